"""Splitting keeps every vote and every item together; what is wrong with files is said, with the file's name."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.stats.distributed.sets import as_file, rows_of, votes_by

from preceptor.base.problems import Problem
from preceptor.stats.distributed import Partitions, split


def test_every_vote_is_dealt_out_once_and_no_item_is_cut(tmp_path: Path) -> None:
    columns = votes_by(1)
    split(as_file(columns, tmp_path / "all.parquet"), tmp_path / "parts", parts=7)
    assert rows_of(tmp_path / "parts") == sorted(zip(*columns.values(), strict=True))
    assert len(Partitions.of(tmp_path / "parts").files) == 7  # `of` looks whether an item lies in two


def test_other_names_of_columns_and_several_sources(tmp_path: Path) -> None:
    first, second = ({"task": [f"{n}"], "who is": [1], 'an"swer': [True]} for n in (1, 2))
    given = [as_file(first, tmp_path / "a.parquet"), as_file(second, tmp_path / "b.parquet")]
    split(given, tmp_path / "parts", parts=1, item="task", annotator="who is", label='an"swer')
    assert rows_of(tmp_path / "parts") == [("1", 1, True), ("2", 1, True)]


def test_an_item_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        as_file({"item": ["same", name], "annotator": ["x", "y"], "label": ["no", "yes"]}, tmp_path / f"{name}.parquet")
    with pytest.raises(Problem, match=r"same has votes in a\.parquet and in b\.parquet"):
        Partitions.of(tmp_path)


def test_gaps_are_counted_by_file(tmp_path: Path) -> None:
    as_file({"item": ["a", None, None], "annotator": ["x"] * 3, "label": ["no"] * 3}, tmp_path / "votes.parquet")
    with pytest.raises(Problem, match=r"votes\.parquet has 2 votes without item, annotator or label"):
        Partitions.of(tmp_path)


def test_missing_columns_are_named(tmp_path: Path) -> None:
    as_file({"item": ["a"], "worker": ["x"], "label": ["no"]}, tmp_path / "votes.parquet")
    with pytest.raises(Problem, match=r"votes\.parquet has no column annotator"):
        Partitions.of(tmp_path)
    assert Partitions.of(tmp_path, annotator="worker").annotator == "worker"


def test_what_is_no_parquet_is_said(tmp_path: Path) -> None:
    (tmp_path / "votes.parquet").write_text("item,annotator,label\n")
    with pytest.raises(Problem, match="could not be read"):
        Partitions.of(tmp_path)


def test_an_empty_folder_and_one_that_is_not(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="holds no Parquet file"):
        Partitions.of(tmp_path)
    source = as_file(votes_by(1, items=5), tmp_path / "all.parquet")
    with pytest.raises(Problem, match="is not empty"):
        split(source, tmp_path, parts=2)
    with pytest.raises(Problem, match="0 parts were asked for"):
        split(source, tmp_path / "parts", parts=0)
