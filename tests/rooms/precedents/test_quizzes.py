"""A quiz drawn from precedents: what it asks, that it is a draft, and when its questions may hold no more; on both databases."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.exams.nouns import Tags
from preceptor.rooms.exams.rules.questions import check_question
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.precedents import rules
from preceptor.rooms.precedents.nouns import Asks, Precedent, Stale
from rooms.projects.makers import form
from web import House

CLAUSES = [Clause(str(number), f"Title {number}", f"Text {number}.") for number in range(1, 7)]


def precedent(number: int = 1, *clauses: str, retired_at: int | None = None) -> Precedent:
    return Precedent(f"p{number}", number, 7, f"Case {number}?", f"Answer  {number}.", clauses, 1, 0, retired_at)


def test_a_case_with_clauses_asks_which_decides_it() -> None:
    found = rules.asked_as(precedent(1, "2"), CLAUSES, [], Random(1))
    assert found is not None
    asks, content = found
    assert asks is Asks.CLAUSE and content.text.startswith("Case 1?")
    assert (content.options[0], content.right, len(set(content.options))) == ("2 Title 2", (0,), 4)
    assert content.reason.startswith("Answer  1.") and "/work/7/precedents?shown=p1" in content.reason


def test_a_case_of_many_clauses_still_has_a_wrong_one_among_few() -> None:
    clauses = [Clause(str(number), f"Title {number}", "Text.") for number in range(1, 30)]
    found = rules.asked_as(precedent(1, *(str(number) for number in range(1, 20))), clauses, [], Random(1))
    assert found is not None and len(found[1].options) == rules.OPTIONS and found[1].right == (0, 1, 2)
    assert int(found[1].options[3].split()[0]) >= 20
    check_question(found[1], Tags())


def test_a_case_without_asks_how_it_is_decided_and_one_alone_is_not_asked() -> None:
    others = [precedent(number) for number in range(2, 9)]
    found = rules.asked_as(precedent(1), CLAUSES, others, Random(1))
    assert found is not None and found[0] is Asks.ANSWER
    assert (found[1].options[0], len(found[1].options)) == ("Answer 1.", 4)
    assert rules.asked_as(precedent(1), CLAUSES, [], Random(1)) is None
    every = precedent(1, *(one.number for one in CLAUSES))
    assert rules.asked_as(every, CLAUSES, [], Random(1)) is None, "no clause is wrong"
    with pytest.raises(Problem):
        rules.check_drawn(0)


def test_it_is_stale_when_what_it_rests_on_says_something_else() -> None:
    drawn = {one.number: one for one in CLAUSES}
    other = drawn | {"2": Clause("2", "Title 2", "Another text.")}
    one = precedent(1, "2")
    assert rules.stale(one, Asks.CLAUSE, drawn=drawn, now=drawn, same_version=False) is None
    assert rules.stale(one, Asks.CLAUSE, drawn=drawn, now=other, same_version=False) is Stale.CHANGED
    assert rules.stale(precedent(1, "3"), Asks.CLAUSE, drawn=drawn, now=other, same_version=False) is None
    assert rules.stale(precedent(1), Asks.ANSWER, drawn=drawn, now=other, same_version=False) is Stale.CHANGED
    assert (
        rules.stale(precedent(1, "2", retired_at=9), Asks.CLAUSE, drawn=drawn, now=drawn, same_version=True)
        is Stale.RETIRED
    )


def made(house: House) -> tuple[int, list[str]]:
    manager = house.as_manager
    clauses = [{"number": one.number, "title": one.title, "text": one.text} for one in CLAUSES]
    project = manager.post("projects", json={"name": "Tides", "form": form(), "guidelines": clauses}).json()["id"]
    held = [("Is a table clear?", "Yes, when it has heads.", ["2"]), ("And a list?", "No.", ["3"])]
    ids = [
        manager.post(f"projects/{project}/precedents", json={"question": q, "answer": a, "clauses": c}).json()["id"]
        for q, a, c in held
    ]
    return project, ids


def stale(house: House, project: int) -> dict[str, Any]:
    [quiz] = house.as_manager.get(f"projects/{project}/quizzes").json()["rows"]
    return {one["text"]: one["stale"] for one in quiz["questions"]}


@pytest.mark.slow
def test_one_press_makes_a_draft_that_tells_the_precedents_answer(house: House) -> None:
    project, ids = made(house)
    manager, ada = house.as_manager, house.as_contributor
    assert manager.post(f"projects/{made_empty(house)}/quizzes", json={}).json()["code"] == "quiz.nothing"
    drawn = manager.post(f"projects/{project}/quizzes", json={"training": True}).json()
    assert (drawn["questions"], drawn["left_out"]) == (2, [])
    exam = manager.get(f"exams/{drawn['exam']}").json()
    assert (exam["state"], exam["training"], exam["title"]) == ("draft", True, "Guidelines: Tides")
    assert manager.post(f"exams/{drawn['exam']}/state", json={"state": "open"}).status_code == 200
    attempt = ada.post(f"me/exams/{drawn['exam']}/start").json()
    put = next(one for one in attempt["questions"] if "table" in one["text"])
    wrong = next(at for at, option in enumerate(put["options"]) if not option.startswith("2 "))
    told = ada.post(f"me/attempts/{attempt['id']}/answers/{put['place']}/check", json={"chosen": [wrong]}).json()
    assert told["right"] is False and "Yes, when it has heads." in told["reason"] and ids[0] in told["reason"]


@pytest.mark.slow
def test_questions_are_flagged_and_looked_at_again(house: House) -> None:
    project, ids = made(house)
    manager = house.as_manager
    exam = manager.post(f"projects/{project}/quizzes", json={}).json()["exam"]
    assert set(stale(house, project).values()) == {None}
    clauses = [{"number": one.number, "title": one.title, "text": one.text} for one in CLAUSES]
    clauses[1]["text"] = "Tables need heads and rows."
    saved = manager.put(f"projects/{project}/guidelines", json={"clauses": clauses, "note": "Rows."})
    assert saved.is_success, saved.text
    assert stale(house, project) == {"Is a table clear?": "changed", "And a list?": None}
    assert manager.post(f"projects/{project}/quizzes/{exam}/look-again").status_code == 204
    manager.post(f"precedents/{ids[1]}/retire")
    assert stale(house, project) == {"Is a table clear?": None, "And a list?": "retired"}
    assert manager.post(f"projects/{project}/quizzes/none/look-again").json()["code"] == "quiz.not_found"


@pytest.mark.slow
def test_only_those_who_write_exams_and_see_the_project_draw(house: House) -> None:
    project, _ = made(house)
    path = f"projects/{project}/quizzes"
    for who, code in ((house.nobody, 401), (house.as_outsider, 404), (house.as_contributor, 404)):
        assert who.get(path).status_code == who.post(path, json={}).status_code == code
        assert who.post(f"{path}/{'0' * 32}/look-again").status_code == code


def made_empty(house: House) -> int:
    found: int = house.as_manager.post("projects", json={"name": "Bare", "form": form()}).json()["id"]
    return found
