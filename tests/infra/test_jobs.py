"""A job moves on exactly once at a time, remembers its place, and says how it ended."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.events import Event
from preceptor.base.problems import Fault, Kind, Problem
from preceptor.infra import audit
from preceptor.infra.jobs.claim import JobLost
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.queue import jobs, steps
from preceptor.infra.jobs.runner import Pace, Runner
from preceptor.infra.unit import Ctx, Units

marks = sa.Table("test_mark", sa.MetaData(), sa.Column("n", sa.Integer, primary_key=True))


@pytest.fixture
def units(units: Units) -> Units:
    marks.create(units.database.engine)
    return units


class Changed(Event):
    NAME = "test.changed"


def mark(ctx: Ctx, n: int) -> None:
    ctx.conn.execute(sa.insert(marks).values(n=n))


def marked(units: Units) -> list[int]:
    return list(
        units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(marks.c.n).order_by(marks.c.n))).scalars()
    )


def row(units: Units, job_id: str) -> Any:
    return units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(jobs).where(jobs.c.public_id == job_id)).one())


def enqueue(units: Units, kind: str = "count", **args: Any) -> str:
    return units.write_now(SYSTEM, lambda ctx: ctx.enqueue(kind, args))


def runner(units: Units, handler: Callable[[JobCtx], Any], **pace: Any) -> Runner:
    return Runner(units, {"count": handler}, Pace(**pace))


def count(job: JobCtx) -> int:
    """Marks 0..4, two of them by the first batch."""
    job.total(5)
    for n in range(job.cursor or 0, 5):
        with job.batch(done=n + 1, cursor=n + 1) as ctx:
            mark(ctx, n)
    return 5


def test_a_job_runs_and_keeps_its_result(units: Units) -> None:
    job_id = enqueue(units)
    ran = runner(units, count)

    assert ran.run_one()
    assert not ran.run_one()

    found = row(units, job_id)
    assert (found.state, found.result, found.done, found.total, found.cursor) == ("succeeded", 5, 5, 5, 5)
    assert marked(units) == [0, 1, 2, 3, 4]


def test_a_batch_that_raises_leaves_neither_rows_nor_progress_nor_audit(units: Units) -> None:
    def stumble(job: JobCtx) -> None:
        with job.batch(done=1, cursor="a") as ctx:
            mark(ctx, 1)
        with job.batch(done=2, cursor="b") as ctx:
            mark(ctx, 2)
            raise ValueError("in the middle")

    job_id = enqueue(units)
    runner(units, stumble).run_one()

    found = row(units, job_id)
    assert (found.state, found.done, found.cursor) == ("queued", 1, "a")
    assert found.run_at > units.now()
    assert "in the middle" in found.problem["sentence"]
    assert marked(units) == [1]
    assert units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws == ()


def test_a_mishap_is_tried_again_from_the_cursor_and_given_up_at_last(units: Units, clock: SetClock) -> None:
    begun: list[Any] = []

    def stumble(job: JobCtx) -> None:
        begun.append(job.cursor)
        if job.cursor is None:
            with job.batch(cursor="half") as ctx:
                mark(ctx, 1)
        raise ValueError("no further")

    job_id = enqueue(units)
    ran = runner(units, stumble, most_tries=3)
    while ran.run_one():
        clock.advance(seconds=600)

    assert begun[:2] == [None, "half"]
    assert len(begun) == 4  # the one that moved on, and three that did not
    assert row(units, job_id).state == "failed"
    assert row(units, job_id).problem["code"] == "jobs.mishap"


@pytest.mark.parametrize(("kind", "state"), [(Kind.INVALID, "failed"), (Kind.UNAVAILABLE, "queued")])
def test_a_problem_ends_the_job_unless_waiting_can_help(units: Units, kind: Kind, state: str) -> None:
    def refuse(_job: JobCtx) -> None:
        raise Problem(kind, "test.bad", "Row 3 is empty.", hint="Fill it.", faults=[Fault("/3", "is empty")])

    job_id = enqueue(units)
    runner(units, refuse).run_one()

    found = row(units, job_id)
    assert found.state == state
    assert found.problem == {
        "code": "test.bad", "kind": kind.value, "sentence": "Row 3 is empty.", "hint": "Fill it.",
        "faults": [{"where": "/3", "why": "is empty"}], "extra": {},
    }  # fmt: skip


def test_a_step_is_done_once_and_remembered(units: Units, clock: SetClock) -> None:
    calls: list[str] = []

    def stepwise(job: JobCtx) -> Any:
        first = job.step("one", lambda: calls.append("one") or {"a": (1, 2)})
        if len(calls) == 1:
            calls.append("crash")
            raise ValueError("after the step")
        return first

    job_id = enqueue(units)
    ran = runner(units, stepwise)
    ran.run_one()
    clock.advance(seconds=60)
    ran.run_one()

    assert calls == ["one", "crash"]
    assert row(units, job_id).result == {"a": [1, 2]}
    assert units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(steps.c.name)).scalar()) == "one"


def test_a_job_taken_over_cannot_be_written_by_its_first_holder(units: Units, clock: SetClock) -> None:
    holders: list[JobCtx] = []

    def slow(job: JobCtx) -> None:
        holders.append(job)
        with job.batch(cursor=job.claim.attempt) as ctx:
            mark(ctx, job.claim.attempt)
        if job.claim.attempt == 1:
            clock.advance(seconds=60)  # its lease is over while it sleeps
            assert Runner(units, {"count": slow}).run_one()
        # Twice: while the second holder still runs, and when it has ended.
        for write in (mark_in_batch, lambda job: job.step("x", lambda: 1), lambda job: job.note("still here")):
            with pytest.raises(JobLost):
                write(holders[0])

    job_id = enqueue(units)
    first = runner(units, slow)
    first.run_one()

    assert marked(units) == [1, 2]
    found = row(units, job_id)
    assert (found.state, found.attempt, found.cursor, found.note) == ("succeeded", 2, 2, "")


def mark_in_batch(job: JobCtx) -> None:
    with job.batch(cursor=99) as ctx:
        mark(ctx, 99)


def test_a_job_that_only_kills_its_worker_is_given_up(units: Units, clock: SetClock) -> None:
    class Killed(BaseException):
        pass

    def die(_job: JobCtx) -> None:
        raise Killed

    job_id = enqueue(units)
    ran = runner(units, die, most_tries=3)
    for _ in range(3):
        with pytest.raises(Killed):
            ran.run_one()
        clock.advance(seconds=60)
    ran.run_one()

    assert row(units, job_id).state == "failed"
    assert row(units, job_id).problem["code"] == "jobs.given_up"


def test_progress_of_a_job_that_only_reads_is_shown_now_and_then_and_is_no_reason_to_go_on_for_ever(
    units: Units, clock: SetClock
) -> None:
    shown: list[tuple[int, int | None]] = []

    def read(job: JobCtx) -> None:
        for done in (1, 2, 3):
            job.progress(done, total=4)
            shown.append((row(units, job.id).done, row(units, job.id).total))
            clock.advance(seconds=0.6)
        raise RuntimeError("it always dies here")

    job_id = enqueue(units)
    ran = runner(units, read, most_tries=2, retry_seconds=1)
    ran.run_one()
    assert shown == [(1, 4), (1, 4), (3, 4)]
    clock.advance(seconds=60)
    ran.run_one()

    assert row(units, job_id).state == "failed"


def test_two_threads_asking_for_one_key_make_one_job(units: Units) -> None:
    made: list[str] = []

    def ask() -> None:
        made.append(units.write_now(SYSTEM, lambda ctx: ctx.enqueue("count", {"project_id": 3}, key="only")))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(made) == 8
    assert len(set(made)) == 1
    assert row(units, made[0]).project_id == 3
    runner(units, count).run_one()
    assert units.write_now(SYSTEM, lambda ctx: ctx.enqueue("count", {}, key="only")) not in made


def test_a_pausing_worker_hands_its_job_back_unharmed(units: Units) -> None:
    ran = runner(units, lambda job: (ran.stop(), mark_in_batch(job)))
    job_id = enqueue(units)

    ran.run_one()

    found = row(units, job_id)
    assert (found.state, found.tries, found.owner, marked(units)) == ("queued", 0, None, [])
    assert not ran.run_one()


@pytest.mark.parametrize("wrong", ["write", "batch", "note", "step"])
def test_a_second_transaction_inside_a_batch_is_refused_rather_than_waited_for(units: Units, wrong: str) -> None:
    def tangled(job: JobCtx) -> None:
        ways: dict[str, Callable[[], Any]] = {
            "write": lambda: units.write_now(SYSTEM, mark, 7), "batch": lambda: mark_in_batch(job),
            "note": lambda: job.note("x"), "step": lambda: job.step("x", lambda: 1),
        }  # fmt: skip
        with job.batch(cursor=1) as ctx:
            mark(ctx, 1)
            ways[wrong]()

    job_id = enqueue(units)
    runner(units, tangled).run_one()

    assert "write through ctx" in row(units, job_id).problem["sentence"]
    assert marked(units) == []


def test_a_job_wanted_again_while_it_runs_runs_once_more_from_the_start(units: Units) -> None:
    seen: list[Any] = []

    def reader(job: JobCtx) -> int:
        seen.append((job.cursor, job.step("first", lambda: len(seen))))
        with job.batch(cursor="end", done=1):
            pass
        if len(seen) == 1:
            for again in (True, True, False):
                wish = lambda ctx, again=again: ctx.enqueue("count", {}, key="only", again=again)  # noqa: E731
                assert units.write_now(SYSTEM, wish) == job.id
        return len(seen)

    job_id = units.write_now(SYSTEM, lambda ctx: ctx.enqueue("count", {}, key="only", again=True))
    ran = runner(units, reader)
    while ran.run_one():
        pass

    assert seen == [(None, 0), (None, 1)]
    assert (row(units, job_id).state, row(units, job_id).result) == ("succeeded", 2)


def test_what_a_batch_changed_is_forgotten_and_told_once_it_is_kept(units: Units) -> None:
    told: list[str] = []
    units.committed.append(lambda events: told.extend(each.event.subject for each in events))
    units.read_now(SYSTEM, lambda ctx: ctx.cached("n", lambda: "old"))

    def change(job: JobCtx) -> str:
        with job.batch(done=1) as ctx:
            ctx.tell(Changed(subject="n"))
            ctx.forget("n")
            # A reader of this process who comes in between remembers what was there before.
            job.read(lambda reader: reader.cached("n", lambda: "old"))
            assert told == []
        assert told == ["n"]
        return job.read(lambda ctx: ctx.cached("n", lambda: "new"))

    job_id = enqueue(units)
    runner(units, change).run_one()

    assert row(units, job_id).result == "new"
