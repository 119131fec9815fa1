"""What a question about stretches of time asks, and what is answered: whole milliseconds."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import Many, QuestionBase, Schema
from preceptor.questions.sound import Passage

MOST_SEGMENTS = 2000
_WORD = r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$"
Milliseconds = Annotated[int, Field(ge=0, le=24 * 3_600_000)]


class Label(Schema):
    value: str = Field(pattern=_WORD)
    title: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=1000)


class Question(QuestionBase):
    kind: Literal["segments"] = "segments"
    labels: Annotated[Many[Label], Field(min_length=1, max_length=100)]
    """Each label has a track of its own."""
    overlap: bool = True
    """Whether stretches of different labels may overlap (two people talking); those of one label never do."""
    write: bool = False
    """Whether what is said in each stretch is written down."""
    at_least: int = Field(default=0, ge=0, le=MOST_SEGMENTS)
    at_most: int = Field(default=500, ge=1, le=MOST_SEGMENTS)


class Segment(Schema):
    label: str = Field(max_length=64)
    start_ms: Milliseconds
    end_ms: Milliseconds
    """The first moment that is no longer part of it."""
    text: Passage = ""


class Answer(Schema):
    segments: Annotated[Many[Segment], Field(max_length=MOST_SEGMENTS)]
