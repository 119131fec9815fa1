"""Weights against the side in a build: on both databases, off unless asked for, refused before anything was measured."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import actions as datasets
from preceptor.rooms.datasets import queries as builds
from preceptor.rooms.datasets.nouns import Table
from preceptor.rooms.datasets.rules import RecipeIn
from preceptor.rooms.probes import actions
from rooms.probes.test_probes import staged, work_through
from rooms.routing.stage import Stage
from rooms.settle import settle


@pytest.fixture
def stage(units: Units) -> Stage:
    found = staged(units)
    work_through(found, 1)
    work_through(found, 2)
    settle(units)
    return found


def judgments(stage: Stage, **recipe: Any) -> tuple[list[dict[str, Any]], Any]:
    made = stage.units.write_now(SYSTEM, datasets.start_build, stage.project_id, name="One", recipe=RecipeIn(**recipe))
    settle(stage.units)
    build = stage.units.read_now(SYSTEM, builds.build, made.id)
    page = stage.units.read_now(SYSTEM, builds.rows, build.id, Table.JUDGMENTS, offset=0, limit=200)
    return [dict(row) for row in page], build


def test_whoever_always_takes_the_left_counts_less_for_it(stage: Stage) -> None:
    stage.units.write_now(SYSTEM, actions.measure_again, stage.project_id)
    settle(stage.units)
    rows, build = judgments(stage, unsway=["side"])
    assert len(rows) == 120
    assert all(0.1 <= row["sway_weight"] < 0.9 for row in rows), "all of them are lefts"
    told = build.lineage["unswayed"]
    assert told["against"] == ["side"] and told["effects"]["side"][0] > 0.3


def test_without_being_asked_for_there_are_none(stage: Stage) -> None:
    rows, build = judgments(stage)
    assert len(rows) == 120 and {row["sway_weight"] for row in rows} == {None}
    assert build.lineage["unswayed"] is None


def test_what_was_not_measured_cannot_be_weighed_against(units: Units) -> None:
    stage = staged(units, share=0.0)
    with pytest.raises(Problem) as caught:
        judgments(stage, unsway=["side"])
    assert caught.value.code == "build.unmeasured"
