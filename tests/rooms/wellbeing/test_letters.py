"""People hear kindly of caps, breaks and the weekly question, at most once a day, and not at all if they like."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.infra import audit
from preceptor.infra.unit import Ctx
from preceptor.rooms.messages.actions.delivering import deliver
from preceptor.rooms.messages.store import inbox
from preceptor.rooms.wellbeing import actions, letters
from preceptor.rooms.wellbeing.nouns import Caps, Piece, ProjectCaps
from preceptor.rooms.workforce.actions import ensure_contributor
from preceptor.rooms.workforce.queries import time_zone_of
from rooms.routing.stage import set_stage
from rooms.settle import settle
from rooms.wellbeing.test_exposure import add, work_for
from web import Client, House

MINUTE = 60


@pytest.fixture
def clock() -> SetClock:
    """A Monday."""
    return SetClock(datetime(2026, 6, 1, 10, 0, tzinfo=UTC))


@pytest.fixture
def ada(house: House) -> Client:
    return house.person("ada", roles={Role.CONTRIBUTOR})


@pytest.fixture
def project(house: House) -> int:
    made = house.as_manager.post("/projects", json={"name": "Scenes", "template": "rank_responses"}).json()["id"]
    house.units.write_now(SYSTEM, actions.set_caps, made, ProjectCaps(severity=3))
    return int(made)


def meet(house: House, one: Client, project: int, minutes: float, *, severity: int = 3) -> None:
    """As the follower does after an answer: count it, then say what is to be said."""

    def act(ctx: Ctx) -> None:
        me = ensure_contributor(ctx, one.account.no).id
        pieces = [Piece(me, project, ctx.now(), severity, int(minutes * MINUTE))]
        actions.add(ctx, pieces)
        deliver(ctx, letters.of_work(ctx, pieces), zone_of=time_zone_of)

    house.units.write_now(SYSTEM, act)


def told(house: House, one: Client) -> list[str]:
    """By which words, the newest first; from the store, since a session does not last for a week."""

    def look(ctx: Ctx) -> list[str]:
        return [each.words for each in inbox.page(ctx.conn, one.account.no, unread=False, before=None, limit=50)]

    return house.units.read_now(SYSTEM, look)


def limit(one: Client, **said: Any) -> None:
    body = {"day": 360, "week": 1800, "most_severe": 3, "avoided": [], **said}
    assert one.put("/me/wellbeing", json=body).status_code == 200


def test_whose_cap_is_reached_hears_it_once_that_day_and_again_the_next(
    house: House, clock: SetClock, ada: Client, project: int
) -> None:
    limit(ada, day=10)
    meet(house, ada, project, 1)
    assert told(house, ada) == []
    meet(house, ada, project, 3)
    assert told(house, ada) == ["cap_day"]
    for _ in range(3):
        meet(house, ada, project, 1)
    assert len(told(house, ada)) == 1, "one a day, whatever follows"
    said = ada.get("me/messages").json()["rows"][0]
    assert (said["kind"], said["subject"]) == ("cap_reached", "Enough difficult content for today")
    assert "2026-06-02 00:00 (UTC)" in said["body"] and said["link"] == "/wellbeing"
    clock.advance(days=1)
    meet(house, ada, project, 4)
    assert len(told(house, ada)) == 2


def test_before_a_task_would_pass_the_cap_neutral_ones_are_announced_and_nothing_more_that_day(
    house: House, clock: SetClock, ada: Client, project: int
) -> None:
    limit(ada, day=10)
    meet(house, ada, project, 3.2)
    assert told(house, ada) == ["neutral_day"], "the mildest minute would pass ten"
    meet(house, ada, project, 1)
    assert len(told(house, ada)) == 1


def test_caps_of_a_week_and_of_a_project_have_words_of_their_own(
    house: House, clock: SetClock, ada: Client, project: int
) -> None:
    other = house.as_manager.post("/projects", json={"name": "Other", "template": "rank_responses"}).json()["id"]
    house.units.write_now(SYSTEM, actions.set_caps, other, ProjectCaps(3, Caps(day=6)))
    meet(house, ada, other, 2)
    assert told(house, ada)[0] == "cap_project_day"
    limit(ada, week=12)
    clock.advance(days=1)
    meet(house, ada, project, 2)
    assert told(house, ada)[0] == "cap_week"
    assert len(told(house, ada)) == 2


def test_nobody_is_told_of_what_they_chose_nor_of_another_day(
    house: House, clock: SetClock, ada: Client, project: int
) -> None:
    limit(ada, day=0, most_severe=0)
    meet(house, ada, project, 5)
    assert told(house, ada) == []
    limit(ada, day=3)

    def late(ctx: Ctx) -> list[object]:
        me = ensure_contributor(ctx, ada.account.no).id
        return list(letters.of_work(ctx, [Piece(me, project, ctx.now() - 86_400_000_000, 3, 600)]))

    assert house.units.write_now(SYSTEM, late) == []


def test_after_half_an_hour_a_break_is_offered_once_a_day(
    house: House, clock: SetClock, ada: Client, project: int
) -> None:
    for _ in range(2):
        clock.advance(seconds=16 * MINUTE)
        meet(house, ada, project, 16, severity=1)
    assert told(house, ada) == ["break_due"]
    clock.advance(seconds=16 * MINUTE)
    meet(house, ada, project, 16, severity=1)
    assert len(told(house, ada)) == 1


def ask(house: House) -> None:
    house.units.write_now(SYSTEM, lambda ctx: ctx.enqueue("wellbeing.ask_pulse", {}))
    settle(house.units)


def test_from_friday_on_whoever_met_difficult_content_is_asked_once_how_the_week_was(
    house: House, clock: SetClock, ada: Client, project: int
) -> None:
    grace, bob = (house.person(name, roles={Role.CONTRIBUTOR}) for name in ("grace", "bob"))
    for one in (ada, grace):
        meet(house, one, project, 1)
    assert grace.put("/me/wellbeing/pulse", json={"said": 4}).status_code == 200
    clock.advance(days=3)
    ask(house)
    assert told(house, ada) == [], "it is Thursday"
    clock.advance(days=1)
    for _ in range(2):
        ask(house)
    assert told(house, ada) == ["pulse_asked"]
    assert told(house, grace) == [], "has said it already"
    assert told(house, bob) == [], "met nothing"
    meet(house, bob, project, 1)
    ask(house)
    assert told(house, bob) == ["pulse_asked"], "whoever comes later is asked later"
    clock.advance(days=7)
    ask(house)
    assert len(told(house, ada)) == 1, "nothing met, nothing asked"
    meet(house, ada, project, 1)
    ask(house)
    assert len(told(house, ada)) == 2, "another week"


def test_asking_goes_on_where_it_was_killed_and_nobody_is_asked_twice(
    house: House, clock: SetClock, ada: Client, project: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from preceptor.rooms.wellbeing import jobs

    monkeypatch.setattr(jobs, "_AT_ONCE", 2)
    people = [house.person(f"worker{number}", roles={Role.CONTRIBUTOR}) for number in range(5)]
    for one in people:
        meet(house, one, project, 1)
    clock.advance(days=4)

    def half(ctx: Ctx) -> list[int]:
        found = actions.ask_some(ctx, after=0, limit=2)
        deliver(ctx, letters.pulse_asked(ctx, found), zone_of=time_zone_of)
        return found

    assert len(house.units.write_now(SYSTEM, half)) == 2
    ask(house)
    assert [len(told(house, one)) for one in people] == [1] * 5


def test_each_kind_can_be_off_in_the_digest_or_mailed(house: House, clock: SetClock, ada: Client, project: int) -> None:
    wishes = ada.get("me/message-preferences").json()
    assert {one: wishes["ways"][one] for one in ("cap_reached", "break_due", "pulse_asked")} == {
        "cap_reached": "digest", "break_due": "inbox", "pulse_asked": "digest",
    }  # fmt: skip
    off = {"ways": dict.fromkeys(("cap_reached", "break_due", "pulse_asked"), "off")}
    kept = {key: wishes[key] for key in ("quiet_from", "quiet_until", "digest_hour")}
    assert ada.put("me/message-preferences", json={**kept, **off}).status_code == 200
    limit(ada, day=3)
    clock.advance(seconds=40 * MINUTE)
    meet(house, ada, project, 40)
    clock.advance(days=4)
    ask(house)
    assert told(house, ada) == []


def test_an_answer_alone_makes_it_heard(house: House, clock: SetClock, ada: Client) -> None:
    stage = set_stage(house.units)
    add(stage, 3, 3, 0)
    limit(ada, day=4)
    work_for(stage, clock, 2, ada.account.no)
    assert told(house, ada) == ["cap_day"]


def test_what_people_met_is_in_no_trail(house: House, clock: SetClock, ada: Client, project: int) -> None:
    limit(ada, day=3)
    before = house.units.read_now(SYSTEM, lambda ctx: len(audit.follow(ctx.conn, after=(0, 0), limit=1000)))
    meet(house, ada, project, 5)
    assert told(house, ada)
    assert house.units.read_now(SYSTEM, lambda ctx: len(audit.follow(ctx.conn, after=(0, 0), limit=1000))) == before
