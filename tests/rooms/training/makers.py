"""Makers of builds, run folders and started programs for the tests of training."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

ROOT = Path(__file__).resolve().parents[3]
TOPICS = (
    "cat",
    "river",
    "mountain",
    "bread",
    "planet",
    "garden",
    "engine",
    "bridge",
    "poem",
    "violin",
    "window",
)
ASKS = (
    "Describe the {}.",
    "Explain the {}.",
    "Tell me about the {}.",
    "What is a {}?",
    "Give a fact about the {}.",
)
GOOD = "A {} is something many people enjoy, and here is a clear answer."
BAD = "whatever, i dont care about {}"


def preference_rows(count: int, *, start: int = 0, **columns: Any) -> list[dict[str, Any]]:
    """Rows whose chosen side is plainly polite; `columns` override or add (called with the row number)."""
    rows = []
    for number in range(start, start + count):
        topic = TOPICS[number % len(TOPICS)]
        prompt = ASKS[number // len(TOPICS) % len(ASKS)].format(topic)
        row = {
            "row_id": f"r{number}",
            "group": f"g{number}",
            "prompt": prompt,
            "chosen": GOOD.format(topic),
            "rejected": BAD.format(topic),
            "margin": 0.0,
            "weight": 1.0,
            "soft_label": 1.0,
            "votes": 3,
        }
        row.update({name: value(number) if callable(value) else value for name, value in columns.items()})
        rows.append(row)
    return rows


def completion_rows(count: int, *, start: int = 0) -> list[dict[str, Any]]:
    """Rows to imitate."""
    kept = ("row_id", "group", "prompt", "weight")
    return [
        {**{name: row[name] for name in kept}, "completion": row["chosen"]}
        for row in preference_rows(count, start=start)
    ]


def write_build(folder: Path, *, train: Sequence[Mapping[str, Any]], test: Sequence[Mapping[str, Any]] = ()) -> Path:
    """A build folder as the datasets room freezes it."""
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist([dict(row) for row in train]), folder / "train.parquet")
    if test:
        pq.write_table(pa.Table.from_pylist([dict(row) for row in test]), folder / "test.parquet")
    return folder


def write_run(folder: Path, *, method: str, build: Path, seed: int = 0, start: str = "tiny", **settings: Any) -> Path:
    """A run folder with its run.json, as the server writes it."""
    folder.mkdir(parents=True, exist_ok=True)
    run = {
        "run": folder.name,
        "method": method,
        "seed": seed,
        "build": {"path": str(build), "hash": "abc"},
        "model": {"from": start},
        "settings": settings,
        "resume": True,
    }
    (folder / "run.json").write_text(json.dumps(run))
    return folder


def command(method: str, folder: Path) -> list[str]:
    module = "preceptor.rooms.training.backends." + method.replace("-", "_")
    return [sys.executable, "-m", module, str(folder)]


def environment() -> dict[str, str]:
    """Our source tree on the path, one thread, no hub."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}


def start_program(method: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs the program to its end, as the worker does."""
    return subprocess.run(
        command(method, folder), env=environment(), capture_output=True, text=True, timeout=240, check=False
    )


def write_rows(path: Path, rows: Sequence[Mapping[str, Any]]) -> Path:
    """One Parquet file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist([dict(row) for row in rows]), path)
    return path


def write_task(folder: Path, name: str, **said: Any) -> Path:
    """A folder with the file that tells `score` or `generate` what to do."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(said))
    return folder


def result_of(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "result.json").read_text())


def lines_of(folder: Path) -> list[str]:
    return (folder / "events.jsonl").read_text().splitlines()


def real_file(*parts: str) -> Path:
    """A file of the real data beside the project; skips, saying so, where it is absent."""
    path = Path(os.environ.get("PRECEPTOR_DATA", ROOT.parent / "shared" / "data")).joinpath(*parts)
    if not path.exists():
        pytest.skip(f"real data {'/'.join(parts)} is absent; set PRECEPTOR_DATA")
    return path


def pandalm_rows() -> list[dict[str, Any]]:
    """PandaLM test set v1: three annotators a pair; the side more of them took is chosen (ties: first)."""
    rows = []
    for line in real_file("pandalm", "testset-v1.jsonl").read_text().splitlines():
        said = json.loads(line)
        votes = [said[f"annotator{number}"] for number in (1, 2, 3)]
        first = sum({0: 0.5, 1: 1.0, 2: 0.0}[vote] for vote in votes) / len(votes)
        sides = [str(said["response1"]), str(said["response2"])]
        chosen, rejected = sides if first >= 0.5 else sides[::-1]
        rows.append(
            {
                "row_id": str(said["idx"]),
                "group": said["instruction"],
                "chosen": chosen,
                "rejected": rejected,
                "prompt": "\n\n".join(filter(None, [said["instruction"], said["input"]])),
                "margin": 0.0,
                "weight": 1.0,
                "soft_label": max(first, 1 - first),
                "votes": len(votes),
                "models": said["cmp_key"],
                "cast": votes,
                "first_is_chosen": first >= 0.5,
            }
        )
    return rows


def split_by_group(rows: Iterable[Mapping[str, Any]], *, folds: int, fold: int) -> tuple[list[Any], list[Any]]:
    """Train and test rows; groups are dealt out in turn, each is held out in exactly one fold."""
    rows = list(rows)
    place = {group: number for number, group in enumerate(sorted({row["group"] for row in rows}))}
    test = [row for row in rows if place[row["group"]] % folds == fold]
    return [row for row in rows if place[row["group"]] % folds != fold], test
