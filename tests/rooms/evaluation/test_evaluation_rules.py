"""Reports on preferences: figures worked out by hand, properties, and real votes."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import log_loss as sklearn_log_loss

from preceptor.base.problems import Problem
from preceptor.rooms.evaluation.nouns import Baseline, Estimate, PreferenceReport
from preceptor.rooms.evaluation.rules import Judged, calibration_curve, log_losses, report_on


def judged(chance: list[float], soft: list[float], **more: Any) -> Judged:
    rows = len(soft)
    given = {
        "group": [f"p{number}" for number in range(rows)],
        "characters": (np.full(rows, 10), np.full(rows, 10)),
        **more,
    }
    return Judged(np.array(chance, dtype=np.float64), np.array(soft, dtype=np.float64), **given)


def report(rows: Judged, seed: int = 0) -> PreferenceReport:
    return report_on(rows, random=np.random.default_rng(seed))


def baseline(found: PreferenceReport, name: str) -> Baseline:
    return next(each for each in found.baselines if each.name == name)


def test_accuracy_leaves_ties_out_and_counts_no_opinion_half() -> None:
    found = report(judged([0.9, 0.2, 0.5, 0.7], [1.0, 1.0, 1.0, 0.5]))

    assert found.accuracy.value == 0.5
    assert found.accuracy.rows == 3
    assert (found.rows, found.ties, found.groups) == (4, 1, 4)


def test_losses_are_taken_against_the_votes_and_not_the_majority() -> None:
    found = report(judged([0.8, 0.8], [0.8, 0.4]))

    by_hand = -(0.8 * math.log(0.8) + 0.2 * math.log(0.2)) - (0.4 * math.log(0.8) + 0.6 * math.log(0.2))
    assert found.log_loss.value == pytest.approx(by_hand / 2)
    assert found.brier.value == pytest.approx((0.0 + 0.16) / 2)


def test_hard_labels_give_the_log_loss_of_scikit_learn() -> None:
    random = np.random.default_rng(3)
    chance, truth = random.uniform(0.01, 0.99, 50), random.integers(0, 2, 50)

    assert log_losses(chance, truth.astype(np.float64)).mean() == pytest.approx(sklearn_log_loss(truth, chance))


@pytest.mark.slow
@given(st.lists(st.floats(0, 1), min_size=1, max_size=20), st.lists(st.floats(0, 1), min_size=20, max_size=20))
@settings(max_examples=20, deadline=None)
def test_no_chances_get_below_the_floor_of_divided_votes(soft: list[float], chance: list[float]) -> None:
    found = report(judged(chance[: len(soft)], soft))

    assert found.log_loss.value >= found.log_loss_floor - 1e-9
    assert 0 <= found.brier.value <= 1
    assert found.accuracy.rows == sum(each != 0.5 for each in soft)


@pytest.mark.slow
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=20))
@settings(max_examples=10, deadline=None)
def test_naming_the_other_side_chosen_changes_nothing(pairs: list[tuple[float, float]]) -> None:
    chance, soft = np.array(pairs).T
    flipped = judged(list(1 - chance), list(1 - soft))
    found, other = report(judged(list(chance), list(soft))), report(flipped)

    exact = (soft == 0.5) == (1 - soft == 0.5)  # 1 - 0.49999999999999994 rounds to a tie
    if exact.all() and ((chance > 0.5) == (1 - chance < 0.5)).all():
        assert found.accuracy.value == pytest.approx(other.accuracy.value, nan_ok=True)
        assert found.log_loss.value == pytest.approx(other.log_loss.value)
        assert found.calibration_error == pytest.approx(other.calibration_error)


def test_an_interval_treats_a_prompt_as_one_observation() -> None:
    """Twenty copies of each row say no more than one: the interval must not shrink."""
    chance, soft = [0.9, 0.2, 0.8, 0.7, 0.4, 0.9], [1.0] * 6
    once = report(judged(chance, soft))
    copied = report(judged(chance * 20, soft * 20, group=[f"p{number}" for number in range(6)] * 20))
    as_if_new = report(judged(chance * 20, soft * 20))

    def width(estimate: Estimate) -> float:
        return estimate.high - estimate.low

    assert copied.accuracy.value == once.accuracy.value
    assert width(copied.accuracy) == pytest.approx(width(once.accuracy), abs=0.05)
    assert width(as_if_new.accuracy) < 0.5 * width(once.accuracy)


def test_a_calibrated_model_has_no_error_and_a_boaster_has() -> None:
    random = np.random.default_rng(1)
    chance = random.uniform(0, 1, 4000)
    votes = (random.uniform(0, 1, 4000) < chance).astype(np.float64)
    boast = np.where(chance > 0.5, 0.99, 0.01)

    honest, loud = report(judged(list(chance), list(votes))), report(judged(list(boast), list(votes)))

    assert honest.calibration_error < 0.03
    assert loud.calibration_error == pytest.approx(0.24, abs=0.03)


def test_a_calibration_curve_is_folded_and_holds_every_row() -> None:
    curve = calibration_curve(np.array([0.9, 0.1, 0.6, 0.5]), np.array([1.0, 1.0, 0.0, 0.2]), bins=2)

    assert [(b.confidence, b.observed, b.rows) for b in curve] == [
        (pytest.approx(0.55), pytest.approx(0.25), 2),
        (pytest.approx(0.9), pytest.approx(0.5), 2),
    ]


def test_length_is_a_baseline_and_a_slice() -> None:
    found = report(
        judged([0.9, 0.9, 0.1], [1.0, 1.0, 1.0], characters=(np.array([20, 5, 100]), np.array([10, 10, 99])))
    )

    assert baseline(found, "length").accuracy.value == pytest.approx(2 / 3)
    assert baseline(found, "coin").accuracy.value == 0.5
    assert {(each.name, each.accuracy.value) for each in found.slices if each.dimension == "length"} == {
        ("alike", 0.0),
        ("chosen longer", 1.0),
        ("chosen shorter", 1.0),
    }


def test_the_model_baseline_never_learns_from_the_prompt_it_judges() -> None:
    """A beats B on each of three prompts: elsewhere A leads, so A is right on all; alone it knows nothing."""
    models = (["A", "A", "A"], ["B", "B", "B"])

    known = report(judged([0.5] * 3, [1.0] * 3, models=models))
    alone = report(judged([0.5] * 3, [1.0] * 3, models=models, group=["same"] * 3))

    assert baseline(known, "model").accuracy.value == 1.0
    assert baseline(alone, "model").accuracy.value == 0.5


def test_the_human_ceiling_by_hand() -> None:
    """Votes 2:1. Each of the two sees the others split (left out); the one sees two against: never agrees.

    Votes 3:0. Each sees two others on the same side: always agrees. Votes with one rater say nothing.
    """
    votes = np.array([[2, 0, 1], [3, 0, 0], [1, 0, 0]])
    found = report(judged([0.9, 0.1, 0.9], [2 / 3, 1.0, 1.0], votes=votes))

    assert found.human is not None
    assert found.human.person.value == 0.5
    assert found.human.person.rows == 2
    # the lone rater's others took chosen, as the model does: right; on the second pair it is wrong
    assert found.human.model.value == 0.5
    assert found.human.oracle == pytest.approx((2 / 3 + 1 + 1) / 3)


def test_a_rater_without_opinion_agrees_by_half() -> None:
    found = report(judged([0.9], [0.75], votes=np.array([[1, 1, 0]])))

    assert found.human is not None
    # the one for chosen has no one against whom to stand (the other took no side); the other meets one
    assert found.human.person.value == 0.5
    assert found.human.person.rows == 1


def test_without_votes_there_is_no_ceiling() -> None:
    assert report(judged([0.9], [1.0])).human is None
    assert report(judged([0.9], [1.0], votes=np.array([[1, 0, 0]]))).human is None


def test_slices_have_counts_and_cautious_intervals() -> None:
    found = report(
        judged(
            [0.9, 0.9, 0.2],
            [1.0, 1.0, 1.0],
            slices={"language": ["de", "de", None], "topic": ["a", "b", "b"]},
        )
    )

    german = next(each for each in found.slices if each.dimension == "language")
    assert (german.name, german.accuracy.rows, german.accuracy.value) == ("de", 2, 1.0)
    assert german.accuracy.low < 0.5, "two prompts prove little, though both came out right"
    assert {each.name for each in found.slices if each.dimension == "topic"} == {"a", "b"}


def test_rows_of_nothing_but_ties_have_no_accuracy() -> None:
    found = report(judged([0.6, 0.7], [0.5, 0.5]))

    assert math.isnan(found.accuracy.value)
    assert found.accuracy.rows == 0
    assert found.log_loss.value > math.log(2)


def test_equal_rows_give_an_equal_report() -> None:
    rows = judged(list(np.linspace(0.1, 0.9, 30)), [1.0, 0.3, 0.8] * 10)

    assert report(rows, seed=7) == report(rows, seed=7)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (judged([], []), "evaluation.rows"),
        (judged([0.5, 0.5], [1.0]), "evaluation.rows"),
        (judged([0.5], [1.0], group=["a", "b"]), "evaluation.rows"),
        (judged([1.2], [1.0]), "evaluation.chances"),
        (judged([float("nan")], [1.0]), "evaluation.chances"),
        (judged([0.5], [-0.1]), "evaluation.chances"),
    ],
)
def test_columns_that_cannot_be_right_are_refused(rows: Judged, code: str) -> None:
    with pytest.raises(Problem) as caught:
        report(rows)

    assert caught.value.code == code
