"""Who gets what: gold between the work, positions that leave nobody out, overlap raised and lowered."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.nouns import State
from preceptor.rooms.routing import actions
from preceptor.rooms.routing.hot import hot_of
from preceptor.rooms.routing.nouns import NoWorkCode
from preceptor.rooms.work import actions as work
from rooms.routing.stage import Stage, set_stage


def all_of(stage: Stage, no: int) -> list[str]:
    """Everything this person gets, answering as they go."""
    seen = []
    following = stage.take(no)
    while following.offer is not None:
        seen.append(following.offer.payload["prompt"])
        done = stage.answer(no, following.offer.lease)
        assert done.next is not None
        following = done.next
    return seen


def set_overlap(stage: Stage, overlap: int) -> None:
    after: int | None = 0
    while after is not None:
        after = stage.units.write_now(SYSTEM, work.set_overlap, stage.project_id, overlap=overlap, after=after, limit=7)


def test_gold_comes_between_the_work_and_cannot_be_told_from_it(units: Units) -> None:
    stage = set_stage(units, gold_share=0.3)
    stage.add(60, gold=10)
    seen, kinds = [], set()
    following = stage.take(1)
    while following.offer is not None:
        kinds.add((*sorted(following.offer.payload), following.offer.reason, len(following.offer.item)))
        seen.append(int(following.offer.payload["prompt"].split()[1]))
        following = stage.answer(1, following.offer.lease).next
    gold = [number for number in seen if number >= 1000]
    assert len(kinds) == 1
    assert gold == sorted(gold)
    assert len(set(seen)) == len(seen)
    assert 5 <= len(gold) <= 10
    assert [number for number in seen if number < 1000] == list(range(60))


def test_gold_has_no_overlap_to_run_out_of(units: Units) -> None:
    stage = set_stage(units, overlap=1, gold_share=0.5)
    stage.add(0, gold=1)
    given = [no for no in range(1, 21) if stage.take(no).offer is not None]
    assert len(given) > 4


def test_an_item_is_known_by_a_name_that_tells_nothing(units: Units) -> None:
    stage = set_stage(units)
    keys = stage.add(1)
    assert stage.offer(1).item == stage.offer(2).item
    assert stage.offer(1).item not in {key.id for key in keys}


def test_raised_overlap_reaches_people_who_are_through(units: Units) -> None:
    stage = set_stage(units, overlap=1)
    stage.add(20)
    first = all_of(stage, 1)
    assert all_of(stage, 2) == []
    set_overlap(stage, 3)
    assert sorted(all_of(stage, 2)) == sorted(first)
    assert all_of(stage, 1) == []
    assert sorted(all_of(stage, 3)) == sorted(first)
    assert all_of(stage, 4) == []
    assert set(stage.taken().values()) == {3}


def test_lowered_overlap_closes_items_and_raising_it_opens_them_again(units: Units) -> None:
    stage = set_stage(units, overlap=3)
    stage.add(6)
    all_of(stage, 1)
    set_overlap(stage, 1)
    assert all_of(stage, 2) == []
    set_overlap(stage, 2)
    assert len(all_of(stage, 2)) == 6
    assert all_of(stage, 3) == []


@pytest.mark.parametrize("state", [State.PAUSED, State.DONE])
def test_a_closed_project_hands_out_nothing_but_takes_what_is_held(units: Units, state: State) -> None:
    stage = set_stage(units)
    stage.add(3)
    lease = stage.offer(1).lease
    units.write_now(SYSTEM, projects.change_state, stage.project_id, state)
    assert stage.offer(1).lease == lease
    done = stage.answer(1, lease)
    assert done.next.no_work.code is NoWorkCode.NOT_OPEN
    assert stage.take(2).no_work.code is NoWorkCode.NOT_OPEN


@pytest.mark.slow
def test_what_lies_behind_a_position_is_found_by_the_slow_search(units: Units) -> None:
    """Such items come of locks passed by; here the person is moved far ahead of everything by hand."""
    stage = set_stage(units, overlap=1)
    stage.add(450)
    seen = [stage.offer(1)]
    for _ in range(20):
        seen.append(stage.answer(1, seen[-1].lease).next.offer)

    def move(ctx: Ctx) -> None:
        ctx.conn.execute(sa.text("UPDATE routing_lease SET queue_position = 10000 WHERE queue_position = 21"))

    units.write_now(SYSTEM, move)
    assert len(all_of(stage, 1)) == 430


@pytest.mark.slow
def test_a_search_past_many_own_items_is_cut_in_pieces_and_goes_on(units: Units) -> None:
    stage = set_stage(units, overlap=2)
    stage.add(1400)
    all_of(stage, 1)

    def one_behind(ctx: Ctx) -> None:
        # Open items lie in front of it that person 1 has all answered: more than one search looks at.
        ctx.conn.execute(sa.text("UPDATE routing_lease SET state = 4 WHERE queue_position = 900"))
        ctx.conn.execute(sa.text("UPDATE work_item SET taken = 0 WHERE queue_position = 900"))

    units.write_now(SYSTEM, one_behind)
    asked = [stage.take(1).offer for _ in range(3)]
    assert [offer is not None for offer in asked] == [False, True, True]


def test_two_people_far_apart_share_everything(units: Units) -> None:
    stage = set_stage(units, overlap=2)
    stage.add(30)
    all_of(stage, 1)
    stage.add(5)
    assert len(all_of(stage, 2)) == 35
    assert len(all_of(stage, 1)) == 5


@pytest.mark.parametrize("store_url", ["postgres"], indirect=True)
def test_the_low_water_mark_never_hides_an_open_item(units: Units, clock: SetClock) -> None:
    stage = set_stage(units, overlap=1)
    stage.add(40)
    for _ in range(10):
        clock.advance(seconds=2)
        stage.answer(1, stage.offer(1).lease, then_next=False)
    marks: Any = units.read_now(SYSTEM, lambda ctx: dict(hot_of(ctx)._low_water))
    assert marks[stage.project_id][0] == 9
    held = stage.offer(1)
    units.write_now(stage.person(1), actions.release, held.lease)
    clock.advance(seconds=2)
    assert len(all_of(stage, 2)) == 30
