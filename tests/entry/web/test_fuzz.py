"""Thousands of odd requests to every route: never a mistake of ours, always as described."""

from __future__ import annotations

import re
from typing import Any

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

from preceptor.base.actor import Role
from preceptor.rooms.identity.api.recognise import COOKIE
from web import House

_EXAMPLES = 9
"""Requests for each operation: about half a minute over all."""
_CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
# An endless stream, and routes that would end the very session the requests are made with.
_LEFT_OUT = ["watch_job", "sign_out"]


@pytest.mark.slow
def test_no_request_makes_it_stumble(house: House) -> None:
    """Schemathesis invents the requests; its own pytest plug-in does not know pytest 9, so hypothesis runs them."""
    house.units.settings.sign_in_attempts = 1_000_000
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", house.app)
    operations = [found.ok() for found in schema.exclude(operation_id=_LEFT_OUT).get_all_operations()]
    made = house.as_admin.post("projects", json={"name": "Fuzz", "template": "rank_responses", "with_sample": True})
    assert made.status_code == 201, made.text
    for number, operation in enumerate(operations):
        # Somebody new for each: some operations end the session they are asked with. Who may most gets in deepest.
        asker = house.person(f"asker{number}", roles={Role.ADMIN})
        _try(operation, headers={"x-preceptor": "1", "cookie": f"{COOKIE}={asker.cookies[COOKIE]}"},
             project=made.json()["id"])  # fmt: skip
    assert len(operations) > 30
    answered = {int(status) for status in re.findall(r'status="(\d+)"', house.app.state.metrics.text())}
    assert {200, 201, 403, 404, 422} <= answered, "the requests got past the door"


def _try(operation: Any, *, headers: dict[str, str], project: int) -> None:
    @settings(
        max_examples=_EXAMPLES, deadline=None, phases=[Phase.explicit, Phase.generate], derandomize=True,
        database=None, suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(), real=st.booleans())
    def request(case: schemathesis.Case, real: bool) -> None:
        # A project that exists lets the odd body get as far as the database.
        if real and "project_id" in (case.path_parameters or {}):
            case.path_parameters["project_id"] = project
        response = case.call(headers=headers)
        case.validate_response(response, checks=_CHECKS)

    request()
