"""Everybody in a session hears of it: when by their own clock, once, and what to do at each turn."""

from __future__ import annotations

from typing import Any

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import rfc3339
from rooms.calibration.held import CLAUSES, FIRST, answer, move, plan, project_of
from rooms.settle import settle
from web import Client, House

HOUR = 3_600_000_000


def heard(client: Client, language: str = "en") -> list[str]:
    """Subjects of one's messages about sessions, oldest first."""
    rows: list[Any] = client.get("me/messages", params={"language": language}).json()["rows"]
    return [row["subject"] for row in reversed(rows) if row["kind"] == "calibration"]


def later(house: House, hours: float) -> None:
    house.units.clock.advance(seconds=hours * 3600)  # type: ignore[attr-defined]
    house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("calibration.move_on", {}, key=f"t{ctx.now()}"))
    settle(house.units)


def test_people_are_invited_by_their_own_clock_reminded_a_day_before_and_called_at_each_turn(house: House) -> None:
    project, one, other = project_of(house), house.as_contributor, house.as_reviewer
    one.put("me/profile", json={"country": "JP", "time_zone": "Asia/Tokyo"})
    now = house.units.now()
    times = {name: rfc3339(now + hours * HOUR) for name, hours in
             (("opens_at", 48), ("reveal_at", 50), ("vote_at", 52), ("closes_at", 54))}  # fmt: skip
    session = plan(house, project, **times).json()["id"]
    settle(house.units)
    [told] = [row for row in one.get("me/messages").json()["rows"] if row["kind"] == "calibration"]
    assert told["link"] == f"/calibration?session={session}"
    assert "(Asia/Tokyo)" in told["body"] and "(UTC)" not in told["body"]
    assert "(UTC)" in other.get("me/messages").json()["rows"][0]["body"], "who has not said where they live reads UTC"
    assert heard(one) == heard(other) == ["You are invited: How kind?"]
    assert heard(house.as_outsider) == []
    later(house, 23)
    assert len(heard(one)) == 1
    later(house, 2)
    later(house, 1)
    assert heard(one)[1:] == ["Tomorrow: How kind?"], "once"
    for _ in range(12):
        later(house, 2.5)
    assert [subject.removesuffix(": How kind?") for subject in heard(one)[2:]] == [
        "Open now", "The answers lie side by side", "Your second answers are asked for",
    ]  # fmt: skip
    assert heard(one, "es")[0] == "Te invitan: How kind?"


def test_a_session_soon_or_open_at_once_is_said_once(house: House) -> None:
    project, one = project_of(house), house.as_contributor
    plan(house, project, opens_at=rfc3339(house.units.now() + HOUR))
    later(house, 0.1)
    assert heard(one) == ["You are invited: How kind?"], "no reminder of what begins within the day"
    session = plan(house, project, title="Now").json()["id"]
    settle(house.units)
    assert heard(one)[1:] == ["Open now: Now"]
    added = house.as_manager.post(f"/calibration/{session}/people", json={})
    assert added.status_code == 200, added.text
    settle(house.units)
    assert heard(one)[1:] == ["Open now: Now"], "who was there already hears nothing again"


def test_the_certificate_is_told_and_so_are_words_that_end_it(house: House) -> None:
    project, one, other = project_of(house), house.as_contributor, house.as_reviewer
    session = plan(house, project).json()["id"]
    for stage in ("discussing", "voting"):
        for client in (one, other):
            for place in (1, 2):
                answer(client, session, place, FIRST)
        move(house, session, stage)
    for place in (1, 2):
        answer(one, session, place, FIRST)
    settle(house.units)
    assert heard(one)[-1] == "You have the certificate of P" and heard(other)[-1] != heard(one)[-1]
    before = len(heard(one))
    house.as_manager.put(f"/projects/{project}/guidelines", json={"clauses": _with(text="Be exact."), "note": "A."})
    settle(house.units)
    assert len(heard(one)) == before, "the project asks for no certificate"
    house.as_manager.put(f"/projects/{project}/calibration/rule", json={"asked": True})
    house.units.clock.advance(seconds=2)  # type: ignore[attr-defined]
    house.as_manager.put(
        f"/projects/{project}/guidelines", json={"clauses": _with(text="Be very exact."), "note": "B."}
    )
    settle(house.units)
    told = one.get("me/messages").json()["rows"][0]
    assert told["subject"] == "To be calibrated again in P" and "(clauses: 1)" in told["body"]
    assert "again" not in heard(other)[-1], "who has no certificate has none to lose"


def _with(**first: str) -> list[dict[str, str]]:
    return [{**CLAUSES[0], **first}, CLAUSES[1]]
