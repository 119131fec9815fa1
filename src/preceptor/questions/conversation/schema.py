"""What a live conversation asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import NAME, Many, QuestionBase, Schema
from preceptor.questions.live import MOST_EXCHANGES, LiveAnswer, ModelName


class Dimension(Schema):
    name: str = Field(pattern=NAME)
    title: str = Field(min_length=1, max_length=100)
    help: str = Field(default="", max_length=1000)
    anchors: dict[str, Annotated[str, Field(max_length=200)]] = Field(default_factory=dict)
    """What a point means, by the point ("1", "5")."""


class Question(QuestionBase):
    kind: Literal["conversation"] = "conversation"
    models: Annotated[Many[ModelName], Field(min_length=1, max_length=2)]
    """Endpoints, by name or id; two are shown as A and B, shuffled for each conversation."""
    system: str = Field(default="", max_length=20_000)
    """Instructions the models get and the person does not see."""
    temperature: float | None = Field(default=None, ge=0, le=2)
    max_tokens: int = Field(default=512, ge=1, le=8192)
    """Tokens of one reply, at most."""
    at_least: int = Field(default=2, ge=1, le=MOST_EXCHANGES)
    at_most: int = Field(default=12, ge=1, le=MOST_EXCHANGES)
    """Exchanges: what the person says, and the reply that goes on."""
    most_chars: int = Field(default=4000, ge=1, le=50_000)
    """Characters of one message."""
    allow_edit: bool = True
    """Whether a reply may be edited before it goes on."""
    turn_dimensions: Annotated[Many[Dimension], Field(max_length=6)] = ()
    """What each reply that went on is rated on; none asks nothing."""
    dimensions: Annotated[Many[Dimension], Field(max_length=12)] = ()
    """What the conversation is rated on at its end."""
    low: int = Field(default=1, ge=-100, le=100)
    high: int = Field(default=5, ge=-100, le=100)


class Answer(LiveAnswer):
    turns: dict[str, dict[str, int]] = Field(default_factory=dict)
    """Exchange ("1", "2", …) → dimension → point."""
    whole: dict[str, int] = Field(default_factory=dict)
    """Dimension → point, given before the names were shown."""
