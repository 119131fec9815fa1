"""The torch programs refuse in words: long rows, absent models, and a machine without torch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.rooms.training.makers import (
    completion_rows,
    environment,
    preference_rows,
    result_of,
    start_program,
    write_build,
    write_run,
)

pytestmark = pytest.mark.slow

TRAINS = [pytest.mark.train, pytest.mark.slow]
QUICK = {"max_length": 64, "batch_size": 4, "learning_rate": 1e-3, "device": "cpu"}


class TestRefused:
    pytestmark = TRAINS

    def test_rows_over_length_are_counted_and_named(self, tmp_path: Path) -> None:
        rows = preference_rows(12, chosen=lambda number: "words and more " * (60 if number in {3, 7} else 1))
        run = write_run(
            tmp_path / "run",
            method="reward",
            build=write_build(tmp_path / "build", train=rows),
            **QUICK,
            max_steps=2,
        )

        assert start_program("reward", run).returncode == 0

        counted = result_of(run)["rows"]["train"]
        assert counted["used"] == 10
        assert counted["left_out"] == 2
        assert counted["left_out_rows"] == ["r3", "r7"]

    def test_a_build_of_nothing_but_long_rows_is_refused_in_words(self, tmp_path: Path) -> None:
        rows = preference_rows(4, chosen="words and more " * 60)
        run = write_run(tmp_path / "run", method="reward", build=write_build(tmp_path / "build", train=rows), **QUICK)

        assert start_program("reward", run).returncode == 65

        problem = result_of(run)["problem"]
        assert problem["code"] == "training.rows_too_long"
        assert "4 of 4 rows" in problem["sentence"]
        assert "max_length" in problem["hint"]

    def test_a_model_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        folder = write_build(tmp_path / "build", train=completion_rows(4))
        run = write_run(tmp_path / "run", method="sft", build=folder, start="some/model", **QUICK)

        assert start_program("sft", run).returncode == 65
        assert result_of(run)["problem"]["code"] == "training.model_missing"


@pytest.mark.parametrize("method", ["sft", "reward", "dpo"])
def test_without_the_extra_it_ends_with_78_and_says_what_to_install(tmp_path: Path, method: str) -> None:
    """A real process in which torch cannot be imported, as on a machine without the extra."""
    rows = completion_rows(4) if method == "sft" else preference_rows(4)
    run = write_run(tmp_path / "run", method=method, build=write_build(tmp_path / "build", train=rows), **QUICK)
    program = f"preceptor.rooms.training.backends.{method}"
    code = f"""
import importlib.abc, runpy, sys

class Absent(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {{"torch", "trl"}}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Absent())
sys.argv = [{program!r}, {str(run)!r}]
runpy.run_module({program!r}, run_name="__main__")
"""
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True)

    assert done.returncode == 78, done.stderr
    problem = result_of(run)["problem"]
    assert problem["code"] == "training.extra_missing"
    assert "torch" in problem["sentence"]
    assert problem["hint"] == "pip install 'preceptor[train]'"
