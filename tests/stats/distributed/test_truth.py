"""Dawid-Skene over files is Dawid-Skene in memory, whoever works on the files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.stats.distributed.sets import Columns, as_file, rows_of, votes_by

from preceptor.base.problems import Problem
from preceptor.stats.distributed import PartitionedTruth, Partitions, Processes, dawid_skene, split
from preceptor.stats.truth import dawid_skene as in_memory
from preceptor.stats.votes import Votes


def parts_of(columns: Columns, folder: Path, parts: int = 3) -> Partitions:
    return split(as_file(columns, folder / "all.parquet"), folder / "parts", parts=parts)


def same(one: PartitionedTruth, other: PartitionedTruth) -> bool:
    pairs = ((one.history, other.history), (one.confusion, other.confusion), (one.class_prior, other.class_prior))
    return all(np.array_equal(a, b) for a, b in pairs)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"smoothing": 0.0},
        {"gold": {"item 00003": "l'1", "item 00004": "l'2", "nobody's": "l'0"}},
        {"class_prior": [0.2, 0.3, 0.5], "max_iterations": 2},
    ],
)
def test_the_figures_are_those_of_all_votes_in_memory(tmp_path: Path, settings: dict[str, Any]) -> None:
    columns = votes_by(2)
    whole = in_memory(Votes.from_columns(**columns), **settings)
    truth = dawid_skene(parts_of(columns, tmp_path), out=tmp_path / "out", **settings)
    assert (truth.converged, len(truth.history)) == (whole.converged, whole.iterations)
    np.testing.assert_allclose(truth.history, whole.history, rtol=1e-10)
    np.testing.assert_allclose(truth.confusion, whole.confusion, atol=1e-9)
    np.testing.assert_allclose(truth.reliability, whole.reliability, atol=1e-9)
    np.testing.assert_allclose(truth.reliability_interval().low, whole.reliability_interval().low, atol=1e-9)
    assert truth.annotator_names.tolist() == whole.votes.annotator_names.tolist()

    found = rows_of(tmp_path / "out")
    np.testing.assert_allclose([row[4] for row in found], whole.posterior, atol=1e-9)
    clear = ~whole.tied
    assert [row[1] for row, sure in zip(found, clear, strict=True) if sure] == [
        name for name, sure in zip(whole.label_names, clear, strict=True) if sure
    ]
    np.testing.assert_allclose([row[2] for row in found], whole.confidence, atol=1e-9)


def test_numbers_as_names_keep_their_kind(tmp_path: Path) -> None:
    columns = {"item": [30, 30, 4, 4], "annotator": [7, 8, 7, 8], "label": [True, True, False, False]}
    truth = dawid_skene(parts_of(columns, tmp_path, 2), out=tmp_path / "out", gold={4: False})
    assert [row[:2] for row in rows_of(tmp_path / "out")] == [(4, False), (30, True)]
    assert truth.label_names.tolist() == [False, True]
    assert truth.annotator_names.tolist() == [7, 8]


def test_labels_nobody_used_and_labels_nobody_offered(tmp_path: Path) -> None:
    parts = parts_of({"item": ["a", "b"], "annotator": ["x", "x"], "label": ["no", "no"]}, tmp_path, 1)
    with pytest.raises(Problem, match="hold 1 label; at least two"):
        dawid_skene(parts, out=tmp_path / "out")
    truth = dawid_skene(parts, out=tmp_path / "out", classes=["yes", "no"])
    assert truth.label_names.tolist() == ["yes", "no"]
    assert [row[1] for row in rows_of(tmp_path / "out")] == ["no", "no"]
    with pytest.raises(Problem, match="label “no” is not among"):
        dawid_skene(parts, out=tmp_path / "out", classes=["yes", "perhaps"])
    with pytest.raises(Problem, match="gold label “maybe” is not among"):
        dawid_skene(parts, out=tmp_path / "out", classes=["yes", "no"], gold={"a": "maybe"})


def test_results_never_take_the_place_of_votes(tmp_path: Path) -> None:
    parts = parts_of(votes_by(3, items=20), tmp_path)
    with pytest.raises(Problem, match="take the place of the votes"):
        dawid_skene(parts, out=tmp_path / "parts")
    assert len(rows_of(tmp_path / "parts")) == 80


def test_nothing_but_the_results_is_left(tmp_path: Path) -> None:
    parts = parts_of(votes_by(3, items=20), tmp_path)
    truth = dawid_skene(parts, out=tmp_path / "out")
    assert sorted((tmp_path / "out").iterdir()) == sorted(truth.files)


@pytest.mark.slow
def test_two_processes_give_the_same_numbers_to_the_last_bit(tmp_path: Path) -> None:
    parts = parts_of(votes_by(4), tmp_path, 5)
    alone = dawid_skene(parts, out=tmp_path / "alone")
    with Processes(2) as runner:
        together = dawid_skene(parts, out=tmp_path / "together", runner=runner)
    assert same(alone, together)
    assert rows_of(tmp_path / "alone") == rows_of(tmp_path / "together")


@pytest.mark.slow
def test_two_of_rays_workers_give_the_same_numbers_to_the_last_bit(tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="needs the extra [ray]")
    from preceptor.stats.distributed.on_ray import OnRay

    parts = parts_of(votes_by(4), tmp_path, 5)
    alone = dawid_skene(parts, out=tmp_path / "alone")
    with OnRay(workers=2) as runner:
        together = dawid_skene(parts, out=tmp_path / "together", runner=runner)
    assert same(alone, together)
    assert rows_of(tmp_path / "alone") == rows_of(tmp_path / "together")


def test_a_worker_less_than_one_is_refused() -> None:
    with pytest.raises(Problem, match="0 workers were asked for"):
        Processes(0)
