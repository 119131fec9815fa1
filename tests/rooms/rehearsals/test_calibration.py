"""Does a rehearsal foretell? A small project is answered through the real routing, by scripted people, and compared."""

from __future__ import annotations

import heapq
from dataclasses import replace
from math import exp, log
from random import Random

import numpy as np
import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.base.money import Money
from preceptor.infra.unit import Units
from preceptor.rooms.pay.queries import people as paid_people
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.nouns import NewProject
from preceptor.rooms.projects.nouns import State as ProjectState
from preceptor.rooms.quality import actions as quality
from preceptor.rooms.quality.queries import agreement, consensus_page
from preceptor.rooms.rehearsals import actions, queries
from preceptor.rooms.rehearsals.facts import gather
from preceptor.rooms.rehearsals.nouns import Type, Wanted
from preceptor.rooms.rehearsals.rules import stretch
from preceptor.rooms.rehearsals.simulation.crowd import TASK_SPREAD, draw, says
from preceptor.rooms.rehearsals.simulation.doubts import Posed, certain, drawn_doubt, posed
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import Gold, NewItem
from rooms.people import member
from rooms.routing.stage import Stage
from rooms.settle import settle

ITEMS, GOLD, PEOPLE = 40, 10, 6
LABELS = ("a", "b", "c")
FORM = {
    "fields": [{"kind": "text", "name": "shown", "title": "Shown"}],
    "questions": [
        {"kind": "choice", "name": "which", "title": "Which?", "about": "shown",
         "options": [{"value": one, "title": one.upper()} for one in LABELS]}
    ],
}  # fmt: skip
WANTED = Wanted(people=PEOPLE, hours_a_week=20, mix={Type.CAREFUL: 0.7, Type.FAST: 0.3}, seconds=40, runs=20, seed=11)


@pytest.fixture
def stage(units: Units) -> Stage:
    """An open project that pays, its right answers in the items' texts."""
    new = NewProject(name="Foretold", form=FORM, overlap=3, gold_share=0.2, pay=Money("EUR", 15), estimated_seconds=40)
    made = units.write_now(SYSTEM, projects.create_project, new)
    units.write_now(SYSTEM, projects.change_state, made.id, ProjectState.ACTIVE)
    random = Random(5)
    items = [NewItem({"shown": f"{random.choice(LABELS)} {n}"}) for n in range(ITEMS)]
    for n in range(GOLD):
        right = random.choice(LABELS)
        items.append(NewItem({"shown": f"{right} gold {n}"}, Gold({"which": {"values": [right]}}, "So it is.")))
    units.write_now(SYSTEM, work.add_items, made.id, items)
    settle(units)
    return Stage(units, made.id)


def turned(item: Posed, truth: int) -> Posed:
    """The same item with another truth: what people see and mistake turns with it."""
    by = truth - item.truth
    return replace(
        item, truth=truth, seen=(item.seen + by) % len(LABELS), favourite=(item.favourite + by) % len(LABELS)
    )


def answer_all(stage: Stage, clock: SetClock) -> tuple[int, float]:
    """Everybody works as the clock says until nothing is left: answers, and days to the last one."""
    facts = stage.units.read_now(SYSTEM, gather, stage.project_id, WANTED)
    random, chance = Random(77), np.random.default_rng(77)
    doubt = drawn_doubt(facts, WANTED, chance)
    people = draw(facts, WANTED, doubt, chance)
    work, gold = iter(posed(facts, doubt, ITEMS, chance)), iter(certain(facts, doubt, GOLD, chance))
    began, at = clock.now(), 0.0
    waiting = [(random.random() * 86_400, no) for no in range(PEOPLE)]
    divided: dict[str, Posed] = {}
    in_hand: dict[int, tuple[str, str, int]] = {}
    answers = 0
    heapq.heapify(waiting)
    while waiting:
        now, no = heapq.heappop(waiting)
        clock.advance(seconds=now - (clock.now() - began).total_seconds())
        if no in in_hand:
            token, label, seconds = in_hand.pop(no)
            stage.answer(no + 1, token, {"which": {"values": [label]}}, claimed_seconds=seconds, then_next=False)
            answers, at = answers + 1, now
        offer = stage.take(no + 1).offer
        if offer is None:
            continue
        shown = offer.payload["shown"]
        if shown not in divided:
            divided[shown] = turned(next(gold if "gold" in shown else work), LABELS.index(shown[0]))
        label = LABELS[says(people[no], divided[shown], random)]
        seconds = max(1, round(exp(random.gauss(log(people[no].median), TASK_SPREAD))))
        in_hand[no] = (offer.lease, label, seconds)
        heapq.heappush(waiting, (now + seconds * stretch(WANTED), no))
    return answers, at / 86_400


@pytest.mark.slow
def test_what_then_happens_lies_within_what_was_foretold(stage: Stage, clock: SetClock) -> None:
    manager = member(stage.project_id, Role.MANAGER)
    one = stage.units.write_now(manager, actions.start, stage.project_id, WANTED)
    settle(stage.units)
    told = stage.units.read_now(manager, queries.rehearsal, one.id).result
    assert told is not None and told.unfinished == 0

    answers, days = answer_all(stage, clock)
    settle(stage.units)
    stage.units.write_now(SYSTEM, quality.ask_for_consensus, stage.project_id)
    settle(stage.units)
    paid = [row.sums for row in stage.units.read_now(SYSTEM, paid_people, stage.project_id)]
    rows, _ = stage.units.read_now(SYSTEM, consensus_page, stage.project_id, question="which", limit=200)
    judged = [row for row in rows if "gold" not in row.excerpt]
    right = sum(row.answer == {"values": [row.excerpt[0]]} or row.summary.lower() == row.excerpt[0] for row in judged)
    seen = {
        "cost": sum(sums.earned for sums in paid),
        "hours": sum(sums.seconds for sums in paid) / 3600,
        "hourly": float(np.median([sums.hourly for sums in paid])),
        "days": days,
        "accuracy": right / len(judged),
        "agreement": stage.units.read_now(SYSTEM, agreement, stage.project_id)[0].alpha,
    }
    assert seen["cost"] == 15 * answers and len(judged) == ITEMS
    for name, value in seen.items():
        foretold = told.figures[name]
        assert value is not None and foretold.low <= value <= foretold.high, (name, value, foretold)
    assert told.figures["cost"].high < 2 * told.figures["cost"].low, "an interval that says nothing would cover too"
