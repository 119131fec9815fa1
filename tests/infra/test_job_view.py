"""People see the jobs they may see, watch them move, cancel and retry them."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Actor
from preceptor.base.clock import SetClock
from preceptor.base.problems import Kind, Problem
from preceptor.infra import audit
from preceptor.infra.jobs import view
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.runner import Pace, Runner
from preceptor.infra.jobs.view import Scope
from preceptor.infra.unit import Units

EVERYTHING = Scope("", None)
ANN = Actor(id="ann", name="Ann")


def enqueue(units: Units, *, actor: Actor = ANN, project_id: int | None = None, key: str | None = None) -> str:
    return units.write_now(actor, lambda ctx: ctx.enqueue("work", {}, key=key, project_id=project_id))


def shown(units: Units, job_id: str, scope: Scope = EVERYTHING) -> view.JobView:
    return units.read_now(SYSTEM, view.get, job_id, scope=scope)


def told(units: Units) -> list[tuple[str, str, str]]:
    """What the trail says: (event, subject, actor)."""
    query = sa.select(audit.entries.c.name, audit.entries.c.subject, audit.entries.c.actor)
    return [tuple(row) for row in units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(query).all())]


def happenings(units: Units, job_id: str, after: int = 0) -> list[view.JobEvent]:
    return units.read_now(SYSTEM, view.events_since, job_id, scope=EVERYTHING, after=after)


@pytest.mark.parametrize(
    ("scope", "seen"),
    [
        (Scope("ann"), ["hers", "hers in 3"]),
        (Scope("bob"), []),
        (Scope("bob", frozenset({3})), ["hers in 3", "the house's in 3"]),
        (Scope("ann", frozenset({4})), ["hers", "hers in 3"]),
        (EVERYTHING, ["hers", "hers in 3", "the house's in 3"]),
    ],
)
def test_each_sees_their_own_jobs_and_those_of_their_projects(units: Units, scope: Scope, seen: list[str]) -> None:
    names = {
        enqueue(units): "hers",
        enqueue(units, project_id=3): "hers in 3",
        enqueue(units, actor=SYSTEM, project_id=3): "the house's in 3",
    }

    page = units.read_now(SYSTEM, view.page, scope=scope)

    assert [names[each.id] for each in reversed(page)] == seen
    for job_id, name in names.items():
        acts: list[Callable[[], object]] = [
            lambda job_id=job_id: shown(units, job_id, scope),
            lambda job_id=job_id: units.read_now(SYSTEM, view.events_since, job_id, scope=scope),
            lambda job_id=job_id: units.write_now(SYSTEM, view.cancel, job_id, scope=scope),
        ]
        for act in acts if name not in seen else []:
            with pytest.raises(Problem) as hidden:
                act()
            assert hidden.value.kind is Kind.NOT_FOUND


def test_a_list_is_read_page_by_page(units: Units) -> None:
    made = [enqueue(units) for _ in range(5)]
    first = units.read_now(SYSTEM, view.page, scope=EVERYTHING, limit=3)
    rest = units.read_now(SYSTEM, view.page, scope=EVERYTHING, limit=3, before=first[-1].id)
    assert [each.id for each in [*first, *rest]] == made[::-1]
    assert units.read_now(SYSTEM, view.page, scope=EVERYTHING, state="failed") == []


def test_a_watcher_sees_every_turn_once(units: Units, clock: SetClock) -> None:
    def work(job: JobCtx) -> str:
        job.note("halfway")
        for n in range(4):
            with job.batch(done=n + 1, total=4):
                pass
            clock.advance(seconds=0.6)
        return "well"

    job_id = enqueue(units)
    first = happenings(units, job_id)
    Runner(units, {"work": work}).run_one()
    later = happenings(units, job_id, after=first[-1].id)

    assert [each.name for each in first] == ["queued"]
    # Progress at most once a second.
    assert [each.name for each in later] == ["started", "note", "progress", "progress", "succeeded"]
    assert [each.payload for each in later[1:]] == [{"note": "halfway"}, {"done": 1}, {"done": 3}, {"problem": None, "result": "well"}]  # fmt: skip
    assert (shown(units, job_id).done, shown(units, job_id).total) == (4, 4)


def test_a_waiting_job_is_cancelled_at_once(units: Units) -> None:
    job_id = enqueue(units, key="only")
    assert units.write_now(ANN, view.cancel, job_id, scope=Scope("ann")).state == "cancelled"
    assert not Runner(units, {"work": lambda job: None}).run_one()
    with pytest.raises(Problem) as over:
        units.write_now(ANN, view.cancel, job_id, scope=Scope("ann"))
    assert over.value.kind is Kind.CONFLICT
    assert told(units) == [("jobs.ended", job_id, "ann")], "those who wait for it to end hear of it"


@pytest.mark.parametrize("noticed_by", ["batch", "check"])
def test_a_running_job_is_cancelled_at_its_next_safe_point(units: Units, noticed_by: str) -> None:
    running, cancelled = threading.Event(), threading.Event()

    def work(job: JobCtx) -> None:
        with job.batch(done=1, cursor=1):
            pass
        running.set()
        assert cancelled.wait(10)
        if noticed_by == "batch":
            with job.batch(done=2, cursor=2):
                pass
        else:
            runner.pulse()
            job.check()
        pytest.fail("it went on")

    job_id = enqueue(units)
    runner = Runner(units, {"work": work}, Pace())
    thread = threading.Thread(target=runner.run_one)
    thread.start()
    assert running.wait(10)
    units.write_now(ANN, view.cancel, job_id, scope=Scope("ann"))
    cancelled.set()
    thread.join(10)

    assert (shown(units, job_id).state, shown(units, job_id).done) == ("cancelled", 1)


def test_a_job_cancelled_while_its_worker_was_dead_never_starts_again(units: Units, clock: SetClock) -> None:
    class Killed(BaseException):
        pass

    def die(_job: JobCtx) -> None:
        raise Killed

    job_id = enqueue(units)
    with pytest.raises(Killed):
        Runner(units, {"work": die}).run_one()
    units.write_now(ANN, view.cancel, job_id, scope=EVERYTHING)
    clock.advance(seconds=60)

    assert Runner(units, {"work": lambda job: pytest.fail("it ran")}).run_one()
    assert shown(units, job_id).state == "cancelled"


def test_a_retried_job_goes_on_from_its_last_batch(units: Units) -> None:
    places: list[object] = []

    def work(job: JobCtx) -> str:
        places.append(job.cursor)
        if job.cursor is None:
            with job.batch(done=1, cursor="here"):
                pass
            raise Problem(Kind.INVALID, "test.bad", "Bad.")
        return "mended"

    job_id = enqueue(units)
    runner = Runner(units, {"work": work})
    runner.run_one()
    failed = shown(units, job_id)
    assert failed.over
    assert failed.problem is not None

    again = units.write_now(ANN, view.retry, job_id, scope=Scope("ann"))
    assert (again.state, again.problem, again.ended_at) == ("queued", None, None)
    runner.run_one()

    assert places == [None, "here"]
    assert (shown(units, job_id).state, shown(units, job_id).result) == ("succeeded", "mended")
    with pytest.raises(Problem) as over:
        units.write_now(ANN, view.retry, job_id, scope=Scope("ann"))
    assert over.value.kind is Kind.CONFLICT


def test_a_retry_gives_way_to_a_newer_job_of_the_same_key(units: Units) -> None:
    old = enqueue(units, key="only")
    units.write_now(ANN, view.cancel, old, scope=EVERYTHING)
    new = enqueue(units, key="only")
    assert new != old
    with pytest.raises(Problem) as refused:
        units.write_now(ANN, view.retry, old, scope=EVERYTHING)
    assert refused.value.code == "jobs.superseded"
