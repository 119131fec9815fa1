"""The core stays small: what it requires, and what its sources import (decision 0008)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "preceptor"
LEFT_OUT = {"polars", "pyarrow", "pandas", "sklearn", "scikit-learn", "datasets", "torch", "transformers", "trl", "av"}
BACKENDS = (
    "rooms/training/backends/",
    "rooms/evaluation/backends/",
    "rooms/media/backends/",
    "rooms/models/providers/writer.py",
)
"""Programs of their own, started where the extra is installed."""
ONLY_WHEN_HANDED_ONE = {"stats/naming.py": {"polars"}}
"""Reached only by somebody who brings a polars series along, and so has polars."""


def required(text: str) -> set[str]:
    return {name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)}


def imported(text: str) -> Iterator[str]:
    tree = ast.parse(text)
    typing_only = {
        inside
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inside in ast.walk(node)
    }
    for node in ast.walk(tree):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            yield from (one.name.split(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def test_the_core_requires_none_of_what_was_left_out() -> None:
    names = required((ROOT / "requirements" / "core.txt").read_text("utf-8"))
    assert {"duckdb", "scipy", "numba"} <= names
    assert names & LEFT_OUT == set()


def test_no_source_of_the_core_imports_it() -> None:
    found = {
        str(path.relative_to(SOURCE)): hits
        for path in SOURCE.rglob("*.py")
        if not str(path.relative_to(SOURCE)).startswith(BACKENDS)
        and (hits := set(imported(path.read_text("utf-8"))) & LEFT_OUT)
    }
    assert found == ONLY_WHEN_HANDED_ONE


def test_an_import_is_seen_wherever_it_stands() -> None:
    text = """
import numpy, polars.io
from . import torch
if TYPE_CHECKING:
    import pandas
def work():
    from sklearn.linear_model import Ridge
"""
    assert set(imported(text)) == {"numpy", "polars", "sklearn"}
