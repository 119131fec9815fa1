"""What a text question asks and what is answered."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from preceptor.questions.contract import QuestionBase, Schema

MOST_CHARS = 100_000


class Question(QuestionBase):
    kind: Literal["text"] = "text"
    mode: Literal["write", "edit"] = "write"
    """Write anew, or edit what `about` shows."""
    min_chars: int = Field(default=0, ge=0, le=MOST_CHARS)
    max_chars: int = Field(default=20_000, ge=1, le=MOST_CHARS)
    language: str = Field(default="", pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$", max_length=35)
    """BCP 47 tag of the language to write in; "" = any. The page sets `lang` and the spelling check by it."""


class Answer(Schema):
    text: str = Field(max_length=MOST_CHARS)
    edited: str = ""
    """Id of the response that was edited; "" when something else was, or nothing."""
    draft: str = Field(default="", max_length=200_000)
    """What was edited, as it was shown; the difference is derived from it."""
