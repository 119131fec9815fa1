"""A project that people have taught something: items, votes and a frozen build, made by the rooms' own doors."""

from __future__ import annotations

import json
from typing import Any

from preceptor.base.actor import SYSTEM
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import actions as datasets
from preceptor.rooms.datasets import queries
from preceptor.rooms.datasets.nouns import Build
from preceptor.rooms.datasets.rules import RecipeIn
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

FORM = {"fields": [{"kind": "markdown", "name": "prompt", "title": "Prompt"},
                   {"kind": "responses", "name": "responses", "title": "Responses"}],
        "questions": [{"kind": "compare", "name": "better", "title": "Which is better?"}]}  # fmt: skip
_TOPICS = ("cat", "river", "mountain", "bread", "planet", "garden", "engine", "bridge", "poem", "violin", "window")
_MAPPING = {
    "reader": "columns", "fields": {"prompt": ["q"], "responses": ["a", "b"]}, "models": ["model_a", "model_b"],
    "key": "id",
    "votes": {"by": "columns", "columns": ["v1", "v2", "v3"], "codes": {"0": "tie", "1": "first", "2": "second"}},
}  # fmt: skip


def rows(count: int) -> list[dict[str, Any]]:
    """Prompts with a kind and a rude response, on alternating sides; two or three of three people take the kind one."""
    made = []
    for n in range(count):
        topic = _TOPICS[n % len(_TOPICS)]
        kind, rude = f"A {topic} is something many people enjoy, and here is a clear answer.", f"whatever, {topic}"
        first = n % 2 == 0
        right, wrong = (1, 2) if first else (2, 1)
        sides = (kind, rude) if first else (rude, kind)
        models = ("gentle", "grumpy") if first else ("grumpy", "gentle")
        made.append({"id": n, "q": f"Question {n} about the {topic}?", "a": sides[0], "b": sides[1],
                     "model_a": models[0], "model_b": models[1],
                     "v1": right, "v2": right, "v3": right if n % 3 else wrong})  # fmt: skip
    return made


def taught(units: Units, *, prompts: int = 40, **recipe: Any) -> tuple[Stage, Build]:
    """An open project with `prompts` judged pairs, and a frozen build of them."""
    stage = set_stage(units, form=FORM, overlap=3)
    teach(stage, rows(prompts))
    return stage, freeze(stage, **recipe)


def teach(stage: Stage, given: list[dict[str, Any]], *, mapping: dict[str, Any] | None = None) -> None:
    """Bring rows with votes in."""
    units, project_id = stage.units, stage.project_id
    key = f"uploads/lesson-{project_id}-{len(given)}/rows.jsonl"
    content = "".join(json.dumps(row) + "\n" for row in given).encode()
    stored = units.files.write_stream(key, iter([content]))
    upload = units.write_now(SYSTEM, datasets.keep_upload, project_id, name="rows.jsonl", stored=stored, key=key)
    units.write_now(
        SYSTEM, datasets.start_import, project_id, uploads=[upload.id], mapping=mapping or _MAPPING,
        include_judgments=True,
    )  # fmt: skip
    settle(units)


def freeze(stage: Stage, **recipe: Any) -> Build:
    units = stage.units
    asked = RecipeIn.model_validate({"test_share": 0.3, **recipe})
    one = units.write_now(SYSTEM, datasets.start_build, stage.project_id, name="Lessons", recipe=asked)
    settle(units)
    found = units.read_now(SYSTEM, queries.build, one.id)
    assert found.state == "frozen", found
    return found
