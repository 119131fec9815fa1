"""Who sees whose answers when: nobody before the reveal, the second ones at the end."""

from __future__ import annotations

import json
from typing import Any

from rooms.calibration.held import FIRST, SECOND, answer, everything_seen, move, plan, project_of
from web import Client, House


def answered(house: House) -> tuple[int, str]:
    """A project and its session, in which both people have given their first answers, which differ."""
    project = project_of(house)
    session = plan(house, project).json()["id"]
    for client, said in ((house.as_contributor, FIRST), (house.as_reviewer, SECOND)):
        for place in (1, 2):
            answer(client, session, place, said)
    return project, session


def side(client: Client, session: str, **params: Any) -> Any:
    return client.get(f"/calibration/{session}/items/1/answers", params=params).json()


def turns(client: Client, session: str) -> set[int]:
    return {turn["turn"] for row in side(client, session)["rows"] for turn in row["turns"]}


def test_letters_mean_the_same_to_all_and_an_answer_takes_the_place_of_the_one_before(house: House) -> None:
    session = plan(house, project_of(house)).json()["id"]
    one, other = house.as_contributor, house.as_reviewer
    shown, others = (client.get(f"/calibration/{session}/items").json() for client in (one, other))
    assert "secret-1" not in str(shown), "nobody sees which model wrote what"
    orders = [
        [[part["id"] for part in row["payload"]["responses"]] for row in each["rows"]] for each in (shown, others)
    ]
    assert orders[0] == orders[1]
    assert answer(one, session, 1, {}).json()["code"] == "answers.invalid"
    assert answer(one, session, 9, FIRST).json()["code"] == "item.not_found"
    for said in (SECOND, SECOND, FIRST):
        assert answer(one, session, 1, said).json()["turn"] == 1
    assert one.get(f"/calibration/{session}/items").json()["rows"][0]["first"] == FIRST


def test_nobody_sees_anybodys_answer_before_the_reveal(house: House) -> None:
    project = project_of(house)
    session = plan(house, project).json()["id"]
    one, other, manager = house.as_contributor, house.as_reviewer, house.as_manager
    for place in (1, 2):
        answer(one, session, place, FIRST)
    mark = json.dumps(FIRST["overall"]["order"][0], separators=(",", ":")) + ","
    for client in (other, manager):
        assert side(client, session)["code"] == "calibration.blind"
        seen = everything_seen(client, session)
        assert '"first":null' in seen or client is manager
        assert mark not in seen and "alpha" not in seen
    assert one.post(f"/calibration/{session}/posts", json={"text": "psst"}).json()["code"] == "calibration.silent"
    wish = {"clause": "1", "text": "Be right.", "why": "So."}
    assert one.post(f"/calibration/{session}/proposals", json=wish).json()["code"] == "calibration.blind"
    assert move(house, session, "voting").json()["code"] == "calibration.stage"
    assert move(house, session, "discussing").json()["stage"] == "discussing"
    for client in (other, manager):
        assert mark in everything_seen(client, session), "the mark is one that would have been found"


def test_first_answers_lie_side_by_side_and_stay(house: House) -> None:
    _, session = answered(house)
    one, other = house.as_contributor, house.as_reviewer
    move(house, session, "discussing")
    assert answer(one, session, 1, SECOND).json()["code"] == "calibration.no_answers"
    rows = side(other, session)["rows"]
    assert len(rows) == 2 and turns(other, session) == {1}
    assert sorted(str(row["turns"][0]["answers"]) for row in rows) == sorted([str(FIRST), str(SECOND)])
    said = {row["turns"][0]["said"]["overall"] for row in rows}
    assert len(said) == 2 and not any("r1" in line for line in said), "in letters, as they were shown"
    page = side(other, session, limit=1)
    assert len(page["rows"]) == 1
    following = side(other, session, limit=1, cursor=page["next"])
    assert following["rows"][0]["pseudonym"] != page["rows"][0]["pseudonym"]
    figures = one.get(f"/calibration/{session}").json()["figures"]
    assert figures["apart"]["1"]["overall"] == 1.0 and {row["turn"] for row in figures["agreement"]} == {1}


def test_second_answers_wait_for_the_end_and_tell_what_changed(house: House) -> None:
    project, session = answered(house)
    one, other = house.as_contributor, house.as_reviewer
    move(house, session, "discussing")
    assert move(house, session, "voting").json()["stage"] == "voting"
    for client in (one, other):
        answer(client, session, 1, FIRST)
        assert turns(one, session) == {1}
        answer(client, session, 2, SECOND)
    assert move(house, session, "closed").json()["stage"] == "closed"
    assert turns(one, session) == {1, 2}
    whole = one.get(f"/calibration/{session}").json()
    rows = [row for row in whole["figures"]["agreement"] if row["family"] != "none_acceptable"]
    by = {(row["clause"], row["turn"]): row for row in rows}
    assert set(by) == {("", 1), ("", 2), ("1", 1), ("1", 2)} and by["", 1]["alpha"] < by["", 2]["alpha"] == 1.0
    assert whole["certificate"]["clauses"] == ["1"]
    assert answer(one, session, 1, FIRST).json()["code"] == "calibration.no_answers"
    answers = house.as_manager.get(f"/projects/{project}/answers").json()["rows"]
    assert answers == [], "what is said here is no judgment of the project"
