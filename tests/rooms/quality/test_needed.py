"""How many judgments a margin asks for: by the project's own overlap and agreement, and for whom."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.infra.unit import Units
from preceptor.rooms.quality import queries
from rooms.routing.stage import set_stage
from web import House


def test_a_small_world_is_judged_whole_and_only_some_may_ask(units: Units, house: House) -> None:
    stage = set_stage(units, overlap=3, gold_share=0.0)
    stage.add(10)
    found = units.read_now(SYSTEM, queries.judgments_needed, stage.project_id, margin=0.02)
    assert (found.per_item, found.alike, found.population) == (3, 1.0, 10)
    assert (found.alone, found.joined, found.model) == ((10, 30), None, None)
    at = f"projects/{stage.project_id}/judgments-needed"
    assert house.nobody.get(at).status_code == 401
    assert house.as_outsider.get(at).status_code in {403, 404}
    assert house.as_admin.get(at).status_code == 200


@pytest.mark.parametrize("wrong", [0, 0.5, -1])
def test_a_margin_that_is_none_is_refused(house: House, wrong: float) -> None:
    assert house.as_admin.get("projects/1/judgments-needed", params={"margin": wrong}).status_code == 422
