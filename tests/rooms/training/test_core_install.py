"""The light way works with the core install alone: no arrow, no scikit-learn, no frames, no torch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.rooms.training.makers import (
    environment,
    preference_rows,
    result_of,
    write_build,
    write_rows,
    write_run,
    write_task,
)

pytestmark = pytest.mark.slow

ABSENT = ("pyarrow", "sklearn", "pandas", "polars", "torch", "transformers", "datasets")
WITHOUT = """
import importlib.abc, runpy, sys


class Absent(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {absent}:
            raise ModuleNotFoundError(f"{{name}} is not in the core install")

sys.meta_path.insert(0, Absent())
sys.argv = ["program", {folder!r}]
runpy.run_module({module!r}, run_name="__main__", alter_sys=True)
"""


def run_without(module: str, folder: Path) -> subprocess.CompletedProcess[str]:
    code = WITHOUT.format(absent=set(ABSENT), folder=str(folder), module=f"preceptor.rooms.training.backends.{module}")
    return subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize("name", ABSENT)
def test_the_blocker_blocks(name: str, tmp_path: Path) -> None:
    code = WITHOUT.format(absent=set(ABSENT), folder=str(tmp_path), module=name)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1 and "not in the core install" in done.stderr


def test_a_light_model_is_trained_and_asked_with_the_core_install(tmp_path: Path) -> None:
    build = write_build(tmp_path / "build", train=preference_rows(40), test=preference_rows(10, start=500))
    folder = write_run(tmp_path / "run", method="reward-light", build=build, hash_bits=12, folds=3)

    trained = run_without("reward_light", folder)

    assert trained.returncode == 0, trained.stderr
    assert result_of(folder)["metrics"]["heldout_accuracy"] > 0.7
    rows = write_rows(tmp_path / "rows.parquet", preference_rows(5, start=900))
    task = write_task(tmp_path / "ask", "score", model=str(folder / "model"), rows=str(rows))
    asked = run_without("score", task)
    assert asked.returncode == 0, asked.stderr
    assert result_of(task)["rows"] == {"scored": 5, "cut": 0}
