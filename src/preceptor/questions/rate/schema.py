"""What a rating asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import NAME, Many, QuestionBase, Schema

WHOLE = ""
"""The response id under which the whole item is rated."""


class Dimension(Schema):
    name: str = Field(pattern=NAME)
    title: str = Field(min_length=1, max_length=100)
    help: str = Field(default="", max_length=1000)
    anchors: dict[str, Annotated[str, Field(max_length=200)]] = Field(default_factory=dict)
    """What a point means, by the point ("1", "5"): people agree better where points are described."""


class Question(QuestionBase):
    kind: Literal["rate"] = "rate"
    per: Literal["response", "whole"] = "response"
    dimensions: Annotated[Many[Dimension], Field(min_length=1, max_length=20)]
    low: int = Field(default=1, ge=-100, le=100)
    high: int = Field(default=5, ge=-100, le=100)


class Answer(Schema):
    values: dict[str, dict[str, int]]
    """Response id ("" for the whole) → dimension → point."""
