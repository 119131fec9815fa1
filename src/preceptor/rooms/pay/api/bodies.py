"""The shapes money has on the wire: whole minor units and a currency, everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self

from pydantic import BaseModel

from preceptor.base.clock import rfc3339
from preceptor.rooms.pay.api.terms import AmountBody, RateRowBody, TermsBody
from preceptor.rooms.pay.nouns import (
    Account,
    Basis,
    Earning,
    EarningKind,
    EarningState,
    EntryKind,
    Ground,
    PersonRow,
    Posted,
    ProjectPay,
    Rate,
    Sums,
)
from preceptor.rooms.projects.nouns import Hold


class BalancesBody(BaseModel):
    """Minor units of one currency: what waits for approval, is held back, owed, on its way and paid."""

    pending: int
    withheld: int
    owed: int
    on_its_way: int
    paid: int

    @classmethod
    def of(cls, balances: Mapping[Account, int]) -> Self:
        return cls(**{name: balances.get(Account(name), 0) for name in cls.model_fields})


class SumsBody(BaseModel):
    """`earned` leaves out what was held back; `hourly` is null before any time, and with several currencies."""

    currency: str
    balances: BalancesBody
    earned: int
    seconds: int
    hourly: int | None

    @classmethod
    def of(cls, one: Sums) -> Self:
        return cls(
            currency=one.currency, balances=BalancesBody.of(one.balances), earned=one.earned, seconds=one.seconds,
            hourly=one.hourly,
        )  # fmt: skip


class MyMoney(BaseModel):
    rows: list[SumsBody]


class RateBody(BaseModel):
    """What an hour has come to, in minor units: `mine` null before ten minutes of one's own, `median` null below five people.

    `price` is what a task or an hour (`basis`) pays the asker, null where it pays nothing; `row` the rate that makes it more than
    everybody's, null for none. `opting_out_paid`: leaving a difficult item pays for the time one looked at it."""

    project_id: int
    currency: str
    mine: int | None
    seconds: int
    median: int | None
    people: int
    basis: Basis
    price: int | None
    row: RateRowBody | None
    opting_out_paid: bool = False

    @classmethod
    def of(cls, one: Rate) -> Self:
        return cls(**{**vars(one), "row": RateRowBody.of(one.row) if one.row is not None else None})


class RatePage(BaseModel):
    rows: list[RateBody]


class EarningBody(BaseModel):
    """One line of somebody's money. `how` holds the numbers it comes from; `withheld` of `minor_units` is held back.

    `item` is what the contributor hears the item called. Days end at `approve_at`, `contest_until` and `settle_by`.
    """

    id: str
    project_id: int
    kind: EarningKind
    state: EarningState
    currency: str
    minor_units: int
    withheld: int
    granted: int
    seconds: int
    item: str
    how: dict[str, Any]
    earned_at: str
    approve_at: str
    ground: Ground | None
    reason: str
    contest_until: str | None
    contest_note: str
    settle_by: str | None
    settle_reason: str
    in_payment: bool


class MyEarningBody(EarningBody):
    """As its contributor sees it: `project` is the project's name."""

    project: str

    @classmethod
    def mine(cls, one: Earning, *, item: str, project: str) -> Self:
        return cls(**_earning(one, item), project=project)


class EarningPage(BaseModel):
    rows: list[MyEarningBody]
    next: str | None


class ProjectEarningBody(EarningBody):
    """As its manager sees it: by pseudonym; `item` and `answer` are their ids; `mine_to_settle`: the asker may settle it."""

    contributor: int
    pseudonym: str
    answer: str
    mine_to_settle: bool

    @classmethod
    def shown(cls, one: Earning, *, pseudonym: str, asker: str) -> Self:
        may_settle = one.state is EarningState.CONTESTED and one.decided_by != asker
        return cls(
            **_earning(one, one.item), contributor=one.contributor_id, pseudonym=pseudonym, answer=one.answer,
            mine_to_settle=may_settle,
        )  # fmt: skip


class ProjectEarningPage(BaseModel):
    rows: list[ProjectEarningBody]
    next: str | None


class ProjectPayBody(BaseModel):
    """`left` of `put_in` is nobody's yet; both are null in a project nobody put money into: its hand-out never stops."""

    terms: TermsBody
    task: AmountBody | None
    currency: str
    put_in: int | None
    left: int | None
    balances: BalancesBody
    hold: Hold
    open_disputes: int

    @classmethod
    def of(cls, one: ProjectPay) -> Self:
        return cls(
            terms=TermsBody.of(one.terms),
            task=AmountBody.of(one.task) if one.task else None,
            currency=one.currency,
            put_in=-one.balances[Account.SOURCE] if one.funded else None,
            left=one.balances.get(Account.BUDGET, 0) if one.funded else None,
            balances=BalancesBody.of(one.balances),
            hold=one.hold,
            open_disputes=one.open_disputes,
        )


class PersonBody(BaseModel):
    contributor: int
    pseudonym: str
    lines: int
    money: SumsBody

    @classmethod
    def of(cls, one: PersonRow) -> Self:
        return cls(
            contributor=one.contributor_id, pseudonym=one.pseudonym, lines=one.lines, money=SumsBody.of(one.sums)
        )


class PersonPage(BaseModel):
    rows: list[PersonBody]
    next: str | None


class LineBody(BaseModel):
    account: Account
    contributor: int | None
    currency: str
    minor_units: int


class EntryBody(BaseModel):
    """A movement of the ledger; its lines add up to zero in each currency."""

    id: str
    key: str
    kind: EntryKind
    at: str
    note: str
    lines: Sequence[LineBody]

    @classmethod
    def of(cls, one: Posted) -> Self:
        lines = [
            LineBody(
                account=line.place.account, contributor=line.place.contributor_id or None,
                currency=line.money.currency, minor_units=line.money.minor_units,
            )
            for line in one.entry.lines
        ]  # fmt: skip
        entry = one.entry
        return cls(id=one.id, key=entry.key, kind=entry.kind, at=rfc3339(one.at), note=entry.note, lines=lines)


class Journal(BaseModel):
    rows: list[EntryBody]
    next: str | None


def _earning(one: Earning, item: str) -> dict[str, Any]:
    kept = ("id", "project_id", "kind", "state", "withheld", "granted", "seconds", "ground", "reason", "contest_note",
            "settle_reason")  # fmt: skip
    times = {name: _time(getattr(one, name)) for name in ("contest_until", "settle_by")}
    return {
        **{name: getattr(one, name) for name in kept}, **times, "currency": one.money.currency,
        "minor_units": one.money.minor_units, "item": item, "how": dict(one.how), "earned_at": rfc3339(one.earned_at),
        "approve_at": rfc3339(one.approve_at), "in_payment": bool(one.payment),
    }  # fmt: skip


def _time(at: int | None) -> str | None:
    return rfc3339(at) if at is not None else None
