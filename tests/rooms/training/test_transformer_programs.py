"""The torch programs as the worker meets them: processes that are killed, told to stop, and started again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from tests.rooms.training.makers import (
    command,
    completion_rows,
    environment,
    lines_of,
    preference_rows,
    result_of,
    start_program,
    write_build,
    write_run,
    write_task,
)

from preceptor.rooms.training.rules import curve_of

TRAINS = [pytest.mark.train, pytest.mark.slow]
QUICK = {"max_length": 64, "batch_size": 4, "learning_rate": 1e-3, "log_every_steps": 5, "device": "cpu"}


def curve(folder: Path) -> list[tuple[int, float]]:
    return [(point.step, point.values["loss"]) for point in curve_of(lines_of(folder))]


def events(folder: Path, name: str) -> list[dict[str, Any]]:
    said = [json.loads(line) for line in lines_of(folder)]
    return [each for each in said if each.get("event") == name]


def start_and_stop(method: str, run: Path, *, at_step: int, number: signal.Signals) -> int:
    """Starts the program, sends it a signal once its curve has passed a step, and returns its exit code."""
    program = subprocess.Popen(
        command(method, run), env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and program.poll() is None:
        path = run / "events.jsonl"
        points = curve_of(path.read_text().splitlines()) if path.exists() else ()
        if points and points[-1].step >= at_step:
            break
        time.sleep(0.02)
    os.kill(program.pid, number)
    return program.wait(timeout=120)


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    train = preference_rows(80, soft_label=lambda number: 0.9, weight=lambda number: 1.0 + number % 3)
    return write_build(folder, train=train, test=preference_rows(16, start=1000))


@pytest.fixture(scope="module")
def reward_run(build: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A reward run nobody disturbed."""
    run = write_run(
        tmp_path_factory.mktemp("reward") / "run",
        method="reward",
        build=build,
        **QUICK,
        max_steps=120,
        save_every_steps=25,
    )
    done = start_program("reward", run)
    assert done.returncode == 0, done.stderr
    return run


