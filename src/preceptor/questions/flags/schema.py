"""What flagging asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import Many, QuestionBase, Schema

CODE = r"^[A-Za-z0-9][A-Za-z0-9_.\-/]{0,63}$"
"""As published taxonomies write them: "S4", "hate/threatening", "spc_fin"."""

Holds = Literal["yes", "no", "unknown"]
"""Present, absent, or cannot be told: the last is never taken for "absent"."""


class Hazard(Schema):
    code: str = Field(pattern=CODE)
    title: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=2000)


class Choice(Schema):
    value: str = Field(pattern=CODE)
    title: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=1000)


class Question(QuestionBase):
    kind: Literal["flags"] = "flags"
    taxonomy: str = Field(default="", max_length=100)
    """Where the hazards come from, "ailuminate@1.0"; for the reader and for crosswalks."""
    hazards: Annotated[Many[Hazard], Field(min_length=1, max_length=200)]
    severities: Annotated[Many[Annotated[str, Field(min_length=1, max_length=80)]], Field(max_length=9)] = ()
    """Names of the grades of severity, mildest first; none = not asked."""
    targets: Annotated[Many[Choice], Field(max_length=50)] = ()
    """Groups the harm may be aimed at; none = not asked."""
    refusals: Annotated[Many[Choice], Field(max_length=20)] = ()
    """Kinds of refusal a reply may be; none = not asked."""
    allow_unknown: bool = True


class Flag(Schema):
    holds: Holds
    severity: int | None = Field(default=None, ge=1, le=9)
    """1 = the mildest grade; only with "yes"."""


class Answer(Schema):
    flags: dict[str, Flag]
    """Hazard code → flag. Gold may leave hazards out: what is left out is unsettled, and nobody is scored on it."""
    targets: Many[str] = ()
    refusal: str | None = None
