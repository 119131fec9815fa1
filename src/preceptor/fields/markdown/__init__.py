"""Text with markdown, code and maths, shown formatted. Stored and checked as plain text is."""

from __future__ import annotations

import re
from typing import Literal

from preceptor.fields import text
from preceptor.fields.contract import FieldBase, FieldKind

MARKS = re.compile(r"^[ \t]*(?:#{1,6} |>+ ?|```\w*|[-*+] (?=\S))|\*\*|__|`", re.MULTILINE)
"""The marks that are no words: headings, quotes, fences, bullets, emphasis, code."""
LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*\)")

_FENCE = re.compile(r"^[ \t]*(?:```|~~~)|^(?:\t| {4,})\S|\$\$|\$[^$\n]{1,200}\$", re.MULTILINE)
"""Code in a block, or maths: there the marks are the meaning."""
_POINT = re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE)
_EMPHASIS = re.compile(
    r"\*{1,3}(?=\S)([^*\n]{1,400}?)(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\S)([^_\n]{1,400}?)(?<=\S)_{1,3}(?!\w)"
)
_RULE = re.compile(r"^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*\|?[ \t]*:?-{2,}[-| \t:]*$", re.MULTILINE)
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_ROW = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.MULTILINE)
_BLANKS = re.compile(r"\n{3,}")


class Field(FieldBase):
    kind: Literal["markdown"] = "markdown"


def plain(value: str) -> str:
    """The words without the marks; a link keeps its words and loses its address."""
    return MARKS.sub("", LINK.sub(r"\1", value))


def marks(value: str) -> int:
    """How many marks of formatting there are: headings, quotes, points, emphasis, code, rows of a table."""
    return sum(1 for pattern in (MARKS, _ROW) for _ in pattern.finditer(value))


def holds_code(value: str) -> bool:
    """Whether it holds a block of code, or maths, which nothing may be taken from."""
    return _FENCE.search(value) is not None


def stripped(value: str) -> str:
    """The same words as plain paragraphs, which show no formatting when they are read as markdown again: a heading, a point or a row
    of a table becomes a paragraph of its own, emphasis and links their words. Not for what `holds_code`."""
    text = _RULE.sub("", value)
    text = _QUOTE.sub("", text)
    text = _HEADING.sub(r"\n\1\n", text)
    text = _POINT.sub("\n", text)
    text = _ROW.sub(lambda row: "\n" + ", ".join(cell.strip() for cell in row[1].split("|")) + "\n", text)
    text = LINK.sub(r"\1", text).replace("`", "")
    for _ in range(2):  # bold within italics
        text = _EMPHASIS.sub(lambda found: found[1] or found[2] or "", text)
    return _BLANKS.sub("\n\n", text).strip()


KIND = FieldKind(
    name="markdown",
    title="Formatted text",
    Field=Field,
    faults=text.faults,
    plain=plain,
    for_contributor=text.for_contributor,
)
