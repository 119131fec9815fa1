"""Many conversations at once: every reply arrives whole, and the house stays quick for everybody else."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

import httpx2
import pytest

from live import live_server
from preceptor.base.actor import SYSTEM, Role
from preceptor.infra.passwords import hash_password
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.api.recognise import COOKIE
from preceptor.rooms.identity.store import accounts
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import NewItem
from rooms.chats.talks import TALK, set_talks

pytestmark = pytest.mark.slow
SHARES = {"p50": 0.5, "p95": 0.95, "at most": 1.0}
MANY = int(os.environ.get("PRECEPTOR_TALKS", "40"))


def test_open_talks_disturb_nobody(tmp_path: Path) -> None:
    with live_server(tmp_path) as live:
        talks = set_talks(live, TALK, word_millis=20)
        secrets = live.units.write_now(SYSTEM, people, talks.project)
        took = asyncio.run(talk_at_once(live.url, talks.project, secrets))
        waits = sorted(took[1])
        told = ", ".join(
            f"{name} {waits[int(share * (len(waits) - 1))] * 1000:.0f} ms" for name, share in SHARES.items()
        )
        print(f"{MANY} talks, two replies of 200 words each: {took[0]:.1f} s; somebody else's page in {told}")


def people(ctx: Ctx, project: int) -> list[str]:
    hashed = hash_password("four unrelated words here")
    work.add_items(ctx, project, [NewItem({"scene": f"Scene {n}"}) for n in range(MANY)])
    secrets = []
    for n in range(MANY):
        made = identity.make_account(
            ctx, email=f"many{n}@example.org", name=f"Many {n}", roles={Role.CONTRIBUTOR}, password_hash=hashed
        )
        accounts.set_roles(ctx.conn, project, made.no, [Role.CONTRIBUTOR])
        opened = identity.open_session(ctx, made.no, account_id=made.id, how="test", agent="test")
        secrets.append(opened.secret)
    return secrets


async def talk_at_once(url: str, project: int, secrets: list[str]) -> tuple[float, list[float]]:
    """(seconds until all are whole, how long somebody else waited for a page of theirs, again and again)."""
    limits = httpx2.Limits(max_connections=None)
    async with httpx2.AsyncClient(
        base_url=f"{url}/api/v1", headers={"X-Preceptor": "1"}, timeout=120, limits=limits
    ) as http:
        begun = time.monotonic()
        waits: list[float] = []
        other = asyncio.create_task(look_on(http, secrets[0], waits))
        await asyncio.gather(*(talk(http, project, secret) for secret in secrets))
        other.cancel()
        await asyncio.gather(other, return_exceptions=True)
        return time.monotonic() - begun, waits


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


async def look_on(http: httpx2.AsyncClient, secret: str, waits: list[float]) -> None:
    while True:
        begun = time.monotonic()
        found = await http.get("/catalogue", headers={"Cookie": f"{COOKIE}={secret}"})
        assert found.status_code == 200
        waits.append(time.monotonic() - begun)
        await asyncio.sleep(0.2)
