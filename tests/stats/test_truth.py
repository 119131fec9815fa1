"""Truth inference: properties, degenerate votes, gold, recovery of a known crowd, real sets."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats.simulate import simulate_crowd, simulate_votes
from preceptor.stats.truth import dawid_skene, glad, mace, majority, one_coin, ordinal
from preceptor.stats.votes import Votes

from . import real_sets

MODELS = (majority, dawid_skene, one_coin, mace, glad, ordinal)

triples = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 4), st.sampled_from("abc")), min_size=1, max_size=60)


def crowd(seed=0, *, items=400, annotators=30, classes=3, votes_per_item=5, **more):
    random = np.random.default_rng(seed)
    people = simulate_crowd(random, annotators=annotators, classes=classes, **more)
    return simulate_votes(random, people, items=items, votes_per_item=votes_per_item)


@pytest.mark.parametrize("model", MODELS)
@settings(max_examples=40, deadline=None)
@given(rows=triples)
def test_whatever_the_votes_the_result_is_a_distribution(model, rows):
    found = model(Votes.from_rows(rows, classes=["a", "b", "c"]))
    assert np.allclose(found.posterior.sum(axis=1), 1)
    assert (found.posterior >= 0).all()
    assert found.class_prior.sum() == pytest.approx(1)
    assert set(found.label.tolist()) <= {0, 1, 2}
    assert np.allclose(found.posterior[np.arange(found.label.size), found.label], found.confidence)
    assert ((found.reliability >= -1e-9) & (found.reliability <= 1 + 1e-9)).all()
    if found.confusion is not None:
        assert np.allclose(found.confusion.sum(axis=2), 1)


@pytest.mark.parametrize("model", [dawid_skene, one_coin])
@settings(max_examples=25, deadline=None)
@given(rows=triples, seed=st.integers(0, 9))
def test_the_order_of_the_votes_does_not_matter(model, rows, seed):
    mixed = [rows[i] for i in np.random.default_rng(seed).permutation(len(rows))]
    one, two = (
        model(Votes.from_rows(r, classes=["a", "b", "c"]), max_iterations=20, tolerance=0) for r in (rows, mixed)
    )
    assert np.allclose(one.posterior, two.posterior, atol=1e-6)


@pytest.mark.parametrize("model", [dawid_skene, one_coin])
def test_plain_maximum_likelihood_never_gets_less_likely(model):
    found = model(crowd().votes, smoothing=0, class_smoothing=0, tolerance=0, max_iterations=60)
    assert (np.diff(found.history) > -1e-7).all()


def test_the_log_likelihood_is_that_of_the_model():
    """Added up the slow way, item by item, from the result's own prior and confusion of the pass before."""
    votes = crowd(items=50).votes
    before = dawid_skene(votes, smoothing=0, class_smoothing=0, tolerance=0, max_iterations=9)
    after = dawid_skene(votes, smoothing=0, class_smoothing=0, tolerance=0, max_iterations=10)
    total = 0.0
    for item in range(votes.items):
        chance = before.class_prior.copy()
        for a, label in zip(votes.annotator[votes.item == item], votes.label[votes.item == item], strict=True):
            chance *= np.maximum(before.confusion[a, :, label], 1e-10)
        total += np.log(chance.sum())
    assert after.log_likelihood == pytest.approx(total, rel=1e-6)


def test_one_pass_agrees_with_bayes_by_hand():
    """The next posterior is prior times chances, by the rule of Bayes, from what the first pass learned."""
    votes = crowd(items=60, annotators=6).votes
    start = dawid_skene(votes, max_iterations=1, tolerance=0)
    after = dawid_skene(votes, max_iterations=2, tolerance=0)
    item = 7
    chance = start.class_prior.copy()
    for a, label in zip(votes.annotator[votes.item == item], votes.label[votes.item == item], strict=True):
        chance *= start.confusion[a, :, label]
    assert np.allclose(after.posterior[item], chance / chance.sum(), atol=1e-9)


@pytest.mark.parametrize("classes", [2, 3, 8, 9, 12])
def test_a_known_crowd_is_recovered(classes):
    made = crowd(3, items=1500, annotators=25, classes=classes, votes_per_item=6)
    found = dawid_skene(made.votes)
    plain = majority(made.votes)
    assert (found.label == made.truth).mean() >= (plain.label == made.truth).mean()
    real = np.array(
        [(made.truth[made.votes.item] == made.votes.label)[made.votes.annotator == a].mean() for a in range(25)]
    )
    assert np.abs(found.reliability - real).max() < 0.08


def test_reliability_intervals_cover_the_real_accuracy():
    made = crowd(5, items=3000, annotators=60, classes=4, votes_per_item=6, favourite_share=0.0, spammer_share=0.0)
    within = one_coin(made.votes).reliability_interval(0.95)
    assert ((made.crowd.accuracy >= within.low) & (made.crowd.accuracy <= within.high)).mean() >= 0.85


@pytest.mark.parametrize("model", MODELS)
def test_no_votes_give_no_labels(model):
    found = model(Votes.from_rows([]))
    assert found.label.size == 0
    assert found.converged
    assert found.label_names == []


@pytest.mark.parametrize("model", MODELS)
def test_one_vote_is_believed(model):
    found = model(Votes.from_rows([("a", "x", "yes")], classes=["no", "yes"]))
    assert found.label_names == ["yes"]


