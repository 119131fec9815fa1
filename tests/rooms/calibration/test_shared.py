"""What a crowd shares from memory is never older, and never more, than each may see."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.infra.unit import Ctx
from preceptor.rooms.workforce.actions import ensure_contributor
from preceptor.rooms.workforce.queries import contributor_of
from rooms.calibration.held import FIRST, SECOND, answer, move, plan, project_of
from web import Client, House


def counted(client: Client, session: str) -> tuple[int, int, int]:
    shown = client.get(f"/calibration/{session}").json()
    return shown["came"], shown["first"], shown["second"]


def test_who_came_and_answered_is_counted_at_once(house: House) -> None:
    session = plan(house, project_of(house)).json()["id"]
    manager, one, other = house.as_manager, house.as_contributor, house.as_reviewer
    assert counted(manager, session) == (0, 0, 0)
    one.post(f"/calibration/{session}/attend")
    assert counted(manager, session) == (1, 0, 0)
    for place in (1, 2):
        answer(one, session, place, FIRST)
    assert counted(manager, session) == (1, 1, 0)
    answer(other, session, 1, SECOND)
    assert counted(other, session) == (2, 1, 0)


def test_what_one_may_see_the_next_is_not_shown(house: House) -> None:
    session = plan(house, project_of(house)).json()["id"]
    assert house.as_contributor.get(f"/calibration/{session}/items").json()["rows"]
    for stranger in (house.as_outsider, house.nobody):
        for path in ("", "/items", "/items/1/spread", "/proposals"):
            assert stranger.get(f"/calibration/{session}{path}").status_code in (401, 404), path


def test_a_spread_from_memory_shows_no_second_answers_before_the_end(house: House) -> None:
    session = plan(house, project_of(house)).json()["id"]
    people = (house.as_contributor, house.as_reviewer)
    for client in people:
        for place in (1, 2):
            answer(client, session, place, FIRST)
    path = f"/calibration/{session}/items/1/spread"
    assert people[0].get(path).json()["code"] == "calibration.blind"
    move(house, session, "discussing")
    before = people[0].get(path).json()
    move(house, session, "voting")
    for client in people:
        answer(client, session, 1, SECOND)
        assert client.get(path).json() == before
    move(house, session, "closed")
    assert people[1].get(path).json() != before


def test_a_number_that_came_to_nothing_is_not_remembered(house: House) -> None:
    account = house.as_outsider.account.no

    def fails(ctx: Ctx) -> None:
        ensure_contributor(ctx, account)
        assert contributor_of(ctx, account) is not None
        raise LookupError("rolled back")

    with pytest.raises(LookupError):
        house.units.write_now(SYSTEM, fails)
    assert house.units.read_now(SYSTEM, contributor_of, account) is None
    made = house.units.write_now(SYSTEM, ensure_contributor, account)
    assert house.units.read_now(SYSTEM, contributor_of, account) == made.id
    assert house.units.read_now(SYSTEM, contributor_of, account) == made.id, "from memory"
