"""Listeners hear what they asked for, in order, once; one that stumbles holds up nobody and skips nothing."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.events import Event, Heard
from preceptor.infra import audit
from preceptor.infra.jobs.follow import Follower, cursors
from preceptor.infra.unit import Ctx, Units


class Rang(Event):
    NAME = "test.rang"


class Echoed(Event):
    NAME = "test.echoed"


class Other(Event):
    NAME = "test.other"


def tell(units: Units, *events: Event) -> None:
    for event in events:
        units.write_now(SYSTEM, lambda ctx, event=event: ctx.tell(event))


def rings(first: int, last: int) -> list[Event]:
    return [Rang(subject=str(n)) for n in range(first, last)]


class Ear:
    """Notes what it hears, batch by batch; stumbles over the subjects named."""

    def __init__(self, *bad: str) -> None:
        self.batches: list[list[str]] = []
        self.bad = set(bad)

    def __call__(self, ctx: Ctx, events: Sequence[Heard]) -> None:
        ctx.tell(Echoed(subject=events[0].subject))
        if self.bad & {each.subject for each in events}:
            raise ValueError("I will not hear it")
        self.batches.append([each.subject for each in events])

    @property
    def heard(self) -> list[str]:
        return [subject for batch in self.batches for subject in batch]


def run(follower: Follower) -> None:
    while follower.run_once():
        pass


def test_each_listener_hears_its_own_events_in_batches(units: Units) -> None:
    ring, other = Ear(), Ear()
    tell(units, *rings(0, 150), Other(subject="x"), *rings(150, 450))
    hears = {"a": ((Rang.NAME,), ring), "b": ((Other.NAME, "test.never"), other)}

    run(Follower(units, hears))
    run(Follower(units, hears))  # a restart changes nothing

    assert ring.heard == [str(n) for n in range(450)]
    assert max(map(len, ring.batches)) == 200
    assert other.heard == ["x"]
    assert units.read_now(SYSTEM, lambda ctx: audit.verify(ctx.conn)).flaws == ()


def test_what_a_stumbling_listener_wrote_is_undone_and_nothing_is_skipped(units: Units, clock: SetClock) -> None:
    bad, good = Ear("7"), Ear()
    tell(units, *rings(0, 20))
    follower = Follower(units, {"bad": ((Rang.NAME,), bad), "good": ((Rang.NAME,), good)})

    for _ in range(20):
        follower.run_once()

    assert good.heard == [str(n) for n in range(20)]
    assert bad.heard == [str(n) for n in range(7)]
    trouble = sa.select(cursors.c.trouble).where(cursors.c.name == "bad")
    assert "I will not hear it" in str(units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(trouble).scalar()))

    bad.bad.clear()
    clock.advance(seconds=90)
    run(follower)

    assert bad.heard == [str(n) for n in range(20)]
    assert units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(trouble).scalar()) == ""
    echoes = sa.select(sa.func.count()).where(audit.entries.c.name == Echoed.NAME)
    # Only what was kept was told: each batch of each listener once.
    assert units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(echoes).scalar()) == len(bad.batches) + len(good.batches)


def test_a_listener_passes_over_a_long_stretch_without_forgetting_its_place(units: Units) -> None:
    ear = Ear()
    units.write_now(SYSTEM, lambda ctx: [ctx.tell(Other(subject=str(n))) for n in range(2500)])
    tell(units, Rang(subject="late"))

    run(Follower(units, {"a": ((Rang.NAME,), ear)}))
    kept = units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(cursors.c.entry)).scalar())

    assert ear.heard == ["late"]
    assert kept == 2501


@pytest.mark.slow
def test_two_followers_at_once_share_the_work(units: Units) -> None:
    ear = Ear()
    hears = {"a": ((Rang.NAME,), ear)}
    told = threading.Event()

    def follow() -> None:
        follower = Follower(units, hears)
        while follower.run_once() or not told.is_set():
            pass

    threads = [threading.Thread(target=follow) for _ in range(3)]
    for thread in threads:
        thread.start()
    tell(units, *rings(0, 300))
    told.set()
    for thread in threads:
        thread.join()
    run(Follower(units, hears))

    assert ear.heard == [str(n) for n in range(300)]
