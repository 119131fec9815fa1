"""A provider in our place, over real HTTP both ways: the reference simulator, and everything a webhook may be."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from pydantic import SecretStr

from preceptor.app import open_house
from preceptor.base.settings import Settings
from preceptor.entry.web.local import served
from preceptor.infra.db.migrate import upgrade
from preceptor.infra.unit import Units
from preceptor.rooms.verification.providers.simulator import Simulator

pytestmark = pytest.mark.slow


@dataclass
class Both:
    """A house and its provider; `key` is an administrator's, who is a person like everybody here."""

    units: Units
    url: str
    key: str
    provider: Simulator

    def ask(self, method: str, path: str) -> httpx2.Response:
        headers = {"authorization": f"Bearer {self.key}"}
        return httpx2.request(method, f"{self.url}/api/v1{path}", headers=headers, trust_env=False)

    def begin(self) -> str:
        """A session; gives the provider's reference."""
        answer = self.ask("POST", "/me/verification/session")
        assert answer.status_code == 201, answer.text
        return str(answer.json()["url"]).rsplit("/", 1)[-1]

    def newest(self) -> dict[str, object]:
        found: dict[str, object] = self.ask("GET", "/me/verification").json()["rows"][0]
        return found


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    provider = Simulator("shared secret", "")
    threading.Thread(target=provider.serve_forever, daemon=True).start()
    home: Path = tmp_path_factory.mktemp("house")
    settings = Settings(home=home, verification_url=provider.url, verification_secret=SecretStr("shared secret"))
    units = open_house(settings)
    try:
        upgrade(units.database)
        with served(units) as (url, key):
            provider.hook = f"{url}/api/v1/verification/webhook"
            yield Both(units, url, key, provider)
    finally:
        units.database.close()
        provider.shutdown()
        provider.server_close()


def test_a_session_ends_by_a_signed_word_told_once(both: Both) -> None:
    reference = both.begin()
    assert both.begin() == reference, "the same check is the same session"
    assert both.newest()["state"] == "draft" and both.ask("GET", "/me/verification").json()["provider"] is True
    said = {"id": "evt-1", "expires_on": "2030-01-01", "document": {"country": "ES", "number": "X 1"}}

    status, answer = both.provider.end(reference, {**said, "expires_on": None})
    assert (status, json.loads(answer)["code"]) == (422, "verification.verdict"), "what cannot stand is not kept"
    assert both.provider.end(reference, said) == (200, b'{"known":false}')
    assert (both.newest()["state"], both.newest()["country"]) == ("verified", "ES")
    assert both.provider.end(reference, {**said, "outcome": "refused", "reason": "no"}) == (200, b'{"known":true}')
    assert both.newest()["state"] == "verified", "the first word stands"

    status, answer = both.provider.end(reference, {"id": "evt-2", "outcome": "refused", "reason": "no"})
    assert (status, json.loads(answer)["code"]) == (422, "verification.reference"), "a session ends once"
    again = both.begin()
    assert again != reference
    both.provider.end(again, {"outcome": "refused", "reason": "The document is not readable."})
    assert (both.newest()["state"], both.newest()["reason"]) == ("refused", "The document is not readable.")


def test_what_is_not_the_providers_word_changes_nothing(both: Both) -> None:
    reference = both.begin()
    liar = Simulator("another secret", both.provider.hook)
    try:
        status, answer = liar.end(reference, {"expires_on": "2030-01-01"})
    finally:
        liar.server_close()
    assert (status, json.loads(answer)["code"]) == (401, "verification.unsigned")
    status, answer = both.provider.end(reference, {"expires_on": "2030-01-01"}, at=1_700_000_000)
    assert (status, json.loads(answer)["code"]) == (410, "verification.stale")
    for odd in (
        {"outcome": "perhaps"},
        {"checked": ["soul"]},
        {"more": 1},
        {"id": ""},
        {"document": {"country": "ES"}},
    ):
        status, answer = both.provider.end(reference, odd)
        assert (status, json.loads(answer)["code"]) == (422, "verification.webhook"), odd
    bare = httpx2.post(both.provider.hook, content=b"{}", trust_env=False)
    assert bare.json()["code"] == "web.cross_site", "without a signature it could be any page's form"
    assert both.newest()["state"] == "draft"


def test_a_provider_that_is_away_is_said_and_a_person_can_still_show_a_document(both: Both) -> None:
    away = Settings(
        home=both.units.settings.home, verification_url="http://127.0.0.1:9", verification_secret=SecretStr("s")
    )
    was, both.units.settings = both.units.settings, away
    try:
        answer = both.ask("POST", "/me/verification/session")
        assert (answer.status_code, answer.json()["code"]) == (503, "verification.provider")
    finally:
        both.units.settings = was
