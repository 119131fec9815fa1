"""A project with hidden repeats, and people who work through it."""

from __future__ import annotations

from typing import Any

from preceptor.base.actor import SYSTEM
from preceptor.infra.unit import Units
from preceptor.rooms.probes import actions, store
from preceptor.rooms.probes.nouns import Kind, Probe, Setting
from preceptor.rooms.routing.nouns import Offer
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as answers
from preceptor.rooms.work.nouns import Answer, NewItem
from preceptor.rooms.workforce.queries import contributor_of
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

FORM = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [{"kind": "compare", "name": "better", "title": "Which is better?"}],
}
DISTANCE = 5


def pair(number: int) -> NewItem:
    texts = (f"**Bold** answer to {number}\n\n- one\n- two", f"Plain answer to {number}")
    responses = [{"id": f"r{n}", "text": text} for n, text in enumerate(texts, 1)]
    return NewItem({"prompt": f"Question {number}", "responses": responses}, severity=2 if number % 2 else None)


def staged(units: Units, *, items: int = 60, kinds: tuple[Kind, ...] = (Kind.SWAPPED,), share: float = 0.2) -> Stage:
    stage = set_stage(units, overlap=2, form=FORM)
    units.write_now(SYSTEM, work.add_items, stage.project_id, [pair(n) for n in range(items)])
    units.write_now(SYSTEM, actions.set_setting, stage.project_id, Setting(share, kinds, DISTANCE))
    return stage


def left(offer: Offer, value: int = -2) -> dict[str, Any]:
    """What stands on the left is better."""
    one, other = offer.shown_order["responses"]
    return {"better": {"left": one, "right": other, "value": value}}


def sides(offer: Offer) -> list[str]:
    """What the responses say, from the left."""
    return [one["text"] for one in offer.payload["responses"]]


def work_through(stage: Stage, no: int, *, tasks: int = 200) -> list[Offer]:
    """Everything this person is handed, each answered with the left."""
    handed = []
    for _ in range(tasks):
        offer = stage.take(no).offer
        if offer is None:
            break
        handed.append(offer)
        stage.answer(no, offer.lease, left(offer), then_next=False)
    return handed


def probes_of(stage: Stage, *, answered: bool = True) -> list[Probe]:
    if answered:
        settle(stage.units)
    return stage.units.read_now(SYSTEM, lambda ctx: store.page(ctx.conn, stage.project_id, before=None, limit=500))


def first_probe(stage: Stage, no: int) -> tuple[Offer, list[Offer]]:
    """The first hidden repeat somebody is handed, in their hands, and what they did before."""
    before: list[Offer] = []
    for _ in range(200):
        offer = stage.offer(no)
        if offer.payload["prompt"] in {one.payload["prompt"] for one in before}:
            return offer, before
        before.append(offer)
        stage.answer(no, offer.lease, left(offer), then_next=False)
    raise AssertionError("no probe came")


def own(stage: Stage, no: int) -> int:
    found = stage.units.read_now(SYSTEM, contributor_of, no)
    assert found is not None
    return found


def listed(stage: Stage) -> list[Answer]:
    return [*stage.units.read_now(SYSTEM, answers.answers, stage.project_id, limit=1000)]
