"""Exams over HTTP: from the bank to a skill, on both databases."""

from __future__ import annotations

import pytest

from preceptor.base.clock import SetClock
from rooms.exams.makers import PRACTICE, Hall, answer, single, sit
from web import House

RAW = {"content-type": "application/octet-stream"}


@pytest.fixture
def hall(house: House) -> Hall:
    return Hall(house)


@pytest.mark.slow
def test_failed_read_why_and_passed_on_the_second_try(hall: Hall, clock: SetClock) -> None:
    ids = hall.add(*(single(number) for number in range(1, 7)))
    exam, ada = hall.exam(feedback="each", valid_days=1, minutes=10), hall.house.as_contributor
    first = hall.start(ada, exam)
    assert hall.start(ada, exam)["id"] == first["id"], "one that is under way goes on"
    assert "right" not in first["questions"][0]["text"] and first["questions"][0]["right"] is None
    assert "Count on your fingers." not in str(first)
    failed = sit(ada, first, right=1)
    assert (failed["outcome"]["passed"], failed["outcome"]["needed"]) == (False, 70)
    assert [one["right"] for one in failed["questions"]] == [True, False, False]
    assert failed["questions"][1]["reason"] == "Count on your fingers."
    assert failed["standing"]["stand"] == "waiting" and failed["standing"]["next_at"]
    assert ada.post(f"me/exams/{exam}/start").json()["code"] == "exams.not_now"
    clock.advance(hours=25)
    second = hall.start(ada, exam)
    assert not {q["text"] for q in first["questions"]} & {q["text"] for q in second["questions"]}
    passed = sit(ada, second, right=3)
    assert passed["outcome"]["passed"] and passed["certificate"]["skill"] == "sums"
    again = ada.post(f"me/attempts/{second['id']}/submit").json()
    assert again["submitted_at"] == passed["submitted_at"], "handing in twice changes nothing"
    assert ada.get("me/skills").json()["rows"][0]["level"] == 100
    assert hall.manager.get("skills").json()["rows"] == [{"skill": "sums", "people": 1}]
    for who in (hall.house.as_outsider, hall.manager):
        assert who.get(f"me/attempts/{first['id']}").json()["code"] == "attempt.not_found"
    assert [row["outcome"]["passed"] for row in hall.manager.get(f"exams/{exam}/results").json()["rows"]] == [
        True,
        False,
    ]
    assert len(ids) == 6
    clock.advance(days=2)
    assert ada.get("me/skills").json()["rows"] == []


@pytest.mark.slow
def test_late_answers_count_within_the_grace_and_no_later(hall: Hall, clock: SetClock) -> None:
    hall.add(*(single(number) for number in range(1, 4)))
    exam, ada = hall.exam(minutes=10), hall.house.as_contributor
    one = hall.start(ada, exam)
    path = f"me/attempts/{one['id']}/answers/0"
    assert ada.put(path, json=answer(one["questions"][0])).json()["late"] is False
    assert ada.get(f"me/attempts/{one['id']}").json()["questions"][0]["said"] == answer(one["questions"][0])
    clock.advance(minutes=10, seconds=20)
    assert ada.put(path, json=answer(one["questions"][0])).json()["late"] is True
    clock.advance(seconds=20)
    assert ada.put(path, json=answer(one["questions"][0])).json()["code"] == "exams.time_over"
    done = ada.post(f"me/attempts/{one['id']}/submit").json()
    assert (done["outcome"]["late"], done["outcome"]["unanswered"]) == (1, 2)


@pytest.mark.slow
def test_only_managers_write_and_whole_files_come_in_or_nothing(hall: Hall) -> None:
    for who, code in ((hall.house.nobody, 401), (hall.house.as_contributor, 403)):
        assert who.post("exam-questions", json=single()).status_code == code
        assert who.get("exams").status_code == code
    file = b"text,option_1,option_2,right,topic\nOne?,a,b,B,sums\nTwo?,a,b,7,sums\n"
    sent = hall.manager.post("exam-questions/import", content=file, headers=RAW)
    assert sent.status_code == 201, sent.text
    nothing = sent.json()
    assert (nothing["added"], nothing["wrong_rows"], nothing["wrong"][0]["row"]) == (0, 1, 2)
    some = hall.manager.post("exam-questions/import", params={"leave_out": "true"}, content=file, headers=RAW).json()
    assert some["added"] == 1
    hall.add(PRACTICE)
    assert len(hall.manager.get("exam-questions").json()["rows"]) == 2
