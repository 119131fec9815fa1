"""Files of every sort become the items and judgments they hold; what cannot is said with its line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.datasets.readers.columns import column_reader
from preceptor.rooms.datasets.readers.draft import Unreadable
from preceptor.rooms.datasets.readers.guess import guess_mapping
from preceptor.rooms.datasets.readers.mapping import ColumnMapping, TranscriptMapping, TreeMapping
from preceptor.rooms.datasets.readers.transcripts import transcript_reader
from preceptor.rooms.datasets.readers.trees import tree_reader
from preceptor.rooms.datasets.sources.open import open_source

RESPONSES = {"prompt": False, "responses": True}


def guess(rows: list[dict[str, Any]]) -> Any:
    return guess_mapping(rows, prompt_field="prompt", responses_field="responses")


def first_rows(path: Path, count: int = 50) -> list[dict[str, Any]]:
    rows = open_source(path).rows()
    return [dict(row.values or {}) for row, _ in zip(rows, range(count), strict=False)]


def test_json_lines_go_on_where_they_were_left(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"n": n, "t": "ü" * n}) + "\n" for n in range(50)))
    source = open_source(path)
    seen = list(source.rows())
    for stop in (0, 1, 17, 48):
        rest = list(source.rows((seen[stop].at, seen[stop].line)))
        assert rest == seen[stop + 1 :]


@pytest.mark.parametrize("name", ["a.csv", "a.parquet", "a.jsonl.gz"])
def test_every_format_resumes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    rows = [{"id": n, "text": f'line "{n}"\nand; more,'} for n in range(30)]
    if name.endswith("csv"):
        import csv

        with path.open("w", newline="") as stream:
            writer = csv.DictWriter(stream, ["id", "text"])
            writer.writeheader()
            writer.writerows(rows)
    elif name.endswith("parquet"):
        import duckdb

        source = tmp_path / "rows.json"
        source.write_text(json.dumps(rows))
        duckdb.sql(f"COPY (SELECT * FROM read_json('{source}')) TO '{path}' (FORMAT parquet)")
    else:
        path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
    seen = list(open_source(path).rows())
    assert [str(row.values and row.values["text"]) for row in seen] == [row["text"] for row in rows]
    assert list(open_source(path).rows((seen[11].at, seen[11].line))) == seen[12:]


def test_bad_lines_are_listed_with_their_number_and_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"a": 1}\n{"a": }\n\n[1]\n{"a": NaN}\n\xff\xfe{\n{"a": 2}\n')
    rows = list(open_source(path).rows())
    assert [(row.line, bool(row.fault)) for row in rows] == [
        (1, False),
        (2, True),
        (4, True),
        (5, True),
        (6, True),
        (7, False),
    ]
    assert all(row.fault.endswith(".") for row in rows if row.fault)


def test_a_csv_row_of_another_width_is_a_bad_row_not_a_shift(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id;text\n1;one\n2;two;three\n3;drei\n")
    rows = list(open_source(path).rows())
    assert [row.values for row in rows] == [{"id": "1", "text": "one"}, None, {"id": "3", "text": "drei"}]
    assert "3 cells" in rows[1].fault


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.jsonl", b"", "import.empty"),
        ("picture.bin", b"\x89PNG\x00\x01", "import.format"),
        ("twice.csv", b"a,a\n1,2\n", "import.header"),
        ("torn.parquet", b"PAR1 this is no parquet", "import.parquet"),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_problem(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Problem) as caught:
        list(open_source(path).rows())
    assert caught.value.code == code


@pytest.mark.slow
def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    with gzip.open(path, "wb") as stream:
        for _ in range(300):
            stream.write(b" " * 1024 * 1024 + b"\n")
    with pytest.raises(Problem, match="times its size"):
        list(open_source(path).rows())


def test_columns_with_a_surprise_are_unreadable_rows() -> None:
    mapping = ColumnMapping(fields={"prompt": ("q",), "responses": ("a", "b")})
    read = column_reader(mapping, RESPONSES)
    assert read({"q": "?", "a": "1", "b": "2"}).items[0].payload["responses"][1] == {"id": "r2", "text": "2"}
    with pytest.raises(Unreadable, match="no column b"):
        read({"q": "?", "a": "1"})
    with pytest.raises(Unreadable, match="holds dict"):
        read({"q": {}, "a": "1", "b": "2"})


def test_a_deep_tree_does_not_break_the_reader() -> None:
    node: dict[str, Any] = {"text": "end", "role": "assistant"}
    for depth in range(5000):
        node = {
            "text": f"{depth}",
            "role": "prompter" if depth % 2 else "assistant",
            "replies": [node, {"text": "b", "role": "assistant"}],
        }
    read = tree_reader(TreeMapping(), "prompt", "responses", prompt_is_chat=True)
    assert read({"prompt": node | {"role": "prompter"}}).items


def test_llmfao_is_understood(real_data: Path) -> None:
    pairs = first_rows(real_data / "llmfao" / "pairs-crowd.jsonl.gz")
    mapping = guess(pairs)
    assert mapping.fields == {"prompt": ("text",), "responses": ("result_x", "result_y")}
    assert mapping.models == ("model_x", "model_y") and mapping.key == "id"
    votes = guess(first_rows(real_data / "llmfao" / "crowd-comparisons.csv"))
    assert (votes.votes.item, votes.votes.contributor, votes.votes.winner) == ("id", "worker", "winner")
    draft = column_reader(votes, RESPONSES)({"id": "0", "worker": "58", "winner": "tie"})
    assert draft.judgments[0].judgment.order == (("r1", "r2"),)


def test_pandalm_is_understood(real_data: Path) -> None:
    rows = first_rows(real_data / "pandalm" / "testset-v1.jsonl")
    mapping = guess(rows)
    assert mapping.fields == {"prompt": ("instruction", "input"), "responses": ("response1", "response2")}
    draft = column_reader(mapping, RESPONSES)(rows[0]).items[0]
    assert [judgment.contributor for judgment in draft.judgments] == ["annotator1", "annotator2", "annotator3"]
    assert draft.judgments[0].order == (("r2",), ("r1",))


def test_hh_rlhf_is_understood(real_data: Path) -> None:
    rows = first_rows(real_data / "hh_rlhf_harmless" / "harmless-base-test-mild.jsonl", 250)
    assert isinstance(guess(rows), TranscriptMapping)
    read = transcript_reader(guess(rows), "prompt", "responses", prompt_is_chat=True)
    drafts, bad = [], 0
    for row in rows:
        try:
            drafts.append(read(row).items[0])
        except Unreadable:
            bad += 1
    assert len(drafts) >= 0.9 * len(rows), bad
    assert all(draft.payload["prompt"][-1]["role"] == "user" for draft in drafts)


def test_open_assistant_trees_are_understood(real_data: Path) -> None:
    rows = first_rows(real_data / "oasst_en100" / "en_100_tree.jsonl", 100)
    assert isinstance(guess(rows), TreeMapping)
    read = tree_reader(TreeMapping(), "prompt", "responses", prompt_is_chat=True)
    items = [item for row in rows for item in read(row).items]
    assert len(items) > len(rows)
    assert all(len(item.payload["responses"]) >= 2 for item in items)
    assert sum(bool(item.judgments) for item in items) > len(items) / 2


def test_mt_bench_pairs_are_understood(real_data: Path) -> None:
    rows = first_rows(real_data / "mt_bench" / "human_majority_pairs.jsonl")
    mapping = guess(rows)
    assert mapping.fields["responses"] == ("output_1", "output_2")
    assert len(column_reader(mapping, RESPONSES)(rows[0]).items[0].judgments) == 1


def test_a_csv_file_says_about_how_many_records_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,text\n" + "".join(f"{n},some words of the same length {n % 10}\n" for n in range(10_000)))
    assert 9_000 < open_source(path).total < 11_500
