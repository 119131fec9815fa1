"""Thousands of odd requests to every route: never a mistake of ours, always as described, over both stores."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from made_stores import MadeStores
from preceptor.base.actor import Role
from preceptor.base.clock import SetClock
from preceptor.base.settings import Settings
from preceptor.entry.web.rooms import ROUTERS
from preceptor.infra.db.database import open_database
from preceptor.infra.files import open_files
from preceptor.infra.unit import Units
from preceptor.rooms.identity.api.recognise import COOKIE
from preceptor.rooms.reports.api import routes as reports
from temporary_postgres import TemporaryPostgres
from web import House

_EXAMPLES = 9
"""Requests for each operation and store."""
_PARTS = 4
"""Each with every fourth operation: two workers have as much to do."""
_CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
# A stream as long as its job, and routes that would end the very session the requests are made with.
_LEFT_OUT = ["watch_job", "sign_out"]


class Asked(NamedTuple):
    """A house, the headers it is asked with, and a project it has."""

    house: House
    headers: dict[str, str]
    project: int


@pytest.fixture
def streams_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream ends by itself soon: else Schemathesis hangs up after ten seconds, of every request that opens one."""
    monkeypatch.setattr(reports, "_EVERY_SECONDS", 0.01)
    monkeypatch.setattr(reports, "_LONGEST_SECONDS", 0.05)


@pytest.fixture
def houses(made_stores: MadeStores, postgres: TemporaryPostgres, tmp_path: Path) -> Iterator[list[House]]:
    """One over each store. To invent a request takes twice as long as to answer it: each is invented once, for both."""
    urls = {"sqlite": made_stores.sqlite(tmp_path / "preceptor.db"), "postgres": made_stores.postgres(postgres)}
    with ExitStack() as opened:
        yield [_house(opened, url, tmp_path / name) for name, url in urls.items()]
    postgres.drop(urls["postgres"])


def _house(opened: ExitStack, url: str, home: Path) -> House:
    database = opened.enter_context(closing(open_database(url)))
    patient = Settings(home=home, sign_in_attempts=1_000_000)
    return House(Units(database, open_files(str(home / "files")), patient, SetClock(), random.Random(0)), ROUTERS)


@pytest.mark.slow
@pytest.mark.usefixtures("streams_end")
@pytest.mark.parametrize("part", range(_PARTS))
def test_no_request_makes_it_stumble(houses: list[House], part: int) -> None:
    """Schemathesis invents the requests; its own pytest plug-in does not know pytest 9, so hypothesis runs them."""
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", houses[0].app)
    operations = [found.ok() for found in schema.exclude(operation_id=_LEFT_OUT).get_all_operations()][part::_PARTS]
    assert len(operations) > 30
    projects = [_project(house) for house in houses]
    for number, operation in enumerate(operations):
        _try(operation, [_asked(*one, number) for one in zip(houses, projects, strict=True)])
    for house in houses:
        answered = {int(status) for status in re.findall(r'status="(\d+)"', house.app.state.metrics.text())}
        assert {200, 201, 403, 404, 422} <= answered, "the requests got past the door"


def _project(house: House) -> int:
    made = house.as_admin.post("projects", json={"name": "Fuzz", "template": "rank_responses", "with_sample": True})
    assert made.status_code == 201, made.text
    return int(made.json()["id"])


def _asked(house: House, project: int, number: int) -> Asked:
    """By somebody new each time: some operations end the session they are asked with. Who may most gets in deepest."""
    asker = house.person(f"asker{number}", roles={Role.ADMIN})
    return Asked(house, {"x-preceptor": "1", "cookie": f"{COOKIE}={asker.cookies[COOKIE]}"}, project)


def _try(operation: Any, asked: Sequence[Asked]) -> None:
    @settings(
        max_examples=_EXAMPLES, deadline=None, phases=[Phase.explicit, Phase.generate], derandomize=True,
        database=None, suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(), real=st.booleans())
    def request(case: schemathesis.Case, real: bool) -> None:
        for one in asked:
            # A project that exists lets the odd body get as far as the database.
            if real and "project_id" in (case.path_parameters or {}):
                case.path_parameters["project_id"] = one.project
            response = case.call(headers=one.headers, app=one.house.app)
            case.validate_response(response, checks=_CHECKS)

    request()
