"""Labels that look wrong: cleanlab as judge of the rule, real votes with known truth, degenerate votes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats.mistakes import confident_mistakes, doubts
from preceptor.stats.simulate import simulate_crowd, simulate_votes
from preceptor.stats.votes import Votes

from . import real_sets


def auc(score, wrong):
    """Chance that a wrong vote scores below a right one (Mann-Whitney)."""
    from scipy.stats import rankdata

    ranks = rankdata(-score)
    return (ranks[wrong].sum() - wrong.sum() * (wrong.sum() + 1) / 2) / (wrong.sum() * (~wrong).sum())


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), classes=st.integers(2, 5))
def test_the_rule_is_cleanlabs(seed, classes):
    filters = pytest.importorskip("cleanlab.filter")
    random = np.random.default_rng(seed)
    label = np.concatenate([np.arange(classes).repeat(3), random.integers(0, classes, 60)])
    chances = random.dirichlet(np.ones(classes), label.size)
    chances[np.arange(label.size), label] += 1.5 * (random.random(label.size) < 0.8)
    chances /= chances.sum(axis=1, keepdims=True)
    theirs = filters.find_label_issues(label, chances, filter_by="confident_learning", n_jobs=1)
    assert confident_mistakes(label, chances).tolist() == theirs.tolist()


@pytest.mark.parametrize("name", ["snow_rte", "CF_amt", "SP", "MS"])
def test_wrong_votes_of_real_people_come_first(name):
    crowd = real_sets.load(name)
    found = doubts(crowd.votes)
    truth = crowd.truth[crowd.votes.item]
    known = np.isfinite(found.quality) & (truth >= 0)
    wrong = crowd.votes.label != truth
    share = wrong[known & found.doubted].mean()
    shares = np.zeros((crowd.votes.items, crowd.votes.classes))
    np.add.at(shares, (crowd.votes.item, crowd.votes.label), 1.0)
    others = shares[crowd.votes.item]
    others[np.arange(len(crowd.votes)), crowd.votes.label] -= 1
    counted = others[np.arange(len(crowd.votes)), crowd.votes.label] / np.maximum(others.sum(axis=1), 1)
    ours, plain = auc(found.quality[known], wrong[known]), auc(counted[known], wrong[known])
    print(
        f"{name}: wrong {100 * wrong[known].mean():.1f} %, of the doubted {100 * share:.1f} %, AUC {ours:.3f}, votes counted {plain:.3f}"
    )
    assert ours > plain - 0.01  # CF_amt, twenty votes an item: as good as counting
    assert share > 2 * wrong[known].mean()


def test_a_classifier_that_knows_helps():
    random = np.random.default_rng(3)
    made = simulate_votes(random, simulate_crowd(random, annotators=20, classes=3), items=400, votes_per_item=2)
    chances = np.full((400, 3), 0.1)
    chances[np.arange(400), made.truth] = 0.8
    wrong = made.votes.label != made.truth[made.votes.item]
    alone, helped = doubts(made.votes), doubts(made.votes, chances=chances)
    assert auc(helped.quality, wrong) > auc(alone.quality, wrong) + 0.05
    assert (np.diff(helped.quality[helped.worst]) >= 0).all()


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=40))
def test_the_order_of_votes_does_not_matter(rows):
    rows = sorted(set(rows))
    one, other = doubts(Votes.from_rows(rows)), doubts(Votes.from_rows(rows[::-1]))
    assert one.quality == pytest.approx(other.quality[::-1], nan_ok=True)
    assert one.doubted.tolist() == other.doubted[::-1].tolist()


def test_nobody_is_doubted_alone_or_where_all_agree():
    alone = doubts(Votes.from_rows([(i, "x", i % 2) for i in range(6)]))
    assert not alone.doubted.any() and np.isnan(alone.quality).all()
    agreed = doubts(Votes.from_rows([(i, r, i % 2) for i in range(20) for r in range(4)]))
    assert not agreed.doubted.any() and (agreed.quality > 0.9).all()
    assert doubts(Votes.from_rows([])).worst.size == 0
    assert doubts(Votes.from_rows([(0, "x", 1), (0, "y", 1)])).worst.size == 0
    for call in (
        lambda: doubts(Votes.from_rows([(0, "x", 1), (0, "y", 2)]), chances=[[1.0]]),
        lambda: confident_mistakes([0, 1], [[1.0, 0.0]]),
    ):
        with pytest.raises(Problem):
            call()
