"""One form, an item that fits it and answers that fit both; and how to spoil a piece of them."""

from __future__ import annotations

import copy
from typing import Any

FORM: dict[str, Any] = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [
        {"kind": "rank", "name": "overall", "title": "Which is best?"},
        {"kind": "rate", "name": "quality", "title": "Quality", "dimensions": [{"name": "tone", "title": "Tone"}]},
        {"kind": "text", "name": "reason", "title": "Why?", "required": False, "min_chars": 5},
    ],
}
ITEM: dict[str, Any] = {
    "prompt": "Why?",
    "responses": [{"id": "r1", "text": "A", "model": "secret"}, {"id": "r2", "text": "B", "meta": {"note": "hidden"}}],
}
ANSWERS: dict[str, Any] = {
    "overall": {"order": [["r2"], ["r1"]]},
    "quality": {"values": {"r1": {"tone": 2}, "r2": {"tone": 5}}},
    "reason": {"text": "The second is right."},
}


def changed(value: Any, pointer: str, new: Any) -> Any:
    """A copy of `value` with what stands at the JSON pointer replaced; "-" appends."""
    value = copy.deepcopy(value)
    *steps, last = pointer.strip("/").split("/")
    part = value
    for step in steps:
        part = part[int(step)] if isinstance(part, list) else part[step]
    if isinstance(part, list):
        part.append(new) if last == "-" else part.__setitem__(int(last), new)
    else:
        part[last] = new
    return value
