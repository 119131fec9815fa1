"""Questions written anew: tried, changed, replaced, on both databases."""

from __future__ import annotations

import pytest

from rooms.exams.makers import PRACTICE, Hall, single, sit
from web import House

pytestmark = pytest.mark.slow


@pytest.fixture
def hall(house: House) -> Hall:
    return Hall(house)


def test_an_answer_is_tried_before_the_question_is_kept(hall: Hall) -> None:
    tried = hall.manager.post("exam-questions/try", json={**single(), "said": {"chosen": [1]}}).json()
    assert (tried["score"], tried["right"], tried["parts"]) == (1.0, True, {})
    assert hall.manager.post("exam-questions/try", json={**single(), "said": {"chosen": [0]}}).json()["score"] == 0
    good = {"answers": PRACTICE["gold"]}
    found = hall.manager.post("exam-questions/try", json={**PRACTICE, "said": good}).json()
    assert (found["right"], found["parts"]) == (True, {"clear": 1.0})
    wrong = {"answers": {"clear": {"values": ["no"]}}}
    assert not hall.manager.post("exam-questions/try", json={**PRACTICE, "said": wrong}).json()["right"]
    near = {"shape": "short", "text": "g?", "number": 9.81, "tolerance": 0.05, "said": {"text": "9,8"}}
    assert hall.manager.post("exam-questions/try", json=near).json()["right"]
    assert hall.manager.get("exam-questions").json()["rows"] == [], "nothing is kept"


def test_what_cannot_be_asked_is_said_by_its_place(hall: Hall) -> None:
    refused = hall.manager.post("exam-questions/try", json={**single(), "right": [], "said": {"chosen": [1]}}).json()
    assert (refused["code"], refused["faults"][0]["where"]) == ("exams.question", "/right")
    odd = hall.manager.post("exam-questions/try", json={**single(), "said": {"chosen": [9]}}).json()
    assert odd["code"] == "exams.answer"
    for who, code in ((hall.house.nobody, 401), (hall.house.as_contributor, 403), (hall.house.as_outsider, 403)):
        assert who.post("exam-questions/try", json={**single(), "said": {}}).status_code == code
        assert who.post(f"exam-questions/{'0' * 32}/replace", json=single()).status_code == code


def test_a_change_leaves_what_was_asked_before_and_notices_another_writer(hall: Hall) -> None:
    ids = hall.add(*(single(number) for number in range(1, 4)))
    exam, ada = hall.exam(feedback="each"), hall.house.as_contributor
    begun = hall.start(ada, exam)
    changed = hall.manager.put(
        f"exam-questions/{ids[0]}", json={**single(1), "text": "And 1 and 1?"}, params={"seen": 1}
    )  # fmt: skip
    assert changed.json()["version"] == 2
    late = hall.manager.put(f"exam-questions/{ids[0]}", json=single(1), params={"seen": 1}).json()
    assert (late["code"], "version 2" in late["detail"]) == ("exams.changed_since", True)
    done = sit(ada, begun, right=3)
    assert done["outcome"]["passed"] and "And 1 and 1?" not in str(done), "who had begun was asked the old version"


def test_one_in_its_place_is_named_by_the_exams_that_named_it(hall: Hall) -> None:
    ids = hall.add(single(1), single(2))
    named = hall.exam(sections=[{"title": "Sums", "questions": ids}], pass_mark=50)
    drawing = hall.exam(title="Drawn", sections=[{"title": "Sums", "count": 2, "drawn": {"topic": "sums"}}])
    path = f"exam-questions/{ids[0]}/replace"
    assert hall.manager.post(path, json=single(5)).json()["code"] == "exams.why"
    assert len(hall.manager.get("exam-questions").json()["rows"]) == 2, "all of it or nothing"
    made = hall.manager.post(path, json={**single(5), "why": "It has got round."}).json()
    assert made["exams"] == ["Sums for beginners"]
    assert hall.manager.get(f"exam-questions/{ids[0]}").json()["state"] == "retired"
    plan = hall.manager.get(f"exams/{named}").json()
    assert (plan["sections"][0]["questions"], plan["version"]) == ([made["question"]["id"], ids[1]], 2)
    assert hall.manager.get(f"exams/{drawing}").json()["missing"] == {}
    asked = {one["text"] for one in hall.start(hall.house.as_contributor, named)["questions"]}
    assert asked == {single(5)["text"], single(2)["text"]}
