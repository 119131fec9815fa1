"""People who all talk at once, and one who asks for something else meanwhile."""

from __future__ import annotations

import asyncio
import time

import httpx2

from preceptor.base.actor import Role
from preceptor.infra.passwords import hash_password
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.api.recognise import COOKIE
from preceptor.rooms.identity.store import accounts


def people(ctx: Ctx, project: int, count: int) -> list[str]:
    """The sign-in secrets of as many contributors of a project."""
    hashed = hash_password("four unrelated words here")
    secrets = []
    for n in range(count):
        made = identity.make_account(
            ctx, email=f"many{n}@example.org", name=f"Many {n}", roles={Role.CONTRIBUTOR}, password_hash=hashed
        )
        accounts.set_roles(ctx.conn, project, made.no, [Role.CONTRIBUTOR])
        opened = identity.open_session(ctx, made.no, account_id=made.id, how="test", agent="test")
        secrets.append(opened.secret)
    return secrets


async def talk_at_once(url: str, project: int, secrets: list[str]) -> tuple[float, list[float]]:
    """(seconds until all are whole, how long somebody else waited for a page of theirs, again and again)."""
    # A connection rests for less than the five seconds after which the server closes it: no request meets a closed one.
    limits = httpx2.Limits(max_connections=None, keepalive_expiry=2.0)
    async with httpx2.AsyncClient(
        base_url=f"{url}/api/v1", headers={"X-Preceptor": "1"}, timeout=120, limits=limits
    ) as http:
        begun = time.monotonic()
        waits: list[float] = []
        over = asyncio.Event()
        # Told, not cancelled: a request that is cancelled as its answer arrives may end as if nothing had happened.
        other = asyncio.create_task(look_on(http, secrets[0], waits, over=over))
        try:
            await asyncio.gather(*(talk(http, project, secret) for secret in secrets))
        finally:
            over.set()
        took = time.monotonic() - begun
        await other
        return took, waits


async def talk(http: httpx2.AsyncClient, project: int, secret: str) -> None:
    cookies = {"Cookie": f"{COOKIE}={secret}"}
    offer = (await http.post(f"/projects/{project}/leases", json={}, headers=cookies)).json()["offer"]
    at = f"/leases/{offer['lease']}/chats/talk"
    said = await http.post(f"{at}/messages", json={"text": "Something long please"}, headers=cookies)
    assert said.status_code == 201, said.text
    async with http.stream("GET", f"{at}/events", headers=cookies) as stream:
        told = [line async for line in stream.aiter_lines() if line.startswith("event: ")]
    assert told[-1] == "event: end" and told.count("event: reply") == 2
    replies = (await http.get(at, headers=cookies)).json()["exchanges"][0]["replies"]
    assert sorted(reply["state"] for reply in replies) == ["done", "done"]
    assert any(reply["text"].endswith("w199") for reply in replies), "whole, to the last word"


async def look_on(http: httpx2.AsyncClient, secret: str, waits: list[float], *, over: asyncio.Event) -> None:
    while not over.is_set():
        begun = time.monotonic()
        found = await http.get("/catalogue", headers={"Cookie": f"{COOKIE}={secret}"})
        assert found.status_code == 200
        waits.append(time.monotonic() - begun)
        await asyncio.sleep(0.2)