@pytest.fixture(scope="module")
def dpo_run(build: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A DPO run nobody disturbed."""
    run = write_run(
        tmp_path_factory.mktemp("dpo") / "run",
        method="dpo",
        build=build,
        **QUICK,
        max_steps=60,
        save_every_steps=25,
    )
    done = start_program("dpo", run)
    assert done.returncode == 0, done.stderr
    return run


class TestUndisturbed:
    pytestmark = TRAINS

    def test_the_loss_falls_and_held_out_pairs_are_told_apart(self, reward_run: Path, dpo_run: Path) -> None:
        for run in (reward_run, dpo_run):
            losses = [loss for _, loss in curve(run)]
            assert losses[-1] < 0.8 * losses[0]
            assert result_of(run)["metrics"]["heldout_accuracy"] == 1.0
            assert pq.read_table(run / "scores.parquet").num_rows == 16

    def test_checkpoints_go_once_the_result_stands(self, reward_run: Path) -> None:
        assert not (reward_run / "checkpoints").exists()
        assert (reward_run / "model" / "model.safetensors").stat().st_mode & 0o777 == 0o644

    def test_a_saved_reward_model_scores_as_the_result_says(self, reward_run: Path, build: Path) -> None:
        from transformers import AutoModelForSequenceClassification, AutoTokenizer

        from preceptor.rooms.training.backends.asking import scores_of_pairs
        from preceptor.rooms.training.backends.tokens import Limit, prepare_preferences

        model = AutoModelForSequenceClassification.from_pretrained(reward_run / "model").eval()
        tokenizer = AutoTokenizer.from_pretrained(reward_run / "model")
        held = prepare_preferences(pq.read_table(build / "test.parquet").to_pylist(), tokenizer, Limit(64, "leave_out"))
        chosen, _ = scores_of_pairs(model, held.columns, pad=tokenizer.pad_token_id, batch_size=5)

        said = pq.read_table(reward_run / "scores.parquet")["score_chosen"].to_pylist()
        assert list(chosen) == pytest.approx(said, abs=1e-4)

    def test_fine_tuning_learns_to_write(self, tmp_path: Path) -> None:
        folder = write_build(tmp_path / "build", train=completion_rows(64), test=completion_rows(8, start=1000))
        run = write_run(
            tmp_path / "run",
            method="sft",
            build=folder,
            **{**QUICK, "learning_rate": 3e-3},
            max_steps=30,
            held_out_every_steps=15,
        )
        assert start_program("sft", run).returncode == 0

        losses = dict(curve_of_train(run))
        assert losses[30] < 0.5 * losses[1]
        held = [point.values["eval_loss"] for point in curve_of(lines_of(run)) if "eval_loss" in point.values]
        assert len(held) == 2
        assert result_of(run)["metrics"]["heldout_loss"] == pytest.approx(held[-1], rel=1e-3)


def curve_of_train(folder: Path) -> list[tuple[int, float]]:
    return [(p.step, p.values["loss"]) for p in curve_of(lines_of(folder)) if "loss" in p.values]


class TestUsed:
    pytestmark = TRAINS

    def test_a_reward_model_scores_new_rows_as_it_scored_held_out_ones(
        self, reward_run: Path, build: Path, tmp_path: Path
    ) -> None:
        rows = str(build / "test.parquet")
        task = write_task(tmp_path / "score", "score", model=str(reward_run / "model"), rows=rows)

        assert start_program("score", task).returncode == 0

        ours, theirs = (pq.read_table(folder / "scores.parquet") for folder in (task, reward_run))
        assert ours["row_id"] == theirs["row_id"]
        for side in ("score_chosen", "score_rejected"):
            assert ours[side].to_pylist() == pytest.approx(theirs[side].to_pylist(), abs=1e-4)
        assert result_of(task)["rows"] == {"scored": 16, "cut": 0}

    def test_a_model_answers_prompts_and_keeps_how_they_were_drawn(
        self, dpo_run: Path, build: Path, tmp_path: Path
    ) -> None:
        said = {"answers": 2, "max_new_tokens": 12, "batch_size": 7}
        rows = build / "test.parquet"
        model = str(dpo_run / "model")
        task = write_task(tmp_path, "generate", model=model, prompts=str(rows), seed=1, settings=said)

        assert start_program("generate", task).returncode == 0

        answers = pq.read_table(task / "generations.parquet").to_pylist()
        begins = [(row["row_id"], row["answer"]) for row in answers[:3]]
        assert begins == [("r1000", 0), ("r1000", 1), ("r1001", 0)]
        assert len(answers) == 32
        assert all(row["tokens"] <= 12 and row["seed"] == 1 for row in answers)

        from preceptor.rooms.training.backends.generate import GenerateSettings
        from preceptor.rooms.training.backends.writing import write_answers

        def drawn(seed: int) -> list[str]:
            settings = GenerateSettings(**said)
            table = pq.read_table(rows).to_pylist()
            return [each["response"] for _, each in write_answers(table, Path(model), settings=settings, seed=seed)]

        assert drawn(1) == [row["response"] for row in answers], "equal seeds give equal answers"
        assert drawn(2) != drawn(1)


class TestDisturbed:
    pytestmark = TRAINS

    def test_killed_midway_it_goes_on_to_the_same_end(self, reward_run: Path, build: Path, tmp_path: Path) -> None:
        settings = json.loads((reward_run / "run.json").read_text())["settings"]
        run = write_run(tmp_path / "run", method="reward", build=build, **settings)

        code = start_and_stop("reward", run, at_step=60, number=signal.SIGKILL)

        assert code == -signal.SIGKILL
        assert not (run / "result.json").exists()
        assert start_program("reward", run).returncode == 0
        assert events(run, "resumed")[0]["step"] >= 50
        assert curve(run) == curve(reward_run), "an equal run gives an equal curve, killed or not"
        assert result_of(run)["metrics"]["steps"] == 120
        assert result_of(run)["metrics"]["heldout_log_loss"] == pytest.approx(
            result_of(reward_run)["metrics"]["heldout_log_loss"], rel=1e-6
        )

    def test_told_to_stop_it_saves_first_and_keeps_its_reference(
        self, dpo_run: Path, build: Path, tmp_path: Path
    ) -> None:
        settings = json.loads((dpo_run / "run.json").read_text())["settings"]
        run = write_run(tmp_path / "run", method="dpo", build=build, **settings)

        code = start_and_stop("dpo", run, at_step=10, number=signal.SIGTERM)

        assert code == 75
        stopped_at = events(run, "checkpoint")[-1]["step"]
        assert 10 <= stopped_at < 60
        assert json.loads(lines_of(run)[-1])["event"] == "stopped"
        assert start_program("dpo", run).returncode == 0
        assert events(run, "resumed")[0]["step"] == stopped_at
        assert curve(run)[-1] == curve(dpo_run)[-1]
        ours, theirs = (pq.read_table(folder / "scores.parquet")["score_chosen"] for folder in (run, dpo_run))
        assert ours.to_pylist() == pytest.approx(theirs.to_pylist(), abs=1e-4)

    def test_a_half_written_checkpoint_is_passed_over(self, tmp_path: Path) -> None:
        pytest.importorskip("trl")
        from preceptor.rooms.training.backends.loop import WHOLE, last_whole_checkpoint

        for step in (20, 40, 100):
            (tmp_path / f"checkpoint-{step}").mkdir()
        (tmp_path / "checkpoint-20" / WHOLE).touch()
        (tmp_path / "checkpoint-40" / WHOLE).touch()

        assert last_whole_checkpoint(tmp_path) == tmp_path / "checkpoint-40"
        assert not (tmp_path / "checkpoint-100").exists()
