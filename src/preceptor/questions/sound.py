"""Free words inside an answer: of a bounded length, without invisible characters."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters but tab and line feed: invisible, and no database takes them all."""


def _sound(text: str) -> str:
    hidden = _CONTROL.search(text)
    if hidden:
        raise ValueError(f"There is an invisible control character at position {hidden.start() + 1}; remove it.")
    return text


Note = Annotated[str, Field(max_length=2_000), AfterValidator(_sound)]
"""A remark of a few sentences."""
Passage = Annotated[str, Field(max_length=20_000), AfterValidator(_sound)]
"""A text of its own: a corrected response, a better step."""
