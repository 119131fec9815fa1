"""A cursor is a number a row can have: another is refused with a word, whichever list it is sent to."""

from __future__ import annotations

import pytest

from web import House


@pytest.mark.parametrize("cursor", [str(2**63), str(-(2**80))])
def test_a_cursor_no_row_can_have_is_refused(house: House, cursor: str) -> None:
    made = house.as_admin.post("projects", json={"name": "One", "template": "rank_responses", "with_sample": True})
    project = f"projects/{made.json()['id']}"
    for thing in ("contributors", "builds", "runs", "evaluations", "rounds"):
        reply = house.as_admin.get(f"{project}/{thing}?cursor={cursor}")
        assert reply.status_code == 422, (thing, reply.text)
