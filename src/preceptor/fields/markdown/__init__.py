"""Text with markdown, code and maths, shown formatted. Stored and checked as plain text is."""

from __future__ import annotations

import re
from typing import Literal

from preceptor.fields import text
from preceptor.fields.contract import FieldBase, FieldKind

MARKS = re.compile(r"^[ \t]*(?:#{1,6} |>+ ?|```\w*|[-*+] (?=\S))|\*\*|__|`", re.MULTILINE)
"""The marks that are no words: headings, quotes, fences, bullets, emphasis, code."""
LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*\)")


class Field(FieldBase):
    kind: Literal["markdown"] = "markdown"


def plain(value: str) -> str:
    """The words without the marks; a link keeps its words and loses its address."""
    return MARKS.sub("", LINK.sub(r"\1", value))


KIND = FieldKind(
    name="markdown",
    title="Formatted text",
    Field=Field,
    faults=text.faults,
    plain=plain,
    for_contributor=text.for_contributor,
)
