"""Signing in by a real OpenID Connect provider; every forged or foreign answer is refused."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from joserfc.jwk import OctKey, RSAKey
from pydantic import SecretStr

from oidc_provider import CLIENT, SECRET, OidcProvider
from preceptor.base.problems import Problem
from preceptor.base.settings import Settings
from preceptor.infra.unit import Units
from preceptor.rooms.identity.api.provider import open_provider
from web import Client, House

pytestmark = pytest.mark.slow


@pytest.fixture
def provider() -> Iterator[OidcProvider]:
    running = OidcProvider()
    running.start()
    yield running
    running.stop()


@pytest.fixture
def house(units: Units, provider: OidcProvider) -> House:
    """A house that trusts the provider and makes accounts for whoever it knows."""
    from preceptor.entry.web.rooms import ROUTERS

    settings = units.settings
    settings.oidc_issuer, settings.oidc_client_id = provider.issuer, CLIENT
    settings.oidc_client_secret, settings.oidc_make_accounts = SecretStr(SECRET), True
    settings.public_url = "http://testserver"
    return House(units, ROUTERS)


def leave(browser: Client, goal: str = "/projects") -> str:
    """Walk to the provider; gives the address it sends the browser back to."""
    there = browser.get("provider/start", params={"goal": goal}, follow_redirects=False)
    assert there.status_code == 302, there.text
    return httpx2.get(there.headers["location"], follow_redirects=False).headers["location"]


def arrive(browser: Client, back: str) -> str:
    answer = browser.get(back, follow_redirects=False)
    assert answer.status_code == 303
    return answer.headers["location"]


def test_there_and_back_signs_in(house: House, provider: OidcProvider) -> None:
    browser = house.nobody
    assert browser.get("ways-in").json()["providers"][0]["start"] == "/api/v1/provider/start"

    assert arrive(browser, leave(browser)) == "/projects"

    me = browser.get("me").json()
    assert (me["email"], me["name"], me["roles"]) == ("ada@example.org", "Ada", ["contributor"])


def test_the_same_person_keeps_one_account(house: House, provider: OidcProvider) -> None:
    ids = set()
    for email in ("ada@example.org", "ada@new-employer.example"):
        provider.person["email"] = email
        browser = house.nobody
        arrive(browser, leave(browser))
        ids.add(browser.get("me").json()["id"])
    assert len(ids) == 1, "known by the provider's name for them, not by their address"


def test_a_checked_address_opens_the_account_that_has_it(house: House, provider: OidcProvider) -> None:
    provider.person["email"] = "manager@example.org"
    known = house.as_manager.account
    browser = house.nobody
    arrive(browser, leave(browser))
    assert browser.get("me").json()["id"] == known.id


def test_an_unchecked_address_opens_nothing(house: House, provider: OidcProvider) -> None:
    provider.person |= {"email": "manager@example.org", "email_verified": False}
    house.as_manager  # noqa: B018
    browser = house.nobody
    assert arrive(browser, leave(browser)) == "/sign-in?problem=identity.provider_unknown_person"
    assert browser.get("me").status_code == 401


def test_strangers_stay_outside_unless_the_operator_lets_them_in(house: House, provider: OidcProvider) -> None:
    house.units.settings.oidc_make_accounts = False
    browser = house.nobody
    assert arrive(browser, leave(browser)) == "/sign-in?problem=identity.provider_unknown_person"


@pytest.mark.parametrize(
    "twist",
    [
        {"nonce": "another"}, {"aud": "another"}, {"aud": [CLIENT, "another"]}, {"iss": "http://127.0.0.1:1"},
        {"exp": 1_000_000_000}, {"exp": None}, {"exp": "9999999999"}, {"iat": 9_999_999_999}, {"sub": ""}, {"sub": 7},
    ],
)  # fmt: skip
def test_foreign_claims_are_refused(house: House, provider: OidcProvider, twist: dict[str, Any]) -> None:
    provider.twist = twist
    browser = house.nobody
    assert arrive(browser, leave(browser)) == "/sign-in?problem=oidc.refused"
    assert browser.get("me").status_code == 401


def test_a_forged_signature_is_refused(house: House, provider: OidcProvider) -> None:
    browser = house.nobody
    provider.signer = RSAKey.generate_key(2048, {"kid": "one"})
    assert arrive(browser, leave(browser)) == "/sign-in?problem=oidc.refused"
    provider.algorithm, provider.signer = "HS256", OctKey.import_key(SECRET)
    assert arrive(browser, leave(browser)) == "/sign-in?problem=oidc.refused"


@pytest.mark.parametrize("algorithm", ["none", "HS256"])
def test_the_classic_forgeries_are_refused(house: House, provider: OidcProvider, algorithm: str) -> None:
    """No signature at all; and the public key used as if it were a shared secret."""
    public = provider.key.as_pem(private=False)

    def by_hand(claims: dict[str, Any]) -> str:
        signed = ".".join(_packed(json.dumps(part).encode()) for part in ({"alg": algorithm, "kid": "one"}, claims))
        tag = hmac.digest(public, signed.encode(), "sha256") if algorithm == "HS256" else b""
        return f"{signed}.{_packed(tag)}"

    provider.by_hand = by_hand
    browser = house.nobody
    assert arrive(browser, leave(browser)) == "/sign-in?problem=oidc.refused"
    assert browser.get("me").status_code == 401


def _packed(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()


def test_new_keys_are_fetched_once(house: House, provider: OidcProvider) -> None:
    browser = house.nobody
    arrive(browser, leave(browser))
    arrive(browser, leave(browser))
    assert provider.keys_fetched == 1
    provider.key = RSAKey.generate_key(2048, {"kid": "two", "use": "sig"})
    assert arrive(browser, leave(browser)) == "/projects"
    assert provider.keys_fetched == 2


def test_an_answer_opens_only_in_the_browser_that_asked(house: House, provider: OidcProvider) -> None:
    attacker, victim = house.nobody, house.nobody
    back = leave(attacker)
    assert arrive(victim, back) == "/sign-in?problem=secrets.unreadable", "a victim without a trip"
    leave(victim)
    assert arrive(victim, back) == "/sign-in?problem=oidc.refused", "a victim on a trip of their own"
    assert victim.get("me").status_code == 401


def test_a_code_opens_once(house: House, provider: OidcProvider) -> None:
    browser, again = house.nobody, house.nobody
    back = leave(browser)
    for name, value in browser.cookies.items():
        again.cookies.set(name, value)
    assert arrive(browser, back) == "/projects"
    assert arrive(again, back) == "/sign-in?problem=oidc.refused"


@pytest.mark.parametrize("goal", ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "x"])
def test_the_way_back_leads_to_a_page_of_ours(house: House, provider: OidcProvider, goal: str) -> None:
    browser = house.nobody
    assert arrive(browser, leave(browser, goal)) == "/"


def test_the_provider_hears_neither_session_nor_verifier(house: House, provider: OidcProvider) -> None:
    there = house.nobody.get("provider/start", follow_redirects=False)
    asked = parse_qs(urlsplit(there.headers["location"]).query)
    assert set(asked) == {
        "response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "code_challenge", "code_challenge_method",
    }  # fmt: skip


def test_a_provider_under_another_name_is_refused(house: House, provider: OidcProvider) -> None:
    provider.calls_itself = "https://else.example"
    assert house.nobody.get("provider/start", follow_redirects=False).json()["code"] == "oidc.refused"


def test_a_provider_that_is_down_is_said(house: House, provider: OidcProvider) -> None:
    provider.stop()
    answer = house.nobody.get("provider/start", follow_redirects=False)
    assert (answer.status_code, answer.json()["code"]) == (503, "oidc.unreachable")


def test_plain_http_is_for_this_machine_only() -> None:
    for issuer in ("http://provider.example", "http://10.0.0.7", "ftp://127.0.0.1", "nonsense"):
        with pytest.raises(Problem) as caught:
            open_provider(Settings(oidc_issuer=issuer))
        assert caught.value.code == "oidc.address"
