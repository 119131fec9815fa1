"""Label Studio's paragraphs as our turns, responses and steps, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.questions.foreign import part, unreadable

_ROLES = {
    **dict.fromkeys(("user", "human", "prompter", "customer"), "user"),
    **dict.fromkeys(("assistant", "agent", "bot", "model"), "assistant"),
    "system": "system",
}
"""What other tools call who speaks."""


def paragraphs(value: Sequence[Any]) -> list[dict[str, str]]:
    """Turns by their role, responses by their id, steps without an author."""
    return [{"text": one} if isinstance(one, str) else {"author": _author(one), "text": one["text"]} for one in value]


def texts_of(name: str, given: Sequence[Any]) -> list[Any]:
    """The value of a field: steps where nobody speaks, turns where roles speak, else responses. Raises Problem
    `format.unreadable`."""
    said = [part(name, one, "text", str) for one in given]
    authors = [str(one.get("author") or "") for one in given]
    if not any(authors):
        return list(said)
    roles = [_ROLES.get(one.casefold(), "") for one in authors]
    if all(roles):
        return [{"role": role, "text": text} for role, text in zip(roles, said, strict=True)]
    if len(set(authors)) < len(authors):
        raise unreadable(name, "its paragraphs are by neither user and assistant nor somebody else each")
    return [{"id": author, "text": text} for author, text in zip(authors, said, strict=True)]


def _author(one: Mapping[str, Any]) -> str:
    return str(one["id"] if "id" in one else one.get("role", ""))
