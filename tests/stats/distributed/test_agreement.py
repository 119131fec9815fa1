"""Alpha over files is alpha of all votes."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

import pytest
from tests.stats.distributed.sets import as_file, votes_by

from preceptor.base.problems import Problem
from preceptor.stats.agreement import krippendorff_alpha as in_memory
from preceptor.stats.distributed import krippendorff_alpha, split
from preceptor.stats.votes import Votes


def test_every_level_agrees_with_the_figure_in_memory(tmp_path: Path) -> None:
    columns = votes_by(5)
    columns["label"] = [int(label[-1]) * 2 for label in columns["label"]]
    columns["item"][0] = "judged once"
    parts = split(as_file(columns, tmp_path / "all.parquet"), tmp_path / "parts", parts=3)
    for level in ("nominal", "ordinal", "interval"):
        whole = in_memory(Votes.from_columns(**columns), level=level)
        found = krippendorff_alpha(parts, work=tmp_path, level=level)
        assert astuple(found)[3:] == astuple(whole)[3:]
        assert astuple(found)[:3] == pytest.approx(astuple(whole)[:3], rel=1e-9)


def test_the_order_of_labels_is_the_callers(tmp_path: Path) -> None:
    columns = votes_by(6, items=50)
    order = ["l'2", "l'0", "l'1"]
    parts = split(as_file(columns, tmp_path / "all.parquet"), tmp_path / "parts", parts=2)
    whole = in_memory(Votes.from_columns(**columns, classes=order), level="ordinal")
    assert krippendorff_alpha(parts, work=tmp_path, level="ordinal", classes=order).alpha == pytest.approx(whole.alpha)
    assert whole.alpha != pytest.approx(in_memory(Votes.from_columns(**columns), level="ordinal").alpha)


def test_words_have_no_interval(tmp_path: Path) -> None:
    parts = split(as_file(votes_by(6, items=5), tmp_path / "all.parquet"), tmp_path / "parts", parts=2)
    with pytest.raises(Problem, match="labels that are numbers"):
        krippendorff_alpha(parts, work=tmp_path, level="interval")
