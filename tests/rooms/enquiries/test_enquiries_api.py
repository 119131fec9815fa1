"""Questions about openings on both databases: asked, answered, told, closed, and never too many."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest

from preceptor.base.actor import Role
from preceptor.base.clock import SetClock
from preceptor.rooms.enquiries.nouns import MOST_A_DAY, MOST_TEXT
from rooms.openings.makers import Hall
from rooms.settle import settle
from web import Client, House

HOSTILE = "<img src=x onerror=alert(1)> \u202eWhat about {title}?"


def made(answer: Any) -> Any:
    assert answer.status_code < 300, answer.text
    return answer.json() if answer.content else None


class Desk:
    """An opening of the manager's, and somebody who asks about it."""

    def __init__(self, house: House) -> None:
        self.house, self.hall = house, Hall(house)
        self.manager, self.asker = house.as_manager, house.as_outsider
        self.opening = self.hall.open(title="Rank <b>answers</b>")
        self.own = f"openings/{self.opening}/enquiry"
        self.managed = f"projects/{self.hall.project}/openings/{self.opening}/enquiries"
        self.all = f"projects/{self.hall.project}/enquiries"

    def ask(self, text: str, who: Client | None = None) -> Any:
        return (who or self.asker).post(self.own, json={"text": text})

    def told(self, who: Client) -> list[tuple[str, str]]:
        settle(self.house.units)
        return [(row["subject"], row["link"]) for row in made(who.get("me/messages"))["rows"]]


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


@pytest.mark.slow
def test_a_question_reaches_the_managers_and_the_answer_comes_back(desk: Desk) -> None:
    assert made(desk.asker.get(desk.own)) == {"enquiry": None}
    asked = made(desk.ask(f"  {HOSTILE}  "))
    assert (asked["state"], asked["words"][0]["text"], asked["name"]) == ("open", HOSTILE, "")
    assert desk.told(desk.manager) == [
        ("A question about Rank <b>answers</b>", f"/projects/{desk.hall.project}/openings/{desk.opening}")
    ]
    [row] = made(desk.manager.get(desk.managed, params={"state": "open"}))["rows"]
    assert (row["id"], row["name"], row["words"][0]["text"]) == (asked["id"], "Outsider", HOSTILE)
    answered = made(desk.manager.post(f"{desk.all}/{row['id']}/words", json={"text": "Yes, from home."}))
    assert answered["state"] == "answered"
    assert desk.told(desk.asker) == [
        ("Your question about Rank <b>answers</b> was answered", f"/openings/{desk.opening}")
    ]
    made(desk.ask("And at night?"))
    mine = made(desk.asker.get(desk.own))["enquiry"]
    assert [(word["by_team"], word["text"]) for word in mine["words"]] == [
        (False, HOSTILE), (True, "Yes, from home."), (False, "And at night?"),
    ]  # fmt: skip
    assert mine["state"] == "open" and len(desk.told(desk.manager)) == 2
    trail = made(desk.house.as_admin.get("audit", params={"limit": 50}))["rows"]
    said = [json.dumps(one) for one in trail if one["name"].startswith("enquiries.")]
    assert len(said) == 3 and not any("night" in one or "home" in one for one in said), "the trail says that, not what"


def test_only_its_person_and_the_managers_read_it(desk: Desk) -> None:
    asked = made(desk.ask("From where?"))
    other = desk.house.as_contributor
    assert made(other.get(desk.own)) == {"enquiry": None}
    assert desk.house.nobody.get(desk.own).status_code == 401
    assert desk.house.nobody.post(desk.own, json={"text": "x"}).status_code == 401
    for path in (desk.managed,):
        assert other.get(path).status_code in (403, 404)
    assert other.post(f"{desk.all}/{asked['id']}/words", json={"text": "x"}).status_code in (403, 404)
    assert desk.asker.post(f"{desk.all}/{asked['id']}/state", json={"state": "open"}).status_code in (403, 404)
    elsewhere = made(desk.manager.post("projects", json={"name": "Else", "template": "rank_responses"}))["id"]
    there = f"projects/{elsewhere}/enquiries/{asked['id']}/words"
    assert desk.manager.post(there, json={"text": "x"}).json()["code"] == "enquiry.not_found"
    assert desk.ask("x", desk.manager).json()["code"] == "enquiry.own"
    draft = desk.hall.draft()["id"]
    assert desk.asker.post(f"openings/{draft}/enquiry", json={"text": "x"}).json()["code"] == "opening.not_found"


def test_five_a_day_over_all_openings_and_tomorrow_again(desk: Desk, clock: SetClock) -> None:
    second = desk.hall.open(title="Another")
    for number in range(MOST_A_DAY - 1):
        made(desk.ask(f"Question {number}"))
    made(desk.asker.post(f"openings/{second}/enquiry", json={"text": "And here?"}))
    refused = desk.ask("One more")
    assert (refused.status_code, refused.json()["code"]) == (429, "enquiry.too_many")
    assert refused.headers["retry-after"] == str(24 * 3600)
    [row] = made(desk.manager.get(desk.managed))["rows"]
    made(desk.manager.post(f"{desk.all}/{row['id']}/words", json={"text": "Managers are not counted."}))
    clock.advance(hours=24, seconds=1)
    made(desk.ask("One more"))


@pytest.mark.parametrize("text", ["", "   ", "x" * (MOST_TEXT + 1)])
def test_what_is_nothing_or_too_much_is_refused(desk: Desk, text: str) -> None:
    assert desk.ask(text).json()["code"] == "enquiry.text"


def test_what_is_closed_is_read_and_not_gone_on_with(desk: Desk) -> None:
    asked = made(desk.ask("Buy my course!"))
    state = f"{desk.all}/{asked['id']}/state"
    assert made(desk.manager.post(state, json={"state": "closed"}))["state"] == "closed"
    assert made(desk.asker.get(desk.own))["enquiry"]["may_ask"] is False
    assert desk.ask("Please!").json()["code"] == "enquiry.closed"
    assert made(desk.manager.post(f"{desk.all}/{asked['id']}/words", json={"text": "No."}))["state"] == "closed"
    assert made(desk.manager.post(state, json={"state": "open"}))["state"] == "answered"
    made(desk.ask("Sorry."))


def test_of_an_opening_that_is_over_only_what_was_begun_goes_on(desk: Desk) -> None:
    made(desk.ask("When?"))
    made(desk.manager.post(f"{desk.hall.path}/{desk.opening}/state", json={"state": "closed"}))
    made(desk.ask("And where?"))
    late = desk.ask("Me too", desk.house.as_contributor)
    assert late.json()["code"] == "enquiry.over"


def test_it_is_held_and_erased_with_its_person(desk: Desk) -> None:
    made(desk.ask("Where is it kept?"))
    with zipfile.ZipFile(io.BytesIO(desk.asker.get("me/held").content)) as archive:
        held = json.loads(archive.read("held.json"))["enquiries"]
    assert held[0]["words"][0]["text"] == "Where is it kept?"
    made(desk.asker.post("me/erase", json={"email": desk.asker.account.email}))
    settle(desk.house.units)
    assert made(desk.manager.get(desk.managed))["rows"] == []


def test_a_manager_of_the_project_answers_as_well(desk: Desk) -> None:
    asked = made(desk.ask("Who are you?"))
    helper = desk.house.as_reviewer
    desk.house.join(helper, desk.hall.project, Role.MANAGER)
    assert made(helper.post(f"{desk.all}/{asked['id']}/words", json={"text": "Us."}))["state"] == "answered"
