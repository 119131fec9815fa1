"""Terms of one person: more of what they get is gold, and nobody else is asked for it."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock, to_micros
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.routing import actions
from preceptor.rooms.routing.nouns import Terms
from preceptor.rooms.workforce.queries import contributor_of
from rooms.routing.stage import Stage, set_stage


@pytest.fixture
def stage(units: Units) -> Stage:
    found = set_stage(units)
    found.add(6, gold=2)
    return found


def number(stage: Stage, no: int) -> int:
    found = stage.units.read_now(SYSTEM, contributor_of, no)
    assert found is not None
    return found


def set_terms(stage: Stage, no: int, terms: Terms | None) -> None:
    stage.units.write_now(SYSTEM, actions.set_terms, stage.project_id, number(stage, no), terms)


def test_somebody_may_get_nothing_but_gold_for_a_while(stage: Stage, clock: SetClock) -> None:
    held = stage.take(1).offer
    assert held is not None
    stage.answer(1, held.lease, then_next=False)
    set_terms(stage, 1, Terms(gold_share=1.0, gold_until=to_micros(clock.now()) + 10_000_000))
    prompts = []
    for _ in range(2):
        offer = stage.take(1).offer
        assert offer is not None
        prompts.append(offer.payload["prompt"])
        stage.answer(1, offer.lease, then_next=False)
    assert {prompt.startswith("Question 100") for prompt in prompts} == {True}
    set_terms(stage, 1, None)
    assert not stage.offer(1).payload["prompt"].startswith("Question 100"), "everybody's terms again: no gold here"


def test_contributors_set_no_terms(stage: Stage) -> None:
    with pytest.raises(Problem) as caught:
        stage.units.write_now(stage.person(1), actions.set_terms, stage.project_id, 1, None)
    assert caught.value.code == "identity.not_allowed"
