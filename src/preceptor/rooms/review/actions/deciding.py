"""A reviewer decides: what the verdict says holds at once, and reviewers are measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from preceptor.base.ids import new_id
from preceptor.base.problems import Kind, Problem
from preceptor.forms import Reply
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects.queries import form_at
from preceptor.rooms.quality.actions import adopt
from preceptor.rooms.review.actions.desk import next_lease
from preceptor.rooms.review.events import ItemDecided
from preceptor.rooms.review.nouns import (
    CONSENSUS,
    SECOND,
    Decision,
    Lease,
    LeaseState,
    Outcome,
    Place,
    Remedy,
    Sight,
    Stage,
    Verdict,
)
from preceptor.rooms.review.queries.sight import Case, case_of, sight_of
from preceptor.rooms.review.rules import deciding, queueing
from preceptor.rooms.review.store import queues, verdicts
from preceptor.rooms.rulings import actions as rulings
from preceptor.rooms.rulings.nouns import Holds, Ruling, SetAside
from preceptor.rooms.rulings.queries import asides_of
from preceptor.rooms.work import actions as work
from preceptor.rooms.workforce.queries import contributor_of


@dataclass(frozen=True)
class Decided:
    """`verdict` is its id; `remedy` helps against the cause named; `next` is None when none is left or none was asked for."""

    verdict: str
    remedy: Remedy | None
    next: Sight | None


def decide_item(ctx: Ctx, token: str, decision: Decision, *, then_next: bool = True) -> Decided:
    """Decide an item in hand and take the next of its queue.

    Raises Problem `review.not_found`, `review.decided`, `review.gone`, `review.own_answer`, `verdict.invalid`,
    `answers.invalid` (a fix that does not fit the form).
    """
    found = verdicts.find(ctx.conn, token, lock=True)
    require(ctx, Deed.REVIEW, found.project_id if found is not None else None)
    lease = deciding.check_held(found, token=token, account_no=ctx.actor.account_no)
    case = case_of(ctx, lease)
    if case is None:
        raise Problem(Kind.GONE, "review.gone", "This item was taken back from everybody.", hint="Take the next one.")
    made = _verdict(ctx, lease, case, decision)
    _keep(ctx, lease, case, made)
    _STAGES[lease.stage](ctx, case, made)
    ctx.tell(
        ItemDecided(
            subject=made.id, project_id=made.project_id, item=made.item, outcome=decision.outcome.value,
            cause=decision.cause.value if decision.cause else "", rejected=len(decision.rejected),
        )
    )  # fmt: skip
    following = next_lease(ctx, lease.project_id, lease.queue) if then_next else None
    seen = case_of(ctx, following) if following is not None else None
    remedy = deciding.REMEDIES[decision.cause] if decision.cause else None
    return Decided(made.id, remedy, sight_of(ctx, following, seen) if following and seen else None)


def _verdict(ctx: Ctx, lease: Lease, case: Case, decision: Decision) -> Verdict:
    """The decision, checked, with the answer it settles on and the form that answer belongs to."""
    authors = {one.contributor_id for one in case.answers}
    deciding.check_not_own(authors, contributor_of(ctx, ctx.actor.account_no))
    voices = {one.id for one in case.answers} | ({CONSENSUS} if case.agreed else set())
    deciding.check(decision, voices=voices)
    settled, version = _settled(case, decision)
    now = ctx.now()
    return Verdict(
        id=new_id(), project_id=lease.project_id, item_no=case.item.no, item=case.item.id,
        reviewer=lease.account_no, stage=lease.stage, queue=lease.queue, decision=decision, settled=settled,
        form_version=version, guidelines_version=case.guidelines_version, before=case.before,
        seconds=(now - lease.taken_at) // 1_000_000, made_at=now,
    )  # fmt: skip


def _settled(case: Case, decision: Decision) -> tuple[Mapping[str, Any] | None, int]:
    if decision.outcome is Outcome.FIX:
        given = dict(decision.answers or {})
        asked = case.form.check_answers(case.item.payload, given)
        return {name: given[name] for name in asked}, case.form_version
    if decision.outcome is not Outcome.ACCEPT:
        return None, case.form_version
    if decision.chosen == CONSENSUS:
        return case.agreed, case.form_version
    chosen = next(one for one in case.answers if one.id == decision.chosen)
    return chosen.answers, chosen.form_version


def _keep(ctx: Ctx, lease: Lease, case: Case, made: Verdict) -> None:
    if made.stage is Stage.GOLD:
        made = replace(made, right=_is_right(ctx, case, made))
    verdicts.add(ctx.conn, made)
    verdicts.end(ctx.conn, lease, LeaseState.DECIDED)
    tally = {"decided": 1, "seconds": made.seconds}
    if made.right is not None:
        tally |= {"gold_seen": 1, "gold_right": int(made.right)}
    _count(ctx, made.project_id, made.reviewer, tally)


def _first(ctx: Ctx, case: Case, made: Verdict) -> None:
    """What is decided holds; some of it is looked at again by somebody else, who does not know."""
    queues.close(ctx.conn, made.item_no)
    _hold(ctx, case, made)
    drawn = queueing.draw(made.item_no, SECOND)
    if made.decision.outcome is not Outcome.REDO and drawn < queues.load_shares(ctx.conn, made.project_id).second:
        queues.place(ctx.conn, made.project_id, [Place(SECOND, made.item_no, drawn)])
        queues.count_in(ctx.conn, made.project_id, SECOND)


def _second(ctx: Ctx, case: Case, made: Verdict) -> None:
    """The first verdict is measured; where they differ, the later one holds, made without knowing the other."""
    queues.close(ctx.conn, made.item_no)
    first = case.first
    if first is None:
        return
    mine, theirs = (_replies(ctx, case, one) for one in (made, first))
    overturned = deciding.overturns(first, made, mine, theirs)
    verdicts.mark(ctx.conn, first.id, overturned=overturned)
    _count(ctx, made.project_id, first.reviewer, {"looked": 1, "overturned": int(overturned)})
    if overturned:
        _hold(ctx, case, made)


def _gold(_ctx: Ctx, _case: Case, _made: Verdict) -> None:
    """Gold measures the reviewer and changes nothing."""


_STAGES = {Stage.FIRST: _first, Stage.SECOND: _second, Stage.GOLD: _gold}


def _hold(ctx: Ctx, case: Case, made: Verdict) -> None:
    """What a verdict says holds in consensus and builds from now on, and its author hears of each answer rejected."""
    people = {one.id: one.contributor_id for one in case.answers}
    rejected = [SetAside(one.answer, made.item_no, people[one.answer], made.id) for one in made.decision.rejected]
    replaced = case.first.id if made.stage is Stage.SECOND and case.first is not None else ""
    before = [one for one in asides_of(ctx, [made.item_no]) if one.verdict != replaced]
    rulings.set_aside(ctx, made.project_id, made.item_no, [*before, *rejected])
    verdicts.add_rejections(ctx.conn, made, people)
    if made.decision.outcome is Outcome.REDO:
        rulings.unrule(ctx, made.project_id, made.item_no)
        work.ask_in_place(ctx, made.project_id, made.item_no, rejected=len(rejected))
        return
    holds = Holds.SPREAD if made.settled is None else Holds.ANSWER
    ruling = Ruling(
        made.item_no, made.project_id, holds, made.settled or {}, made.form_version, made.guidelines_version, made.id,
        made.made_at,
    )  # fmt: skip
    rulings.rule(ctx, ruling)
    adopt(ctx, ruling, case.item.payload, answers=len(case.answers) - len(rejected))


def _is_right(ctx: Ctx, case: Case, made: Verdict) -> bool:
    gold = case.form.replies(case.item.payload, case.item.gold.answers) if case.item.gold else {}
    return made.settled is not None and deciding.same(_replies(ctx, case, made), gold)


def _replies(ctx: Ctx, case: Case, made: Verdict) -> Mapping[str, Reply]:
    form = form_at(ctx, made.project_id, made.form_version)
    return form.replies(case.item.payload, made.settled or {})


def _count(ctx: Ctx, project_id: int, reviewer: int, add: Mapping[str, int]) -> None:
    verdicts.count(ctx.conn, project_id, reviewer, add=add)
