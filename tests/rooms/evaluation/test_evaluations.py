"""A run measured on what its build held out: the same figures by hand, refused with a word, on both databases."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.datasets.nouns import Build, Table
from preceptor.rooms.evaluation import actions, queries
from preceptor.rooms.evaluation.nouns import Evaluation, EvaluationState
from preceptor.rooms.training import actions as training
from preceptor.rooms.training import queries as runs
from preceptor.rooms.training.nouns import Method, Run
from rooms.lessons import freeze, rows, taught, teach
from rooms.people import NOBODY, OUTSIDER, member
from rooms.routing.stage import Stage
from rooms.settle import settle

pytestmark = pytest.mark.slow

Lesson = tuple[Stage, Build, Run]
# A transformer's program sees files alone, and is the same over either store: each method learns over one of them here,
# and over both in the room of training.
POSTGRES = pytest.param("postgres", marks=pytest.mark.postgres)
ONE_STORE = ["store_url"]
TAUGHT = [(Method.REWARD, "sqlite"), pytest.param(Method.DPO, "postgres", marks=pytest.mark.postgres)]


@pytest.fixture
def lesson(units: Units) -> Lesson:
    """A finished light run."""
    stage, build = taught(units)
    return stage, build, train(stage, build)


def train(stage: Stage, build: Build, method: Method = Method.REWARD_LIGHT, **settings: Any) -> Run:
    given = {"folds": 3, "hash_bits": 12} if method is Method.REWARD_LIGHT else settings
    run = stage.units.write_now(
        SYSTEM, training.start_run, stage.project_id, name="Lesson", method=method, build_id=build.id, settings=given
    )
    settle(stage.units)
    ended = stage.units.read_now(SYSTEM, runs.run, run.id)
    assert ended.state == "finished", ended.problem
    return ended


def evaluate(units: Units, run: Run, **options: Any) -> Evaluation:
    one = units.write_now(SYSTEM, actions.start_evaluation, run.id, **options)
    settle(units)
    return units.read_now(SYSTEM, queries.evaluation, one.id)


def held_out(units: Units, build: Build) -> list[Any]:
    return list(datasets.read_part(units.files, build, Table.PREFERENCES, split="test"))


def test_a_report_stands_beside_its_baselines_and_agrees_with_a_count_by_hand(lesson: Lesson) -> None:
    stage, build, run = lesson
    one = evaluate(stage.units, run)

    assert (one.state, one.run_id, one.build_id) == (EvaluationState.FINISHED, run.id, build.id)
    assert one.report is not None
    held = held_out(stage.units, build)
    chance = {one["row_id"]: one["chance_chosen_better"] for one in runs.held_out_scores(stage.units.files, run.id)}
    right = sum(chance[row["row_id"]] > 0.5 for row in held) / len(held)
    longer = sum(len(row["chosen"]) > len(row["rejected"]) for row in held) / len(held)
    accuracy = one.report["accuracy"]
    assert accuracy["estimate"] == pytest.approx(right) == pytest.approx(run.metrics["heldout_accuracy"])
    assert accuracy["low"] <= accuracy["estimate"] <= accuracy["high"] and accuracy["rows"] == len(held)
    assert one.report["length_only"]["estimate"] == pytest.approx(longer)
    assert one.report["majority"]["estimate"] == 1.0, "the gentle model always wins"
    assert 0.5 < one.report["human_ceiling"]["estimate"] < 1.0
    assert one.report["log_loss_floor"] <= one.report["log_loss"]["estimate"]
    assert sum(each["rows"] for each in one.report["calibration"]) == len(held)
    assert {each["dimension"] for each in one.report["slices"]} >= {"length", "raters", "models", "prompt"}
    assert "own program" in one.report["scored_by"] and one.report["left_out"] == {}


def test_another_build_is_judged_anew_without_the_prompts_learnt_from(lesson: Lesson) -> None:
    stage, build, run = lesson
    other = freeze(stage, seed=7)

    one = evaluate(stage.units, run, build_id=other.id)

    learnt = {row["group"] for row in datasets.read_part(stage.units.files, build, Table.PREFERENCES, split="train")}
    fresh = [row for row in held_out(stage.units, other) if row["group"] not in learnt]
    assert one.report is not None and 0 < len(fresh) < len(held_out(stage.units, other))
    assert one.report["rows"] == len(fresh)
    assert one.report["left_out"] == {
        "the model had learnt from their prompts": len(held_out(stage.units, other)) - len(fresh)
    }
    assert one.report["accuracy"]["estimate"] > 0.9 and "anew" in one.report["scored_by"]
    assert not (stage.units.settings.home / "evaluations" / one.id).exists()


def test_what_cannot_be_measured_is_refused_with_a_word(lesson: Lesson, units: Units) -> None:
    stage, _, run = lesson
    waiting = units.write_now(
        SYSTEM, training.start_run, stage.project_id, name="Later", method=Method.REWARD_LIGHT, build_id=run.build_id,
        settings={},
    )  # fmt: skip
    with pytest.raises(Problem) as caught:
        units.write_now(SYSTEM, actions.start_evaluation, waiting.id)
    assert caught.value.code == "run.not_finished"
    _, foreign = taught(units, prompts=6)
    with pytest.raises(Problem) as caught:
        units.write_now(SYSTEM, actions.start_evaluation, run.id, build_id=foreign.id)
    assert caught.value.code == "evaluation.other_build"


def test_a_build_that_holds_nothing_out_says_so(lesson: Lesson) -> None:
    stage, _, _ = lesson
    whole = freeze(stage, test_share=0.0)
    one = evaluate(stage.units, train(stage, whole))
    assert one.state is EvaluationState.FAILED and one.report is None
    assert one.problem is not None and one.problem["code"] == "evaluation.nothing_held_out"


@pytest.mark.slow
@pytest.mark.train
@pytest.mark.parametrize(("method", "store_url"), TAUGHT, indirect=ONE_STORE)
def test_transformers_are_measured_on_the_same_pairs(lesson: Lesson, method: Method) -> None:
    stage, build, light = lesson
    settings = {"max_steps": 5, "batch_size": 4, "max_length": 96, "log_every_steps": 1}
    one = evaluate(stage.units, train(stage, build, method, **settings))
    assert one.report is not None
    assert one.report["rows"] == evaluate(stage.units, light).report["rows"]  # type: ignore[index]
    assert ("implicit" in one.report["scored_by"]) == (method is Method.DPO)
    if method is Method.DPO:
        with pytest.raises(Problem, match="its own build"):
            stage.units.write_now(SYSTEM, actions.start_evaluation, one.run_id, build_id=freeze(stage, seed=3).id)
    else:
        run = stage.units.read_now(SYSTEM, runs.run, one.run_id)
        assert evaluate(stage.units, run, build_id=freeze(stage, seed=3).id).report is not None


@pytest.mark.slow
@pytest.mark.train
@pytest.mark.parametrize("store_url", [POSTGRES], indirect=ONE_STORE)
def test_a_model_that_only_learnt_to_write_has_no_opinion(lesson: Lesson) -> None:
    stage, build, _ = lesson
    run = train(stage, build, Method.SFT, max_steps=2, batch_size=4, max_length=96)
    with pytest.raises(Problem) as caught:
        stage.units.write_now(SYSTEM, actions.start_evaluation, run.id)
    assert caught.value.code == "evaluation.no_opinion"


def test_the_leaderboard_ranks_models_by_votes(lesson: Lesson) -> None:
    stage, build, _ = lesson
    extra = [{**row, "id": 500 + n, "q": f"Other {n}?", "model_a": "gentle", "model_b": "calm", "v1": 0, "v2": 0, "v3": 0}
             for n, row in enumerate(rows(6))]  # fmt: skip
    teach(stage, extra)
    other = freeze(stage, keep_ties=True)

    found = stage.units.read_now(SYSTEM, queries.leaderboard, other.id)

    assert [row["model"] for row in found["rows"]][-1] == "grumpy"
    assert {row["model"] for row in found["rows"][:2]} == {"gentle", "calm"}
    assert found["votes"] == 46 * 3
    assert all(row["low"] <= row["score"] <= row["high"] for row in found["rows"])
    assert sum(row["score"] for row in found["rows"]) == pytest.approx(0, abs=1e-9)
    assert stage.units.read_now(SYSTEM, queries.leaderboard, other.id) == found
    with pytest.raises(Problem) as caught:
        stage.units.read_now(SYSTEM, queries.leaderboard, build.id, question="nobody asked")
    assert caught.value.code == "evaluation.no_models"


def test_only_those_who_may_train(lesson: Lesson) -> None:
    stage, build, run = lesson
    one = evaluate(stage.units, run)
    for asker in (
        NOBODY,
        OUTSIDER,
        member(stage.project_id, Role.CONTRIBUTOR),
        member(stage.project_id, Role.REVIEWER),
    ):
        for query, given in (
            (queries.evaluation, one.id), (queries.of_run, run.id), (queries.of_project, stage.project_id),
            (queries.leaderboard, build.id),
        ):  # fmt: skip
            with pytest.raises(Problem):
                stage.units.read_now(asker, query, given)
        with pytest.raises(Problem):
            stage.units.write_now(asker, actions.start_evaluation, run.id)
    assert stage.units.read_now(member(stage.project_id, Role.ANALYST), queries.evaluation, one.id).id == one.id


def test_evaluations_over_http(house: Any) -> None:
    stage, build = taught(house.units)
    run = train(stage, build)
    client = house.as_admin
    started = client.post(f"runs/{run.id}/evaluations", json={})
    assert started.status_code == 202
    settle(house.units)
    found = client.get(f"evaluations/{started.json()['evaluation']}").json()
    assert found["state"] == "finished" and found["run"] == run.id
    assert set(found["report"]["accuracy"]) == {"estimate", "low", "high", "rows"}
    assert client.get(f"runs/{run.id}/evaluations").json()["rows"] == [found]
    assert client.get(f"projects/{stage.project_id}/evaluations").json()["rows"] == [found]
    board = client.get(f"builds/{build.id}/leaderboard").json()
    assert [row["model"] for row in board["rows"]] == ["gentle", "grumpy"]
    assert board["control"] == "none" and board["effects"] == [] and board["rows"][0]["lead"]["clear"]
    styled = client.get(f"builds/{build.id}/leaderboard", params={"control": "style"}).json()
    assert [one["habit"] for one in styled["effects"]] == ["length", "headings", "points", "bold"]
    assert client.get(f"builds/{build.id}/leaderboard", params={"control": "taste"}).status_code == 422
