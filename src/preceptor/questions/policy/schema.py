"""What a policy case asks and what is answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from preceptor.questions.contract import Many, QuestionBase, Schema

NUMBER = r"^[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,3}$"
"""How clauses are numbered, as in the policy itself."""
VALUE = r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$"

Finding = Literal["agree", "wrong_clause", "wrong_severity", "wrong_action", "wrong_reasoning"]
"""What is said of a model's own decision: it stands, or where it fails; several may fail at once."""


class Clause(Schema):
    number: str = Field(pattern=NUMBER)
    title: str = Field(min_length=1, max_length=200)
    text: str = Field(default="", max_length=4000)


class Action(Schema):
    value: str = Field(pattern=VALUE)
    title: str = Field(min_length=1, max_length=200)


class Question(QuestionBase):
    kind: Literal["policy"] = "policy"
    policy: str = Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")
    """The policy's name in the house."""
    policy_version: int = Field(ge=1, le=100_000)
    """The version these clauses are of; each answer bears it."""
    clauses: Annotated[Many[Clause], Field(min_length=1, max_length=200)]
    severities: Annotated[Many[Annotated[str, Field(min_length=1, max_length=80)]], Field(max_length=9)] = ()
    """Names of the grades of severity, mildest first; none = not asked."""
    actions: Annotated[Many[Action], Field(max_length=20)] = ()
    """What may be done about the case; none = not asked."""
    targets: Annotated[Many[Action], Field(max_length=50)] = ()
    """Whom a violation may be aimed at; none = not asked."""
    needs_rationale: bool = True
    """Whether a violation or an escalation must be explained."""
    ask_confidence: bool = True
    about_model: bool = False
    """Whether a decision of a model's is shown and to be judged, too."""


class Violation(Schema):
    clause: str = Field(max_length=15)
    severity: int | None = Field(default=None, ge=1, le=9)
    """1 = the mildest grade."""


class Answer(Schema):
    policy_version: int = Field(ge=1, le=100_000)
    violated: Annotated[Many[Violation], Field(max_length=200)] = ()
    """Clauses the case violates, in the order named; empty = none of those not in `unclear`."""
    unclear: Annotated[Many[str], Field(max_length=200)] = ()
    """Clauses that cannot be decided on this case: unknown, which is not "kept"."""
    escalate: bool = False
    """A grey area somebody else should decide."""
    action: str | None = Field(default=None, max_length=64)
    target: Annotated[Many[str], Field(max_length=50)] = ()
    rationale: str = Field(default="", max_length=8000)
    confidence: int | None = Field(default=None, ge=1, le=3)
    """1 = a guess, 2 = fairly sure, 3 = sure."""
    on_model: Annotated[Many[Finding], Field(max_length=5)] = ()
