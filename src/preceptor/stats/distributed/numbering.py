"""Names into numbers for all files at once; each file's votes as arrays on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.distributed.parquet import literal, parquet
from preceptor.stats.distributed.partitions import Partitions
from preceptor.stats.distributed.runners import Runner
from preceptor.stats.naming import as_names
from preceptor.stats.votes import Codes, Votes


@dataclass(frozen=True)
class Part:
    """One file's votes as arrays in a folder, and how many annotators and labels all files have."""

    folder: Path
    items: int
    annotators: int
    classes: int

    def votes(self) -> Votes:
        """The votes in item order; annotators and labels as all files number them, items as this one does."""
        codes = [_mapped(self.folder / f"{column}.npy") for column in ("item", "annotator", "label")]
        return Votes.from_codes(*codes, shape=(self.items, self.annotators, self.classes))

    def gold(self) -> Codes:
        """Label codes (items,), -1 where unknown."""
        return _mapped(self.folder / "gold.npy")


@dataclass(frozen=True)
class Numbered:
    """All files with their common names."""

    parts: tuple[Part, ...]
    annotator_names: NDArray[Any]
    label_names: NDArray[Any]


def number(
    partitions: Partitions,
    folder: Path,
    runner: Runner,
    *,
    gold: Mapping[Any, Any] | None = None,
    classes: Sequence[Any] | None = None,
) -> Numbered:
    """Numbers annotators and labels in the sorted order of their names, then every file by `runner` in `folder`.

    classes: the order of the labels, as in `Votes.from_columns`. Raises Problem on a label that is not among them,
    of a vote or of gold; gold of items without votes is left aside.
    """
    with parquet(folder) as database:
        annotators = _names(database, partitions, "annotator", folder)
        labels = _names(database, partitions, "label", folder, classes)
        _keep_gold(database, gold or {}, labels, folder)
    shape = (annotators.size, labels.size)
    jobs = [(number, path) for number, path in enumerate(partitions.files)]
    parts = tuple(runner.map(partial(_encode, partitions, folder, shape), jobs))
    return Numbered(parts, annotators, labels)


def _names(
    database: Any, partitions: Partitions, column: str, folder: Path, given: Sequence[Any] | None = None
) -> NDArray[Any]:
    found = database.execute(
        f"SELECT DISTINCT {column} FROM ({partitions.rows(partitions.files)}) ORDER BY 1"
    ).fetchnumpy()[column]
    names = as_names(found.tolist() if given is None else list(given))
    known = set(names.tolist())
    strange = [name for name in found.tolist() if name not in known]
    if strange:
        raise invalid(
            f"stats.{column}.unknown",
            f"The {column} “{strange[0]}” is not among {names.tolist()[:20]}.",
            hint="Add it to the list, or correct the votes.",
        )
    table = {"name": _plain(names), "code": np.arange(names.size, dtype=np.int32)}
    _write(database, table, folder / f"{column}s.parquet")
    return names


def _keep_gold(database: Any, gold: Mapping[Any, Any], labels: NDArray[Any], folder: Path) -> None:
    code = {name: place for place, name in enumerate(labels.tolist())}
    strange = [label for label in gold.values() if label not in code]
    if strange:
        raise invalid(
            "stats.gold.label",
            f"The gold label “{strange[0]}” is not among {list(code)[:20]}.",
            hint="Give the full list of classes, or correct the gold.",
        )
    items = _plain(as_names(list(gold))) if gold else np.empty(0, dtype=object)
    codes = np.array([code[label] for label in gold.values()], dtype=np.int32)
    _write(database, {"item": items, "code": codes}, folder / "gold.parquet")


def _encode(partitions: Partitions, folder: Path, shape: tuple[int, int], job: tuple[int, Path]) -> Part:
    """One file: its items numbered in the order of their names, its votes sorted so that every run adds alike."""
    place, path = job
    own = folder / f"{place:05}"
    own.mkdir()
    items = literal(own / "items.parquet")
    with parquet(own) as database:
        database.execute(f"CREATE VIEW votes AS {partitions.rows([path])}")
        numbers = "SELECT item, (row_number() OVER (ORDER BY item) - 1)::INTEGER AS code"
        database.execute(f"COPY ({numbers} FROM (SELECT DISTINCT item FROM votes)) TO {items} (FORMAT parquet)")
        codes = database.execute(
            "SELECT i.code AS item, a.code AS annotator, l.code AS label FROM votes"
            f" JOIN read_parquet({items}) i ON i.item = votes.item"
            f" JOIN read_parquet({literal(folder / 'annotators.parquet')}) a ON a.name = votes.annotator"
            f" JOIN read_parquet({literal(folder / 'labels.parquet')}) l ON l.name = votes.label ORDER BY ALL"
        ).fetchnumpy()
        known = database.execute(
            f"SELECT i.code AS item, g.code AS label FROM read_parquet({items}) i"
            f" JOIN read_parquet({literal(folder / 'gold.parquet')}) g ON g.item::VARCHAR = i.item::VARCHAR"
        ).fetchnumpy()
    for column, values in codes.items():
        np.save(own / f"{column}.npy", np.asarray(values, dtype=np.int32))
    count = int(codes["item"][-1]) + 1 if codes["item"].size else 0
    gold = np.full(count, -1, np.int32)
    gold[known["item"]] = known["label"]
    np.save(own / "gold.npy", gold)
    return Part(own, count, *shape)


def _write(database: Any, table: Mapping[str, NDArray[Any]], path: Path) -> None:
    database.register("table_to_write", dict(table))
    database.execute(f"COPY (SELECT * FROM table_to_write) TO {literal(path)} (FORMAT parquet)")


def _plain(names: NDArray[Any]) -> NDArray[Any]:
    """Strings as numpy knows them: DuckDB would guess the kind of bare objects from a sample."""
    return names.astype(str) if names.dtype == object else names


def _mapped(path: Path) -> NDArray[Any]:
    # Copy-on-write and not read-only: compiled loops would be compiled once more for arrays that cannot be written.
    return np.asarray(np.load(path, mmap_mode="c"))
