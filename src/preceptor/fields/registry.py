"""Finds the kinds of field: each folder beside this file, and each installed entry point."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from preceptor import fields
from preceptor.base.plugins import Plugins
from preceptor.base.problems import invalid
from preceptor.base.reading import quoted
from preceptor.fields.contract import FieldKind

GROUP = "preceptor.fields"
"""The entry-point group under which another package offers its kinds."""


@functools.cache
def all_kinds() -> Mapping[str, FieldKind[Any]]:
    """Name → kind. Raises Problem `plugin.*` when one is malformed, rather than leaving it out in silence."""
    return Plugins(fields, GROUP, "KIND", FieldKind).load()


def kind(name: str) -> FieldKind[Any]:
    """Raises Problem `field.kind_unknown`, naming the kinds there are."""
    try:
        return all_kinds()[name]
    except (KeyError, TypeError):
        raise invalid(
            "field.kind_unknown",
            f"There is no kind of field {quoted(name)}; there are {', '.join(all_kinds())}.",
            hint="Choose one of these, or install the package that brings it.",
        ) from None
