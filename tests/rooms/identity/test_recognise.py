"""An asker is remembered for five seconds: no database, hardly any time, nothing stale after a change."""

from __future__ import annotations

import asyncio
import time

import pytest
from fastapi import Request

from preceptor.base.actor import NOBODY, Role
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.rooms.identity import actions
from preceptor.rooms.identity.api import Recogniser
from preceptor.rooms.identity.api.recognise import COOKIE, SECURE_COOKIE
from web import House

BUDGET_MICROSECONDS = 20


def asking(cookie: str = "", **headers: str) -> Request:
    given = [(b"cookie", cookie.encode())] if cookie else []
    given += [(name.encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "GET", "path": "/", "headers": given, "query_string": b""})


@pytest.fixture
def recognise(house: House) -> Recogniser:
    return Recogniser(house.units, open_to_all=frozenset({""}))


@pytest.fixture
def cookie(house: House) -> str:
    return f"theme=dark; {COOKIE}={house.as_manager.cookies[COOKIE]}"


def test_a_second_look_needs_no_database(
    recognise: Recogniser, house: House, cookie: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = asyncio.run(recognise(asking(cookie)))
    monkeypatch.setattr(house.units.database, "read", None)
    assert asyncio.run(recognise(asking(cookie))) is first
    assert first.roles == {Role.MANAGER}


def test_a_remembered_asker_costs_next_to_nothing(recognise: Recogniser, cookie: str) -> None:
    async def many(count: int) -> float:
        request = asking(cookie)
        await recognise(request)
        begun = time.thread_time()
        for _ in range(count):
            await recognise(request)
        return (time.thread_time() - begun) / count * 1e6

    assert min(asyncio.run(many(2000)) for _ in range(3)) < BUDGET_MICROSECONDS


def test_it_looks_again_after_five_seconds(recognise: Recogniser, house: House, cookie: str, clock: SetClock) -> None:
    first = asyncio.run(recognise(asking(cookie)))
    clock.advance(seconds=5.1)
    assert asyncio.run(recognise(asking(cookie))) is not first


def test_what_was_read_before_a_change_is_not_remembered_after(
    recognise: Recogniser, house: House, cookie: str
) -> None:
    """The race: rights are read, then changed, and only then would the old ones be put away."""
    read = house.units.database.read

    async def slow(work):
        found = await read(work)
        recognise.forget()
        return found

    house.units.database.read = slow
    asyncio.run(recognise(asking(cookie)))
    house.units.database.read = read
    assert recognise._known == {}


def test_a_session_in_use_is_noted_once_a_minute(house: House, clock: SetClock) -> None:
    manager = house.as_manager
    seen = []
    for _ in range(4):
        clock.advance(seconds=31)
        seen.append(manager.get("sessions").json()["rows"][0]["seen_at"])
    assert len(set(seen)) == 3, "not at 31 s, then at 62 s, not at 93 s, then at 124 s"


def test_the_secure_cookie_goes_before_the_plain_one(recognise: Recogniser, house: House) -> None:
    right, planted = house.as_manager.cookies[COOKIE], house.as_contributor.cookies[COOKIE]
    asker = asyncio.run(recognise(asking(f"{COOKIE}={planted}; {SECURE_COOKIE}={right}")))
    assert asker.name == "Manager", "a plain-http neighbour can set the plain one, never the other"


@pytest.mark.parametrize("cookie_", ["", "x", f"{COOKIE}=", f"{COOKIE}=guess", f"{COOKIE}=é", ";;;=;", f"x{COOKIE}=1"])
def test_strange_cookies_are_nobody(recognise: Recogniser, cookie_: str) -> None:
    assert asyncio.run(recognise(asking(cookie_))) == NOBODY


@pytest.mark.parametrize("given", ["Bearer", "Bearer ", "Basic YTpi", "bearer pct_x", "Bearer pct_é"])
def test_strange_tokens_are_nobody_or_a_problem(recognise: Recogniser, given: str) -> None:
    try:
        assert asyncio.run(recognise(asking(authorization=given))) == NOBODY
    except Problem as problem:
        assert problem.code == "identity.token_invalid"


def test_a_closed_route_stays_closed_to_strangers(house: House) -> None:
    closed = Recogniser(house.units, open_to_all=frozenset({"sign_in"}))
    with pytest.raises(Problem) as caught:
        asyncio.run(closed(asking()))
    assert caught.value.code == "identity.unknown"


def test_an_old_hash_is_renewed_by_a_sign_in(house: House) -> None:
    from pwdlib.hashers.argon2 import Argon2Hasher

    from preceptor.base.actor import SYSTEM
    from preceptor.rooms.identity.store import accounts

    old = Argon2Hasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash("four unrelated words")
    house.units.write_now(
        SYSTEM, actions.make_account, email="old@example.org", name="Old", roles=[], password_hash=old
    )
    answer = house.nobody.post("sessions", json={"email": "old@example.org", "password": "four unrelated words"})
    assert answer.status_code == 201
    stored = house.units.read_now(SYSTEM, lambda ctx: accounts.credentials(ctx.conn, email="old@example.org"))
    assert stored is not None and "m=19456,t=2" in stored.password_hash
