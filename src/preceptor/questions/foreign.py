"""Other tools' files, read with care: JSON and XML that may be anything."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

from preceptor.base.problems import Problem, invalid
from preceptor.base.reading import quoted


def unreadable(name: str, why: str) -> Problem:
    return invalid(
        "format.unreadable", f"{quoted(name)} cannot be read: {why}.", hint="Check that it is of the format named."
    )


def read_json(name: str, text: str) -> Any:
    """Raises Problem `format.unreadable`."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise unreadable(name, str(error)[:200]) from None


def read_xml(name: str, text: str) -> ElementTree.Element:
    """A document without its own entities, which could make megabytes of a line. Raises Problem `format.unreadable`."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise unreadable(name, "it declares a document type, which no annotation needs")
    try:
        return ElementTree.fromstring(text)  # noqa: S314 - entities were refused above
    except ElementTree.ParseError as error:
        raise unreadable(name, str(error)) from None


def number(name: str, value: object) -> float:
    """A finite number. Raises Problem `format.unreadable`."""
    try:
        found = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        found = math.nan
    if not math.isfinite(found):
        raise unreadable(name, f"{quoted(value)} stands where a number should")
    return found


def part(name: str, value: object, key: str, kind: type) -> Any:
    """A part of an object that must be there and be of a kind. Raises Problem `format.unreadable`."""
    found = value.get(key) if isinstance(value, Mapping) else None
    if not isinstance(found, kind):
        raise unreadable(name, f"it has no “{key}” of the right kind")
    return found


def label_value(labels: Mapping[str, str], name: str, said: object) -> str:
    """The label's value for what a file calls it, by value or title. Raises Problem `format.label`."""
    known = {title.casefold(): value for value, title in labels.items()} | {v.casefold(): v for v in labels}
    found = known.get(str(said).strip().casefold())
    if found is None:
        raise invalid(
            "format.label", f"{quoted(name)} names the label {quoted(said)}; the question has {', '.join(labels)}.",
            hint="Add the label to the question, or rename it in the file.",
        )  # fmt: skip
    return found
