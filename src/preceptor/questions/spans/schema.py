"""What marking asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import Many, QuestionBase, Schema
from preceptor.questions.sound import Note

VALUE = r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$"
MOST_MARKS = 500


class Named(Schema):
    """A label, a severity or a relation."""

    value: str = Field(pattern=VALUE)
    title: str = Field(min_length=1, max_length=100)
    help: str = Field(default="", max_length=1000)


class Question(QuestionBase):
    kind: Literal["spans"] = "spans"
    labels: Annotated[Many[Named], Field(min_length=1, max_length=20)]
    """What a mark may be."""
    severities: Annotated[Many[Named], Field(max_length=9)] = ()
    """From mild to grave; with any, each mark needs one."""
    relations: Annotated[Many[Named], Field(max_length=9)] = ()
    """How one mark may belong to another; with none, marks cannot be linked."""
    notes: bool = True
    """Whether a mark may carry a remark."""
    at_least: int = Field(default=0, ge=0, le=MOST_MARKS)
    """0: that there is nothing to mark is an answer."""
    at_most: int = Field(default=MOST_MARKS, ge=1, le=MOST_MARKS)
    overlap: bool = True
    """Whether two marks may share characters."""
    snap: Literal["word", "character"] = "word"
    """What the page widens a selection to; where a script divides no words, to what a reader takes for one letter."""


class Mark(Schema):
    """A stretch of one text: from `start` up to, not including, `end`, in Unicode code points of its source."""

    part: str = Field(default="", max_length=64)
    """Which text: a response's id, a turn's number from 0; "" where there is one only."""
    start: int = Field(ge=0, lt=1_000_000)
    end: int = Field(ge=1, le=1_000_000)
    label: str = Field(max_length=64)
    severity: str = Field(default="", max_length=64)
    note: Note = ""


class Link(Schema):
    """Marks by their place in the list, from 0."""

    source: int = Field(ge=0, lt=MOST_MARKS)
    target: int = Field(ge=0, lt=MOST_MARKS)
    relation: str = Field(max_length=64)


class Answer(Schema):
    marks: Annotated[Many[Mark], Field(max_length=MOST_MARKS)] = ()
    """None: nothing here needs a mark."""
    links: Annotated[Many[Link], Field(max_length=MOST_MARKS)] = ()
