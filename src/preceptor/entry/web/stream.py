"""Server-sent events: a job watched while it runs, for as long as the watcher may see it."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from typing import Any

from preceptor.base.clock import rfc3339
from preceptor.base.problems import Problem
from preceptor.door import Door
from preceptor.entry.web.watching import scope_of
from preceptor.infra.jobs import view
from preceptor.infra.jobs.view import JobEvent

_EVERY_SECONDS = 0.5
_PING_SECONDS = 15.0
"""Proxies close what is silent for a minute."""
_LONGEST_SECONDS = 600.0
"""Then the browser comes back by itself, with the number of the last event it has seen."""


async def watch(door: Door, job_id: str, *, after: int) -> AsyncIterator[str]:
    """What becomes of a job, event by event, until it is over. Ends at once when the watcher may see it no more."""
    begun = spoken = time.monotonic()
    while time.monotonic() - begun < _LONGEST_SECONDS and not door.request.app.state.closing.is_set():
        try:
            # Recognised anew each time, from memory mostly: a sign-out or a lost role ends the stream as well.
            actor = await door.request.app.state.recognise(door.request)
            scope = scope_of(actor)
            job = await door.units.read(actor, view.get, job_id, scope=scope)
            happened = await door.units.read(actor, view.events_since, job_id, scope=scope, after=after)
        except Problem:
            return
        for one in happened:
            after = one.id
            yield _event(one)
        if job.over and not happened:
            return
        if happened:
            spoken = time.monotonic()
        elif time.monotonic() - spoken > _PING_SECONDS:
            spoken = time.monotonic()
            yield ": still here\n\n"
        await asyncio.sleep(_EVERY_SECONDS)


def position(last_event_id: str) -> int:
    """Where the watcher stands; a number we never gave means: from the beginning."""
    sane = last_event_id.isascii() and last_event_id.isdigit() and len(last_event_id) < 19
    return int(last_event_id) if sane else 0


def _event(one: JobEvent) -> str:
    content: dict[str, Any] = {"name": one.name, "at": rfc3339(one.at), **one.payload}
    # JSON has no line breaks, so one `data:` line is enough.
    return f"id: {one.id}\nevent: {one.name}\ndata: {json.dumps(content, ensure_ascii=False, default=str)}\n\n"
