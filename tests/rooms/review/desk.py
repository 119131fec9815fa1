"""A project three people have answered, with reviewers at their desks."""

from __future__ import annotations

from typing import Any

from preceptor.base.actor import SYSTEM, Role
from preceptor.rooms.projects.nouns import NewProject, State
from preceptor.rooms.work.nouns import Gold, NewItem
from rooms.projects.makers import form
from rooms.routing.stage import Stage
from rooms.settle import settle
from web import Client, House

YES, NO = {"clear": {"values": ["yes"]}}, {"clear": {"values": ["no"]}}
ITEMS = 6


class Desk:
    """Six items of which the first three are in doubt (two say yes, one no), and gold; `one` and `two` review."""

    def __init__(self, house: House, *, gold: int = 0, shares: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> None:
        self.house = house
        self.units = house.units
        new = NewProject(name="Clear", form=form(), overlap=3, gold_share=0.5 if gold else 0.0)
        from preceptor.rooms.projects import actions as projects
        from preceptor.rooms.work import actions as work

        project = self.units.write_now(SYSTEM, projects.create_project, new)
        self.units.write_now(SYSTEM, projects.change_state, project.id, State.ACTIVE)
        self.stage = Stage(self.units, project.id)
        self.project = project.id
        items = [NewItem({"prompt": f"Prompt {n}"}) for n in range(ITEMS)]
        items += [NewItem({"prompt": f"Gold {n}"}, Gold(NO, "It is not.")) for n in range(gold)]
        self.keys = self.units.write_now(SYSTEM, work.add_items, project.id, items)
        self.one, self.two = self.reviewer("one"), self.reviewer("two")
        random, second, gold_share = shares
        asked = {"random": random, "second": second, "gold": gold_share}
        assert house.as_admin.put(f"projects/{self.project}/review/settings", json=asked).status_code == 200

    def reviewer(self, name: str) -> Client:
        client = self.house.person(name, roles=set())
        self.house.join(client, self.project, Role.REVIEWER)
        return client

    def answer_all(self) -> None:
        """Person 503 disagrees about the first three items and gets all gold right; the others say yes to everything."""
        for person in (501, 502, 503):
            while (offer := self.stage.take(person).offer) is not None:
                prompt = offer.payload["prompt"]
                doubts = prompt in {"Prompt 0", "Prompt 1", "Prompt 2"} or prompt.startswith("Gold")
                self.stage.answer(person, offer.lease, NO if person == 503 and doubts else YES, then_next=False)
        self.infer()

    def infer(self) -> None:
        settle(self.units)
        self.house.as_admin.post(f"projects/{self.project}/consensus", json={"method": "majority"})
        settle(self.units)

    def take(self, who: Client, **asked: Any) -> dict[str, Any]:
        found: dict[str, Any] = who.post(f"projects/{self.project}/review/next", json=asked or None).json()["sight"]
        return found

    def decide(self, who: Client, sight: dict[str, Any], outcome: str = "accept", **said: Any) -> Any:
        body = {"outcome": outcome, "next": False, **said}
        if outcome == "accept":
            body.setdefault("chosen", "consensus")
        return who.post(f"review/{sight['token']}/verdict", json=body)

    def consensus(self, item: str) -> dict[str, Any]:
        rows = self.house.as_admin.get(f"items/{item}/consensus").json()["rows"]
        return {row["question"]: row for row in rows}


def voice(sight: dict[str, Any], answers: dict[str, Any]) -> str:
    """The id of the first person's answer that says this."""
    found: str = next(
        one["answer"] for one in sight["voices"] if one["answer"] != "consensus" and one["answers"] == answers
    )
    return found
