"""Prompts alone: those people wrote with their place on the map, else the items' own; readable as TRL reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from preceptor.forms import Form, parse
from preceptor.rooms.datasets.nouns import Recipe, Shape
from preceptor.rooms.datasets.pairs import Judged
from preceptor.rooms.datasets.parquet import lines_to_parquet
from preceptor.rooms.datasets.prompted import prompt_rows
from preceptor.rooms.datasets.shapes import TYPES, shaped
from preceptor.rooms.datasets.voices import Voice

TOPIC = {"name": "topic", "title": "Topic", "options": [{"value": each, "title": each} for each in ("law", "health")]}
ASKED = parse({
    "fields": [{"kind": "wanted", "name": "wanted", "title": "Wanted"}],
    "questions": [{"kind": "write_prompt", "name": "prompt", "title": "Write", "about": "wanted", "facets": [TOPIC]}],
})  # fmt: skip
RATED = parse({
    "fields": [{"kind": "chat", "name": "prompt", "title": "Prompt"},
               {"kind": "responses", "name": "responses", "title": "Responses"}],
    "questions": [{"kind": "rank", "name": "order", "title": "Rank"}],
})  # fmt: skip
TALK = [{"role": "system", "text": "Be brief."}, {"role": "user", "text": "May I return it?"}]
RESPONSES = [{"id": "r1", "text": "Yes."}, {"id": "r2", "text": "No."}]


def voice(form: Form, name: str, shown: dict[str, Any], answers: dict[str, Any]) -> Voice:
    return Voice(name, name, form.replies(shown, answers), 1, 1, 0, 1.0, {"prompt": 2.0})


def rows(form: Form, shown: dict[str, Any], *given: dict[str, Any], **recipe: Any) -> list[dict[str, Any]]:
    voices = [voice(form, name, shown, one) for name, one in zip("abc", given, strict=False)]
    return list(prompt_rows(form, Judged("i1", "", shown, False, voices), Recipe(**recipe)))


def test_each_prompt_people_wrote_is_a_row_with_its_place_on_the_map() -> None:
    wrote = [{"prompt": {"text": text}} for text in ("May my landlord keep it?", "How do I appeal a fine?")]
    given = rows(ASKED, {"wanted": {"topic": "law"}}, *wrote, weighting="reliability")
    assert [(one["prompt"], json.loads(one["facets"]), one["weight"], one["answers"]) for one in given] == [
        ("May my landlord keep it?", {"topic": "law"}, 2.0, ["a"]), ("How do I appeal a fine?", {"topic": "law"}, 2.0, ["b"]),
    ]  # fmt: skip
    assert len({one["row_id"] for one in given}) == 2


def test_where_none_is_asked_for_the_items_own_prompt_stands_once() -> None:
    shown = {"prompt": TALK, "responses": RESPONSES}
    voted = {"order": {"order": [["r1"], ["r2"]]}}
    [row] = rows(RATED, shown, voted, voted)
    assert (row["prompt"], row["question"], row["votes"], row["answers"]) == (TALK, "", 2, ["a", "b"])
    assert rows(RATED, shown, voted, min_votes=2) == []
    assert rows(RATED, shown) == []


def test_trl_reads_them_as_prompts_alone(tmp_path: Path) -> None:
    voted = {"order": {"order": [["r1"], ["r2"]]}}
    [row] = shaped(iter(rows(RATED, {"prompt": TALK, "responses": RESPONSES}, voted)), Shape.PROMPT)
    assert row["prompt"] == [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "May I return it?"},
    ]
    assert not {"completion", "chosen", "rejected", "messages"} & row.keys()
    lines, made = tmp_path / "rows.jsonl", tmp_path / "rows.parquet"
    lines.write_text(json.dumps(row) + "\n")
    lines_to_parquet(lines, made, TYPES[Shape.PROMPT])
    import pyarrow.parquet as parquet

    [back] = parquet.read_table(made).to_pylist()
    assert back["prompt"] == row["prompt"] and back["row_id"] == "i1"
