"""What is wrong with a build, a run file or an event log is said with its place."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from tests.rooms.training.makers import completion_rows, preference_rows, write_build, write_run

from preceptor.base.problems import Problem
from preceptor.rooms.training.backends.builds import PREFERENCE, SFT, prompt_messages, read_build
from preceptor.rooms.training.backends.eventlog import EventLog
from preceptor.rooms.training.backends.runfile import read_run_file
from preceptor.rooms.training.nouns import Method


def problem_of(folder: Path) -> Problem:
    with pytest.raises(Problem) as caught:
        read_build(folder, shape=PREFERENCE)
    return caught.value


def test_a_good_build_is_read_whole(tmp_path: Path) -> None:
    build = read_build(
        write_build(tmp_path, train=preference_rows(5), test=preference_rows(2, start=100)), shape=PREFERENCE
    )

    assert [row["row_id"] for row in build.train.rows] == [f"r{number}" for number in range(5)]
    assert len(build.test.rows) == 2
    assert build.train.filled == {}


def test_a_build_may_hold_nothing_out(tmp_path: Path) -> None:
    build = read_build(write_build(tmp_path, train=completion_rows(3)), shape=SFT)

    assert build.test.rows == []


def test_null_numbers_become_defaults_and_are_counted(tmp_path: Path) -> None:
    rows = preference_rows(4, margin=lambda number: None if number < 3 else 0.5, soft_label=None)

    build = read_build(write_build(tmp_path, train=rows), shape=PREFERENCE)

    assert build.train.filled == {"margin": 3, "soft_label": 4}
    assert [row["margin"] for row in build.train.rows] == [0.0, 0.0, 0.0, 0.5]
    assert {row["soft_label"] for row in build.train.rows} == {1.0}


def test_a_folder_without_a_build_is_named(tmp_path: Path) -> None:
    problem = problem_of(tmp_path)

    assert problem.code == "training.build_missing"
    assert str(tmp_path) in problem.sentence


def test_missing_columns_are_listed_with_those_found(tmp_path: Path) -> None:
    rows = [{"prompt": "a", "chosen": "b", "answer": "c"}]

    problem = problem_of(write_build(tmp_path, train=rows))

    assert problem.code == "training.build_columns"
    assert [fault.where for fault in problem.faults] == [
        "train.parquet/row_id",
        "train.parquet/group",
        "train.parquet/rejected",
    ]
    assert "answer" in problem.sentence


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("soft_label", 1.5),
        ("soft_label", -0.1),
        ("soft_label", math.nan),
        ("weight", -1.0),
        ("weight", math.inf),
        ("margin", 2.0),
    ],
)
def test_a_number_out_of_range_is_shown_with_its_row(tmp_path: Path, column: str, value: float) -> None:
    rows = preference_rows(4, **{column: lambda number: value if number == 2 else 0.5})

    problem = problem_of(write_build(tmp_path, train=rows))

    assert problem.code == "training.build_rows"
    assert [fault.where for fault in problem.faults] == [f"train.parquet/2/{column}"]
    assert repr(value) in problem.faults[0].why


def test_a_null_response_is_shown_with_its_row(tmp_path: Path) -> None:
    rows = preference_rows(30, rejected=lambda number: None if number >= 5 else "no")

    problem = problem_of(write_build(tmp_path, train=rows))

    assert problem.faults[0].where == "train.parquet/5/rejected"
    assert "25 value(s)" in problem.sentence
    assert len(problem.faults) == 20


def test_prompts_on_both_sides_of_the_split_are_refused(tmp_path: Path) -> None:
    problem = problem_of(write_build(tmp_path, train=preference_rows(5), test=preference_rows(3, start=4)))

    assert problem.code == "training.build_leaks"
    assert problem.sentence.startswith("1 prompt group")


def test_an_empty_build_is_refused(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    whole = write_build(tmp_path, train=preference_rows(1)) / "train.parquet"
    pq.write_table(pq.read_table(whole).slice(0, 0), whole)

    assert problem_of(tmp_path).code == "training.build_empty"


def test_a_file_that_is_no_parquet_is_refused(tmp_path: Path) -> None:
    (tmp_path / "train.parquet").write_bytes(b"row_id,prompt\n1,hello\n")

    assert problem_of(tmp_path).code == "training.build_unreadable"


def test_prompts_are_strings_or_chats() -> None:
    chat = [{"role": "system", "content": "Be kind."}, {"role": "user", "text": "Hi"}]

    assert prompt_messages("Hi") == [{"role": "user", "content": "Hi"}]
    assert prompt_messages(json.dumps(chat)) == [
        {"role": "system", "content": "Be kind."},
        {"role": "user", "content": "Hi"},
    ]
    assert prompt_messages("[1, 2] are numbers") == [{"role": "user", "content": "[1, 2] are numbers"}]
    assert prompt_messages("[1, 2]") == [{"role": "user", "content": "[1, 2]"}]


def test_a_run_file_is_read_strictly(tmp_path: Path) -> None:
    folder = write_run(tmp_path / "run", method="dpo", build=tmp_path)
    said = json.loads((folder / "run.json").read_text())
    (folder / "run.json").write_text(json.dumps({**said, "seed": "7", "extra": 1}))

    with pytest.raises(Problem) as caught:
        read_run_file(folder / "run.json", method=Method.DPO)

    assert {fault.where for fault in caught.value.faults} == {"/seed", "/extra"}


def test_a_run_file_for_another_program_is_refused(tmp_path: Path) -> None:
    folder = write_run(tmp_path / "run", method="dpo", build=tmp_path)

    with pytest.raises(Problem, match="asks for “dpo”"):
        read_run_file(folder / "run.json", method=Method.SFT)


def test_an_event_log_goes_on_after_a_torn_line(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(b'{"step": 1}\n{"st')

    log = EventLog(path)
    log.point(2, of=3, epoch=0.5, values={"loss": math.inf})
    log.close()

    lines = path.read_text().splitlines()
    assert lines[1] == '{"st'
    assert json.loads(lines[2])["loss"] is None
