"""Files in, builds out: nothing doubled, nothing lost, every row traceable, on both databases."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import actions, importing, queries
from preceptor.rooms.datasets.nouns import Build, Import, Shape, Table, Upload
from preceptor.rooms.datasets.rules import RecipeIn
from preceptor.rooms.projects.actions import change_form
from preceptor.rooms.work import queries as work
from rooms.people import OUTSIDER, member
from rooms.routing.stage import Stage, set_stage
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


@pytest.fixture
def stage(units: Units) -> Stage:
    return set_stage(units, form=PAIRS, overlap=3)


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


@pytest.mark.slow
def test_items_and_votes_come_in_and_bad_rows_are_listed(stage: Stage) -> None:
    content = lines(rows(7)) + b"{torn\n" + lines([{"id": 99, "q": "No answers?"}]) + lines(rows(3, start=7))

    ended = bring_in(stage, send(stage, "pairs.jsonl", content))

    assert (ended.state, ended.rows_read, ended.items, ended.answers, ended.bad_rows) == ("finished", 12, 10, 30, 2)
    listed = list(csv.DictReader(io.StringIO(stage.units.read_now(SYSTEM, queries.bad_rows_csv, ended))))
    assert [(row["file"], row["line"]) for row in listed] == [("pairs.jsonl", "8"), ("pairs.jsonl", "9")]
    assert "no column" in listed[1]["reason"]


def test_of_very_many_bad_rows_the_first_are_listed_and_all_are_counted(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("preceptor.rooms.datasets.nouns.MOST_BAD_ROWS", 3)
    monkeypatch.setattr("preceptor.rooms.datasets.importing.MOST_BAD_ROWS", 3)

    ended = bring_in(stage, send(stage, "torn.jsonl", b"{torn\n" * 7 + lines(rows(1))))

    assert (ended.items, ended.bad_rows, ended.bad_rows_listed) == (1, 7, 3)
    listed = list(csv.DictReader(io.StringIO(stage.units.read_now(SYSTEM, queries.bad_rows_csv, ended))))
    assert [row["line"] for row in listed] == ["1", "2", "3", ""]
    assert listed[-1]["reason"] == "and 4 more: only the first 3 rows left out are listed"


def test_the_same_file_twice_doubles_nothing(stage: Stage) -> None:
    upload = send(stage, "pairs.jsonl", lines(rows(250)))
    assert bring_in(stage, upload).items == 250
    again = bring_in(stage, upload)
    assert (again.items, again.answers, again.known_items) == (0, 0, 250)
    assert len(stage.units.read_now(SYSTEM, work.items, stage.project_id, limit=1000)) == 250


def test_votes_in_a_file_of_their_own_find_their_items(stage: Stage) -> None:
    plain = {name: value for name, value in COLUMNS.items() if name != "votes"}
    bring_in(stage, send(stage, "items.jsonl", lines(rows(4))), mapping=plain)
    votes = b"id,worker,winner\n0,ann,left\n0,ben,tie\n1,ann,right\n77,ann,left\n2,ann,up\n"
    by_row = {"by": "rows", "item": "id", "contributor": "worker", "winner": "winner",
              "codes": {"left": "first", "right": "second", "tie": "tie"}}  # fmt: skip

    ended = bring_in(stage, send(stage, "votes.csv", votes), mapping={"reader": "columns", "votes": by_row})

    assert (ended.answers, ended.bad_rows, ended.rows_read) == (3, 2, 5)
    items = stage.units.read_now(SYSTEM, work.items, stage.project_id)
    given = stage.units.read_now(SYSTEM, work.answers_by_item, [items[0].no])
    assert [answer.answers["better"]["value"] for answer in given] == [-2, 0]
    people = {answer.contributor_id for item in items[:2]
              for answer in stage.units.read_now(SYSTEM, work.answers_by_item, [item.no])}  # fmt: skip
    assert len(people) == 2


def test_every_vote_counts_where_each_row_repeats_its_item(stage: Stage) -> None:
    content = b"id,q,a,b,judge,winner\np1,Why?,One,Two,ann,left\np1,Why?,One,Two,ben,right\np2,How?,One,Two,ann,tie\n"
    by_row = {"by": "rows", "item": "id", "contributor": "judge", "winner": "winner",
              "codes": {"left": "first", "right": "second", "tie": "tie"}}  # fmt: skip
    mapping = {"reader": "columns", "fields": COLUMNS["fields"], "key": "id", "votes": by_row}

    ended = bring_in(stage, send(stage, "votes.csv", content), mapping=mapping)

    assert (ended.items, ended.answers, ended.known_items, ended.bad_rows) == (2, 3, 1, 0)
    first = stage.units.read_now(SYSTEM, work.items, stage.project_id)[0]
    given = stage.units.read_now(SYSTEM, work.answers_by_item, [first.no])
    assert [answer.answers["better"]["value"] for answer in given] == [-2, 2]


def test_a_mapping_that_does_not_fit_is_refused_before_anything_happens(stage: Stage) -> None:
    upload = send(stage, "pairs.jsonl", lines(rows(1)))
    for mapping, code in (
        ({"reader": "magic"}, "import.mapping"),
        ({"reader": "columns", "fields": {"nowhere": ["q"]}}, "import.mapping"),
        ({**COLUMNS, "votes": {"by": "columns", "columns": [], "codes": {}}}, "import.mapping"),
    ):
        with pytest.raises(Problem) as caught:
            bring_in(stage, upload, mapping=mapping)
        assert caught.value.code == code
    with pytest.raises(Problem, match="not in this project"):
        bring_in(stage, Upload("nothing", stage.project_id, "x", "x", 1, "", 0))


def test_a_preview_shows_what_would_come_in(stage: Stage) -> None:
    upload = send(stage, "pairs.csv", b"id,instruction,output_1,output_2,label\n1,Why?,Because.,No idea.,1\n")
    seen = stage.units.read_now(SYSTEM, queries.preview, upload)
    assert seen["mapping_guess"]["fields"] == {"prompt": ("instruction",), "responses": ("output_1", "output_2")} or (
        seen["mapping_guess"]["fields"] == {"prompt": ["instruction"], "responses": ["output_1", "output_2"]}
    )
    assert seen["first_item"]["faults"] == []
    assert bring_in(stage, upload, mapping=seen["mapping_guess"]).answers == 1


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


def test_only_those_who_may_touch_it(stage: Stage) -> None:
    units, project = stage.units, stage.project_id
    upload = send(stage, "pairs.jsonl", lines(rows(3)))
    bring_in(stage, upload)
    build = freeze(stage)
    for asker in (OUTSIDER, member(project, Role.CONTRIBUTOR), member(project, Role.REVIEWER)):
        for query, given in ((queries.build, build.id), (queries.preview, upload), (queries.builds, project)):
            with pytest.raises(Problem):
                units.read_now(asker, query, given)
        with pytest.raises(Problem):
            units.write_now(
                asker, actions.start_import, project, uploads=[upload.id], mapping=COLUMNS, include_judgments=True
            )
    assert units.read_now(member(project, Role.ANALYST), queries.build, build.id).hash == build.hash


def test_cells_that_look_like_formulas_are_made_inert(stage: Stage) -> None:
    ended = bring_in(stage, send(stage, "evil.csv", b'id,q,a,b,v1,v2,v3\n=HYPERLINK("http://x"),?,1\n'))
    text = stage.units.read_now(SYSTEM, queries.bad_rows_csv, ended)
    assert "'=HYPERLINK" in text


def test_the_first_item_is_shown_before_anything_is_imported(stage: Stage) -> None:
    upload = send(stage, "pairs.jsonl", b'{"id": "1", "q": "Why?", "a": "Because.", "b": "No."}\n')
    look = {name: value for name, value in COLUMNS.items() if name != "votes"} | {"models": []}

    shown = stage.units.read_now(SYSTEM, queries.first_item, upload.id, look)
    assert shown["payload"]["prompt"] == "Why?"
    assert [one["text"] for one in shown["payload"]["responses"]] == ["Because.", "No."]
    assert shown["faults"] == []

    empty = stage.units.read_now(SYSTEM, queries.first_item, upload.id, {"reader": "columns", "fields": {}})
    assert empty["payload"] is None or empty["faults"]
    with pytest.raises(Problem, match="upload"):
        stage.units.read_now(OUTSIDER, queries.first_item, upload.id, look)


def test_a_form_changed_while_rows_come_in_stops_the_import_before_the_next_batch(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = send(stage, "pairs.jsonl", lines(rows(450)))
    changed = {
        **PAIRS,
        "questions": [
            *PAIRS["questions"],
            {"kind": "text", "name": "why", "title": "Why?", "mode": "write", "about": "prompt", "required": False},
        ],
    }
    seen = []
    bring = importing._bring_in

    def bring_in_and_change(ctx: Any, one: Any, batch: Any) -> None:
        bring(ctx, one, batch)
        if not seen:
            change_form(ctx, stage.project_id, changed)
        seen.append(batch.rows)

    monkeypatch.setattr(importing, "_bring_in", bring_in_and_change)
    ended = bring_in(stage, upload)

    assert ended.state == "failed" and ended.problem is not None and ended.problem["code"] == "import.form_changed"
    assert (len(seen), ended.items) == (1, seen[0])
