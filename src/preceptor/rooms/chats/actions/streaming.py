"""Fetching replies: a task for each, all kept in one write a second, watchers told soon.

What a reply costs while it comes must stay small beside its words: hundreds come at once, and everybody else's requests
go through the same loop and the same store.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from preceptor.base.actor import SYSTEM, Actor
from preceptor.base.problems import Problem
from preceptor.infra.unit import Ctx, Units
from preceptor.questions.live import cleaned
from preceptor.rooms.chats import queries, store
from preceptor.rooms.chats.nouns import MOST_REPLY, Outcome, Reply, ReplyState, Started
from preceptor.rooms.models import actions as models
from preceptor.rooms.models.nouns import Ask, Purpose, Settings, Turn

_KEEP_SECONDS = 1.0
_STOP_SECONDS = 3.0
_LOOK_SECONDS = 0.4
"""How often a watcher looks into the store for a reply another process fetches."""
_SHORTEST_BREATH, _BREATH_EACH, _LONGEST_BREATH = 0.05, 0.0005, 0.3


@dataclass
class Coming:
    """A reply coming in here."""

    text: str = ""
    task: asyncio.Task[None] | None = None

    def add(self, text: str) -> None:
        self.text = (self.text + text)[:MOST_REPLY]


class Streams:
    """The replies this process fetches, by number, and the task that keeps what has come of them."""

    def __init__(self) -> None:
        self.coming: dict[int, Coming] = {}
        self.keeper: asyncio.Task[None] | None = None

    @property
    def breath(self) -> float:
        """Seconds between two looks at what has come: words come faster than eyes, and the more come, the less often each
        watcher can be told without making the others wait."""
        return min(_LONGEST_BREATH, _SHORTEST_BREATH + _BREATH_EACH * len(self.coming))

    async def stop(self, numbers: Sequence[int]) -> None:
        """End the calls of stopped replies, and wait until what had come of them is kept; those of other processes notice
        within a second."""
        tasks = [found.task for number in numbers if (found := self.coming.get(number)) is not None and found.task]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=_STOP_SECONDS)


def streams_of(state: Any) -> Streams:
    """The one of this process, kept on the application's state."""
    if not hasattr(state, "chats"):
        state.chats = Streams()
    found: Streams = state.chats
    return found


def start(units: Units, actor: Actor, streams: Streams, started: Sequence[Started]) -> None:
    """Begin to fetch replies; returns at once."""
    if started and (streams.keeper is None or streams.keeper.done()):
        streams.keeper = asyncio.create_task(_keep(units, streams))
    for one in started:
        coming = streams.coming[one.reply_no] = Coming()
        coming.task = asyncio.create_task(_fetch(units, actor, streams, one))


async def _fetch(units: Units, actor: Actor, streams: Streams, one: Started) -> None:
    coming = streams.coming[one.reply_no]
    outcome = Outcome(ReplyState.LOST, "")
    try:
        outcome = await _received(units, actor, one, coming)
    except asyncio.CancelledError:
        # Stopped by the person, it is kept as stopped already; else this process is ending.
        outcome = Outcome(ReplyState.LOST, coming.text)
    finally:
        await asyncio.shield(asyncio.ensure_future(units.write(actor, _settle, one.reply_no, outcome)))
        del streams.coming[one.reply_no]


async def _received(units: Units, actor: Actor, one: Started, coming: Coming) -> Outcome:
    turns = tuple(Turn(turn["role"], turn["text"]) for turn in one.turns)
    ask = Ask(one.endpoint, turns, _settings(one.settings), Purpose.CHAT, one.project_id)
    try:
        async with aclosing(models.listen(units, actor, ask)) as pieces:
            async for piece in pieces:
                coming.add(cleaned(piece.text))
                if piece.reply is not None:
                    return Outcome(
                        ReplyState.DONE, cleaned(piece.reply.text)[:MOST_REPLY], model=piece.reply.model,
                        first_millis=piece.reply.first_millis, millis=piece.reply.millis,
                        input_tokens=piece.reply.usage.input, output_tokens=piece.reply.usage.output,
                        cost_millionths=piece.reply.cost_millionths,
                    )  # fmt: skip
    except Problem as problem:
        # Only the kind of trouble: its sentence names the endpoint, which is hidden from the person.
        return Outcome(ReplyState.FAILED, coming.text, trouble=problem.code.rpartition(".")[2])
    return Outcome(ReplyState.LOST, coming.text)


def _settings(kept: Mapping[str, Any]) -> Settings:
    return Settings(temperature=kept.get("temperature"), max_tokens=kept["max_tokens"], system=kept.get("system", ""))


async def _keep(units: Units, streams: Streams) -> None:
    """Every second what has come is kept, also when that is nothing: the beat says that somebody is there."""
    await asyncio.sleep(_KEEP_SECONDS)
    while streams.coming:
        texts = {number: coming.text for number, coming in streams.coming.items()}
        try:
            still = await units.write(SYSTEM, _grow, texts)
        except Problem:
            still = set(texts)  # the store is busy: the next second brings it
        for number in texts.keys() - still:
            stopped = streams.coming.get(number)  # perhaps by way of another process
            if stopped is not None and stopped.task is not None:
                stopped.task.cancel()
        await asyncio.sleep(_KEEP_SECONDS)


def _grow(ctx: Ctx, texts: Mapping[int, str]) -> set[int]:
    return store.grow(ctx.conn, texts, now=ctx.now())


def _settle(ctx: Ctx, reply_no: int, outcome: Outcome) -> None:
    store.settle(ctx.conn, reply_no, outcome, now=ctx.now())


async def follow(
    units: Units, actor: Actor, streams: Streams, replies: Sequence[Reply]
) -> AsyncIterator[Mapping[int, Reply]]:
    """These replies whenever there is more of them, until all are over; from this process's memory where it fetches them."""
    known = {one.no: one for one in replies}
    while True:
        here = {number: streams.coming[number] for number in known if number in streams.coming}
        for number, coming in here.items():
            known[number] = _with_text(known[number], coming.text)
        yield known
        running = [number for number, one in known.items() if one.state is ReplyState.OPEN]
        if not running:
            return
        await _something(streams, {number: known[number].text for number in here})
        if any(number not in streams.coming for number in running):
            known = await units.read(actor, _known, list(known))


def _known(ctx: Ctx, numbers: Sequence[int]) -> dict[int, Reply]:
    return {one.no: one for one in queries.replies(ctx, numbers)}


def _with_text(reply: Reply, text: str) -> Reply:
    return Reply(**{**vars(reply), "text": max(reply.text, text, key=len)})


async def _something(streams: Streams, told: Mapping[int, str]) -> None:
    """Wait for more than was told, and not longer than until the store is worth another look. Looks instead of being
    called: a task for every watcher and word would cost more than the words."""
    loop = asyncio.get_running_loop()
    end = loop.time() + _LOOK_SECONDS
    while loop.time() < end:
        await asyncio.sleep(streams.breath)
        for number, text in told.items():
            coming = streams.coming.get(number)
            if coming is None or len(coming.text) > len(text):
                return
