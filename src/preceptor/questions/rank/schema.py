"""What a ranking asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import NAME, Many, QuestionBase, Schema

Order = Many[Many[str]]
"""Best first; an inner list is a tie."""


class Question(QuestionBase):
    kind: Literal["rank"] = "rank"
    allow_ties: bool = True
    allow_none_acceptable: bool = True
    """Whether the person may say that no response is good enough."""
    allow_partial: bool = False
    """Whether responses may be left out: nothing is then known about them, not that they are worst."""
    dimensions: Many[Annotated[str, Field(pattern=NAME)]] = ()
    """Orders asked for beside the overall one (accuracy, tone, …)."""


class Answer(Schema):
    order: Order
    none_acceptable: bool = False
    by_dimension: dict[str, Order] = Field(default_factory=dict)
