"""The shapes of payouts on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from preceptor.base.clock import rfc3339
from preceptor.rooms.pay.nouns import EarningKind
from preceptor.rooms.payouts.nouns import (
    MOST_REPORT,
    Batch,
    BatchState,
    BatchSums,
    Candidate,
    Details,
    DifferenceKind,
    Hindrance,
    KeptDetails,
    Payment,
    PaymentState,
    Reconciled,
    Reported,
    Statement,
)

_Strict = ConfigDict(extra="forbid")


class DetailsBody(BaseModel):
    """Where one is paid; blanks and small letters do not matter. `bic` may be left out."""

    model_config = _Strict
    name: str = Field(max_length=200)
    iban: str = Field(max_length=60)
    bic: str = Field("", max_length=20)

    def noun(self) -> Details:
        return Details(self.name, self.iban, self.bic)


class MyDetails(BaseModel):
    """What the house holds of where the asker is paid; all null before they said it. `masked` is what others see at most."""

    details: DetailsBody | None
    masked: str | None
    changed_at: str | None

    @classmethod
    def of(cls, found: tuple[KeptDetails, Details] | None) -> Self:
        if found is None:
            return cls(details=None, masked=None, changed_at=None)
        kept, details = found
        return cls(
            details=DetailsBody(**vars(details)), masked=kept.masked, changed_at=rfc3339(kept.changed_at)
        )  # fmt: skip


class PaymentBody(BaseModel):
    """Money on its way to one person; its id is the key it is sent under."""

    id: str
    batch: str
    currency: str
    minor_units: int
    state: PaymentState
    masked: str
    reference: str
    why: str
    changed_at: str

    @classmethod
    def of(cls, one: Payment) -> Self:
        return cls(**_payment(one))


class MyPayments(BaseModel):
    rows: list[PaymentBody]
    next: str | None


class BatchPaymentBody(PaymentBody):
    contributor: int
    pseudonym: str

    @classmethod
    def shown(cls, one: Payment, *, pseudonym: str) -> Self:
        return cls(**_payment(one), contributor=one.contributor_id, pseudonym=pseudonym)


class BatchPayments(BaseModel):
    rows: list[BatchPaymentBody]
    next: str | None


class StatementLineBody(BaseModel):
    """What was earned in one project by one kind of thing; `withheld` of it is or was held back."""

    project: str
    kind: EarningKind
    currency: str
    count: int
    seconds: int
    minor_units: int
    withheld: int


class StatementBody(BaseModel):
    """A month (UTC): what was earned in it, and what was paid out in it."""

    month: str
    lines: list[StatementLineBody]
    payments: list[PaymentBody]

    @classmethod
    def of(cls, one: Statement, names: Mapping[int, str]) -> Self:
        kept = ("kind", "currency", "count", "seconds", "minor_units", "withheld")
        lines = [
            StatementLineBody(project=names[line.project_id], **{name: getattr(line, name) for name in kept})
            for line in one.lines
        ]
        return cls(month=one.month, lines=lines, payments=[PaymentBody.of(each) for each in one.payments])


class CandidateBody(BaseModel):
    """Somebody who is owed something; `hindrance` null: in a batch drawn up now."""

    contributor: int
    pseudonym: str
    minor_units: int
    hindrance: Hindrance | None

    @classmethod
    def of(cls, one: Candidate) -> Self:
        return cls(
            contributor=one.contributor_id, pseudonym=one.pseudonym, minor_units=one.minor_units,
            hindrance=one.hindrance,
        )  # fmt: skip


class CandidatePage(BaseModel):
    rows: list[CandidateBody]
    next: str | None


class NewBatchBody(BaseModel):
    """`least`: who is owed less than so many minor units waits for a later batch."""

    model_config = _Strict
    currency: str = Field(min_length=3, max_length=3)
    least: int = 1
    note: str = Field("", max_length=1000)


class StateSumBody(BaseModel):
    state: PaymentState
    payments: int
    minor_units: int


class BatchBody(BaseModel):
    """`sums`: its payments by state. `mine_to_release`: the asker did not draw it up, and it waits."""

    id: str
    currency: str
    least: int
    state: BatchState
    adapter: str
    note: str
    drawn_at: str
    released_at: str | None
    ended_at: str | None
    payments: int
    minor_units: int
    sums: list[StateSumBody]
    mine_to_release: bool

    @classmethod
    def of(cls, one: Batch, sums: BatchSums, *, asker: str) -> Self:
        by_state = [
            StateSumBody(state=state, payments=sums.count[state], minor_units=sums.minor_units[state])
            for state in PaymentState
            if state in sums.count
        ]
        kept = ("id", "currency", "least", "state", "adapter", "note")
        return cls(
            **{name: getattr(one, name) for name in kept}, drawn_at=rfc3339(one.drawn_at),
            released_at=_time(one.released_at), ended_at=_time(one.ended_at), payments=sum(sums.count.values()),
            minor_units=sum(sums.minor_units.values()), sums=by_state,
            mine_to_release=one.state is BatchState.DRAWN and one.drawn_by != asker,
        )  # fmt: skip


class BatchPage(BaseModel):
    rows: list[BatchBody]
    next: str | None


class ReportedBody(BaseModel):
    """A row of the bank's report: the payment's id (its end-to-end id), and what became of it."""

    model_config = _Strict
    key: str = Field(max_length=64)
    currency: str = Field(min_length=3, max_length=3)
    minor_units: int
    paid: bool
    why: str = Field("", max_length=1000)

    def noun(self) -> Reported:
        return Reported(self.key, self.currency, self.minor_units, self.paid, self.why)


class ReportBody(BaseModel):
    """`rows` null: the adapter itself is asked what became of the batch's payments."""

    model_config = _Strict
    rows: list[ReportedBody] | None = Field(None, max_length=MOST_REPORT)


class DifferenceBody(BaseModel):
    """Where the report and our books differ; minor units, null where there is nothing."""

    kind: DifferenceKind
    payment: str
    ours: int | None
    theirs: int | None


class ReconciledBody(BaseModel):
    """How many rows note something new (`paid`, `failed`), how many say what we know, and each difference."""

    paid: int
    failed: int
    agreed: int
    differences: list[DifferenceBody]

    @classmethod
    def of(cls, one: Reconciled) -> Self:
        differences = [
            DifferenceBody(kind=each.kind, payment=each.key, ours=each.ours, theirs=each.theirs)
            for each in one.differences
        ]
        return cls(paid=len(one.paid), failed=len(one.failed), agreed=one.agreed, differences=differences)


def _payment(one: Payment) -> dict[str, object]:
    kept = ("id", "currency", "minor_units", "state", "masked", "reference", "why")
    return {**{name: getattr(one, name) for name in kept}, "batch": one.batch_id, "changed_at": rfc3339(one.changed_at)}


def _time(at: int | None) -> str | None:
    return rfc3339(at) if at is not None else None
