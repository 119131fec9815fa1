"""Thirty-two people at once: overlap stays exact, nobody gets an item twice, nothing is left lying."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from preceptor.infra import audit
from preceptor.infra.unit import Units
from preceptor.rooms.routing.store import leases
from preceptor.rooms.work.store.tables import answers
from rooms.routing.stage import Stage, set_stage

PEOPLE = 32


def work_until_nothing_is_left(stage: Stage, no: int) -> list[str]:
    """What this person was given, in order."""
    seen = []
    following = stage.take(no)
    for _ in range(1000):
        if following.offer is None:
            return seen
        seen.append(following.offer.payload["prompt"])
        done = stage.answer(no, following.offer.lease)
        assert done.next is not None
        following = done.next
    raise AssertionError("it never ends")


@pytest.mark.parametrize("overlap", [1, 3])
def test_overlap_is_exact_when_everybody_works_at_once(units: Units, overlap: int) -> None:
    stage = set_stage(units, overlap=overlap, gold_share=0.1)
    stage.add(90, gold=5)
    with ThreadPoolExecutor(PEOPLE) as pool:
        seen = list(pool.map(lambda no: work_until_nothing_is_left(stage, no), range(1, PEOPLE + 1)))

    for one in seen:
        assert len(set(one)) == len(one), "somebody got an item twice"
    given = Counter(prompt for one in seen for prompt in one)
    work = {prompt: count for prompt, count in given.items() if int(prompt.split()[1]) < 1000}
    assert set(work.values()) == {overlap}
    assert len(work) == 90
    assert set(stage.taken().values()) == {overlap}
    assert units.read_now(stage.person(1), lambda ctx: audit.verify(ctx.conn)).flaws == ()
    count = units.read_now(
        stage.person(1), lambda ctx: ctx.conn.execute(sa.select(sa.func.count(answers.c.id))).scalar()
    )
    assert count == sum(given.values())


def test_one_person_in_many_tabs_never_holds_more_than_two(units: Units) -> None:
    stage = set_stage(units, overlap=5)
    stage.add(40)
    first = stage.offer(1)
    with ThreadPoolExecutor(16) as pool:
        held = set(pool.map(lambda n: stage.offer(1, holding=first.lease if n % 2 else None).lease, range(64)))
    assert len(held) == 2
    active = sa.select(sa.func.count()).select_from(leases).where(leases.c.state == 0)
    assert units.read_now(stage.person(1), lambda ctx: ctx.conn.execute(active).scalar()) == 2


def test_an_answer_sent_many_times_at_once_counts_once(units: Units) -> None:
    stage = set_stage(units)
    stage.add(10)
    lease = stage.offer(1).lease
    with ThreadPoolExecutor(12) as pool:
        replies = list(pool.map(lambda _: stage.answer(1, lease), range(24)))
    assert len({(reply.answer, reply.next.offer.lease) for reply in replies if reply.next and reply.next.offer}) == 1
    count = sa.select(sa.func.count(answers.c.id))
    assert units.read_now(stage.person(1), lambda ctx: ctx.conn.execute(count).scalar()) == 1


def test_two_tabs_answering_at_once_both_go_on(units: Units) -> None:
    stage = set_stage(units, overlap=5)
    stage.add(60)
    for _ in range(10):
        first = stage.offer(1)
        second = stage.offer(1, holding=first.lease)
        with ThreadPoolExecutor(2) as pool:
            replies = list(pool.map(lambda token: stage.answer(1, token), (first.lease, second.lease)))
        assert all(reply.next and reply.next.offer for reply in replies)
