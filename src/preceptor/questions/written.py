"""Whether what a person wrote (a note, a reason, evidence) can be stored and shown."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters (but tab and line feed) and half surrogates: invisible, and no database takes them all."""


def written_fault(text: str) -> str | None:
    """Why this text cannot be taken, or None. Lengths are the schemas' business."""
    hidden = _CONTROL.search(text)
    return f"There is an invisible control character at position {hidden.start() + 1}; remove it." if hidden else None


def one_line(text: str, most: int = 80) -> str:
    """The beginning of a text as one line, for summaries."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
