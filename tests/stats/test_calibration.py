"""Calibration: scikit-learn as judge, bins, temperature."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import brier_score_loss
from sklearn.metrics import log_loss as their_log_loss

from preceptor.base.problems import Problem
from preceptor.stats.calibration import (
    apply_lapse,
    apply_temperature,
    brier,
    expected_calibration_error,
    fit_lapse,
    fit_temperature,
    log_loss,
    reliability_curve,
)


def calibrated(seed=0, *, rows=20_000, classes=3):
    """Probabilities, and truths drawn from those very probabilities."""
    random = np.random.default_rng(seed)
    chances = random.dirichlet(np.ones(classes), rows)
    return chances, (chances.cumsum(axis=1) > random.random(rows)[:, None]).argmax(axis=1)


def test_scikit_learn_agrees():
    chances, truth = calibrated(rows=300)
    assert log_loss(chances, truth) == pytest.approx(their_log_loss(truth, chances, labels=[0, 1, 2]))
    two, right = chances[:, 0], (truth == 0).astype(int)
    assert log_loss(two, right) == pytest.approx(their_log_loss(right, two))
    assert brier(two, right) == pytest.approx(2 * brier_score_loss(right, two))


def test_true_probabilities_have_next_to_no_error_and_sharpened_ones_have():
    chances, truth = calibrated()
    assert expected_calibration_error(chances, truth) < 0.012
    assert expected_calibration_error(apply_temperature(chances, 0.4), truth) > 0.08


def test_temperature_is_found_again():
    chances, truth = calibrated()
    assert fit_temperature(chances, truth) == pytest.approx(1, abs=0.05)
    assert fit_temperature(apply_temperature(chances, 0.5), truth) == pytest.approx(2, abs=0.1)


def test_lapses_are_found_again_and_held_back():
    chances, truth = calibrated()
    random = np.random.default_rng(3)
    misled = random.random(truth.size) < 0.3
    seen = np.where(misled, random.integers(0, 3, truth.size), truth)  # of these the model knows nothing
    right = chances.argmax(axis=1) == seen
    lapse = fit_lapse(chances.max(axis=1), right, classes=3)
    assert lapse == pytest.approx(0.3, abs=0.03)
    held = apply_lapse(chances, lapse)
    assert expected_calibration_error(held, seen) < 0.012 < 0.07 < expected_calibration_error(chances, seen)
    assert held.sum(axis=1) == pytest.approx(1) and (held.argmax(axis=1) == chances.argmax(axis=1)).all()
    assert fit_lapse(chances.max(axis=1), chances.argmax(axis=1) == truth, classes=3) < 0.03


def test_few_gold_items_move_the_lapse_little_and_none_leave_it_where_it_was():
    assert fit_lapse([], [], classes=2) == pytest.approx(0.1, abs=0.001)  # the mean of Beta(1, 9)
    one, many = (fit_lapse([1.0] * n, [0] * n, classes=2) for n in (1, 30))
    assert 0.1 < one < 0.25 < 0.7 < many <= 1
    by_row = fit_lapse([0.9, 0.8, 0.7], [1, 0, 1], classes=[2, 4, 4])
    assert (
        fit_lapse([0.9, 0.8, 0.7], [1, 0, 1], classes=4) != by_row != fit_lapse([0.9, 0.8, 0.7], [1, 0, 1], classes=2)
    )


def test_bins_hold_equal_mass_and_all_rows():
    chances, truth = calibrated(rows=1003)
    curve = reliability_curve(chances, truth, bins=10)
    assert curve.rows.sum() == 1003
    assert curve.rows.max() - curve.rows.min() <= 1
    assert (np.diff(curve.confidence) > 0).all()


def test_equal_confidence_is_never_parted():
    curve = reliability_curve(np.array([0.9] * 8 + [0.6] * 2), np.array([1] * 6 + [0] * 2 + [1, 0]), bins=10)
    assert curve.rows.tolist() == [2, 8]
    assert curve.accuracy.tolist() == [0.5, 0.75]
    assert curve.expected_error == pytest.approx(0.2 * 0.1 + 0.8 * 0.15)
    assert curve.largest_error == pytest.approx(0.15)


def test_by_hand_and_at_the_ends():
    assert brier([[1.0, 0.0]], [0]) == 0
    assert brier([[0.0, 1.0]], [0]) == 2
    assert log_loss([[0.25, 0.75]], [1]) == pytest.approx(-np.log(0.75))
    assert np.isfinite(log_loss([[0.0, 1.0]], [0]))


def test_bad_input_is_refused():
    for chances, truth in (
        (np.empty((0, 2)), []),
        ([[0.5, 0.6]], [0]),
        ([[1.5, -0.5]], [0]),
        ([[0.5, 0.5]], [2]),
        ([[0.5, 0.5]], [0.5]),
        ([[0.5, 0.5]], [0, 1]),
    ):
        with pytest.raises(Problem):
            log_loss(chances, np.array(truth))
    with pytest.raises(Problem):
        reliability_curve([[0.5, 0.5]], [0], bins=0)
    with pytest.raises(Problem):
        apply_temperature([[0.5, 0.5]], 0)
    for confidence, right, classes in (([0.5], [1, 0], 2), ([1.5], [1], 2), ([0.5], [2], 2), ([0.5], [1], 0)):
        with pytest.raises(Problem):
            fit_lapse(confidence, right, classes=classes)
    with pytest.raises(Problem):
        apply_lapse([[0.5, 0.5]], 1.5)
