"""Many replies at once: one write a second for all, and no task for who only watches."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.chats import queries, store
from preceptor.rooms.chats.actions import streaming
from preceptor.rooms.chats.actions.streaming import Coming, Streams
from preceptor.rooms.chats.nouns import ReplyState

MANY = 60


@pytest.fixture
def numbers(units: Units, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Open replies at rest, and a second that is over soon."""
    monkeypatch.setattr(streaming, "_KEEP_SECONDS", 0.01)

    def add(ctx: Ctx) -> list[int]:
        return [store.add_reply(ctx.conn, at, side="a", attempt=1, now=ctx.now()) for at in range(1, MANY + 1)]

    return units.write_now(SYSTEM, add)


def texts(units: Units) -> dict[int, tuple[str, int]]:
    query = sa.select(store.replies.c.no, store.replies.c.text, store.replies.c.beat_at)
    rows = units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(query).all())
    return {row.no: (row.text, row.beat_at) for row in rows}


def test_what_has_come_of_all_replies_is_kept_in_one_write(
    units: Units, numbers: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    streams, written = Streams(), []
    (begun,) = {beat for _, beat in texts(units).values()}
    units.clock.advance(seconds=5)  # type: ignore[attr-defined]
    streams.coming = {number: Coming(f"said {number}") for number in numbers}

    async def counted(_self: Units, actor: Any, action: Any, given: Mapping[int, str]) -> set[int]:
        written.append(set(given))
        streams.coming.clear()
        return units.write_now(actor, action, given)

    monkeypatch.setattr(Units, "write", counted)
    asyncio.run(streaming._keep(units, streams))
    assert written == [set(numbers)]
    kept = texts(units)
    assert {number: text for number, (text, _) in kept.items()} == {number: f"said {number}" for number in numbers}
    assert {beat - begun for _, beat in kept.values()} == {5_000_000}, "the beat says that somebody is there"


def test_a_reply_stopped_elsewhere_ends_here_and_the_others_go_on(units: Units, numbers: list[int]) -> None:
    stopped, *others = numbers
    units.write_now(SYSTEM, lambda ctx: store.stop(ctx.conn, stopped, state=ReplyState.STOPPED))

    async def story() -> set[int]:
        streams = Streams()
        tasks = {number: asyncio.create_task(asyncio.sleep(60)) for number in numbers}
        streams.coming = {number: Coming("x", tasks[number]) for number in numbers}
        keeping = asyncio.create_task(streaming._keep(units, streams))
        await asyncio.wait([tasks[stopped]])
        streams.coming.clear()
        await keeping
        ended = {number for number, task in tasks.items() if task.cancelled()}
        for task in tasks.values():
            task.cancel()
        return ended

    assert asyncio.run(story()) == {stopped}
    assert texts(units)[stopped][0] == ""
    assert {texts(units)[number][0] for number in others} == {"x"}


def test_who_watches_makes_no_task_and_is_told_every_word(units: Units, numbers: list[int]) -> None:
    async def watch(streams: Streams, number: int) -> str:
        text = ""
        replies = await units.read(SYSTEM, queries.replies, [number])
        async for known in streaming.follow(units, SYSTEM, streams, replies):
            text = known[number].text
            if text.endswith("last"):
                return text
        return text

    async def story() -> tuple[list[str], int]:
        streams = Streams()
        streams.coming = {number: Coming("first") for number in numbers}
        watchers = [asyncio.create_task(watch(streams, number)) for number in numbers]
        most = 0
        for word in (" second", " last"):
            for _ in range(5):
                await asyncio.sleep(streams.breath / 2)
                most = max(most, len(asyncio.all_tasks()))
            for coming in streams.coming.values():
                coming.add(word)
        return await asyncio.gather(*watchers), most

    told, most = asyncio.run(story())
    assert set(told) == {"first second last"}
    assert most <= MANY + 1, "a task for each watcher and the story's own"


def test_the_more_replies_come_the_less_often_each_watcher_is_told() -> None:
    streams = Streams()
    alone = streams.breath
    streams.coming = {number: Coming() for number in range(400)}
    assert alone == pytest.approx(0.05)
    assert alone < streams.breath <= 0.3
