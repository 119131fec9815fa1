"""Builds out: every row traceable, equal content equal hash, on both databases."""

from __future__ import annotations

from pathlib import Path

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import queries
from preceptor.rooms.datasets.nouns import Shape, Table
from preceptor.rooms.work import queries as work
from rooms.datasets.makers import PAIRS, bring_in, freeze, lines, rows, send
from rooms.routing.stage import Stage, set_stage


@pytest.fixture
def stage(units: Units) -> Stage:
    return set_stage(units, form=PAIRS, overlap=3)


def test_every_row_of_a_build_is_traceable(stage: Stage) -> None:
    bring_in(stage, send(stage, "pairs.jsonl", lines(rows(30))))
    build = freeze(stage)
    units = stage.units

    found = units.read_now(SYSTEM, queries.rows, build.id, Table.PREFERENCES, offset=0, limit=200)

    assert build.state == "frozen" and len(build.hash) == 64
    assert len(found) == 30 and {row["split"] for row in found} == {"train", "test"}
    first = found[0]
    assert (first["votes"], first["votes_chosen"], first["votes_tied"]) == (3, 2, 1)
    assert first["soft_label"] > 0.7 and first["chosen_model"] == "left" and len(set(first["contributors"])) == 3
    answers = {answer.id for answer in units.read_now(SYSTEM, work.answers, stage.project_id, limit=1000)}
    assert all(set(row["answers"]) <= answers for row in found)
    judgments = units.read_now(SYSTEM, queries.rows, build.id, Table.JUDGMENTS, offset=0, limit=200)
    assert len(judgments) == 90 and {row["form_version"] for row in judgments} == {1}
    assert build.hash in build.card and "90" in build.card


def test_equal_content_has_an_equal_hash_and_a_frozen_build_stays_as_it_is(stage: Stage) -> None:
    bring_in(stage, send(stage, "pairs.jsonl", lines(rows(20))))
    first, second = freeze(stage), freeze(stage, "Second")
    assert first.hash == second.hash
    other = freeze(stage, "Third", weighting="equal", seed=1)
    assert other.hash != first.hash
    bring_in(stage, send(stage, "more.jsonl", lines(rows(5, start=20))))
    assert stage.units.read_now(SYSTEM, queries.build, first.id) == first
    assert freeze(stage, "Fourth").hash != first.hash


def test_a_build_of_nothing_is_refused_with_a_word(stage: Stage) -> None:
    build = freeze(stage)
    assert build.state == "failed"
    assert [one.state for one in stage.units.read_now(SYSTEM, queries.builds, build.project_id)] == ["failed"]
    with pytest.raises(Problem) as caught:
        stage.units.read_now(SYSTEM, queries.frozen, build.id)
    assert caught.value.code == "build.not_frozen"


@pytest.mark.parametrize("format", ["jsonl", "parquet"])
def test_exports_load_in_the_datasets_library(
    stage: Stage, tmp_path: Path, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_DATASETS_CACHE", str(tmp_path / "cache"))
    from datasets import load_dataset

    bring_in(stage, send(stage, "pairs.jsonl", lines(rows(20))))
    build = freeze(stage)
    for shape, columns in (
        (Shape.PREFERENCE, {"prompt", "chosen", "rejected", "soft_label", "weight"}),
        (Shape.PREFERENCE_IMPLICIT, {"chosen", "rejected"}),
        (Shape.SFT, {"prompt", "completion"}),
        (Shape.RATERS, {"answer", "contributor", "value", "weight"}),
    ):
        _, key = stage.units.read_now(SYSTEM, queries.export, build.id, shape, format=format, split=None)
        path = tmp_path / f"{shape.value}.{format}"
        path.write_bytes(stage.units.files.read(key))
        kind = "json" if format == "jsonl" else "parquet"
        loaded = load_dataset(kind, data_files=str(path), split="train", cache_dir=str(tmp_path / "cache"))
        assert columns <= set(loaded.column_names) and loaded.num_rows > 0
        if "chosen" in columns:
            assert loaded[0]["chosen"][-1]["role"] == "assistant"
            assert len(loaded[0]["chosen"]) == (2 if shape is Shape.PREFERENCE_IMPLICIT else 1)


def test_texts_people_wrote_become_completions(units: Units) -> None:
    form = {
        "fields": [{"kind": "markdown", "name": "prompt", "title": "Prompt"}],
        "questions": [{"kind": "text", "name": "reply", "title": "Write a reply", "mode": "write", "about": "prompt"}],
    }
    stage = set_stage(units, form=form, overlap=1)
    content = lines([{"payload": {"prompt": "Say hello."}, "judgments": [
        {"contributor": "ann", "answers": {"reply": {"text": "Hello there."}}}]}])  # fmt: skip
    assert bring_in(stage, send(stage, "own.jsonl", content), mapping={"reader": "items"}).answers == 1
    build = freeze(stage)
    found = units.read_now(SYSTEM, queries.rows, build.id, Table.TEXTS, offset=0, limit=10)
    assert [(row["prompt"], row["completion"]) for row in found] == [("Say hello.", "Hello there.")]


def test_cells_that_look_like_formulas_are_made_inert(stage: Stage) -> None:
    ended = bring_in(stage, send(stage, "evil.csv", b'id,q,a,b,v1,v2,v3\n=HYPERLINK("http://x"),?,1\n'))
    text = stage.units.read_now(SYSTEM, queries.bad_rows_csv, ended)
    assert "'=HYPERLINK" in text