@pytest.mark.parametrize("model", MODELS)
def test_all_equal_votes_are_believed(model):
    rows = [(item, person, "yes") for item, person in itertools.product(range(5), range(3))]
    found = model(Votes.from_rows(rows))
    assert found.label_names == ["yes"] * 5
    assert np.allclose(found.reliability, 1)
    known = model(Votes.from_rows(rows, classes=["no", "yes"]))
    assert known.label_names == ["yes"] * 5
    assert (known.confidence > 0.7).all()


@pytest.mark.parametrize("model", MODELS)
def test_an_item_without_votes_gets_the_prior_and_no_label(model):
    votes = Votes.from_rows([("a", "x", 0), ("b", "x", 1), ("a", "y", 0), ("b", "y", 1)])
    found = model(votes.keep(np.array([True, False, True, False])))
    assert found.label_names == [0, None]
    assert np.allclose(found.posterior[1], found.class_prior, atol=0.2)


def test_ties_are_marked_and_fall_both_ways():
    rows = [(item, person, person) for item, person in itertools.product(range(400), range(2))]
    found = majority(Votes.from_rows(rows))
    assert found.tied.all()
    assert 0.4 < found.label.mean() < 0.6
    assert majority(Votes.from_rows(rows)).label.tolist() == found.label.tolist()


def test_majority_weights_decide():
    votes = Votes.from_rows([("a", "p", 0), ("a", "q", 0), ("a", "r", 1)])
    assert majority(votes).label_names == [0]
    heavy = majority(votes, weights=[1, 1, 3])
    assert heavy.label_names == [1]
    assert heavy.posterior[0].tolist() == [0.4, 0.6]
    assert majority(votes, weights=[0, 0, 0]).label_names == [None]


@pytest.mark.parametrize("model", [dawid_skene, one_coin])
def test_gold_is_clamped_and_teaches(model):
    """Most annotators lie; only gold can tell which way round the labels are."""
    made = crowd(1, classes=2, skill=(2.0, 6.0), spammer_share=0.0)
    gold = {item: int(made.truth[item]) for item in range(60)}
    found = model(made.votes, gold=gold)
    assert found.label[:60].tolist() == made.truth[:60].tolist()
    assert np.allclose(found.confidence[:60], 1)
    blind, seeing = ((r.label == made.truth)[60:].mean() for r in (model(made.votes), found))
    assert blind < 0.5 < 0.8 < seeing


def test_gold_by_code_and_by_name_are_the_same():
    made = crowd(2, items=100)
    codes = np.where(np.arange(100) < 20, made.truth, -1)
    named = {item: int(made.truth[item]) for item in range(20)} | {"elsewhere": 0}
    one, two = dawid_skene(made.votes, gold=codes), dawid_skene(made.votes, gold=named)
    assert np.array_equal(one.posterior, two.posterior)


def test_a_fixed_class_prior_stays():
    found = dawid_skene(crowd().votes, class_prior=[1, 1, 2])
    assert found.class_prior.tolist() == [0.25, 0.25, 0.5]


def test_too_few_iterations_say_so():
    found = dawid_skene(crowd().votes, max_iterations=2)
    assert not found.converged
    assert found.iterations == 2


@pytest.mark.parametrize(
    ("settings_", "code"),
    [
        ({"smoothing": -1}, "stats.truth.limits"),
        ({"max_iterations": 0}, "stats.truth.limits"),
        ({"class_prior": [1, 2]}, "stats.class_prior"),
        ({"gold": {0: 99}}, "stats.gold.label"),
        ({"gold": np.array([0, 1])}, "stats.gold.codes"),
    ],
)
@pytest.mark.parametrize("model", [dawid_skene, one_coin])
def test_bad_settings_are_refused(model, settings_, code):
    with pytest.raises(Problem) as caught:
        model(crowd(items=5).votes, **settings_)
    assert caught.value.code == code


@pytest.mark.parametrize("weights", [[1, 2], [1, -1, 1], [1, np.nan, 1]])
def test_bad_weights_are_refused(weights):
    with pytest.raises(Problem, match="Weights"):
        majority(Votes.from_rows([("a", "p", 0), ("a", "q", 0), ("a", "r", 1)]), weights=weights)


@pytest.mark.parametrize("name", real_sets.SMALL)
def test_on_real_sets_it_is_no_worse_than_majority_beyond_noise(name):
    """Paired difference above minus two standard errors; one_coin loses on shared confusions."""
    real = real_sets.load(name)
    known = real.truth >= 0
    right, plain = ((m(real.votes).label == real.truth)[known].astype(float) for m in (dawid_skene, majority))
    gain = right - plain
    assert gain.mean() >= -2 * gain.std() / np.sqrt(gain.size) - 1e-12


@pytest.mark.slow
def test_published_accuracies_are_met():
    """Reference figures measured with another implementation of the same shrinkage, in percent."""
    for name, expected in {"Bluebirds": 89.81, "SP": 91.46, "snow_rte": 92.25, "CF": 89.0}.items():
        real = real_sets.load(name)
        assert 100 * (dawid_skene(real.votes).label == real.truth).mean() == pytest.approx(expected, abs=0.35)


def test_where_annotators_copy_one_coin_is_the_better_model():
    """ZenCrowd's known trap: the full model learns copied mistakes (82%); one accuracy does not (90%)."""
    real = real_sets.load("ZenCrowd_us")
    coin, full = ((m(real.votes).label == real.truth).mean() for m in (one_coin, dawid_skene))
    assert coin > 0.89 > 0.84 > full
