"""MACE, GLAD and the ordinal model: each beside a slow, plain computation of the same sums, and on crowds it fits."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy.optimize import minimize
from scipy.stats import norm

from preceptor.base.problems import Problem
from preceptor.stats.simulate import Crowd, simulate_crowd, simulate_votes
from preceptor.stats.truth import dawid_skene, glad, mace, majority, ordinal
from preceptor.stats.votes import Votes

from . import real_sets


def votes_of(confusion, *, items, per_item, seed=0):
    """A simulated crowd with exactly these chances (annotators, truth, label)."""
    return simulate_votes(np.random.default_rng(seed), Crowd(confusion), items=items, votes_per_item=per_item)


def small():
    random = np.random.default_rng(1)
    return simulate_votes(random, simulate_crowd(random, annotators=6, classes=3), items=40, votes_per_item=4).votes


def test_mace_takes_the_papers_expectation_step():
    """Equation by equation from the parameters of the pass before: P(T) x prod (knows [A=T] + (1-knows) guess(A))."""
    votes = small()
    before, after = (mace(votes, max_iterations=n, tolerance=0) for n in (4, 5))
    for item in (0, 11, 39):
        chance = np.full(3, 1 / 3)
        for a, label in zip(votes.annotator[votes.item == item], votes.label[votes.item == item], strict=True):
            chance *= before.confusion[a, :, label]
        assert np.allclose(after.posterior[item], chance / chance.sum(), atol=1e-9)


def test_mace_tells_those_who_guess_from_those_who_know():
    """Half the crowd always says the same label whatever is shown: plain votes suffer, MACE does not."""
    knowing = np.tile(np.full((3, 3), 0.05) + 0.85 * np.eye(3), (10, 1, 1))
    guessing = np.tile([0.9, 0.05, 0.05], (10, 3, 1))
    made = votes_of(np.concatenate([knowing, guessing]), items=600, per_item=6)
    found, plain = mace(made.votes), majority(made.votes)
    assert (found.label == made.truth).mean() > (plain.label == made.truth).mean() + 0.05
    assert found.confusion[:10].diagonal(axis1=1, axis2=2).min() > 0.8
    assert np.allclose(found.confusion[10:].mean(axis=(0, 1)), [0.9, 0.05, 0.05], atol=0.07)


def test_glads_climb_ends_at_the_mode_of_its_posterior():
    """The same mode is found by scipy from the written-out log posterior (Whitehill et al., equation 5)."""
    votes = small()
    found = glad(votes, tolerance=0, max_iterations=400)
    order = votes.by_item
    item = np.repeat(np.arange(votes.items), np.diff(order.start))
    hit = found.posterior[item, order.label]

    def minus_log_posterior(x):
        ability, easy = x[: votes.annotators], x[votes.annotators :]
        odds = ability[order.annotator] * np.exp(easy[item])
        likely = hit * -np.logaddexp(0, -odds) + (1 - hit) * -np.logaddexp(0, odds)
        return -likely.sum() + ((x - 1) ** 2).sum() / 2

    best = minimize(minus_log_posterior, np.ones(votes.annotators + votes.items), method="BFGS", tol=1e-10)
    ours = np.concatenate([found.ability, np.log(found.easiness)])
    assert minus_log_posterior(ours) == pytest.approx(best.fun, abs=1e-5)


def test_glad_finds_the_hard_items_and_the_able_people():
    random = np.random.default_rng(3)
    ability, easiness = random.normal(1.5, 1.0, 40), np.exp(random.normal(0, 1.0, 800))
    truth = random.integers(0, 2, 800)
    item, annotator = (a.ravel() for a in np.meshgrid(np.arange(800), np.arange(40), indexing="ij"))
    asked = random.random(item.size) < 0.3
    item, annotator = item[asked], annotator[asked]
    right = random.random(item.size) < 1 / (1 + np.exp(-ability[annotator] * easiness[item]))
    votes = Votes.from_codes(item, annotator, np.where(right, truth[item], 1 - truth[item]), shape=(800, 40, 2))
    found = glad(votes)
    assert np.corrcoef(found.ability, ability)[0, 1] > 0.9
    assert np.corrcoef(np.log(found.easiness), np.log(easiness))[0, 1] > 0.55
    assert (found.label == truth).mean() >= (majority(votes).label == truth).mean()


def test_the_ordinal_model_learns_lean_and_spread_where_a_whole_matrix_cannot():
    """Forty people lean by up to a step; eight votes each are too few for 25 cells, enough for two numbers."""
    steps, leans = np.arange(5), np.linspace(-1, 1, 40)
    edges = np.concatenate([[-np.inf], steps[:-1] + 0.5, [np.inf]])
    at = steps[None, :, None] + leans[:, None, None]
    confusion = np.diff(norm.cdf((edges[None, None, :] - at) / 0.7), axis=2)
    made = votes_of(confusion, items=120, per_item=3)
    found = ordinal(made.votes, smoothing=2.0)

    def error(truth):
        return np.abs(truth.posterior @ steps - made.truth).mean()

    assert error(found) < error(dawid_skene(made.votes, smoothing=2.0))
    assert error(found) < error(majority(made.votes))
    learnt = found.confusion @ steps - steps[None, :]
    assert np.corrcoef(learnt[:, 2], leans)[0, 1] > 0.6


def test_the_ordinal_models_confusions_are_rounded_normals():
    found = ordinal(small(), smoothing=0.0)
    lean_up = found.confusion @ np.arange(3) - np.arange(3)
    assert found.confusion.min() >= 0.02 / 3 - 1e-12, "a slip may fall anywhere"
    assert np.allclose(found.confusion.sum(axis=2), 1)
    assert lean_up.shape == (6, 3)


@pytest.mark.parametrize("prior", [(-1.0, 1.0), (1.0, float("inf"))])
def test_a_prior_of_knowing_that_is_none_is_refused(prior):
    with pytest.raises(Problem) as caught:
        mace(small(), knowing=prior)
    assert caught.value.code == "stats.mace.knowing"


@pytest.mark.parametrize(("model", "name", "least"), [
    (mace, "Bluebirds", 88.0), (mace, "snow_rte", 92.0), (mace, "MS", 79.5), (glad, "SP", 91.4), (glad, "ZenCrowd_in", 79.0),
])  # fmt: skip
def test_on_real_sets_they_reach_what_their_makers_report(model, name, least):
    """In percent, a little under our own figures: a guard against slips, beside the peers' benchmark."""
    real = real_sets.load(name)
    assert 100 * (model(real.votes).label == real.truth)[real.truth >= 0].mean() >= least


def test_whichever_the_model_a_gold_label_stays():
    votes = small()
    for model, label in itertools.product((mace, glad, ordinal), range(3)):
        assert model(votes, gold={5: label}).label[5] == label
