"""Signing in: the right words open, wrong ones do not, and nothing said gives anything away."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.infra import secrets
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.api.recognise import COOKIE
from preceptor.rooms.identity.queries import audit_page
from preceptor.rooms.identity.store import sessions
from web import PASSWORD, Client, House


def sign_in(client: Client, email: str = "manager@example.org", password: str = PASSWORD, **more: str):
    return client.post("sessions", json={"email": email, "password": password, **more})


def events(house: House) -> list[str]:
    return [one.name for one in house.units.read_now(SYSTEM, audit_page, before=None, limit=100)]


def test_the_right_password_opens(house: House) -> None:
    house.as_manager  # noqa: B018 - makes the account
    browser = house.nobody

    answer = sign_in(browser, email=" Manager@Example.ORG ")

    assert answer.status_code == 201
    me = answer.json()
    assert (me["email"], me["roles"], me["deeds"]) == (
        "manager@example.org",
        ["manager"],
        ["make_project", "manage_exams", "pay", "run_models"],
    )
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=lax" in cookie and "path=/" in cookie
    assert browser.get("me").json() == me
    assert "identity.signed_in" in events(house)


def test_nobody_is_told_which_half_was_wrong(house: House) -> None:
    house.as_manager  # noqa: B018
    wrong_password = sign_in(house.nobody, password="not the password")
    no_account = sign_in(house.nobody, email="nobody@example.org")

    assert wrong_password.status_code == no_account.status_code == 401
    assert wrong_password.json() == no_account.json()
    assert wrong_password.json()["code"] == "identity.wrong"
    assert events(house).count("identity.sign_in_failed") == 2


def test_a_closed_account_stays_closed(house: House) -> None:
    manager = house.as_manager
    closed = house.as_admin.patch(f"accounts/{manager.account.id}", json={"state": "closed"})

    assert closed.json()["state"] == "closed"
    assert sign_in(house.nobody).status_code == 401
    assert manager.get("me").status_code == 401, "open sessions end with the account"


def test_signing_in_gives_a_new_key_and_kills_a_planted_one(house: House) -> None:
    attacker = house.person("attacker", roles={Role.CONTRIBUTOR})
    planted = attacker.cookies[COOKIE]
    house.as_manager  # noqa: B018
    victim = house.nobody
    victim.cookies.set(COOKIE, planted)

    answer = sign_in(victim)

    assert answer.cookies[COOKIE] != planted
    assert attacker.get("me").status_code == 401


def test_only_the_digest_of_a_session_is_stored(house: House) -> None:
    secret = house.as_manager.cookies[COOKIE]

    def stored(ctx: Ctx) -> bool:
        return sessions.session_by_hash(ctx.conn, secrets.digest(secret)) is not None

    assert len(secret) >= 43, "256 bits"
    assert house.units.read_now(SYSTEM, stored)


def test_signing_out_works_at_once(house: House) -> None:
    manager = house.as_manager
    assert manager.get("me").status_code == 200
    secret = manager.cookies[COOKIE]

    assert manager.delete("sessions/current").status_code == 204

    manager.cookies.set(COOKIE, secret)
    assert manager.get("me").status_code == 401


@pytest.mark.parametrize(("hours", "status"), [(71, 200), (73, 401)])
def test_an_unused_session_ends(house: House, clock: SetClock, hours: int, status: int) -> None:
    manager = house.as_manager
    clock.advance(hours=hours)
    assert manager.get("me").status_code == status


def test_even_a_used_session_ends_one_day(house: House, clock: SetClock) -> None:
    manager = house.as_manager
    for _ in range(6):
        clock.advance(hours=48)
        assert manager.get("me").status_code == 200
    clock.advance(hours=49)
    assert manager.get("me").status_code == 401


def test_too_many_tries_have_to_wait(house: House, clock: SetClock) -> None:
    house.as_manager  # noqa: B018
    browser = house.nobody
    for _ in range(10):
        assert sign_in(browser, password="guess").status_code == 401

    refused = sign_in(browser)

    assert refused.status_code == 429
    assert 0 < int(refused.headers["retry-after"]) <= 60
    assert refused.json()["code"] == "identity.too_many_attempts"
    clock.advance(seconds=int(refused.headers["retry-after"]))
    assert sign_in(browser).status_code == 201


def test_one_address_may_not_try_every_account(house: House) -> None:
    house.units.settings.sign_in_attempts = 1
    browser = house.nobody
    tried = [sign_in(browser, email=f"person{n}@example.org", password="x").status_code for n in range(11)]
    assert tried == [401] * 10 + [429]


def test_one_s_sessions_are_listed_and_ended(house: House) -> None:
    here = house.as_manager
    there = house.nobody
    sign_in(there)

    rows = here.get("sessions").json()["rows"]
    other = next(row for row in rows if not row["current"])

    assert len(rows) == 2
    assert here.delete(f"sessions/{other['id']}").status_code == 204
    assert there.get("me").status_code == 401
    assert house.as_admin.delete(f"sessions/{other['id']}").status_code == 404
