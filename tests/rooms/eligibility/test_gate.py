"""The gate: what is missing is said before a task is handed out, and what asks nothing costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.agreements import actions as agreements
from preceptor.rooms.agreements.nouns import Document, DocumentKind, Onboarding, Reading, Text
from preceptor.rooms.agreements.queries import my_reading
from preceptor.rooms.eligibility import rules
from preceptor.rooms.eligibility.nouns import Admitted, Need
from preceptor.rooms.eligibility.queries import missing
from preceptor.rooms.policy import actions as policy
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.routing.nouns import NoWorkCode
from preceptor.rooms.routing.queries import catalogue
from rooms.routing.stage import Stage, set_stage

ME = 7


@contextmanager
def counted(units: Units) -> Iterator[list[str]]:
    """The statements that go through SQLAlchemy; the hot path's own go past it and do not depend on the gate."""
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    sa.event.listen(units.database.engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        sa.event.remove(units.database.engine, "before_cursor_execute", note)


def publish(stage: Stage, *, of_house: bool = False, title: str = "Secrecy") -> Document:
    project = None if of_house else stage.project_id
    return stage.units.write_now(
        SYSTEM, agreements.make, project, DocumentKind.CONFIDENTIALITY, Text(title, "Keep it.")
    )


def sign(stage: Stage, document: Document, no: int = ME) -> None:
    stage.units.write_now(
        stage.person(no), agreements.sign, document.id, version=document.newest, hash=document.hash, name="Ada Lovelace"
    )


def codes(stage: Stage, no: int = ME) -> list[str]:
    """What stands between somebody and the next task."""
    none = stage.take(no).no_work
    assert none is not None and none.code is NoWorkCode.NOT_ADMITTED, none
    assert none.missing[0].sentence in none.sentence and all(one.link.startswith("/") for one in none.missing)
    return [one.code.value for one in none.missing]


def test_nobody_works_before_the_house_and_the_project_are_signed(units: Units) -> None:
    stage = set_stage(units)
    stage.add(3)
    house, project = publish(stage, of_house=True, title="House"), publish(stage)
    assert codes(stage) == ["agreement.unsigned", "agreement.unsigned"]
    [row] = units.read_now(stage.person(ME), catalogue)
    assert [one.facts["title"] for one in row.missing] == ["House", "Secrecy"], "the Work page says what comes first"
    sign(stage, house)
    assert codes(stage) == ["agreement.unsigned"]
    sign(stage, project)
    assert stage.take(ME).offer is not None
    assert units.read_now(stage.person(ME), missing, stage.project_id) == []


def test_a_new_version_asks_again_before_the_next_task_and_not_in_the_middle_of_one(units: Units) -> None:
    stage = set_stage(units)
    stage.add(3)
    document = publish(stage)
    sign(stage, document)
    held = stage.offer(ME)
    newer = units.write_now(SYSTEM, agreements.publish, document.id, Text("Secrecy", "Keep it well."))
    assert stage.offer(ME).lease == held.lease, "what somebody holds stays theirs"
    done = stage.answer(ME, held.lease)
    assert done.next is not None and done.next.no_work is not None
    assert done.next.no_work.code is NoWorkCode.NOT_ADMITTED and "new version" in done.next.no_work.sentence
    sign(stage, newer)
    assert stage.take(ME).offer is not None
    units.write_now(SYSTEM, agreements.publish, document.id, Text("Secrecy", "Keep it for good."))
    units.write_now(SYSTEM, agreements.retire, document.id)
    assert stage.take(ME).offer is not None, "what is retired is asked of nobody"


def test_the_course_and_the_guidelines_come_first_where_a_project_wants_it(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    stage.add(2)
    clause = Clause("1", "Be fair", "x" * 600)
    units.write_now(SYSTEM, policy.change, stage.project_id, [clause])
    wanted = Onboarding(course=True, reading=Reading.EACH_VERSION)
    units.write_now(SYSTEM, agreements.change_onboarding, stage.project_id, wanted)
    me = stage.person(ME)
    assert codes(stage) == ["course.unfinished", "guidelines.unread"]
    for page, right in (("why", 1), ("own", 1), ("guidelines", 0), ("traps", 1), ("known", 1), ("care", 1)):
        told = units.write_now(me, agreements.answer_check, page, right)
        assert told.correct
    assert codes(stage) == ["guidelines.unread"]
    read_through(units, clock, stage)
    assert stage.take(ME).offer is not None
    units.write_now(SYSTEM, policy.change, stage.project_id, [clause, Clause("2", "Be kind", "")])
    held = stage.offer(ME)
    done = stage.answer(ME, held.lease)
    assert done.next is not None and done.next.no_work is not None, "each version is read anew"
    once = Onboarding(reading=Reading.ONCE)
    units.write_now(SYSTEM, agreements.change_onboarding, stage.project_id, once)
    assert stage.take(ME).offer is not None, "once is once"


def read_through(units: Units, clock: SetClock, stage: Stage) -> None:
    me = stage.person(ME)
    read, needed = units.write_now(me, agreements.begin_reading, stage.project_id)
    assert needed == 10
    clock.advance(seconds=needed)
    units.write_now(me, agreements.finish_reading, stage.project_id, version=read.version, reached_end=True)
    kept, _ = units.read_now(me, my_reading, stage.project_id)
    assert (kept.seconds, kept.version) == (needed, read.version)


def test_a_project_that_asks_nothing_costs_no_statement_and_one_that_asks_costs_one(units: Units) -> None:
    bare, asking = set_stage(units), set_stage(units)
    for stage in (bare, asking):
        stage.add(9)
    sign(asking, publish(asking))
    cost = []
    for stage in (bare, asking):
        token = stage.offer(ME).lease
        with counted(units) as seen:
            done = stage.answer(ME, token)
        assert done.next is not None and done.next.offer is not None
        cost.append(seen)
    assert not any("eligibility_" in one or "agreements_" in one for one in cost[0])
    asked = [one for one in cost[1] if "eligibility_" in one or "agreements_" in one]
    assert len(asked) == 1 and "FROM eligibility_admission" in asked[0], asked


def test_an_admission_holds_for_what_was_asked_then_and_until_it_ends() -> None:
    one, other = rules.stamp_of([Need("a 1")]), rules.stamp_of([Need("a 2")])
    assert rules.stamp_of([]) == "" and one != other
    assert not rules.still_holds(None, one, now=0)
    assert rules.still_holds(Admitted(one, None), one, now=5) and not rules.still_holds(
        Admitted(other, None), one, now=5
    )
    assert rules.still_holds(Admitted(one, 6), one, now=5) and not rules.still_holds(Admitted(one, 5), one, now=5)
