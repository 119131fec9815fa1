"""Exams over HTTP: from the bank to a skill, on both databases."""

from __future__ import annotations

import pytest

from preceptor.app import JOBS
from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.unit import Ctx, Units
from rooms.exams.makers import PRACTICE, Hall, answer, single, sit
from rooms.settle import settle
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
    hall.house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("exams.expire_skills", {}))
    settle(hall.house.units)
    told = [(row["subject"], row["link"]) for row in ada.get("me/messages").json()["rows"]]
    assert [subject.split(":")[0] for subject, _ in told] == [
        "A skill of yours is over", "Passed", "Not passed yet"
    ]  # fmt: skip
    assert told[1][1] == f"/attempts/{second['id']}"


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


@pytest.mark.slow
def test_a_corrected_key_counts_for_everybody_and_takes_no_pass_back(hall: Hall) -> None:
    ids = hall.add(*(single(number) for number in range(1, 4)))
    exam = hall.exam(attempts=1, pass_mark=100)
    good, late = hall.house.as_contributor, hall.house.as_reviewer
    one = hall.start(good, exam)
    assert sit(good, one, right=3)["outcome"]["passed"]
    other = hall.start(late, exam)
    for put in other["questions"]:
        zero = put["text"] == "What is 1 and 1?"
        said = {"chosen": [put["options"].index("0")]} if zero else answer(put)
        assert late.put(f"me/attempts/{other['id']}/answers/{put['place']}", json=said).status_code == 200
    assert not late.post(f"me/attempts/{other['id']}/submit").json()["outcome"]["passed"]
    now = {**single(1), "right": [0]}
    body = {name: now[name] for name in ("shape", "text", "options", "right", "reason")} | {"why": "It was zero."}
    path = f"exam-questions/{ids[0]}/rekey"
    effect = hall.manager.post(f"{path}/preview", json=body).json()
    assert effect == {"looked_at": 2, "gain": 1, "lose": 1, "newly_passed": 1, "kept": 1, "more": False}
    changed = hall.manager.post(path, json={**body, "text": "Else?"}).json()
    assert changed["code"] == "exams.other_question"
    assert hall.manager.post(path, json=body).json()["version"] == 2
    assert hall.manager.post(path, json=body).json()["code"] == "exams.same_key"
    run_jobs(hall.house.units)
    assert late.get(f"me/attempts/{other['id']}").json()["certificate"]["skill"] == "sums"
    kept = good.get(f"me/attempts/{one['id']}").json()["outcome"]
    assert kept["passed"] and kept["regraded"] and kept["points"] == 2
    assert hall.manager.get("skills").json()["rows"] == [{"skill": "sums", "people": 2}]


@pytest.mark.slow
def test_the_clock_hands_in_what_nobody_did_and_ends_skills(hall: Hall, clock: SetClock) -> None:
    hall.add(*(single(number) for number in range(1, 4)))
    exam, ada = hall.exam(minutes=10, valid_days=1), hall.house.as_contributor
    assert (
        hall.manager.put(
            "exam-accommodations", json={"email": "contributor@example.org", "time_percent": 200}
        ).status_code
        == 204
    )
    assert ada.get(f"me/exams/{exam}").json()["my_minutes"] == 20
    one = hall.start(ada, exam)
    for put in one["questions"]:
        ada.put(f"me/attempts/{one['id']}/answers/{put['place']}", json=answer(put))
    clock.advance(minutes=15)
    run(hall.house.units, "exams.close_overdue")
    assert ada.get(f"me/attempts/{one['id']}").json()["outcome"] is None, "this person has twice the time"
    clock.advance(minutes=6)
    run(hall.house.units, "exams.close_overdue")
    assert ada.get(f"me/attempts/{one['id']}").json()["outcome"]["passed"]
    clock.advance(days=2)
    run(hall.house.units, "exams.expire_skills")
    assert hall.manager.get("skills").json()["rows"] == [{"skill": "sums", "people": 0}]
    names = [row["name"] for row in hall.house.as_admin.get("audit", params={"name": "exams."}).json()["rows"]]
    assert names[:3] == ["exams.skill_expired", "exams.skill_granted", "exams.attempt_graded"]


@pytest.mark.slow
def test_training_says_at_once_what_was_wrong_and_practice_is_graded(hall: Hall) -> None:
    [practice] = hall.add(PRACTICE)
    sections = [{"title": "Practice", "questions": [practice]}]
    exam, ada = hall.exam(training=True, skill="", sections=sections), hall.house.as_contributor
    one = hall.start(ada, exam)
    assert "gold" not in str(one) and one["questions"][0]["payload"] == PRACTICE["payload"]
    path = f"me/attempts/{one['id']}/answers/0/check"
    told = ada.post(path, json={"answers": {"clear": {"values": ["no"]}}}).json()
    assert (told["right"], told["reason"]) == (False, PRACTICE["reason"])
    assert ada.post(path, json={"answers": {"clear": {"values": ["yes"]}}}).json()["code"] == "exams.checked"
    assert not ada.post(f"me/attempts/{one['id']}/submit").json()["outcome"]["passed"]
    assert ada.get("me/skills").json()["rows"] == []


def run(units: Units, kind: str) -> None:
    """One job of this kind, as the clock would ask for it."""
    units.write_now(SYSTEM, Ctx.enqueue, kind, {})
    run_jobs(units)


def run_jobs(units: Units) -> None:
    runner = Runner(units, JOBS)
    while runner.run_one():
        pass
