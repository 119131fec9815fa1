"""Real crowd sets on disk: found by PRECEPTOR_DATA or beside the project, skipped when absent."""

from __future__ import annotations

import csv
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from preceptor.stats.votes import Votes

SMALL = (
    "BarzanMozafari",
    "Bluebirds",
    "CF",
    "CF_amt",
    "MS",
    "SP",
    "SP_amt",
    "snow_rte",
    "snow_temp",
    "snow_wsd",
)
"""Sets whose truth is known for every item and whose labels are classes; each is read in under 0.1 s."""


@dataclass(frozen=True, eq=False)
class CrowdSet:
    """A set's votes, its triples as strings, the truth by label code (items,), -1 where unknown."""

    votes: Votes
    rows: list[tuple[str, str, str]]
    truth: NDArray[np.int64]


def data_folder() -> Path:
    """The folder of real data; skips the asking test, saying so, when there is none."""
    named = os.environ.get("PRECEPTOR_DATA")
    beside = Path(__file__).resolve().parents[2].parent / "shared" / "data"
    folder = Path(named) if named else beside
    if not (folder / "crowd").is_dir():
        pytest.skip(f"no real data in {folder}: set PRECEPTOR_DATA to a folder with crowd/ in it")
    return folder


def load(name: str) -> CrowdSet:
    """The crowd set of this name."""
    folder = data_folder() / "crowd" / name
    with (folder / "judgments.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["item"], row["annotator"], row["label"]) for row in csv.DictReader(file)]
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as file:
        known = {row["item"]: row["truth"] for row in csv.DictReader(file)}
    labels = sorted({label for _, _, label in rows} | set(known.values()))
    votes = Votes.from_rows(rows, classes=labels)
    code = {label: position for position, label in enumerate(labels)}
    truth = np.array([code[known[item]] if item in known else -1 for item in votes.item_names.tolist()])
    return CrowdSet(votes, rows, truth)
