"""What a rubric asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import NAME, Many, QuestionBase, Schema

WHOLE = ""
"""The response id under which the whole item is graded."""
MOST_POINTS = 10
"""Points of one criterion lie in -10..10, as in HealthBench (Arora et al. 2025, section 3)."""

Met = Literal["yes", "no", "na"]
"""Met, not met, or not applicable to this item: the last takes the criterion out of the score."""


class Criterion(Schema):
    name: str = Field(pattern=NAME)
    text: str = Field(min_length=1, max_length=1000)
    """A sentence that is true or false of the response: "Names the dose and its unit"."""
    points: int = Field(ge=-MOST_POINTS, le=MOST_POINTS)
    """What it adds when met; below zero for faults."""
    evidence: bool = False
    """Whether "yes" needs a quotation or a reason."""


class Question(QuestionBase):
    kind: Literal["rubric"] = "rubric"
    per: Literal["response", "whole"] = "response"
    criteria: Annotated[Many[Criterion], Field(max_length=60)] = ()
    criteria_from: str = Field(default="", max_length=40)
    """The field that holds each item's own criteria, beside the form's; "" = none."""
    allow_na: bool = True


class Mark(Schema):
    met: Met
    evidence: str = Field(default="", max_length=4000)


class Answer(Schema):
    marks: dict[str, dict[str, Mark]]
    """Response id ("" for the whole) → criterion → mark."""
