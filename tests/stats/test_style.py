"""Style control and leads: Bradley-Terry without covariates, statsmodels as judge, planted habits, coverage by groups."""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.base.problems import Problem
from preceptor.stats.ranking import Comparisons, bradley_terry, holm, leads, possible_ranks, styled_ranking
from preceptor.stats.simulate import simulate_comparisons


def planted(seed=0, *, score=(0.0, 0.3, 0.8, -1.1), effect=0.7, comparisons=1500, own=0.8):
    """Votes where length sways people by `effect`; the last model writes longest."""
    random = np.random.default_rng(seed)
    strength = np.array(score) - np.mean(score)
    left = random.integers(0, strength.size, comparisons)
    right = (left + random.integers(1, strength.size, comparisons)) % strength.size
    habit = np.arange(strength.size) * own
    longer = habit[left] - habit[right] + random.normal(0, 1, comparisons)
    won = random.random(comparisons) < 1 / (1 + np.exp(-(strength[left] - strength[right] + effect * longer)))
    return strength, Comparisons.from_columns(left, right, won, items=range(strength.size)), longer


@pytest.mark.parametrize("nu", [0.0, 0.6])
def test_without_covariates_it_is_bradley_terry(nu):
    random = np.random.default_rng(2)
    comparisons = simulate_comparisons(random, [0.0, 0.5, -0.5, 1.0], comparisons=300, nu=nu)
    found, plain = styled_ranking(comparisons), bradley_terry(comparisons)
    assert found.converged
    assert np.allclose(found.score, plain.score, atol=1e-6)
    assert found.nu == pytest.approx(plain.nu, abs=1e-6)


@pytest.mark.slow
def test_statsmodels_agrees_with_scores_effects_and_robust_errors():
    api = pytest.importorskip("statsmodels.api")
    _, comparisons, longer = planted(3, comparisons=600)
    group = np.random.default_rng(0).integers(0, 50, 600)
    found = styled_ranking(comparisons, longer[:, None], names=["length"], groups=group, prior=0)
    design = np.zeros((600, 5))
    design[np.arange(600), comparisons.left] += 1
    design[np.arange(600), comparisons.right] -= 1
    design[:, 4] = longer / longer.std()
    fit = api.Logit(comparisons.left_share, design[:, 1:]).fit(
        disp=0, cov_type="cluster", cov_kwds={"groups": group, "use_correction": False}
    )
    scores = np.concatenate([[0.0], fit.params[:3]])
    assert np.allclose(found.score, scores - scores.mean(), atol=1e-6)
    assert found.effect[0] == pytest.approx(fit.params[3], abs=1e-6)
    # Without its correction (which counts parameters too) statsmodels leaves out groups / (groups - 1); 2.0096 is t's for 49.
    wide = found.effect_intervals()
    assert (wide.high - wide.low)[0] / 2 / 2.0096 == pytest.approx(fit.bse[3] * np.sqrt(50 / 49), rel=1e-3)


def test_a_long_winded_model_falls_to_its_place():
    truth, comparisons, longer = planted()
    plain = styled_ranking(comparisons)
    found = styled_ranking(comparisons, longer[:, None], names=["length"])
    assert plain.rank[3] < found.rank[3] == 4
    assert np.abs(found.score - truth).max() < 0.25
    within = found.effect_intervals()
    assert within.low[0] < 0.7 * longer.std() < within.high[0]


def test_a_habit_of_one_model_alone_cannot_be_told_from_the_model():
    """Whenever the second model answers it writes longer, always by as much: who won says nothing of why."""
    comparisons = Comparisons.from_columns(["a"] * 60, ["b"] * 60, [0.0] * 40 + [1.0] * 20)
    found = styled_ranking(comparisons, np.full((60, 1), -1.0), names=["length"], groups=list(range(60)))
    loose = np.column_stack([np.full(60, -1.0) + 0.2 * np.random.default_rng(0).normal(size=60)])
    apart = styled_ranking(comparisons, loose, names=["length"], groups=list(range(60)))
    for one in (found, apart):
        assert leads(one).p[0] > 0.05
    assert leads(styled_ranking(comparisons)).p[0] < 0.05


def test_differences_cover_the_truth_where_votes_on_a_prompt_are_alike():
    """Each prompt favours models in its own way: taken as independent, intervals would be far too narrow."""
    covered, naive = [], []
    for seed in range(60):
        random = np.random.default_rng(seed)
        score = np.array([0.0, 0.4, 0.9])
        group = np.repeat(np.arange(40), 12)
        turn = random.normal(0, 1, (40, 3))
        left = random.integers(0, 3, group.size)
        right = (left + random.integers(1, 3, group.size)) % 3
        at = score + turn[group]
        rows = np.arange(group.size)
        won = random.random(group.size) < 1 / (1 + np.exp(at[rows, right] - at[rows, left]))
        comparisons = Comparisons.from_columns(left, right, won, items=range(3))
        for into, groups in ((covered, group), (naive, None)):
            found = leads(styled_ranking(comparisons, groups=groups, prior=0.01))
            # Scores shrink a little: what the model is after is the marginal lead, here about 0.86 of the drawn one.
            gap = 0.86 * (score[found.ahead] - score[found.behind])
            into.append((found.difference.low <= gap) & (gap <= found.difference.high))
    print(f"coverage by prompt {np.mean(covered):.3f}, votes as independent {np.mean(naive):.3f}")
    assert np.mean(covered) > 0.9
    assert np.mean(naive) < np.mean(covered) - 0.05


def test_equals_are_rarely_called_clear():
    wrong = 0
    for seed in range(60):
        comparisons = simulate_comparisons(np.random.default_rng(seed), [0.0] * 5, comparisons=200)
        wrong += bool((leads(styled_ranking(comparisons)).adjusted < 0.05).any())
    # Neighbours are chosen by looking, so that 5 % is not promised: four gaps between five equals are small by construction.
    assert wrong <= 6


def test_holm_is_as_by_hand_and_ranks_leave_open_what_is_not_clear():
    assert holm(np.array([0.04, 0.01, 0.03])).tolist() == pytest.approx([0.06, 0.03, 0.06])
    assert holm(np.array([])).tolist() == []
    far = simulate_comparisons(np.random.default_rng(0), [3.0, 0.0, 0.0, -3.0], comparisons=1500)
    best, worst = possible_ranks(styled_ranking(far))
    assert best.tolist() == [1, 2, 2, 4] and worst.tolist() == [1, 3, 3, 4]


def test_one_prompt_tells_nothing_and_bad_shapes_are_refused():
    comparisons = Comparisons.from_columns(["a"] * 9, ["b"] * 9, [1] * 8 + [0])
    alone = styled_ranking(comparisons, groups=["p"] * 9)
    assert np.isinf(alone.score_intervals().low).all()
    assert leads(alone).p.tolist() == [1.0]
    assert [ends.tolist() for ends in possible_ranks(alone)] == [[1, 1], [2, 2]]
    same = styled_ranking(comparisons, np.zeros((9, 1)), names=["length"])
    assert same.effect.tolist() == [0] and np.isfinite(same.score).all()
    assert styled_ranking(Comparisons.from_columns([], [], [])).score.size == 0
    for call in (
        lambda: styled_ranking(comparisons, [[1.0]] * 8, names=["length"]),
        lambda: styled_ranking(comparisons, [[1.0]] * 9),
        lambda: styled_ranking(comparisons, [[np.nan]] * 9, names=["length"]),
        lambda: styled_ranking(comparisons, groups=["p"]),
    ):
        with pytest.raises(Problem):
            call()
