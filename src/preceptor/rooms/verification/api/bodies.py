"""What goes over the wire of identity checks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Bound

from preceptor.base.clock import rfc3339, to_micros
from preceptor.rooms.verification.nouns import (
    MOST_NAME,
    MOST_NUMBER,
    MOST_REASON,
    Check,
    Evidence,
    Field,
    Opened,
    Paper,
    Part,
    Proof,
    Route,
    Said,
    State,
    Told,
    Verdict,
)

Strict = ConfigDict(extra="forbid")
Country = Annotated[str, Bound(min_length=2, max_length=2, examples=["ES"])]


def _at(micros: int | None) -> str | None:
    return rfc3339(micros) if micros is not None else None


def _end_of(day: date | None) -> int | None:
    """The last moment of a day, UTC."""
    return to_micros(datetime.combine(day, time.max, UTC)) if day is not None else None


class BeginBody(BaseModel):
    """`route`: face, or papers (no photo of one's face). `consent`: that a person may compare one's photo; wanted for face."""

    model_config = Strict
    route: Route
    paper: Paper
    country: Country
    number: Annotated[str, Bound(max_length=2 * MOST_NUMBER)]
    name: Annotated[str, Bound(max_length=2 * MOST_NAME)]
    consent: bool = False

    def noun(self) -> Said:
        return Said(self.paper, self.country, self.number, self.name)


class CheckBody(BaseModel):
    """A check without what identifies its person. `erase_at`: when its evidence goes; `erased_at`: when it went."""

    id: str
    route: Route
    state: State
    paper: str
    country: str
    begun_at: str
    sent_at: str | None
    decided_at: str | None
    reason: str
    checked: list[Field]
    expires_at: str | None
    erase_at: str | None
    erased_at: str | None

    @classmethod
    def of(cls, one: Check) -> Self:
        times = ("begun_at", "sent_at", "decided_at", "expires_at", "erase_at", "erased_at")
        return cls(
            id=one.id, route=one.route, state=one.state, paper=one.paper, country=one.country, reason=one.reason,
            checked=list(one.checked), **{name: _at(getattr(one, name)) for name in times},
        )  # fmt: skip


class PartBody(BaseModel):
    """A picture that is there; bytes and SHA-256 are of the sealed file."""

    part: Part
    type: str
    bytes: int
    sha256: str

    @classmethod
    def of(cls, one: Evidence) -> Self:
        return cls(part=one.part, type=one.type, bytes=one.bytes, sha256=one.sha256)


class MyChecks(BaseModel):
    """`rows` newest first; `parts` of the newest; `needed` before it can be sent; `provider`: whether a service can check instead;
    `keep_days`: how long evidence is kept after a decision."""

    rows: list[CheckBody]
    parts: list[PartBody]
    needed: list[Part]
    provider: bool
    keep_days: int


class SessionBody(BaseModel):
    """Where the provider wants the person next."""

    check: str
    url: str


class CheckRows(BaseModel):
    rows: list[CheckBody]
    next: str | None

    @classmethod
    def of(cls, found: Sequence[Check], *, limit: int) -> Self:
        return cls(rows=[CheckBody.of(one) for one in found], next=found[-1].id if len(found) == limit else None)


class TwinBody(BaseModel):
    """Another person's check of the same document."""

    id: str
    state: State
    begun_at: str


class OpenedBody(BaseModel):
    """A check as its checker sees it; number and name null once erased. `tries`: checks this person began, this one with them."""

    check: CheckBody
    number: str | None
    name: str | None
    parts: list[PartBody]
    twins: list[TwinBody]
    tries: int
    may_decide: bool

    @classmethod
    def of(cls, one: Opened) -> Self:
        twins = [TwinBody(id=each.id, state=each.state, begun_at=rfc3339(each.begun_at)) for each in one.twins]
        return cls(
            check=CheckBody.of(one.check), number=one.said.number if one.said else None,
            name=one.said.name if one.said else None, parts=[PartBody.of(each) for each in one.parts], twins=twins,
            tries=one.tries, may_decide=one.may_decide,
        )  # fmt: skip


class IdentityVerdictBody(BaseModel):
    """`reason` is shown to the person, wanted of a no; `expires_on` (the document's last day) of a yes."""

    model_config = Strict
    verified: bool
    reason: Annotated[str, Bound(max_length=MOST_REASON)] = ""
    checked: Annotated[list[Field], Bound(max_length=len(Field))] = Bound(default_factory=list)
    expires_on: date | None = None

    def noun(self) -> Verdict:
        checked = tuple(dict.fromkeys(self.checked))
        return Verdict(self.verified, self.reason, checked, _end_of(self.expires_on))


class ProofBody(BaseModel):
    """`gone`: the file store holds nothing under its key, looked for just now."""

    part: Part
    sha256: str
    gone: bool

    @classmethod
    def of(cls, one: Proof) -> Self:
        return cls(part=one.evidence.part, sha256=one.evidence.sha256, gone=one.gone)


class ProofBodies(BaseModel):
    rows: list[ProofBody]


class AskBody(BaseModel):
    """Whether a project hands out work only to people whose identity is checked."""

    model_config = Strict
    asked: bool


class DocumentTold(BaseModel):
    """Hashed at once to find twins, and never kept."""

    model_config = Strict
    country: Country
    number: Annotated[str, Bound(min_length=1, max_length=2 * MOST_NUMBER)]


class ToldBody(BaseModel):
    """A provider's webhook: `id` of what it tells, so that telling twice is telling once; `outcome`: verified or refused."""

    model_config = Strict
    id: Annotated[str, Bound(min_length=1, max_length=200)]
    reference: Annotated[str, Bound(min_length=1, max_length=200)]
    outcome: Annotated[str, Bound(pattern="^(verified|refused)$")]
    reason: Annotated[str, Bound(max_length=MOST_REASON)] = ""
    checked: Annotated[list[Field], Bound(max_length=len(Field))] = Bound(default_factory=list)
    expires_on: date | None = None
    document: DocumentTold | None = None

    def noun(self) -> Told:
        verdict = Verdict(
            self.outcome == "verified", self.reason, tuple(dict.fromkeys(self.checked)), _end_of(self.expires_on)
        )
        document = (self.document.country, self.document.number) if self.document else None
        return Told(self.id, self.reference, verdict, document)


class HeardBody(BaseModel):
    """`known`: it was told before, and nothing changed."""

    known: bool
