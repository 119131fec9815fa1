"""Take an item, answer it, get the next: the walk everybody does all day, on both databases."""

from __future__ import annotations

import pytest

from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.routing.nouns import NoWorkCode
from rooms.routing.stage import OTHERWISE, RANKED, Stage, set_stage


@pytest.fixture
def stage(units: Units) -> Stage:
    return set_stage(units)


def test_items_come_in_their_order_and_answering_brings_the_next(stage: Stage) -> None:
    stage.add(3)
    offer = stage.offer(1)
    assert offer.payload["prompt"] == "Question 0"
    done = stage.answer(1, offer.lease)
    assert done.next is not None
    assert done.next.offer is not None
    assert done.next.offer.payload["prompt"] == "Question 1"
    last = stage.answer(1, stage.answer(1, done.next.offer.lease).next.offer.lease).next
    assert last.no_work.code is NoWorkCode.NOTHING_LEFT
    assert stage.taken() == {"Question 0": 1, "Question 1": 1, "Question 2": 1}


def test_an_item_goes_to_as_many_people_as_its_overlap_says(stage: Stage) -> None:
    stage.add(1)
    offers = [stage.take(no).offer for no in (1, 2, 3)]
    assert [offer is not None for offer in offers] == [True, True, False]
    assert stage.taken() == {"Question 0": 2}


def test_asking_again_gives_the_item_already_held(stage: Stage) -> None:
    stage.add(3)
    assert stage.offer(1).lease == stage.offer(1).lease
    assert stage.taken()["Question 1"] == 0


def test_fetching_ahead_gives_another_and_then_no_third(stage: Stage) -> None:
    stage.add(4)
    first = stage.offer(1)
    ahead = stage.offer(1, holding=first.lease)
    assert ahead.payload["prompt"] == "Question 1"
    assert stage.offer(1, holding=first.lease).lease == ahead.lease
    assert sum(stage.taken().values()) == 2
    done = stage.answer(1, first.lease, holding=ahead.lease)
    assert done.next.offer.payload["prompt"] == "Question 2"
    assert stage.answer(1, ahead.lease).next.offer.lease == done.next.offer.lease


def test_the_same_answer_sent_again_gives_the_same_reply(stage: Stage) -> None:
    stage.add(3)
    offer = stage.offer(1)
    first = stage.answer(1, offer.lease, key="k1")
    assert stage.answer(1, offer.lease, key="k1").answer == first.answer
    again = stage.answer(1, offer.lease, dict(reversed(RANKED.items())))
    assert again.next.offer.lease == first.next.offer.lease
    with pytest.raises(Problem) as trouble:
        stage.answer(1, offer.lease, OTHERWISE, key="k1")
    assert trouble.value.code == "lease.answered_otherwise"


def test_a_bad_answer_changes_nothing(stage: Stage) -> None:
    stage.add(1)
    offer = stage.offer(1)
    with pytest.raises(Problem) as trouble:
        stage.answer(1, offer.lease, {"overall": {"order": [["r1"], ["r9"]]}})
    assert trouble.value.code == "answers.invalid"
    assert stage.offer(1).lease == offer.lease


def test_an_offer_hides_models_and_shows_an_order_of_its_own(stage: Stage) -> None:
    stage.add(30)
    orders = set()
    offer = stage.offer(1)
    for _ in range(30):
        shown = [response["id"] for response in offer.payload["responses"]]
        assert shown == list(offer.shown_order["responses"])
        assert all(response.keys() == {"id", "text"} for response in offer.payload["responses"])
        orders.add(tuple(shown))
        following = stage.answer(1, offer.lease).next
        if following.offer is None:
            break
        offer = following.offer
    assert len(orders) >= 4  # of six; fewer would come once in fifty million runs


def test_time_is_measured_from_shown_to_sent(stage: Stage, clock: SetClock) -> None:
    stage.add(3)
    first = stage.offer(1)
    ahead = stage.offer(1, holding=first.lease)
    clock.advance(seconds=40)
    assert stage.answer(1, first.lease).spent.seconds == 40
    clock.advance(seconds=7)
    assert stage.answer(1, ahead.lease).spent.seconds == 7
