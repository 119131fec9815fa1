"""Rules on real answers: what they do, what they cost, how it is taken back; on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock, to_micros
from preceptor.base.problems import Problem
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.exams import actions as exams
from preceptor.rooms.exams.nouns import ExamState, Plan, Section, Skill, Tags
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.routing.nouns import NoWorkCode, SkipReason, Terms
from preceptor.rooms.standing import actions, queries, store
from preceptor.rooms.standing.nouns import (
    Action,
    AppealState,
    Collector,
    Comparison,
    Condition,
    Draft,
    Receipt,
    ReceiptState,
    Record,
    Rule,
)
from preceptor.rooms.workforce.actions import ensure_me
from preceptor.rooms.workforce.queries import contributor_of
from rooms.exams.makers import content
from rooms.people import member
from rooms.routing.stage import OTHERWISE, RANKED, Stage, set_stage
from rooms.settle import settle

ME, OTHER = 7, 8
SAME = Condition(Collector.SAME, Comparison.AT_LEAST, 3)
"""Three answers in a row that say the same: what `work` of the stage gives."""


@pytest.fixture
def stage(units: Units) -> Stage:
    found = set_stage(units)
    found.add(30)
    return found


def manager(stage: Stage, no: int = 100) -> Any:
    return member(stage.project_id, Role.MANAGER, no=no)


def make(stage: Stage, condition: Condition = SAME, action: Action = Action.PAUSE, **options: Any) -> Rule:
    draft = Draft("Three alike", (condition,), action, **options)
    return stage.units.write_now(manager(stage), actions.make_rule, stage.project_id, draft)


def work(stage: Stage, count: int, no: int = ME, answers: dict[str, Any] = RANKED) -> None:
    for _ in range(count):
        stage.answer(no, stage.offer(no).lease, answers, then_next=False)
    settle(stage.units)


def mine(stage: Stage, no: int = ME) -> list[Receipt]:
    return [one for one, _ in stage.units.read_now(stage.person(no), queries.my_receipts)]


def missing(stage: Stage, no: int = ME) -> list[str]:
    none = stage.take(no).no_work
    assert none is not None and none.code is NoWorkCode.NOT_ADMITTED
    return [one.code.value for one in none.missing]


def do(stage: Stage, action: Any, *args: Any, who: Any = None, **options: Any) -> Any:
    return stage.units.write_now(who or manager(stage), action, *args, **options)


def test_a_pause_has_a_receipt_with_its_numbers_and_ends(stage: Stage, clock: SetClock) -> None:
    work(stage, 2)
    rule = make(stage, hours=2)
    work(stage, 2)
    assert mine(stage) == [], "what was before the rule is not held against anybody"
    held = stage.offer(ME)
    stage.answer(ME, held.lease, then_next=False)
    held = stage.offer(ME)
    settle(stage.units)
    [one] = mine(stage)
    assert (one.rule.id, one.rule.version, one.state) == (rule.id, 1, ReceiptState.IN_FORCE)
    assert [(each.found, each.of) for each in one.evidence] == [(3, 3)]
    assert one.until is not None and one.until - one.made_at == 2 * 3_600_000_000
    assert stage.answer(ME, held.lease).next.no_work is not None, "what they hold they may finish"  # type: ignore[union-attr]
    assert missing(stage) == ["standing.paused"]
    assert stage.take(OTHER).offer is not None, "nobody else is kept out"
    clock.advance(hours=2)
    assert stage.take(ME).offer is not None, "the time is over"
    shown = stage.units.read_now(manager(stage), queries.receipts, stage.project_id)
    assert [receipt for receipt, _ in shown] == mine(stage), "managers and the person see the same"


def test_other_answers_do_not_fire_and_a_changed_rule_begins_anew(stage: Stage) -> None:
    rule = make(stage)
    work(stage, 2)
    work(stage, 2, answers=OTHERWISE)
    do(stage, actions.change_rule, rule.id, replace(rule.draft, hours=5), on=True)
    work(stage, 2, answers=OTHERWISE)
    assert mine(stage) == []
    do(stage, actions.change_rule, rule.id, rule.draft, on=False)
    work(stage, 5)
    assert mine(stage) == [], "a rule that is off looks on at nothing"


def test_a_manager_takes_it_back_and_work_goes_on(stage: Stage) -> None:
    make(stage)
    work(stage, 3)
    [one] = mine(stage)
    assert missing(stage) == ["standing.paused"]
    undone = do(stage, actions.undo, one.id, note="A mistake of the rule.")
    assert (undone.state, undone.note) == (ReceiptState.UNDONE, "A mistake of the rule.")
    assert do(stage, actions.undo, one.id, note="again").note == "A mistake of the rule."
    assert stage.take(ME).offer is not None


def test_an_objection_is_judged_by_somebody_else(stage: Stage) -> None:
    make(stage)
    work(stage, 3)
    [one] = mine(stage)
    with pytest.raises(Problem) as caught:
        do(stage, actions.appeal, one.id, "Not mine.", who=stage.person(OTHER))
    assert caught.value.code == "receipt.not_found"
    do(stage, actions.appeal, one.id, "They were the same.", who=stage.person(ME))
    [open_one] = stage.units.read_now(manager(stage), queries.appeals, stage.project_id)
    assert open_one.appeal.plea == "They were the same."
    with pytest.raises(Problem) as caught:
        do(stage, actions.judge, one.id, grant=True, reply="")
    assert caught.value.code == "receipt.own_decision", "who wrote the rule does not judge what it did"
    reviewer = member(stage.project_id, Role.REVIEWER, no=101)
    do(stage, actions.judge, one.id, grant=True, reply="You are right.", who=reviewer)
    [judged] = mine(stage)
    assert (judged.state, judged.appeal.state) == (ReceiptState.UNDONE, AppealState.GRANTED)
    assert stage.take(ME).offer is not None
    with pytest.raises(Problem) as caught:
        do(stage, actions.judge, one.id, grant=False, reply="", who=reviewer)
    assert caught.value.code == "receipt.no_appeal"


def test_an_objection_nobody_judges_in_a_week_is_granted(stage: Stage, clock: SetClock) -> None:
    make(stage, hours=24 * 30)
    work(stage, 3)
    [one] = mine(stage)
    do(stage, actions.appeal, one.id, "They were the same.", who=stage.person(ME))
    assert do(stage, actions.grant_overdue, who=SYSTEM) == 0
    clock.advance(days=7)
    assert do(stage, actions.grant_overdue, who=SYSTEM) == 1
    assert mine(stage)[0].appeal.state is AppealState.GRANTED
    assert stage.take(ME).offer is not None


def test_nobody_is_removed_without_a_persons_word(stage: Stage) -> None:
    make(stage, action=Action.REMOVE)
    work(stage, 6)
    [one] = mine(stage)
    assert one.state is ReceiptState.PROPOSED, "proposed once, however often the rule would say so again"
    assert stage.take(ME).offer is not None, "nothing holds before somebody decided"
    decided = do(stage, actions.decide, one.id, confirm=True, note="I looked at all six.")
    assert (decided.state, decided.decided_by) == (ReceiptState.IN_FORCE, 100)
    stage.answer(ME, stage.offer(ME).lease, then_next=False)
    assert missing(stage) == ["standing.removed"]
    with pytest.raises(Problem) as caught:
        do(stage, actions.decide, one.id, confirm=False, note="")
    assert caught.value.code == "receipt.decided"


def open_exam(ctx: Ctx) -> None:
    """Anybody who passes it can rank."""
    question = exams.add_question(ctx, content(), Tags())
    plan = Plan("Ranking", sections=(Section("One", questions=(question.id,)),), skill="ranking")
    exams.set_state(ctx, exams.make_exam(ctx, plan).id, ExamState.OPEN)


def test_an_exam_passed_anew_opens_the_door(stage: Stage, clock: SetClock) -> None:
    stage.units.write_now(SYSTEM, open_exam)

    def show(at: int) -> None:
        do(stage, exams.grant_skill, Skill(ME, "ranking", 90, at, None, "exam:one"), who=SYSTEM)

    show(to_micros(clock.now()))
    make(stage, action=Action.EXAM, skill="ranking")
    clock.advance(seconds=1)
    work(stage, 3)
    assert missing(stage) == ["standing.exam"], "what was shown before does not count"
    clock.advance(hours=1)
    show(to_micros(clock.now()))
    held = stage.offer(ME)
    settle(stage.units)
    assert [one.state for one in mine(stage)] == [ReceiptState.DONE]
    stage.answer(ME, held.lease, then_next=False)
    work(stage, 3)
    assert missing(stage) == ["standing.exam"], "the rule looks on as before"


def test_what_is_over_is_forgotten_and_costs_nothing(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    stage.add(9)
    make(stage, action=Action.PAUSE, hours=1)
    make(stage, action=Action.MORE_GOLD, hours=1)
    work(stage, 3)
    clock.advance(hours=2)
    units.write_now(SYSTEM, lambda ctx: ctx.enqueue("standing.grant_overdue", {}))
    settle(units)
    with counted(units) as seen:
        assert stage.take(ME).offer is not None
        stage.take(OTHER)
    asked = [one for one in seen if "routing_terms" in one or "eligibility_closing" in one]
    assert all("LIMIT" in one for one in asked), "only whether there is anybody, remembered from then on"


def test_their_items_are_asked_again(stage: Stage) -> None:
    make(stage, action=Action.ASK_AGAIN, answers=2)
    for no in (ME, OTHER):
        work(stage, 3, no=no)
    assert [one.state for one in (*mine(stage), *mine(stage, OTHER))] == [ReceiptState.DONE] * 2
    assert stage.take(ME).offer is not None, "it costs the person nothing"
    from preceptor.rooms.work.queries import items

    wanted = [one.overlap for one in stage.units.read_now(SYSTEM, items, stage.project_id, limit=10)]
    assert sorted(set(wanted)) == [2, 3] and wanted.count(3) == 2, "once full, two of their items take one more answer"


def test_skips_in_a_row_warn_and_close_nothing(stage: Stage) -> None:
    make(stage, Condition(Collector.SKIPS, Comparison.AT_LEAST, 2), Action.WARN)
    for _ in range(2):
        do(stage, routing.skip, stage.offer(ME).lease, SkipReason.UNCLEAR, who=stage.person(ME))
    settle(stage.units)
    assert [one.state for one in mine(stage)] == [ReceiptState.NOTED]
    assert stage.take(ME).offer is not None


def test_gold_is_counted_with_whose_answer_it_is(units: Units) -> None:
    stage = set_stage(units, gold_share=0.5)
    stage.add(3, gold=5)
    for no in (ME, OTHER):
        units.write_now(stage.person(no), ensure_me)
        who = units.read_now(SYSTEM, contributor_of, no)
        units.write_now(SYSTEM, routing.set_terms, stage.project_id, who, Terms(1.0, 2**60))
    bad = Condition(Collector.GOLD, Comparison.BELOW, 0.6, minimum=3, window=3)
    make(stage, bad, Action.MORE_GOLD, share=0.5)
    work(stage, 3, answers=OTHERWISE)
    work(stage, 3, no=OTHER)
    assert [(one.evidence[0].found, one.evidence[0].of) for one in mine(stage)] == [(0, 3)]
    assert mine(stage, OTHER) == []


def test_last_week_is_played_again_and_nothing_is_changed(stage: Stage, clock: SetClock) -> None:
    work(stage, 3)
    clock.advance(days=8)
    work(stage, 7)
    work(stage, 2, no=OTHER)
    draft = Draft("Three alike", (SAME,), Action.PAUSE)
    found = stage.units.read_now(manager(stage), queries.replay, stage.project_id, draft)
    assert (found.events, found.people, found.fired, found.hit, found.whole) == (9, 2, 2, 1, True)
    assert mine(stage) == []
    none = replace(draft, conditions=(replace(SAME, value=8),))
    assert stage.units.read_now(manager(stage), queries.replay, stage.project_id, none).fired == 0


@contextmanager
def counted(units: Units) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    sa.event.listen(units.database.engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        sa.event.remove(units.database.engine, "before_cursor_execute", note)


def test_looking_on_costs_the_same_however_much_somebody_did(stage: Stage) -> None:
    make(stage, Condition(Collector.ANSWERS, Comparison.AT_LEAST, 25))
    cost = []
    work(stage, 1)
    for count in (1, 12):
        with counted(stage.units) as seen:
            work(stage, count)
        cost.append(sum("standing_" in one for one in seen))
    assert cost[0] == cost[1], "one batch of events, the same statements"

    def kept(ctx: Ctx) -> Record:
        [found] = store.records_of(ctx.conn, stage.project_id, store.people_after(
            ctx.conn, stage.project_id, after=0, limit=9)).values()  # fmt: skip
        return found

    assert stage.units.read_now(SYSTEM, kept).answers == 14


def test_events_heard_twice_are_counted_once(stage: Stage) -> None:
    make(stage, Condition(Collector.ANSWERS, Comparison.AT_LEAST, 3))
    work(stage, 2)
    settle(stage.units)
    assert mine(stage) == []
