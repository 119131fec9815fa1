"""Files made to break the reader: they are read, listed row by row, or refused with a word; nothing falls over."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import actions, queries
from preceptor.rooms.datasets.sources.open import open_source
from preceptor.rooms.work import queries as work
from rooms.lessons import FORM
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

MAPPING = {"reader": "columns", "fields": {"prompt": ["q"], "responses": ["a", "b"]}, "key": "id"}
GOOD = {"id": "1", "q": "Why?", "a": "Because.", "b": "No idea."}


@pytest.fixture
def stage(units: Units) -> Stage:
    return set_stage(units, form=FORM, overlap=1)


def bring_in(stage: Stage, content: bytes, *, name: str = "file.jsonl", mapping: dict[str, Any] = MAPPING) -> Any:
    key = f"uploads/{len(content)}/file"
    stored = stage.units.files.write_stream(key, iter([content]))
    upload = stage.units.write_now(SYSTEM, actions.keep_upload, stage.project_id, name=name, stored=stored, key=key)
    one = stage.units.write_now(
        SYSTEM, actions.start_import, stage.project_id, uploads=[upload.id], mapping=mapping, include_judgments=True
    )
    settle(stage.units)
    return stage.units.read_now(SYSTEM, queries.import_, one.id)


def lines(*rows: dict[str, Any]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def reasons(stage: Stage, ended: Any) -> list[str]:
    return [row.reason for row in stage.units.read_now(SYSTEM, queries.bad_rows, ended)]


def test_an_array_goes_on_where_it_was_left(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"n": n} for n in range(20)]))
    source = open_source(path)
    seen = list(source.rows())
    assert [row.at for row in seen] == sorted({row.at for row in seen}) and seen[-1].at == source.total
    for stop in (0, 7, 18, 19):
        assert list(source.rows((seen[stop].at, seen[stop].line))) == seen[stop + 1 :]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_one_endless_line_is_never_held_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"a,b\n" * (name == "a.csv") + b"x" * 100_000_000)
    tracemalloc.start()
    found = list(open_source(path).rows())
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found and all(row.fault for row in found)
    assert most < 60_000_000


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.csv.gz", "a.jsonl.gz"])
def test_a_bomb_and_a_torn_archive_are_refused_with_a_word(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(b"a,b\n" * (".csv" in name) + b" " * 200_000_000))
    with pytest.raises(Problem) as caught:
        list(open_source(path).rows())
    assert caught.value.code == "import.bomb"
    path.write_bytes(gzip.compress(b'{"a":1}\n' * 100_000)[:-30])
    with pytest.raises(Problem) as caught:
        list(open_source(path).rows())
    assert caught.value.code == "import.gzip"


@pytest.mark.parametrize(
    "start",
    [
        "a,b\n1,2\n".encode("utf-16"),
        b'"' + b"x" * 5_000_000,
        b",".join(b"c%d" % n for n in range(100_000)),
        b"a,a\n1,2",
    ],
    ids=["utf-16", "endless", "wide", "twice"],
)
def test_a_header_that_is_none_is_refused_with_a_word(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(start)
    with pytest.raises(Problem) as caught:
        list(open_source(path).rows())
    assert caught.value.code == "import.header"
    caught.value.sentence.encode()


def test_line_ends_of_other_systems_come_in_as_line_feeds(stage: Stage) -> None:
    row = GOOD | {"q": "One\r\ntwo\rthree"}
    ended = bring_in(stage, lines(row))
    assert (ended.items, ended.bad_rows) == (1, 0)
    [item] = stage.units.read_now(SYSTEM, work.items, stage.project_id)
    assert item.payload["prompt"] == "One\ntwo\nthree"
    own = {"payload": {"prompt": "a\r\nb", "responses": [{"id": "r1", "text": "c\r\n"}, {"id": "r2", "text": "d"}]}}
    assert bring_in(stage, lines(own), mapping={"reader": "items"}).items == 1


def test_names_no_database_keeps_leave_their_row_out_and_nothing_else(stage: Stage) -> None:
    rows = lines(GOOD, GOOD | {"id": "2\x00"}, GOOD | {"id": "x" * 3000}, GOOD | {"id": "3"})
    ended = bring_in(stage, rows + b"\x00{torn\n" + lines(GOOD | {"id": "4", "q": "a\x00b"}))
    assert (ended.state, ended.items, ended.bad_rows) == ("finished", 2, 4)
    assert [reason[:12] for reason in reasons(stage, ended)[:2]] == ["Its key cann", "Its key has "]


def test_votes_with_impossible_names_are_listed(stage: Stage) -> None:
    bring_in(stage, lines(GOOD))
    votes = {"by": "rows", "item": "id", "contributor": "who", "winner": "won", "codes": {"1": "first", "2": "second"}}
    given = [
        {"id": "1", "who": "ann", "won": 1},
        {"id": "1\x00", "who": "ann", "won": 1},
        {"id": "1", "who": "\x00", "won": 1},
    ]
    ended = bring_in(stage, lines(*given), mapping={"reader": "columns", "votes": votes})
    assert (ended.state, ended.answers, ended.bad_rows) == ("finished", 1, 2)


def test_the_same_votes_twice_double_nothing(stage: Stage) -> None:
    bring_in(stage, lines(GOOD))
    votes = {"by": "rows", "item": "id", "contributor": "who", "winner": "won", "codes": {"1": "first", "2": "second"}}
    given = [
        {"id": "1", "who": "ann", "won": 1},
        {"id": "1", "who": "ben", "won": 2},
        {"id": "1", "who": "ann", "won": 1},
    ]
    assert bring_in(stage, lines(*given), mapping={"reader": "columns", "votes": votes}).answers == 2
    again = bring_in(
        stage, lines(*given, {"id": "1", "who": "ann", "won": 2}), mapping={"reader": "columns", "votes": votes}
    )
    assert (again.state, again.answers, again.bad_rows) == ("finished", 1, 0)


@pytest.mark.parametrize("name", ["a\x00b.jsonl", "a\x07.jsonl"])
def test_a_name_that_cannot_be_kept_is_refused(stage: Stage, name: str) -> None:
    with pytest.raises(Problem, match="name"):
        bring_in(stage, lines(GOOD), name=name)


def test_a_file_that_is_gone_fails_its_import_with_a_word(stage: Stage) -> None:
    key = "uploads/gone/file"
    stored = stage.units.files.write_stream(key, iter([lines(GOOD)]))
    upload = stage.units.write_now(SYSTEM, actions.keep_upload, stage.project_id, name="f", stored=stored, key=key)
    stage.units.files.delete(key)
    one = stage.units.write_now(
        SYSTEM, actions.start_import, stage.project_id, uploads=[upload.id], mapping=MAPPING, include_judgments=True
    )
    settle(stage.units)
    ended = stage.units.read_now(SYSTEM, queries.import_, one.id)
    assert ended.state == "failed" and ended.problem["code"] == "file.not_found"
