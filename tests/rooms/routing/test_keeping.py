"""Skip, give back, keep longer, keep a draft, run out of time: slots always come back to where everybody passes."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import NOBODY, SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra import audit
from preceptor.infra.unit import Units
from preceptor.rooms.routing import actions
from preceptor.rooms.routing.nouns import FlagKind, SkipReason
from preceptor.rooms.routing.store import drafts
from rooms.people import OUTSIDER
from rooms.routing.stage import RANKED, Stage, set_stage


@pytest.fixture
def stage(units: Units) -> Stage:
    return set_stage(units, overlap=1)


def do(stage: Stage, no: int, action: Any, *args: Any, **options: Any) -> Any:
    return stage.units.write_now(stage.person(no), action, *args, **options)


def sweep(stage: Stage) -> int:
    return stage.units.write_now(SYSTEM, actions.return_expired)


def refused(attempt: Any) -> str:
    with pytest.raises(Problem) as caught:
        attempt()
    return caught.value.code


def test_a_skipped_item_goes_to_somebody_else_and_never_comes_back(stage: Stage) -> None:
    stage.add(2)
    lease = stage.offer(1).lease
    following = do(stage, 1, actions.skip, lease, SkipReason.UPSETTING, note="no")
    assert following.offer.payload["prompt"] == "Question 1"
    assert stage.answer(1, following.offer.lease).next.no_work is not None
    assert stage.take(1).offer is None
    assert stage.offer(2).payload["prompt"] == "Question 0"
    assert refused(lambda: stage.answer(1, lease)) == "lease.skipped"


def test_skipping_twice_is_skipping_once(stage: Stage) -> None:
    stage.add(3)
    lease = stage.offer(1).lease
    first = do(stage, 1, actions.skip, lease, SkipReason.UNCLEAR)
    assert do(stage, 1, actions.skip, lease, SkipReason.UNCLEAR).offer.lease == first.offer.lease
    assert stage.taken() == {"Question 0": 0, "Question 1": 1, "Question 2": 0}


def test_what_is_given_back_reaches_people_who_are_far_ahead(stage: Stage) -> None:
    stage.add(3)
    first = stage.offer(1)
    second = stage.offer(2)
    third = stage.answer(2, second.lease).next.offer
    do(stage, 1, actions.release, first.lease)
    do(stage, 1, actions.release, first.lease)
    assert stage.answer(2, third.lease).next.offer.payload["prompt"] == "Question 0"


def test_who_gave_an_item_back_may_get_it_again(stage: Stage) -> None:
    stage.add(1)
    do(stage, 1, actions.release, stage.offer(1).lease)
    assert stage.offer(1).payload["prompt"] == "Question 0"


def test_an_expired_lease_goes_back_and_cannot_be_answered_once_given_away(stage: Stage, clock: SetClock) -> None:
    stage.add(1)
    lease = stage.offer(1).lease
    assert sweep(stage) == 0
    clock.advance(seconds=1801)
    assert sweep(stage) == 1
    assert stage.offer(2).payload["prompt"] == "Question 0"
    assert refused(lambda: stage.answer(1, lease)) == "lease.gone"
    assert stage.taken() == {"Question 0": 1}


@pytest.mark.parametrize("swept", [False, True])
def test_a_late_answer_counts_while_nobody_else_has_the_item(stage: Stage, clock: SetClock, swept: bool) -> None:
    stage.add(1)
    lease = stage.offer(1).lease
    clock.advance(hours=2)
    if swept:
        sweep(stage)
    assert stage.answer(1, lease).answer == lease
    assert stage.taken() == {"Question 0": 1}
    assert stage.take(2).offer is None


def test_without_a_sweep_somebody_out_of_items_gets_the_expired_one(stage: Stage, clock: SetClock) -> None:
    stage.add(1)
    stage.offer(1)
    clock.advance(seconds=1801)
    assert stage.offer(2).payload["prompt"] == "Question 0"


def test_extending_keeps_an_item_but_not_for_ever(stage: Stage, clock: SetClock) -> None:
    stage.add(1)
    lease = stage.offer(1).lease
    clock.advance(seconds=1700)
    do(stage, 1, actions.extend, lease)
    clock.advance(seconds=1700)
    assert sweep(stage) == 0
    clock.advance(hours=24)
    assert refused(lambda: do(stage, 1, actions.extend, lease)) == "lease.extended_enough"


def test_coming_back_finds_the_draft(stage: Stage) -> None:
    stage.add(1)
    lease = stage.offer(1).lease
    do(stage, 1, actions.save_draft, lease, {"overall": {"order": [["r3"]]}})
    do(stage, 1, actions.save_draft, lease, {"overall": {"order": [["r1"]]}})
    assert stage.offer(1).draft == {"overall": {"order": [["r1"]]}}
    assert refused(lambda: do(stage, 1, actions.save_draft, lease, {"x": "y" * 300_000})) == "draft.too_large"
    stage.answer(1, lease)
    sweep(stage)
    count = sa.select(sa.func.count()).select_from(drafts)
    assert stage.units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(count).scalar()) == 0


def test_time_away_from_the_screen_is_not_active(stage: Stage, clock: SetClock) -> None:
    stage.add(1)
    lease = stage.offer(1).lease
    for active in (True, True, False):
        clock.advance(seconds=20)
        do(stage, 1, actions.beat, lease, active=active)
    clock.advance(hours=1)
    do(stage, 1, actions.beat, lease, active=True)
    clock.advance(seconds=5)
    spent = stage.answer(1, lease).spent
    assert spent.seconds == 3665
    assert spent.active_seconds == 20 + 20 + 60 + 5


def test_a_flag_is_told_and_leaves_the_lease(stage: Stage) -> None:
    stage.add(1)
    lease = stage.offer(1).lease
    do(stage, 1, actions.flag, lease, FlagKind.PERSONAL_DATA, note="a phone number")
    trail = stage.units.read_now(SYSTEM, lambda ctx: audit.follow(ctx.conn, after=(0, 0), limit=500))
    flagged = [heard for _, heard in trail if heard.name == "routing.item_flagged"]
    assert [(heard.payload["kind"], heard.payload["note"]) for heard in flagged] == [
        ("personal_data", "a phone number")
    ]
    assert stage.offer(1).lease == lease


@pytest.mark.parametrize(
    ("action", "rest"),
    [
        (actions.answer, (RANKED,)), (actions.skip, (SkipReason.OTHER,)), (actions.flag, (FlagKind.OTHER,)),
        (actions.release, ()), (actions.extend, ()), (actions.save_draft, ({},)),
    ],
)  # fmt: skip
def test_a_lease_is_nobody_elses_business(stage: Stage, action: Any, rest: tuple[Any, ...]) -> None:
    stage.add(2)
    lease = stage.offer(1).lease
    others = [(NOBODY, "identity.unknown"), (OUTSIDER, "lease.not_found"), (stage.person(2), "lease.not_found")]
    for actor, code in others:
        assert refused(lambda: stage.units.write_now(actor, action, lease, *rest)) == code  # noqa: B023
        assert refused(lambda: stage.units.write_now(actor, action, "no-such-lease", *rest)) == (  # noqa: B023
            "identity.unknown" if actor is NOBODY else "lease.not_found"
        )
    assert stage.offer(1).lease == lease


def test_only_members_may_take(stage: Stage) -> None:
    stage.add(1)
    for actor, code in [(NOBODY, "identity.unknown"), (OUTSIDER, "project.not_found")]:
        assert refused(lambda: stage.units.write_now(actor, actions.take_next, stage.project_id)) == code  # noqa: B023
