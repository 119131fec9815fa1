"""The whole loop through the client: votes in, models out, measured, and the next round opened."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from preceptor.client import Preceptor
from preceptor.entry.web.local import local_house, served
from rooms.lessons import FORM, rows

pytestmark = [pytest.mark.slow, pytest.mark.train]
MAPPING = {
    "reader": "columns", "fields": {"prompt": ["q"], "responses": ["a", "b"]}, "models": ["model_a", "model_b"],
    "key": "id",
    "votes": {"by": "columns", "columns": ["v1", "v2", "v3"], "codes": {"0": "tie", "1": "first", "2": "second"}},
}  # fmt: skip
TINY = {"model": "tiny", "max_steps": 4, "batch_size": 4, "max_length": 96, "log_every_steps": 1}


@pytest.fixture
def preceptor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preceptor]:
    """A client of a real server with a real worker, in a folder of its own."""
    monkeypatch.setenv("PRECEPTOR_HOME", str(tmp_path / "home"))
    with local_house() as units, served(units) as (url, key), Preceptor(url, key) as client:
        yield client


def train(preceptor: Preceptor, project: int, build: str, method: str, **settings: Any) -> dict[str, Any]:
    started = preceptor.runs.start(project, method=method, build=build, **settings)
    preceptor.jobs.wait(started["job"])
    found = preceptor.runs.get(started["run"])
    assert found["state"] == "finished" and preceptor.runs.curve(found["id"])
    return found


def evaluate(preceptor: Preceptor, run: str) -> dict[str, Any]:
    started = preceptor.evaluations.start(run)
    preceptor.jobs.wait(started["job"])
    report: dict[str, Any] = preceptor.evaluations.get(started["evaluation"])["report"]
    return report


def test_from_votes_to_models_to_the_next_round(preceptor: Preceptor, tmp_path: Path) -> None:
    project = preceptor.projects.create("Loop", form=FORM, overlap=3)["id"]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows(60)))
    preceptor.jobs.wait(preceptor.imports.start(project, [file], mapping=MAPPING)["job"])
    preceptor.jobs.wait(preceptor.quality.infer(project)["job"])
    made = preceptor.builds.create(project, "First", test_share=0.3)
    preceptor.jobs.wait(made["job"])
    build = preceptor.builds.get(made["build"])

    light = train(preceptor, project, build["id"], "reward-light", folds=3, hash_bits=12)
    others = [train(preceptor, project, build["id"], method, **TINY) for method in ("reward", "dpo")]

    reports = [evaluate(preceptor, run["id"]) for run in (light, *others)]
    held_out = {report["rows"] for report in reports}
    assert held_out == {int(light["metrics"]["heldout_rows"])} and min(held_out) > 5
    assert reports[0]["accuracy"]["estimate"] > 0.9
    assert all(report["accuracy"]["low"] <= report["accuracy"]["high"] for report in reports)
    assert all(report["length_only"] == reports[0]["length_only"] for report in reports)

    planned = preceptor.rounds.plan(project, size=5, run=light["id"])
    assert len(planned["rows"]) == 5 and planned["stop_reason"]
    opened = preceptor.rounds.open(project, plan=planned["id"], more=2)
    assert [pick["item"] for pick in opened["picks"]] == [row["item"] for row in planned["rows"]]
    [listed] = preceptor.rounds.list(project)
    assert (listed["number"], listed["items"], listed["state"]) == (2, 5, "open")
    assert preceptor.projects.get(project)["round"] == 2
