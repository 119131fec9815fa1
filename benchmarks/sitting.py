"""One of many people in a live calibration session: what their page asks for, hears and sends, and how long each took."""

from __future__ import annotations

import asyncio
import json
import random
import ssl
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import httpx2

from preceptor.rooms.identity.api.recognise import COOKIE

MOST_APART_SECONDS = 1.4
"""Within which a crowd's pages ask anew (web/src/rooms/calibration/live.ts)."""
ORDERS = (("r1", "r2", "r3"), ("r2", "r1", "r3"), ("r3", "r2", "r1"), ("r2", "r3", "r1"))
AT_A_MOVE = ("", "/items", "/items/1/spread", "/proposals")
"""What a contributor's page asks for anew when the session moves on."""


@dataclass
class Found:
    """Seconds: how long requests took by what they were, and when each listener heard what."""

    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    heard: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    sent: dict[str, float] = field(default_factory=dict)

    def hears(self, what: str) -> None:
        self.heard[what].append(time.perf_counter() - self.sent.get(what, time.perf_counter()))


@dataclass
class Person:
    """One of them: their way in, and how long after the others they come."""

    http: httpx2.AsyncClient
    secret: str
    session: str
    found: Found
    delay: float = 0.0

    async def ask(self, what: str, method: str, path: str, body: Any = None) -> Any:
        begun = time.perf_counter()
        at = f"/calibration/{self.session}{path}"
        try:
            answer = await self.http.request(method, at, json=body, headers=self.cookies)
        except httpx2.RemoteProtocolError:
            # The server closed a connection that had rested just as it was taken up again; a browser sends it once more as well.
            answer = await self.http.request(method, at, json=body, headers=self.cookies)
        self.found.took[what].append(time.perf_counter() - begun)
        assert answer.status_code < 400, f"{method} {at}: {answer.status_code} {answer.text}"
        return answer.json()

    @property
    def cookies(self) -> dict[str, str]:
        return {"Cookie": f"{COOKIE}={self.secret}"}

    async def listen(self, opened: asyncio.Event) -> None:
        """As the page: every line and every stage, and at a new stage all that is shown is asked for anew."""
        event, stage, asking = "", "", set[asyncio.Task[None]]()
        async with self.http.stream("GET", f"/calibration/{self.session}/events", headers=self.cookies) as stream:
            opened.set()
            async for line in stream.aiter_lines():
                if line.startswith("event: "):
                    event = line[7:]
                elif line.startswith("data: "):
                    told = json.loads(line[6:])
                    key = told["text"] if event == "post" else told["stage"]
                    if event == "post" or key != stage:
                        self.found.hears(key)
                    if event == "moved":
                        asking.add(asyncio.create_task(self.look(first=not stage)))
                        stage = key

    async def look(self, *, first: bool = False) -> None:
        if first:
            return
        await asyncio.sleep(random.random() * MOST_APART_SECONDS)
        shown = await self.ask("a page anew at a new stage", "GET", "")
        blind = shown["stage"] in ("planned", "answering")
        paths = [one for one in AT_A_MOVE[1:] if not blind or one in ("/items",)]
        await asyncio.gather(*(self.ask("a page anew at a new stage", "GET", one) for one in paths))

    async def answer_all(self, items: int, pace: float, chance: random.Random) -> None:
        await asyncio.sleep(self.delay)
        for place in range(1, items + 1):
            order = chance.choice(ORDERS)
            await self.ask("an answer", "PUT", f"/items/{place}/answers",
                           {"answers": {"overall": {"order": [[one] for one in order]}}})  # fmt: skip
            await asyncio.sleep(chance.uniform(0.5, 1.5) * pace / items)


_UNSECURED = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def browser(url: str) -> httpx2.AsyncClient:
    """Six connections of one's own, as browsers have them: of one pool with a thousand, choosing took half of this program's time."""
    limits = httpx2.Limits(max_connections=6, keepalive_expiry=2.0)
    return httpx2.AsyncClient(
        base_url=f"{url}/api/v1", headers={"X-Preceptor": "1"}, timeout=120, limits=limits, verify=_UNSECURED
    )
