"""Files in: nothing doubled, nothing lost, all or listed, on both databases."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import actions, importing, queries
from preceptor.rooms.datasets.nouns import Upload
from preceptor.rooms.projects.actions import change_form
from preceptor.rooms.work import queries as work
from rooms.datasets.makers import COLUMNS, PAIRS, bring_in, freeze, lines, rows, send
from rooms.people import OUTSIDER, member
from rooms.routing.stage import Stage, set_stage


@pytest.fixture
def stage(units: Units) -> Stage:
    return set_stage(units, form=PAIRS, overlap=3)


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
