"""Letters one person saw in the place of ids nobody saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_LETTERS = "ABCDEFGHIJ"
"""What the workspace shows for ids; after the tenth it shows the number of the place."""


def letters_of(ids: Sequence[str]) -> dict[str, str]:
    """Id → letter, in the order they were shown."""
    return {one: _LETTERS[at] if at < len(_LETTERS) else str(at + 1) for at, one in enumerate(ids)}


def lettered(value: Any, letters: Mapping[str, str]) -> Any:
    """JSON with a letter, or another name, wherever an id stands by itself, as a value or as a key."""
    if isinstance(value, str):
        return letters.get(value, value)
    if isinstance(value, Mapping):
        return {letters.get(key, key): lettered(one, letters) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [lettered(one, letters) for one in value]
    return value
