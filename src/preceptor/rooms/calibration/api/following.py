"""A session followed live: read once in a process, told to each who watches."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Hashable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Self

from pydantic import BaseModel

from preceptor.base.actor import SYSTEM, Actor
from preceptor.base.clock import rfc3339
from preceptor.base.problems import Problem
from preceptor.door import Door
from preceptor.infra.unit import Units
from preceptor.rooms.calibration import queries
from preceptor.rooms.calibration.nouns import Post, Session

_EVERY_SECONDS = 0.25
"""Between two looks, of one reader however many watch."""
_PING_SECONDS, _LONGEST_SECONDS = 15.0, 600.0
"""Proxies close what is silent; then the browser comes back by itself, with the last number it saw."""
_ASKED_SECONDS = 5.0
"""How long a right to look in, once found, is taken for granted while the asker's roles stay the same."""
_AT_ONCE = 200
_KEPT_LINES, KEPT_SECONDS = 500, 30.0
"""Sent as they are to all; who is further behind reads for themselves, and so nothing that was erased since."""


class PostBody(BaseModel):
    """A line of the discussion; `text` "" once its writer had it erased."""

    no: int
    pseudonym: str
    place: int
    clause: str
    text: str
    at: str

    @classmethod
    def of(cls, pseudonym: str, one: Post) -> Self:
        return cls(
            no=one.no, pseudonym=pseudonym, place=one.place, clause=one.clause, text=one.text, at=rfc3339(one.at)
        )


class Feed:
    """What goes on in one session: its stage and newest lines as they are sent, read while anybody watches.

    `lines` are complete from behind number `behind`. `over`: it is read no more; watchers leave and come back.
    """

    def __init__(self, units: Units, session_id: str) -> None:
        self._units, self._session_id = units, session_id
        self.watchers = 0
        self.over = False
        self.ready = asyncio.Event()
        self.behind = self.newest = 0
        self.lines: deque[tuple[int, str, float]] = deque()
        self.moved = ""
        self.stirred = asyncio.Event()

    async def run(self, closing: Any) -> None:
        """Until nobody watches any more or the process ends."""
        try:
            self.behind = self.newest = await self._units.read(SYSTEM, queries.newest_line, self._session_id)
            while self.watchers and not closing.is_set():
                await self.look()
                await asyncio.sleep(_EVERY_SECONDS)
        finally:
            self.over = True
            self.ready.set()
            self._stir()

    async def look(self) -> None:
        """Reads what is new, and lets go of what is old."""
        one, found = await self._units.read(SYSTEM, queries.news, self._session_id, after=self.newest, limit=_AT_ONCE)
        for name, line in found:
            self.lines.append((line.no, _said(name, line), time.monotonic() + KEPT_SECONDS))
            self.newest = line.no
        while self.lines and (len(self.lines) > _KEPT_LINES or self.lines[0][2] < time.monotonic()):
            self.behind = self.lines.popleft()[0]
        moved = _moved(one)
        if found or moved != self.moved:
            self.moved = moved
            self._stir()
        self.ready.set()

    async def lines_for(self, actor: Actor, *, after: int) -> tuple[str, int]:
        """What somebody has not heard of yet, and up to which line that is: what is kept, else a page read for them."""
        if after >= self.newest:
            return "", after
        if after >= self.behind:
            return "".join(line for no, line, _ in self.lines if no > after), self.newest
        found = await self._units.read(actor, queries.posts, self._session_id, after=after, limit=_AT_ONCE)
        return "".join(_said(name, line) for name, line in found), found[-1][1].no if found else self.behind

    def _stir(self) -> None:
        """Wakes all who wait; whoever comes next waits for the next time."""
        stirred, self.stirred = self.stirred, asyncio.Event()
        stirred.set()


async def watch(door: Door, session_id: str, *, after: int) -> AsyncIterator[str]:
    """The discussion from behind line `after` and every stage, for as long as the asker may look in."""
    begun = spoken = asked = time.monotonic()
    actor, stage = door.actor, ""
    with _feed_of(door, session_id) as feed:
        await feed.ready.wait()
        while not feed.over and time.monotonic() - begun < _LONGEST_SECONDS:
            stirred = feed.stirred  # taken before looking: what comes meanwhile is not slept through
            try:
                # From memory mostly: a sign-out ends the stream before another line is told, a lost role does as well.
                now = await door.request.app.state.recognise(door.request)
                if now != actor or time.monotonic() - asked > _ASKED_SECONDS:
                    actor, asked = now, time.monotonic()
                    await door.units.read(actor, queries.entered, session_id)
                told, after = await feed.lines_for(actor, after=after)
            except Problem:
                return
            if feed.moved != stage:
                stage = feed.moved
                told += stage
            if told or time.monotonic() - spoken > _PING_SECONDS:
                spoken = time.monotonic()
                yield told or ": still here\n\n"
            if after >= feed.newest:
                await _wait(stirred)


@contextmanager
def _feed_of(door: Door, session_id: str) -> Iterator[Feed]:
    """The one feed of a session in this process, begun by the first who watches."""
    feeds: dict[Hashable, Feed] = door.request.app.state.followed
    loop = asyncio.get_running_loop()
    key = (loop, session_id)  # what waits in one loop cannot be woken from another
    feed = feeds.get(key)
    if feed is None or feed.over:
        feed = feeds[key] = Feed(door.units, session_id)
        running = loop.create_task(feed.run(door.request.app.state.closing))
        running.add_done_callback(lambda ended: _forget(feeds, key, feed, ended))
    feed.watchers += 1
    try:
        yield feed
    finally:
        feed.watchers -= 1


def _forget(feeds: dict[Hashable, Feed], key: Hashable, feed: Feed, ended: asyncio.Task[None]) -> None:
    if feeds.get(key) is feed:
        del feeds[key]
    if not ended.cancelled():
        # Looked at, so that asyncio does not complain: a store that went away ends the streams, and browsers come back.
        ended.exception()


async def _wait(stirred: asyncio.Event) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stirred.wait(), _ASKED_SECONDS)


def _said(name: str, line: Post) -> str:
    return _event("post", PostBody.of(name, line).model_dump(), number=line.no)


def _moved(one: Session) -> str:
    """What of a session its watchers want to know; the comment makes other words for the guidelines a change too."""
    figures = len(one.figures.agreement) if one.figures else "-"
    told = _event("moved", {"stage": one.stage.value, "reckoned": one.figures is not None})
    return f": {one.guidelines_version} {figures}\n{told}"


def _event(name: str, content: dict[str, Any], *, number: int | None = None) -> str:
    # JSON has no line breaks, so one `data:` line is enough.
    head = f"id: {number}\n" if number is not None else ""
    return f"{head}event: {name}\ndata: {json.dumps(content, ensure_ascii=False)}\n\n"
