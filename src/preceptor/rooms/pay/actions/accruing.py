"""What work earns: a moment after the answer, at the price that held when it was begun."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.ids import new_id
from preceptor.infra.unit import Ctx
from preceptor.rooms.gold.queries import teaches
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.actions.funding import keep_within
from preceptor.rooms.pay.nouns import (
    DAY,
    Abilities,
    Account,
    Done,
    Earning,
    EarningKind,
    EarningState,
    Entry,
    EntryKind,
    Place,
    RateRow,
)
from preceptor.rooms.pay.queries import abilities_at
from preceptor.rooms.pay.store import earnings, ledger, terms
from preceptor.rooms.projects.queries import price_at, snapshot


def accrue(ctx: Ctx, done: Sequence[Done]) -> int:
    """Reckon what was done, at most 400 at once; doing so twice changes nothing. Gives how many lines are new."""
    require(ctx, Deed.ADMINISTER)
    found = [one for one in (_earning(ctx, each) for each in done) if one is not None]
    new = earnings.add_new(ctx.conn, found)
    ledger.post(ctx.conn, [_entry(one) for one in new if one.money.minor_units], now=ctx.now())
    for project_id in sorted({one.project_id for one in new}):
        keep_within(ctx, project_id, may_open=False)
    return len(new)


def _earning(ctx: Ctx, one: Done) -> Earning | None:
    """What it comes to; None in a project that pays nothing."""
    practice = one.kind is EarningKind.TASK and one.gold and teaches(ctx, one.item_no)
    kind = EarningKind.PRACTICE if practice else one.kind
    held = terms.at(ctx.conn, one.project_id, one.begun_at)
    theirs = rules.priced(
        held, price_at(ctx, one.project_id, one.begun_at),
        abilities_at(ctx, one.contributor_id, one.begun_at) if held.rates else Abilities(),
    )  # fmt: skip
    came_to = rules.earned(
        theirs.terms, theirs.task, kind=kind, seconds=one.seconds,
        expected_seconds=snapshot(ctx, one.project_id).estimated_seconds,
    )  # fmt: skip
    if came_to is None:
        return None
    return Earning(
        id=new_id(), key=f"{kind.value}:{one.subject}", project_id=one.project_id, contributor_id=one.contributor_id,
        kind=kind, state=EarningState.PENDING, money=came_to.money, how={**came_to.how, **_asked(theirs.row)}, earned_at=one.at,
        approve_at=one.at + held.approval_days * DAY, seconds=one.seconds, item=one.item,
        answer=one.subject if one.kind is EarningKind.TASK else "",
    )  # fmt: skip


def _asked(row: RateRow | None) -> dict[str, object]:
    """What made the rate theirs, for the line that tells how an amount came about."""
    if row is None:
        return {}
    said = {"language": row.language, "level": row.level.value if row.level else "", "skill": row.skill}
    return {name: value for name, value in said.items() if value}


def _entry(one: Earning) -> Entry:
    budget, pending = Place(Account.BUDGET, one.project_id), Place(Account.PENDING, one.project_id, one.contributor_id)
    return Entry(
        f"earned:{one.key}", EntryKind.EARNED, one.project_id, rules.move(one.money, budget, pending), "system"
    )
