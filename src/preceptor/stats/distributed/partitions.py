"""Votes in Parquet files: one row a vote, all votes on an item in one file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from preceptor.base.problems import Fault, Problem, invalid
from preceptor.stats.distributed.parquet import files, literal, name, parquet

_MOST_PARTS = 1000
"""Files that are written at once while votes are split."""


@dataclass(frozen=True)
class Partitions:
    """Parquet files of votes and their columns; `of` finds and checks them, `split` makes them."""

    files: tuple[Path, ...]
    item: str = "item"
    annotator: str = "annotator"
    label: str = "label"

    @classmethod
    def of(
        cls, folder: Path | str, *, item: str = "item", annotator: str = "annotator", label: str = "label"
    ) -> Partitions:
        """Every *.parquet in the folder, in the order of their names.

        Raises Problem when there is none, a column is missing or has gaps, or an item has votes in two files.
        """
        found = tuple(sorted(Path(folder).glob("*.parquet")))
        if not found:
            raise invalid(
                "stats.distributed.empty",
                f"{folder} holds no Parquet file.",
                hint="Give the folder whose files end in .parquet, or make one with split().",
            )
        partitions = cls(found, item, annotator, label)
        with parquet(Path(folder)) as database:
            _check_columns(database, partitions)
            _check_gaps(database, partitions)
            _check_items(database, partitions)
        return partitions

    def rows(self, paths: Sequence[Path], *, origin: bool = False) -> str:
        """A SELECT of (item, annotator, label) over these files; with origin, of their file names too."""
        columns = f"{name(self.item)} AS item, {name(self.annotator)} AS annotator, {name(self.label)} AS label"
        if origin:
            return f"SELECT {columns}, filename FROM read_parquet({files(paths)}, filename = true)"
        return f"SELECT {columns} FROM read_parquet({files(paths)})"


def split(
    source: Path | str | Sequence[Path],
    folder: Path | str,
    *,
    parts: int,
    item: str = "item",
    annotator: str = "annotator",
    label: str = "label",
) -> Partitions:
    """Deals the votes of Parquet files out by their item into `parts` (1 to 1,000) files of a new folder.

    A file is held by one worker: choose parts so that a file's votes, 12 bytes each, and its items' posteriors fit.
    Raises Problem on a folder that holds files already, as `Partitions.of` on the source, or on another number.
    """
    if not 1 <= parts <= _MOST_PARTS:
        raise invalid("stats.distributed.parts", f"{parts} parts were asked for; 1 to {_MOST_PARTS} was expected.")
    folder = Path(folder)
    if folder.exists() and any(folder.iterdir()):
        raise invalid("stats.distributed.folder", f"{folder} is not empty.", hint="Name a new folder, or empty it.")
    folder.mkdir(parents=True, exist_ok=True)
    given = tuple(Path(one) for one in ([source] if isinstance(source, str | Path) else source))
    partitions = Partitions(given, item, annotator, label)
    with parquet(folder) as database:
        _check_columns(database, partitions)
        _check_gaps(database, partitions)
        _deal(database, partitions, folder, parts)
    return Partitions(tuple(sorted(folder.glob("*.parquet"))))


def _deal(database: Any, source: Partitions, folder: Path, parts: int) -> None:
    database.execute(f"SET partitioned_write_max_open_files = {parts}")
    database.execute(
        f"COPY (SELECT *, hash(item) % {parts} AS part FROM ({source.rows(source.files)}))"
        f" TO {literal(folder)} (FORMAT parquet, PARTITION_BY (part))"
    )
    for made in sorted(folder.glob("part=*")):
        number = int(made.name.removeprefix("part="))
        (file,) = made.glob("*.parquet")  # one thread writes one file a part: an item is never cut in two
        file.rename(folder / f"part-{number:05}.parquet")
        made.rmdir()


def _check_columns(database: Any, partitions: Partitions) -> None:
    wanted = {partitions.item, partitions.annotator, partitions.label}
    faults = []
    for path in partitions.files:
        described = database.execute(f"DESCRIBE SELECT * FROM read_parquet({literal(path)})").fetchall()
        missing = wanted - {row[0] for row in described}
        faults += [Fault(path.name, f"has no column {column}") for column in sorted(missing)]
    if faults:
        raise _faulty("stats.distributed.columns", faults, "Name the columns that hold item, annotator and label.")


def _check_gaps(database: Any, partitions: Partitions) -> None:
    empty = "item IS NULL OR annotator IS NULL OR label IS NULL"
    found = database.execute(
        f"SELECT filename, count(*) FROM ({partitions.rows(partitions.files, origin=True)}) WHERE {empty} GROUP BY 1"
    ).fetchall()
    faults = [Fault(Path(path).name, f"has {count} votes without item, annotator or label") for path, count in found]
    if faults:
        raise _faulty("stats.distributed.missing", faults, "Leave those votes out, or give the absence a name.")


def _check_items(database: Any, partitions: Partitions) -> None:
    """By hashes, which take less memory than names; two items of one hash are told as one (1 in 10^19 a pair)."""
    if len(partitions.files) == 1:
        return
    row = database.execute(
        f"SELECT min(item), min(filename), max(filename) FROM ({partitions.rows(partitions.files, origin=True)})"
        " GROUP BY hash(item) HAVING min(filename) <> max(filename) LIMIT 1"
    ).fetchone()
    if row is not None:
        fault = Fault(str(row[0]), f"has votes in {Path(row[1]).name} and in {Path(row[2]).name}")
        raise _faulty("stats.distributed.items", [fault], "Make files with split(), which keeps an item together.")


def _faulty(code: str, faults: list[Fault], hint: str) -> Problem:
    return invalid(code, f"{faults[0].where} {faults[0].why}.", hint=hint, faults=faults)
