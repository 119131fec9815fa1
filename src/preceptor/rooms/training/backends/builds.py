"""Reads the Parquet files of a frozen build and says exactly what is wrong with them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from preceptor.base.problems import Fault, Problem, invalid
from preceptor.rooms.training.backends.tables import read_table

Messages = list[dict[str, str]]
SHOWN_FAULTS = 20
_KEYS = frozenset({"row_id", "group", "prompt"})


@dataclass(frozen=True)
class Split:
    """One part of a build: `rows` have every column named in the shape; texts are never null."""

    name: str
    rows: list[dict[str, Any]]
    filled: Mapping[str, int]
    """How many nulls of each optional column were replaced by its default."""


@dataclass(frozen=True)
class Build:
    """Rows to learn from and rows held out; no group (prompt) stands in both."""

    train: Split
    test: Split


@dataclass(frozen=True)
class Shape:
    """Which columns a method reads: texts it must have, and numbers with (default, low, high)."""

    texts: tuple[str, ...]
    numbers: Mapping[str, tuple[float, float, float]]


PREFERENCE = Shape(
    texts=("row_id", "group", "prompt", "chosen", "rejected"),
    numbers={"soft_label": (1.0, 0.0, 1.0), "weight": (1.0, 0.0, math.inf), "margin": (0.0, 0.0, 1.0)},
)
SFT = Shape(texts=("row_id", "group", "prompt", "completion"), numbers={"weight": (1.0, 0.0, math.inf)})


def read_build(folder: Path, *, shape: Shape) -> Build:
    """Reads `train.parquet` and `test.parquet`; raises Problem with every kind of fault, each with its place.

    A build without `test.parquet` holds nothing out. Builds whose groups overlap are refused: scores on
    prompts that were trained on say nothing.
    """
    if not (folder / "train.parquet").is_file():
        raise invalid(
            "training.build_missing",
            f"There is no train.parquet in {folder}.",
            hint="Give the folder of a frozen build; its path is in the build's page.",
        )
    train = _read_split(folder / "train.parquet", shape=shape)
    test_path = folder / "test.parquet"
    test = _read_split(test_path, shape=shape) if test_path.is_file() else Split("test", [], {})
    if not train.rows:
        raise invalid("training.build_empty", f"{folder / 'train.parquet'} has no rows; at least one is needed.")
    _refuse_leaks(train, test)
    return Build(train, test)


def prompt_messages(prompt: Any) -> Messages:
    """A prompt as chat messages: a plain string is one user turn; a JSON list of turns is taken as it is."""
    if isinstance(prompt, str):
        if not prompt.lstrip().startswith("["):
            return [{"role": "user", "content": prompt}]
        try:
            prompt = json.loads(prompt)
        except json.JSONDecodeError:
            return [{"role": "user", "content": prompt}]
    if not _is_chat(prompt):
        return [{"role": "user", "content": prompt if isinstance(prompt, str) else json.dumps(prompt)}]
    return [{"role": turn["role"], "content": turn.get("content") or turn.get("text") or ""} for turn in prompt]


def prompt_text(prompt: Any) -> str:
    """All that was said before the response, one turn a paragraph."""
    return "\n\n".join(turn["content"] for turn in prompt_messages(prompt))


def _is_chat(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(turn, dict) and "role" in turn for turn in value)


def _read_split(path: Path, *, shape: Shape) -> Split:
    table = read_table(path)
    missing = [name for name in shape.texts if name not in table.columns]
    if missing:
        raise invalid(
            "training.build_columns",
            f"{path} lacks {', '.join(missing)}; found {', '.join(table.columns) or 'no columns'}.",
            hint=f"This method reads {', '.join([*shape.texts, *shape.numbers])}.",
            faults=[Fault(f"{path.name}/{name}", "The column is missing.") for name in missing],
        )
    read = [name for name in (*shape.texts, *shape.numbers) if name in table.columns]
    rows = [{name: row[name] for name in read} for row in table.rows]
    faults = [fault for number, row in enumerate(rows) for fault in _row_faults(row, f"{path.name}/{number}", shape)]
    if faults:
        raise _bad_rows(path, faults)
    return Split(path.stem, rows, _fill(rows, shape))


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Every row of one Parquet file, as it is; raises Problem when it cannot be read or has none."""
    rows = read_table(path).rows
    if not rows:
        raise invalid("training.build_empty", f"{path} has no rows; at least one is needed.")
    return rows


def _row_faults(row: Mapping[str, Any], at: str, shape: Shape) -> list[Fault]:
    texts = [
        Fault(f"{at}/{name}", f"Expected text, found {row[name]!r:.60}.")
        for name in shape.texts
        if not _is_text(row[name], plain=name not in _KEYS)
    ]
    numbers = [
        Fault(f"{at}/{name}", f"Expected a number from {low:g} to {high:g}, found {row[name]!r:.60}.")
        for name, (_, low, high) in shape.numbers.items()
        if row.get(name) is not None and not _is_between(row[name], low, high)
    ]
    return texts + numbers


def _is_text(value: Any, *, plain: bool) -> bool:
    """Keys may be numbers and prompts may be chats; responses are plain strings."""
    return isinstance(value, str) if plain else value is not None


def _is_between(value: Any, low: float, high: float) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and math.isfinite(value) and low <= value <= high


def _bad_rows(path: Path, faults: Sequence[Fault]) -> Problem:
    more = f" The first {SHOWN_FAULTS} are listed." if len(faults) > SHOWN_FAULTS else ""
    return invalid(
        "training.build_rows",
        f"{path} has {len(faults)} value(s) that cannot be used.{more}",
        hint="Correct the rows where they came from and freeze the build again.",
        faults=faults[:SHOWN_FAULTS],
    )


def _fill(rows: list[dict[str, Any]], shape: Shape) -> dict[str, int]:
    """Nulls become defaults here, once and counted: a trainer would crash on a None margin."""
    filled = {}
    for name, (default, _, _) in shape.numbers.items():
        empty = [row for row in rows if row.get(name) is None]
        for row in empty:
            row[name] = default
        if empty:
            filled[name] = len(empty)
    return filled


def _refuse_leaks(train: Split, test: Split) -> None:
    both = {row["group"] for row in train.rows} & {row["group"] for row in test.rows}
    if both:
        raise invalid(
            "training.build_leaks",
            f"{len(both)} prompt group(s) stand in both train and test, e.g. {min(map(str, both))!r:.60}.",
            hint="Split the build by group, so that held-out scores mean something.",
        )
