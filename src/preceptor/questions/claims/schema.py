"""What a fact check asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import Many, QuestionBase, Schema
from preceptor.questions.sound import Note, Passage

Verdict = Literal["accurate", "inaccurate", "disputed", "unsupported", "cannot_assess", "no_fact"]
"""Labelbox's six: right; wrong; sources differ; no source found; beyond me; says nothing that could be checked."""
Tier = Literal["", "primary", "secondary", "tertiary"]
"""The source itself; who reports on it; who collects reports. "" is not said."""
MOST_CLAIMS, MOST_EVIDENCE = 200, 20


class Question(QuestionBase):
    kind: Literal["claims"] = "claims"
    justify: Many[Verdict] = ("accurate", "inaccurate", "disputed")
    """Verdicts that need a reason in words."""
    prove: Many[Verdict] = ("accurate", "inaccurate", "disputed")
    """Verdicts that need at least one piece of evidence."""
    correct: bool = True
    """Whether the text may be written anew, without its errors."""
    at_least: int = Field(default=0, ge=0, le=MOST_CLAIMS)
    """0: that nothing here can be checked is an answer."""


class Snapshot(Schema):
    """A picture of a source as it was read: the house's file and its SHA-256, so that what was seen can be shown."""

    media: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,79}$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Evidence(Schema):
    url: str = Field(min_length=1, max_length=2_000)
    quote: Note = ""
    as_of: str = Field(default="", max_length=10)
    """The day the source was read or speaks of, as 2026-11-26; "" is not said."""
    tier: Tier = ""
    snapshot: Snapshot | None = None


class Claim(Schema):
    """One statement, and where in the text it is made: from `start` up to `end`, in Unicode code points of the source."""

    part: str = Field(default="", max_length=64)
    start: int = Field(ge=0, lt=1_000_000)
    end: int = Field(ge=1, le=1_000_000)
    text: Note
    """The statement so that it can be understood alone."""
    verdict: Verdict
    why: Note = ""
    evidence: Annotated[Many[Evidence], Field(max_length=MOST_EVIDENCE)] = ()


class Answer(Schema):
    claims: Annotated[Many[Claim], Field(max_length=MOST_CLAIMS)] = ()
    corrected: dict[str, Passage] = Field(default_factory=dict)
    """Part → its text without the errors; the change is derived from the text that was shown."""
