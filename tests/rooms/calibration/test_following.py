"""A session followed live: many watch, one reads; nothing is missed, and nobody hears more than they may."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.rooms.calibration.actions import erase_words
from preceptor.rooms.calibration.api import following
from rooms.calibration.held import FIRST, answer, move, plan, project_of
from web import Client, House


def discussed(house: House) -> str:
    session: str = plan(house, project_of(house)).json()["id"]
    for client in (house.as_contributor, house.as_reviewer):
        for place in (1, 2):
            answer(client, session, place, FIRST)
    move(house, session, "discussing")
    return session


def say(client: Client, session: str, text: str) -> int:
    return int(client.post(f"/calibration/{session}/posts", json={"text": text, "place": 1}).json()["no"])


def next_of(lines: Iterator[str], name: str) -> Any:
    for line in lines:
        if line == f"event: {name}":
            return json.loads(next(lines).removeprefix("data: "))
    raise AssertionError(f"the stream ended before {name}")


def test_everybody_hears_what_was_said_before_and_what_is_said_now(house: House) -> None:
    session = discussed(house)
    before = say(house.as_reviewer, session, "Said before they came.")
    path = f"/calibration/{session}/events"
    with house.as_contributor.stream("GET", path) as one, house.as_manager.stream("GET", path) as other:
        hears, sees = one.iter_lines(), other.iter_lines()
        assert [next_of(each, "post")["no"] for each in (hears, sees)] == [before, before]
        assert [next_of(each, "moved")["stage"] for each in (hears, sees)] == ["discussing"] * 2
        now = say(house.as_reviewer, session, "Said now.")
        assert [next_of(each, "post")["no"] for each in (hears, sees)] == [now, now]
        move(house, session, "voting")
        assert [next_of(each, "moved")["stage"] for each in (hears, sees)] == ["voting"] * 2
        house.app.state.closing.set()
        for each in (hears, sees):
            assert "event: post" not in list(each), "the stream ends when the server does"


def test_who_comes_back_hears_only_what_they_missed(house: House) -> None:
    session = discussed(house)
    seen, missed = (say(house.as_reviewer, session, text) for text in ("Seen.", "Missed."))
    with house.as_contributor.stream(
        "GET", f"/calibration/{session}/events", headers={"Last-Event-ID": str(seen)}
    ) as stream:
        assert next_of(stream.iter_lines(), "post")["no"] == missed
        house.app.state.closing.set()


def test_what_was_erased_is_told_to_nobody_who_comes_later(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the feed itself: each client of these tests has a loop, and so a feed, of its own."""
    session = discussed(house)
    feed = following.Feed(house.units, session)
    say(house.as_reviewer, session, "I regret this.")

    async def told_to_a_newcomer() -> str:
        await feed.look()
        return (await feed.lines_for(SYSTEM, after=0))[0]

    assert "I regret this." in asyncio.run(told_to_a_newcomer())
    house.units.write_now(SYSTEM, erase_words, {house.as_reviewer.get("/me").json()["id"]})
    assert "I regret this." in asyncio.run(told_to_a_newcomer()), "from memory, as everybody heard it"
    at = time.monotonic() + following.KEPT_SECONDS + 1
    monkeypatch.setattr(following.time, "monotonic", lambda: at)
    later = asyncio.run(told_to_a_newcomer())
    assert "event: post" in later and "I regret this." not in later


def test_who_signs_out_hears_no_more(house: House) -> None:
    session = discussed(house)
    leaver = house.as_contributor
    with leaver.stream("GET", f"/calibration/{session}/events") as stream:
        lines = stream.iter_lines()
        assert next_of(lines, "moved")["stage"] == "discussing"
        leaving = house.nobody
        leaving.cookies.update(dict(leaver.cookies))
        assert leaving.delete("sessions/current").status_code == 204
        say(house.as_reviewer, session, "Among ourselves.")
        assert not any("Among ourselves" in line for line in lines)
