"""Operators' machines see whether we live, are ready, and how much we do."""

from __future__ import annotations

import logging
import re

import pytest

from web import House

ROOT = "http://testserver"


def test_it_lives_and_is_ready(house: House) -> None:
    assert house.nobody.get(f"{ROOT}/health/live").json() == {"state": "ok"}
    assert house.nobody.get(f"{ROOT}/health/ready").json() == {"state": "ok"}


def test_it_says_when_the_database_is_gone(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    async def gone(_work: object) -> None:
        raise ConnectionError("no route to 10.0.0.7")

    monkeypatch.setattr(house.units.database, "read", gone)
    answer = house.nobody.get(f"{ROOT}/health/ready")
    assert (answer.status_code, answer.json()["code"]) == (503, "web.not_ready")
    assert "10.0.0.7" not in answer.text


def test_metrics_count_by_route_not_by_address(house: House) -> None:
    for n in (1, 2, 3):
        house.as_admin.get(f"projects/{n}/members")
    text = house.as_admin.get(f"{ROOT}/metrics").text

    assert re.search(r'requests_total\{method="GET",route="/projects/\{project_id\}/members",status="200"\} 3', text)
    assert 'request_seconds_bucket{route="/projects/{project_id}/members",le="+Inf"} 3' in text
    assert "preceptor_requests_in_flight 1" in text


def test_metrics_are_not_for_strangers(house: House) -> None:
    assert house.nobody.get(f"{ROOT}/metrics").status_code == 401
    assert house.as_manager.get(f"{ROOT}/metrics").status_code == 403


def test_the_log_of_requests_has_no_secrets(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.units.settings.log_requests = True
    loud = House(house.units, [])
    with caplog.at_level(logging.INFO, "preceptor.web"):
        loud.nobody.get(f"{ROOT}/health/live?token=pct_secret", headers={"authorization": "Bearer pct_secret"})
    assert "GET /health/live 200" in caplog.text
    assert "pct_secret" not in caplog.text
