"""Prompts side by side, on both databases: nearly the same is said, the map counts what is wanted and what is there."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import Role
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.prompts import queries
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import NewItem
from rooms.people import NOBODY, OUTSIDER, SYSTEM, member
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle
from web import House

FORM: dict[str, Any] = {
    "fields": [{"kind": "wanted", "name": "wanted", "title": "Wanted"}],
    "questions": [
        {
            "kind": "write_prompt", "name": "prompt", "title": "Your prompt", "about": "wanted",
            "facets": [
                {"name": "topic", "title": "Topic", "options": [{"value": "law", "title": "Law"}, {"value": "code", "title": "Code"}]},
                {"name": "format", "title": "Format", "options": [{"value": "list", "title": "List"}, {"value": "plan", "title": "Plan"}]},
            ],
        }
    ],
}  # fmt: skip
TEXT = "List what my landlord must repair when the boiler breaks in winter"


@pytest.fixture
def stage(units: Units) -> Stage:
    stage = set_stage(units, form=FORM, overlap=1)
    wanted = [{"topic": "law", "format": "list"}, {"topic": "law"}, {"topic": "law"}]
    units.write_now(SYSTEM, work.add_items, stage.project_id, [NewItem({"wanted": one}) for one in wanted])
    settle(units)
    return stage


def write(stage: Stage, text: str, **facets: str) -> str:
    offer = stage.offer(1)
    stage.answer(1, offer.lease, {"prompt": {"text": text, "facets": facets}})
    settle(stage.units)
    return offer.lease


def cells(stage: Stage) -> dict[tuple[str, str], tuple[int, int]]:
    [map_] = stage.units.read_now(stage.person(1), queries.coverage, stage.project_id)
    return {(cell.row, cell.column): (cell.wanted, cell.there) for cell in map_.cells}


def alike(stage: Stage, text: str, **options: Any) -> list[str]:
    return [one.text for one in stage.units.read_now(stage.person(2), queries.alike, stage.project_id, text, **options)]


def test_the_map_counts_what_items_want_and_what_is_handed_in(stage: Stage) -> None:
    assert cells(stage) == {("law", "list"): (1, 0), ("law", ""): (2, 0)}
    write(stage, TEXT)
    write(stage, "Plan how I get my deposit back from a landlord abroad", format="plan")
    assert cells(stage) == {("law", "list"): (1, 1), ("law", ""): (2, 0), ("law", "plan"): (0, 1)}


def test_a_prompt_nearly_the_same_is_found_and_another_is_not(stage: Stage) -> None:
    lease = write(stage, TEXT)
    assert alike(stage, TEXT.replace("must", "has to") + "?") == [TEXT]
    assert alike(stage, "Explain to a child of nine why there are two high tides a day") == []
    assert alike(stage, TEXT, but=lease) == [], "one's own is left out while it is revised"
    assert alike(stage, "List what") == [], "too short to say anything"


def test_a_revised_answer_takes_the_place_of_what_it_said_before(stage: Stage) -> None:
    lease = write(stage, TEXT)
    new = "Explain the deposit rules to somebody who has never rented a flat"
    stage.units.write_now(stage.person(1), work.revise_answer, lease, {"prompt": {"text": new, "facets": {}}})
    settle(stage.units)
    assert alike(stage, TEXT) == [] and alike(stage, new) == [new]
    assert cells(stage)[("law", "list")] == (1, 1)


def test_other_projects_prompts_are_not_looked_at(units: Units, stage: Stage) -> None:
    write(stage, TEXT)
    other = set_stage(units, form=FORM, overlap=1)
    assert alike(other, TEXT) == []


def test_only_those_who_work_or_run_it_may_look(units: Units, stage: Stage) -> None:
    for asker in (NOBODY, OUTSIDER):
        for query, args in ((queries.alike, (TEXT,)), (queries.coverage, ())):
            with pytest.raises(Problem):
                units.read_now(asker, query, stage.project_id, *args)
    analyst = member(stage.project_id, Role.ANALYST)
    assert units.read_now(analyst, queries.coverage, stage.project_id)


def test_over_http(house: House) -> None:
    stage = set_stage(house.units, form=FORM, overlap=1)
    house.join(house.as_contributor, stage.project_id, Role.CONTRIBUTOR)
    at = f"projects/{stage.project_id}/prompts"
    assert house.as_contributor.post(f"{at}/alike", json={"text": TEXT}).json() == {"rows": []}
    [map_] = house.as_contributor.get(f"{at}/coverage").json()["rows"]
    assert [one["title"] for one in map_["rows"]["values"]] == ["Law", "Code"] and map_["columns"]["name"] == "format"
    assert house.as_outsider.get(f"{at}/coverage").status_code == 404
    assert house.nobody.post(f"{at}/alike", json={"text": TEXT}).status_code == 401
