"""What prompt writing asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import NAME, Many, QuestionBase, Schema
from preceptor.questions.language import Tag
from preceptor.questions.live import MOST_EXCHANGES, LiveAnswer, ModelName, Plain

VALUE = r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$"


class Option(Schema):
    value: str = Field(pattern=VALUE)
    title: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=1000)


class Facet(Schema):
    """A side of a prompt that is wanted or chosen: its topic, format, difficulty, intent."""

    name: str = Field(pattern=NAME)
    title: str = Field(min_length=1, max_length=100)
    options: Annotated[Many[Option], Field(min_length=2, max_length=60)]


class Question(QuestionBase):
    kind: Literal["write_prompt"] = "write_prompt"
    facets: Annotated[Many[Facet], Field(max_length=6)] = ()
    """What the item wants is fixed; the rest the writer chooses. The first two are the rows and columns of the map."""
    models: Annotated[Many[ModelName], Field(max_length=2)] = ()
    """Endpoints the prompt is tried on, by name or id; none: it is only written."""
    system: str = Field(default="", max_length=20_000)
    temperature: float | None = Field(default=None, ge=0, le=2)
    max_tokens: int = Field(default=512, ge=1, le=8192)
    at_most: int = Field(default=10, ge=1, le=MOST_EXCHANGES)
    """Tries, at most."""
    language: Annotated[str, Tag] = ""
    """The language to write in; "" = any. What surely is another is refused."""
    min_chars: int = Field(default=10, ge=1, le=20_000)
    most_chars: int = Field(default=4000, ge=1, le=50_000)
    ask_failure: bool = False
    """Whether each try is marked: did a model fail, and how."""
    failures: Annotated[Many[Option], Field(max_length=40)] = ()
    """How a model can fail."""


class Verdict(Schema):
    """What one try came to."""

    failed: Literal["yes", "partly", "no", "unsure"]
    kinds: Annotated[Many[str], Field(max_length=40)] = ()
    note: Annotated[str, Field(max_length=2000), Plain] = ""


class Answer(LiveAnswer):
    text: Annotated[str, Field(max_length=50_000), Plain] = ""
    """The prompt handed in."""
    final: int = Field(default=0, ge=0, le=MOST_EXCHANGES)
    """Which try it is (1, 2, …); 0 where there are no models."""
    facets: dict[str, str] = Field(default_factory=dict)
    """Facet → value, for those the item leaves to the writer."""
    verdicts: dict[str, Verdict] = Field(default_factory=dict)
    """Try ("1", "2", …) → what it came to."""
