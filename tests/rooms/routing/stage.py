"""A stage for tests of handing out: an open project with items, and people who work in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.infra.unit import Units
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.nouns import NewProject, State
from preceptor.rooms.routing import actions
from preceptor.rooms.routing.nouns import Answered, Next, Offer
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import Gold, ItemKey, NewItem

FORM = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [{"kind": "rank", "name": "overall", "title": "Which is better?"}],
}
RANKED = {"overall": {"order": [["r2"], ["r1"], ["r3"]]}}
OTHERWISE = {"overall": {"order": [["r1"], ["r2"], ["r3"]]}}


def payload(number: int) -> dict[str, Any]:
    responses = [{"id": f"r{n}", "text": f"Answer {n} to {number}", "model": f"secret-{n}"} for n in (1, 2, 3)]
    return {"prompt": f"Question {number}", "responses": responses}


def person(project_id: int, no: int) -> Actor:
    """A contributor of the project; `no` is their account's number."""
    return Actor(id=f"person-{no}", name=f"Person {no}", account_no=no,
                 project_roles={project_id: frozenset({Role.CONTRIBUTOR})})  # fmt: skip


@dataclass
class Stage:
    """An open project; everything is done by the room's own actions."""

    units: Units
    project_id: int

    def add(self, count: int, *, gold: int = 0) -> list[ItemKey]:
        """`count` work items (their prompts number on) and then `gold` gold ones."""
        items = [NewItem(payload(n)) for n in range(count)]
        items += [NewItem(payload(1000 + n), Gold(RANKED, "So it is.")) for n in range(gold)]
        keys: list[ItemKey] = []
        for start in range(0, len(items), 200):
            keys += self.units.write_now(SYSTEM, work.add_items, self.project_id, items[start : start + 200])
        return keys

    def person(self, no: int) -> Actor:
        return person(self.project_id, no)

    def take(self, no: int, **options: Any) -> Next:
        return self.units.write_now(self.person(no), actions.take_next, self.project_id, **options)

    def offer(self, no: int, **options: Any) -> Offer:
        offer = self.take(no, **options).offer
        assert offer is not None
        return offer

    def answer(self, no: int, token: str, answers: dict[str, Any] = RANKED, **options: Any) -> Answered:
        return self.units.write_now(self.person(no), actions.answer, token, answers, **options)

    def taken(self) -> dict[str, int]:
        """Prompt → slots taken, for work items."""
        from preceptor.rooms.work.nouns import ItemFilter, Purpose
        from preceptor.rooms.work.queries import items

        wanted = ItemFilter(purpose=Purpose.WORK)
        rows = self.units.read_now(SYSTEM, items, self.project_id, wanted=wanted, limit=100_000)
        return {row.payload["prompt"]: row.taken for row in rows}


def set_stage(
    units: Units, *, overlap: int = 2, gold_share: float = 0.0, form: dict[str, Any] | None = None, **settings: Any
) -> Stage:  # fmt: skip
    new = NewProject(name="Stage", form=form or FORM, overlap=overlap, gold_share=gold_share, **settings)
    made = units.write_now(SYSTEM, projects.create_project, new)
    units.write_now(SYSTEM, projects.change_state, made.id, State.ACTIVE)
    return Stage(units, made.id)
