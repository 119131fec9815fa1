"""What a choice asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import Many, QuestionBase, Schema


class Option(Schema):
    value: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$")
    title: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=1000)


class Question(QuestionBase):
    kind: Literal["choice"] = "choice"
    options: Annotated[Many[Option], Field(min_length=2, max_length=200)]
    multiple: bool = False
    at_least: int = Field(default=1, ge=0, le=200)
    at_most: int | None = Field(default=None, ge=1, le=200)
    """How many may be chosen where `multiple`; None = all of them."""
    allow_unsure: bool = False


class Answer(Schema):
    values: Many[str] = ()
    unsure: bool = False
    """An honest answer that labels nothing: unknown is not no."""
