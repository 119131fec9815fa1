"""What a contributor's own program could see of an offer tells no repeat from a new task."""

from __future__ import annotations

from typing import Any

from preceptor.base.actor import SYSTEM
from preceptor.infra.unit import Units
from preceptor.rooms.probes import actions
from preceptor.rooms.probes.nouns import Kind, Setting
from preceptor.rooms.routing import actions as routing
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as answers
from rooms.probes.makers import DISTANCE, left, probes_of, staged, work_through

IDS = {"r1", "r2"}


def test_no_two_offers_share_an_id(units: Units) -> None:
    stage = staged(units, kinds=(Kind.SWAPPED, Kind.STRIPPED))
    handed = work_through(stage, 7)
    assert probes_of(stage), "some of them were repeats"
    seen: list[str] = [one.item for one in handed]
    for offer in handed:
        shown = [one["id"] for one in offer.payload["responses"]]
        assert shown == offer.shown_order["responses"] and not IDS & {*shown}
        seen += shown
    assert len(seen) == len(set(seen))


def test_what_is_kept_names_the_item_s_own_ids(units: Units) -> None:
    stage = staged(units)
    offer = stage.take(7).offer
    assert offer is not None
    stage.answer(7, offer.lease, left(offer), then_next=False)
    [kept] = [units.read_now(SYSTEM, answers.answer, offer.lease)]
    said = kept.answers["better"]
    assert {said["left"], said["right"]} == IDS == {*kept.shown_order["responses"]}
    again = routing.answer
    same = units.write_now(stage.person(7), again, offer.lease, left(offer), then_next=False)
    assert same.answer == offer.lease, "sent twice is given once"


def test_a_draft_and_a_change_of_mind_keep_to_the_names_of_their_task(units: Units) -> None:
    stage = staged(units)
    offer = stage.take(7).offer
    assert offer is not None
    units.write_now(stage.person(7), routing.save_draft, offer.lease, left(offer))
    assert _held(stage, 7).draft == left(offer)
    units.write_now(SYSTEM, actions.set_setting, stage.project_id, Setting(0.0, (Kind.SWAPPED,), DISTANCE))
    plain = _held(stage, 7)
    assert {*plain.shown_order["responses"]} == IDS and plain.draft == left(plain)
    stage.answer(7, offer.lease, left(offer), then_next=False)
    revised = units.write_now(stage.person(7), work.revise_answer, offer.lease, left(offer, 1))
    assert revised.answers == left(offer, 1) and revised.item == offer.item
    kept = units.read_now(SYSTEM, answers.answer, offer.lease)
    assert {kept.answers["better"]["left"], kept.answers["better"]["right"]} == IDS


def _held(stage: Any, no: int) -> Any:
    offer = stage.take(no).offer
    assert offer is not None
    return offer
