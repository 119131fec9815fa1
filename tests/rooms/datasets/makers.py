"""Files as people send them, brought in and frozen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from preceptor.base.actor import SYSTEM
from preceptor.rooms.datasets import actions, queries
from preceptor.rooms.datasets.nouns import Build, Import, Upload
from preceptor.rooms.datasets.rules import RecipeIn
from rooms.routing.stage import Stage
from rooms.settle import settle

PAIRS = {"fields": [{"kind": "markdown", "name": "prompt", "title": "Prompt"},
                    {"kind": "responses", "name": "responses", "title": "Responses"}],
         "questions": [{"kind": "compare", "name": "better", "title": "Which is better?"}]}  # fmt: skip
COLUMNS = {
    "reader": "columns",
    "fields": {"prompt": ["q"], "responses": ["a", "b"]},
    "models": ["model_a", "model_b"],
    "key": "id",
    "votes": {"by": "columns", "columns": ["v1", "v2", "v3"], "codes": {"0": "tie", "1": "first", "2": "second"}},
}


def send(stage: Stage, name: str, content: bytes) -> Upload:
    key = f"uploads/{name}/{name}"
    stored = stage.units.files.write_stream(key, iter([content]))
    return stage.units.write_now(SYSTEM, actions.keep_upload, stage.project_id, name=name, stored=stored, key=key)


def bring_in(stage: Stage, *uploads: Upload, mapping: Mapping[str, Any] = COLUMNS, judgments: bool = True) -> Import:
    ids = [upload.id for upload in uploads]
    one = stage.units.write_now(
        SYSTEM, actions.start_import, stage.project_id, uploads=ids, mapping=mapping, include_judgments=judgments
    )
    settle(stage.units)
    return stage.units.read_now(SYSTEM, queries.import_, one.id)


def freeze(stage: Stage, name: str = "First", **recipe: Any) -> Build:
    asked = RecipeIn.model_validate(recipe)
    one = stage.units.write_now(SYSTEM, actions.start_build, stage.project_id, name=name, recipe=asked)
    settle(stage.units)
    return stage.units.read_now(SYSTEM, queries.build, one.id)


def rows(count: int, *, start: int = 0) -> list[dict[str, Any]]:
    return [
        {"id": n, "q": f"Question {n}?", "a": f"Answer one to {n}", "b": f"Answer two to {n}", "model_a": "left",
         "model_b": "right", "v1": 1, "v2": 1, "v3": (0, 1, 2)[n % 3]}
        for n in range(start, start + count)
    ]  # fmt: skip


def lines(given: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in given).encode()
