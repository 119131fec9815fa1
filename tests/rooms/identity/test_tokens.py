"""API tokens: shown once, checked before the database is asked, never more than their scopes."""

from __future__ import annotations

import pytest

from preceptor.base.clock import SetClock
from preceptor.rooms.identity import rules
from web import Client, House


def bearer(house: House, token: str) -> Client:
    return Client(house.app, base_url="http://testserver/api/v1/", headers={"authorization": f"Bearer {token}"})


def make(client: Client, **body: object) -> dict[str, object]:
    answer = client.post("tokens", json={"name": "script", **body})
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_a_token_opens_and_is_shown_once(house: House) -> None:
    made = make(house.as_manager)
    program = bearer(house, str(made["token"]))

    assert str(made["token"]).startswith("pct_")
    assert program.get("me").json()["email"] == "manager@example.org"
    listed = house.as_manager.get("tokens").json()["rows"]
    assert [row["token"] for row in listed] == [None]
    assert listed[0]["used_at"] is not None


def test_a_token_does_only_what_its_scopes_say(house: House) -> None:
    narrow = bearer(house, str(make(house.as_admin, scopes=["see_audit"])["token"]))

    assert narrow.get("audit").status_code == 200
    assert narrow.get("accounts").status_code == 403
    assert narrow.get("me").json()["deeds"] == ["see_audit"]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "tokens", {"name": "child"}),
        ("PUT", "me/password", {"old": "x", "new": "y"}),
        ("POST", "me/two-step", {"password": "x"}),
        ("PATCH", "me", {"name": "Somebody"}),
        ("POST", "invitations", {"email": "a@example.org"}),
    ],
)
def test_a_token_cannot_outgrow_itself(house: House, method: str, path: str, body: dict[str, str]) -> None:
    program = bearer(house, str(make(house.as_admin)["token"]))
    answer = program.request(method, path, json=body)
    assert (answer.status_code, answer.json()["code"]) == (403, "identity.session_needed")


def test_a_token_expires_and_can_be_revoked(house: House, clock: SetClock) -> None:
    short = make(house.as_manager, expires_at="2026-01-01T01:00:00Z")
    long = make(house.as_manager)
    assert bearer(house, str(short["token"])).get("me").status_code == 200
    clock.advance(hours=2)
    assert bearer(house, str(short["token"])).get("me").json()["code"] == "identity.token_invalid"

    program = bearer(house, str(long["token"]))
    assert program.get("me").status_code == 200
    assert house.as_contributor.delete(f"tokens/{long['id']}").status_code == 404, "somebody else's"
    assert house.as_manager.delete(f"tokens/{long['id']}").status_code == 204
    assert program.get("me").status_code == 401


def test_an_expiry_must_lie_ahead_and_have_a_zone(house: House) -> None:
    for given in ("2025-01-01T00:00:00Z", "2027-01-01T00:00:00"):
        answer = house.as_manager.post("tokens", json={"name": "late", "expires_at": given})
        assert answer.json()["faults"][0]["where"] == "/expires_at"


def test_the_checksum_finds_every_single_slip() -> None:
    token = rules.spell_token("A" * 43)
    assert rules.is_token(token)
    for place in range(4, len(token)):
        for letter in "b9_":
            slipped = token[:place] + letter + token[place + 1 :]
            assert slipped == token or not rules.is_token(slipped)
    for other in ("", "pct_", token[:-1], token + "0", "é" * 53, token.replace("pct_", "")):
        assert not rules.is_token(other)


def test_an_invented_token_never_reaches_the_database(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house.units.database, "read", None)
    assert bearer(house, "pct_" + "x" * 49).get("me").status_code == 401
