"""The light reward model: right by construction, honest about labels, and a well-behaved program."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest
from tests.rooms.training.makers import (
    command,
    environment,
    lines_of,
    pandalm_rows,
    preference_rows,
    result_of,
    split_by_group,
    start_program,
    write_build,
    write_rows,
    write_run,
    write_task,
)

from preceptor.base.problems import Problem
from preceptor.rooms.training.backends.light_features import SHAPE_NAMES, shape_of
from preceptor.rooms.training.backends.light_fit import fit_light
from preceptor.rooms.training.backends.light_model import LightModel, load_light_model
from preceptor.rooms.training.backends.reward_light import pairs_of

pytestmark = pytest.mark.slow


def fit(rows: list[dict[str, Any]], *, seed: int = 0, margin_scale: float = 1.0) -> LightModel:
    pairs = pairs_of(rows, margin_scale=margin_scale)
    model, _ = fit_light(pairs, bits=12, folds=3, choose_rows=1000, seed=seed, tell=lambda *_: None)
    return model


def chance(model: LightModel, row: dict[str, Any]) -> float:
    return float(model.chance_better([row["prompt"]], [row["chosen"]], [row["rejected"]])[0])


def test_every_shape_feature_has_a_name_and_is_finite() -> None:
    for response in ("", "ok", "A" * 5000, "1. one\n2. two\n\n```\ncode\n```", "你好，世界。", "\x00\ufffd"):
        shape = shape_of("Say hello in Chinese.", response)
        assert len(shape) == len(SHAPE_NAMES)
        assert np.isfinite(shape).all()


def test_what_people_chose_scores_higher_on_prompts_never_seen() -> None:
    model = fit(preference_rows(40))

    assert all(chance(model, row) > 0.7 for row in preference_rows(10, start=500))


def test_swapping_the_sides_gives_one_minus_the_chance() -> None:
    model = fit(preference_rows(40))
    row = preference_rows(1, start=500)[0]

    swapped = {**row, "chosen": row["rejected"], "rejected": row["chosen"]}

    assert chance(model, row) + chance(model, swapped) == pytest.approx(1.0, abs=1e-12)
    assert chance(model, {**row, "rejected": row["chosen"]}) == 0.5


def test_rows_that_are_ties_teach_nothing() -> None:
    model = fit(preference_rows(40, soft_label=0.5, margin=1.0))

    assert chance(model, preference_rows(1, start=500)[0]) == pytest.approx(0.5, abs=1e-6)


def test_a_chance_comes_out_near_the_share_of_people_who_agreed() -> None:
    model = fit(preference_rows(300, soft_label=0.7))

    assert chance(model, preference_rows(1, start=500)[0]) == pytest.approx(0.7, abs=0.03)


def test_raters_of_little_weight_are_outvoted() -> None:
    """Three rows in five come from raters who answer the wrong way round; only weights tell."""

    def wrong(number: int) -> bool:
        return number % 5 < 3

    rows = [
        {**row, "chosen": row["rejected"], "rejected": row["chosen"]} if wrong(number) else row
        for number, row in enumerate(preference_rows(100))
    ]
    weighted = [{**row, "weight": 0.02 if wrong(number) else 1.0} for number, row in enumerate(rows)]
    unseen = preference_rows(1, start=500)[0]

    assert chance(fit(rows), unseen) < 0.5
    assert chance(fit(weighted), unseen) > 0.8


def test_margins_hold_the_sides_further_apart() -> None:
    rows = preference_rows(60, soft_label=0.8, margin=1.0)
    unseen = preference_rows(1, start=500)[0]

    # calibration takes a common offset back out, so the weights are compared before it
    with_margins, without = fit(rows, margin_scale=1.0), fit(rows, margin_scale=0.0)

    def apart(model: LightModel) -> float:
        return float(np.log(1 / (1 / chance(model, unseen) - 1))) * model.temperature

    assert apart(with_margins) > apart(without) + 0.1


def test_one_prompt_alone_is_enough_to_fit() -> None:
    model = fit(preference_rows(3, group="only"))

    assert model.temperature == 1.0
    assert chance(model, preference_rows(1)[0]) > 0.5


def test_a_saved_model_scores_the_same_and_holds_no_pickles(tmp_path: Path) -> None:
    model = fit(preference_rows(40))
    row = preference_rows(1, start=500)[0]

    model.save(tmp_path)

    assert chance(load_light_model(tmp_path), row) == chance(model, row)
    with np.load(tmp_path / "weights.npz", allow_pickle=False) as arrays:
        assert all(arrays[name].dtype != object for name in arrays.files)


def test_a_folder_that_holds_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="holds no light reward model"):
        load_light_model(tmp_path)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("light")
    build = write_build(folder / "build", train=preference_rows(60), test=preference_rows(20, start=100))
    run = write_run(folder / "run", method="reward-light", build=build, hash_bits=12)
    done = start_program("reward-light", run)
    assert done.returncode == 0, done.stderr
    return run


def test_the_program_leaves_model_scores_result_and_curve(finished: Path) -> None:
    result = result_of(finished)
    scores = pq.read_table(finished / result["scores"])

    assert result["state"] == "finished"
    assert result["metrics"]["heldout_accuracy"] == 1.0
    assert scores.num_rows == 20
    assert all(chance > 0.5 for chance in scores["chance_chosen_better"].to_pylist())
    assert [json.loads(line)["event"] for line in (lines_of(finished)[0], lines_of(finished)[-1])] == [
        "started",
        "finished",
    ]


def test_the_program_never_loads_torch(finished: Path) -> None:
    code = (
        "import sys, preceptor.rooms.training.backends.reward_light as program;"
        "print([name for name in ('torch', 'transformers', 'trl') if name in sys.modules])"
    )
    done = subprocess.run(
        [*command("x", finished)[:1], "-c", code],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.slow
def test_equal_runs_give_equal_curves_and_scores(finished: Path, tmp_path: Path) -> None:
    said = json.loads((finished / "run.json").read_text())
    again = write_run(tmp_path / "run", method="reward-light", build=Path(said["build"]["path"]), hash_bits=12)

    start_program("reward-light", again)

    def curve(folder: Path) -> list[dict[str, Any]]:
        return [{**json.loads(line), "at": 0} for line in lines_of(folder) if "event" not in json.loads(line)]

    assert curve(again) == curve(finished)
    assert pq.read_table(again / "scores.parquet").equals(pq.read_table(finished / "scores.parquet"))


def test_a_finished_run_is_not_done_again(finished: Path) -> None:
    before = (finished / "result.json").stat().st_mtime_ns

    assert start_program("reward-light", finished).returncode == 0
    assert (finished / "result.json").stat().st_mtime_ns == before


def test_a_bad_build_ends_with_65_and_a_problem_in_the_result(tmp_path: Path) -> None:
    build = write_build(tmp_path / "build", train=preference_rows(5, soft_label=7.0))
    run = write_run(tmp_path / "run", method="reward-light", build=build)

    assert start_program("reward-light", run).returncode == 65

    problem = result_of(run)["problem"]
    assert problem["code"] == "training.build_rows"
    assert problem["faults"][0]["where"] == "train.parquet/0/soft_label"
    assert "7.0" in problem["faults"][0]["why"]
    assert json.loads(lines_of(run)[-1])["event"] == "failed"


@pytest.mark.slow
def test_a_run_corrected_after_a_failure_succeeds(tmp_path: Path) -> None:
    build = write_build(tmp_path / "build", train=preference_rows(20))
    run = write_run(tmp_path / "run", method="reward-light", build=build, folds=0)
    assert start_program("reward-light", run).returncode == 65

    write_run(run, method="reward-light", build=build, folds=2, hash_bits=12)

    assert start_program("reward-light", run).returncode == 0
    assert result_of(run)["state"] == "finished"


@pytest.mark.slow
def test_told_to_stop_it_ends_with_75_and_can_be_started_again(tmp_path: Path) -> None:
    build = write_build(tmp_path / "build", train=preference_rows(1500))
    run = write_run(tmp_path / "run", method="reward-light", build=build)
    program = subprocess.Popen(command("reward-light", run), env=environment(), stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not (run / "events.jsonl").exists() and time.monotonic() < deadline:
        time.sleep(0.02)

    program.send_signal(signal.SIGTERM)

    assert program.wait(timeout=60) == 75
    assert not (run / "result.json").exists()
    assert json.loads(lines_of(run)[-1])["event"] == "stopped"
    write_run(run, method="reward-light", build=build, hash_bits=12, folds=2, choose_rows=100)
    assert start_program("reward-light", run).returncode == 0


def test_a_wrong_call_is_answered_with_65() -> None:
    done = start_program("reward-light", Path("/nowhere/at/all"))

    assert done.returncode == 65
    assert "existing run folder" in done.stderr


def test_a_saved_model_scores_pairs_and_single_responses_alike(finished: Path, tmp_path: Path) -> None:
    build = Path(json.loads((finished / "run.json").read_text())["build"]["path"])
    held = pq.read_table(build / "test.parquet").to_pylist()
    singles = [{"row_id": row["row_id"], "prompt": row["prompt"], "response": row["chosen"]} for row in held]
    model = str(finished / "model")
    pairs = write_task(tmp_path / "pairs", "score", model=model, rows=str(build / "test.parquet"))
    alone = write_task(
        tmp_path / "alone", "score", model=model, rows=str(write_rows(tmp_path / "rows.parquet", singles))
    )

    assert start_program("score", pairs).returncode == 0
    assert start_program("score", alone).returncode == 0

    said, one = (pq.read_table(folder / "scores.parquet") for folder in (pairs, alone))
    assert said.equals(pq.read_table(finished / "scores.parquet").select(said.column_names))
    assert one["score"].to_pylist() == said["score_chosen"].to_pylist()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([{"prompt": "a", "answer": "b"}], "training.score_columns"),
        ([{"prompt": "a", "response": "b"}, {"prompt": "a", "response": None}], "training.score_rows"),
    ],
)
def test_rows_that_cannot_be_scored_are_refused(
    finished: Path, tmp_path: Path, rows: list[dict[str, Any]], code: str
) -> None:
    path = write_rows(tmp_path / "rows.parquet", rows)
    task = write_task(tmp_path / "task", "score", model=str(finished / "model"), rows=str(path))

    assert start_program("score", task).returncode == 65
    assert result_of(task)["problem"]["code"] == code


@pytest.mark.slow
def test_on_real_pairs_it_beats_longer_wins(tmp_path: Path) -> None:
    """PandaLM, prompts held out: the margin over the length rule is more than noise on 600 pairs."""
    right, by_length, count = 0.0, 0.0, 0
    rows = [{name: value for name, value in row.items() if name != "cast"} for row in pandalm_rows()]
    for fold in range(3):
        train, test = split_by_group(rows, folds=3, fold=fold)
        build = write_build(tmp_path / f"build{fold}", train=train, test=test)
        run = write_run(tmp_path / f"run{fold}", method="reward-light", build=build)
        assert start_program("reward-light", run).returncode == 0
        strict = sum(row["soft_label"] != 0.5 for row in test)
        right += result_of(run)["metrics"]["heldout_accuracy"] * strict
        by_length += result_of(run)["metrics"]["heldout_accuracy_length"] * strict
        count += strict

    assert right / count > by_length / count + 0.03
    assert right / count > 0.70
