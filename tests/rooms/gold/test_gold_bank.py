"""The bank: gold of files enters it, showings are counted, items become gold in one step, practice teaches."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.rooms.gold import queries
from preceptor.rooms.gold.nouns import Lesson, Origin
from rooms.review.desk import NO, YES, Desk, voice
from rooms.settle import settle
from web import Client, House


def rows(desk: Desk, **filters: str) -> dict[str, dict[str, object]]:
    found = desk.house.as_admin.get(f"projects/{desk.project}/gold", params=filters)
    assert found.status_code == 200, found.text
    return {row["excerpt"]: row for row in found.json()["rows"]}


def met_by(desk: Desk, person: int) -> dict[str, tuple[bool, Lesson | None]]:
    """Prompt → whether it said that it is practice, and what was taught after; of all that is handed out to this person.

    Gold comes by chance, so the asking goes on for a while after "nothing left".
    """
    found = {}
    for _ in range(40):
        offer = desk.stage.take(person).offer
        if offer is not None:
            done = desk.stage.answer(person, offer.lease, YES, then_next=False)
            again = desk.stage.answer(person, offer.lease, YES, then_next=False)
            assert again.lesson == done.lesson, "a reply that got lost says the same"
            found[offer.payload["prompt"]] = (offer.is_training, done.lesson)
    return found


@pytest.fixture
def desk(house: House) -> Desk:
    found = Desk(house, gold=3)
    found.answer_all()
    return found


def test_gold_of_files_is_in_the_bank_and_its_showings_are_counted(desk: Desk) -> None:
    bank = rows(desk)
    assert set(bank) == {"Gold 0", "Gold 1", "Gold 2"}
    shown = [row["entry"]["shown"] for row in bank.values()]  # type: ignore[index]
    assert sum(shown) > 0
    met = next(row for row in bank.values() if row["entry"]["shown"] == 3)  # type: ignore[index]
    assert (
        met["entry"]["right"] == 1
        and met["share_right"] == pytest.approx(1 / 3)
        and met["low"] < met["share_right"] < met["high"]
    )  # type: ignore[index,operator]
    assert met["reason"] == "It is not." and met["summary"] == "No"


def test_what_a_reviewer_settled_is_suggested_and_becomes_gold_in_one_step(desk: Desk) -> None:
    sight = desk.take(desk.one)
    verdict = desk.decide(desk.one, sight, chosen=voice(sight, NO)).json()["verdict"]
    admin, path = desk.house.as_admin, f"projects/{desk.project}/gold"
    [found] = admin.get(f"{path}/suggestions").json()["rows"]
    assert (found["item"], found["verdict"], found["answers"]["clear"]["values"]) == (sight["item"], verdict, ["no"])
    made = admin.post(path, json={"item": sight["item"], "reason": "Read it twice."})
    assert (made.status_code, made.json()["origin"]) == (201, "verdict"), made.text
    assert admin.post(path, json={"item": sight["item"]}).json()["code"] == "gold.already"
    assert admin.get(f"{path}/suggestions").json()["rows"] == []
    item = admin.get(f"items/{sight['item']}").json()
    assert (item["purpose"], item["gold"]["reason"]) == ("gold", "Read it twice.")
    prompt = sight["payload"]["prompt"]
    for person in (501, 502, 503):
        assert prompt not in met_by(desk, person), "who has answered it does not meet it again"
    assert prompt in met_by(desk, 504)


def test_what_everybody_is_sure_of_is_suggested(house: House) -> None:
    desk = Desk(house)
    desk.answer_all()
    house.as_admin.post(f"projects/{desk.project}/consensus", json={"method": "dawid_skene"})
    settle(desk.units)
    found, _ = desk.units.read_now(SYSTEM, queries.suggestions, desk.project, origin=Origin.CONSENSUS)
    assert {one.excerpt for one in found} <= {"Prompt 3", "Prompt 4", "Prompt 5"}
    sure = [one for one in found if one.said >= 3]
    for one in sure[:1]:
        made = house.as_admin.post(f"projects/{desk.project}/gold", json={"item": one.item})
        assert made.json()["origin"] == "consensus"
    unsure = house.as_admin.get(f"projects/{desk.project}/review/items").json()["rows"][0]["item"]
    refused = house.as_admin.post(f"projects/{desk.project}/gold", json={"item": unsure})
    assert (refused.status_code, refused.json()["code"]) == (422, "gold.unsettled")
    wrong = {"item": unsure, "answers": {"clear": {"values": ["perhaps"]}}}
    assert house.as_admin.post(f"projects/{desk.project}/gold", json=wrong).json()["code"] == "answers.invalid"


def test_worn_gold_retires_by_itself_and_comes_back_by_hand(desk: Desk) -> None:
    admin = desk.house.as_admin
    limits = {"most_shown": 4, "drift": True, "wrong": True}
    assert admin.put(f"projects/{desk.project}/gold/limits", json=limits).json() == limits
    assert (
        admin.put(f"projects/{desk.project}/gold/limits", json={**limits, "most_shown": 0}).json()["code"]
        == "gold.limits"
    )
    met_by(desk, 504)
    settle(desk.units)
    retired = rows(desk, wear="retired")
    assert retired and {row["entry"]["burnt"] for row in retired.values()} == {"worn"}  # type: ignore[index]
    trail = admin.get("audit", params={"name": "gold.retired"}).json()["rows"]
    assert len(trail) == len(retired)
    assert not met_by(desk, 505).keys() & retired.keys()
    one = next(iter(retired.values()))
    assert admin.put(f"gold/{one['item']}", json={"wear": "good"}).json()["shown"] == 0
    assert one["excerpt"] in rows(desk, wear="good")


def test_what_is_kept_for_screening_is_handed_out_to_nobody(desk: Desk) -> None:
    for row in rows(desk).values():
        assert desk.house.as_admin.put(f"gold/{row['item']}", json={"use": "screen"}).json()["use"] == "screen"
    assert met_by(desk, 504) == {}
    assert set(rows(desk, use="screen")) == {"Gold 0", "Gold 1", "Gold 2"}


def test_practice_says_so_and_teaches_and_other_gold_says_nothing(desk: Desk) -> None:
    bank = rows(desk)
    taught = bank["Gold 1"]
    desk.house.as_admin.put(f"gold/{taught['item']}", json={"use": "teach", "reason": "Because."})
    said = met_by(desk, 504)
    training, lesson = said.pop("Gold 1")
    assert training and lesson is not None
    assert (lesson.right, lesson.reason, lesson.answers["clear"]["values"]) == (False, "Because.", ["no"])
    assert set(said.values()) == {(False, None)}


def test_only_those_who_change_the_project_change_its_gold(desk: Desk) -> None:
    item = next(iter(rows(desk).values()))["item"]
    contributor: Client = desk.house.person("works", roles={Role.CONTRIBUTOR})
    desk.house.join(contributor, desk.project, Role.CONTRIBUTOR)
    for who, code in ((desk.house.nobody, 401), (desk.house.as_outsider, 404), (contributor, 403)):
        assert who.get(f"projects/{desk.project}/gold").status_code == code
        assert who.get(f"projects/{desk.project}/gold/suggestions").status_code == code
        assert (
            who.put(
                f"projects/{desk.project}/gold/limits", json={"most_shown": 1, "drift": True, "wrong": True}
            ).status_code
            == code
        )
    assert desk.one.get(f"projects/{desk.project}/gold").status_code == 200, "reviewers may look"
    assert desk.one.put(f"gold/{item}", json={"wear": "retired"}).status_code == 403
    assert contributor.put(f"gold/{item}", json={"wear": "retired"}).status_code == 404
