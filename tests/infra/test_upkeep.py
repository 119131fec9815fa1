"""The house's own round: the trail is sealed by the hour, old jobs are forgotten, each turn comes once."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.events import Event
from preceptor.infra import audit
from preceptor.infra.db.database import open_database
from preceptor.infra.jobs.queue import events, jobs
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.jobs.schedule import Every, enqueue_due
from preceptor.infra.jobs.upkeep import UPKEEP, UPKEEP_EVERY, Sealed
from preceptor.infra.unit import Units


class Rang(Event):
    NAME = "test.rang"


def ring(units: Units) -> None:
    units.write_now(SYSTEM, lambda ctx: ctx.tell(Rang(subject="bell")))


def do(units: Units, kind: str) -> Any:
    job_id = units.write_now(SYSTEM, lambda ctx: ctx.enqueue(kind, {}))
    runner = Runner(units, UPKEEP)
    while runner.run_one():
        pass
    query = sa.select(jobs.c.state, jobs.c.result).where(jobs.c.public_id == job_id)
    state, result = units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(query).one())
    assert state == "succeeded"
    return result


def count(units: Units, table: sa.Table) -> int:
    return int(
        units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())
    )


def flaws(units: Units) -> tuple[audit.Flaw, ...]:
    return units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws


def test_a_tail_cut_off_after_a_seal_shows(units: Units, store_url: str) -> None:
    for _ in range(5):
        ring(units)
    other = open_database(store_url)
    do(replace(units, database=other), "audit.seal")  # the seal stands in another strand than what it seals
    other.close()
    assert flaws(units) == ()
    last = sa.select(sa.func.max(audit.entries.c.id)).where(audit.entries.c.name == Rang.NAME)
    units.write_now(
        SYSTEM,
        lambda ctx: ctx.conn.execute(
            sa.delete(audit.entries).where(audit.entries.c.id == ctx.conn.execute(last).scalar())
        ),
    )

    assert [flaw.why for flaw in flaws(units)] == ["its last entries are gone: 5 were sealed"]


def test_a_seal_names_only_strands_that_moved(units: Units, store_url: str) -> None:
    seals = sa.select(audit.entries.c.payload).where(audit.entries.c.name == Sealed.NAME).order_by(audit.entries.c.id)
    others = [open_database(store_url) for _ in range(3)]
    for n, other in enumerate(others):
        # More than the stretch a seal looks back over.
        replace(units, database=other).write_now(SYSTEM, lambda ctx: [ctx.tell(Rang(subject="x")) for _ in range(1200)])
        do(units, "audit.seal")
        found = units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(seals).scalars().all())
        assert len(found) == n + 1
        assert 1200 in json.loads(found[-1])["heads"].values()
    first, _, third = (json.loads(each)["heads"] for each in found)
    assert [strand for strand, length in first.items() if length == 1200 and strand in third] == []
    for other in others:
        other.close()
    assert flaws(units) == ()


@pytest.mark.slow
def test_jobs_over_for_ninety_days_are_forgotten_with_all_they_had(units: Units, clock: SetClock) -> None:
    for _ in range(450):
        units.write_now(SYSTEM, lambda ctx: ctx.enqueue("audit.seal", {}, key=None))
    ended = sa.update(jobs).values(state="succeeded", ended_at=units.now())
    units.write_now(SYSTEM, lambda ctx: ctx.conn.execute(ended))
    waiting = units.write_now(SYSTEM, lambda ctx: ctx.enqueue("not.known.here", {}))

    clock.advance(days=89)
    assert do(units, "jobs.forget") == {"jobs": 0}
    clock.advance(days=2)
    assert do(units, "jobs.forget") == {"jobs": 450}

    left = units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(jobs.c.public_id)).scalars().all())
    assert waiting in left
    assert len(left) == 3
    orphans = sa.select(events.c.id).where(events.c.job_id.not_in(sa.select(jobs.c.id)))
    assert units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(orphans).all()) == []


def test_a_turn_comes_once_however_many_workers_look(units: Units, clock: SetClock) -> None:
    every = {"a": Every(3600), "b": Every(60)}
    made: list[int] = []

    def look() -> None:
        threads = [threading.Thread(target=lambda: made.append(enqueue_due(units, every))) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    look()
    assert (sum(made), count(units, jobs)) == (2, 2)
    clock.advance(seconds=59)
    look()
    assert sum(made) == 2
    clock.advance(seconds=2)
    look()
    # b's turn came, but its last job still waits: no second one.
    assert (sum(made), count(units, jobs)) == (3, 2)


@pytest.mark.parametrize("kind", sorted(UPKEEP_EVERY))
def test_what_comes_round_can_be_done(kind: str) -> None:
    assert kind in UPKEEP
