"""Sets of votes as arrays and, the same, as Parquet files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from preceptor.stats.distributed.parquet import name as quoted
from preceptor.stats.simulate import simulate_crowd, simulate_votes

Columns = dict[str, Any]


def votes_by(seed: int, *, items: int = 400, annotators: int = 20, classes: int = 3) -> Columns:
    """Names of item, annotator and label, four votes an item; names that are not plain ASCII among them."""
    random = np.random.default_rng(seed)
    crowd = simulate_crowd(random, annotators=annotators, classes=classes)
    votes = simulate_votes(random, crowd, items=items, votes_per_item=4).votes
    return {
        "item": [f"item {code:05}" for code in votes.item.tolist()],
        "annotator": [f"ä{code:03}" for code in votes.annotator.tolist()],
        "label": [f"l'{code}" for code in votes.label.tolist()],
    }


def as_file(columns: Columns, path: Path) -> Path:
    """One Parquet file with these columns, whatever their kinds."""
    with duckdb.connect() as database:
        listed = ", ".join("unnest(?) AS " + quoted(name) for name in columns)
        database.execute(f"COPY (SELECT {listed}) TO '{path}' (FORMAT parquet)", list(columns.values()))
    return path


def rows_of(folder: Path) -> list[tuple[Any, ...]]:
    """Every row of a folder's Parquet files, in the order of their first column."""
    with duckdb.connect() as database:
        return database.execute(f"SELECT * FROM read_parquet('{folder}/*.parquet') ORDER BY 1, 2, 3").fetchall()
