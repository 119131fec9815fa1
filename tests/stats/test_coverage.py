"""Coverage by simulation: intervals of 95 % hold the truth 93 to 97 % of the time.

What is not here stands beside its subject: coefficients (`test_agreement_coefficients`), intraclass and rank correlation
(`test_agreement_numbers`), joined judgments (`test_inference`), style (`test_style`).
"""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.stats.agreement import agreement_with_others, alpha_interval, cohen_kappa, krippendorff_alpha
from preceptor.stats.intervals import beta_posteriors, cluster_bootstrap, wilson_each
from preceptor.stats.items import cronbach_alpha, two_parameter
from preceptor.stats.items.classical import fisher
from preceptor.stats.items.responses import Responses
from preceptor.stats.ranking import (
    Comparisons,
    Rankings,
    bootstrap_ranking,
    bradley_terry,
    crowd_bradley_terry,
    plackett_luce,
    score_intervals,
)
from preceptor.stats.simulate import simulate_comparisons, simulate_crowd, simulate_votes
from preceptor.stats.truth import dawid_skene, mace, one_coin
from preceptor.stats.votes import Votes

pytestmark = pytest.mark.slow


def held(low, high, truth) -> np.ndarray:
    return (np.asarray(low) <= truth) & (truth <= np.asarray(high))


def covers(hits, *, errors: float = 1.0) -> None:
    """93 to 97 %, give or take `errors` standard errors of as many draws."""
    share, draws = float(np.mean(hits)), np.size(hits)
    slack = errors * np.sqrt(0.95 * 0.05 / draws)
    print(f"{100 * share:.1f} % of {draws}, allowed 93 to 97 give or take {100 * slack:.1f}")
    assert 0.93 - slack <= share <= 0.97 + slack


@pytest.mark.parametrize("trials", [5, 20, 200])
def test_shares(trials):
    """Shares drawn evenly from 0 to 1: for one share alone coverage jumps about with every count."""
    random = np.random.default_rng(trials)
    share = random.random(50_000)
    hits = random.binomial(trials, share)
    for found in (wilson_each(hits, np.full(share.size, trials)), beta_posteriors(hits, trials - hits)):
        covers(held(found.low, found.high, share))


@pytest.mark.parametrize("groups", [10, 20, 40])
def test_means_of_few_groups(groups):
    random, hits = np.random.default_rng(groups), []
    for _ in range(500):
        values = np.repeat(random.normal(0, 1, groups), 4) + random.normal(0, 0.3, 4 * groups)
        found = cluster_bootstrap(values, np.repeat(np.arange(groups), 4), random=random, resamples=500)
        hits.append(held(found.low, found.high, 0.0))
    covers(hits)


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_alpha(level):
    random, items = np.random.default_rng(4), 60
    people = simulate_crowd(random, annotators=20, classes=4)
    whole = simulate_votes(random, people, items=400 * items, votes_per_item=4).votes
    alpha, hits = krippendorff_alpha(whole, level=level).alpha, []
    for sample in range(400):
        part = slice(sample * items * 4, (sample + 1) * items * 4)
        columns = whole.item[part] - sample * items, whole.annotator[part], whole.label[part]
        found = alpha_interval(
            Votes.from_codes(*columns, shape=(items, 20, 4)), random=random, level=level, resamples=300
        )
        hits.append(held(found.low, found.high, alpha))
    covers(hits)


@pytest.mark.parametrize("items", [50, 200])
def test_kappa(items):
    joint = np.array([[0.30, 0.08, 0.02], [0.05, 0.25, 0.05], [0.03, 0.02, 0.20]])
    chance = float(joint.sum(axis=1) @ joint.sum(axis=0))
    kappa, random = (np.trace(joint) - chance) / (1 - chance), np.random.default_rng(items)
    found = [cohen_kappa(random.multinomial(items, joint.ravel()).reshape(3, 3)) for _ in range(2000)]
    covers([held(one.low, one.high, kappa) for one in found])


def test_agreement_with_the_others():
    """Each one's share of matches among very many items is taken for the truth."""
    random = np.random.default_rng(9)
    people = simulate_crowd(random, annotators=5, classes=3)
    whole = simulate_votes(random, people, items=60_000, votes_per_item=5).votes
    truth, hits = agreement_with_others(whole).estimate, []
    for sample in range(300):
        part = slice(sample * 1000, (sample + 1) * 1000)
        columns = whole.item[part] - sample * 200, whole.annotator[part], whole.label[part]
        found = agreement_with_others(Votes.from_codes(*columns, shape=(200, 5, 3)))
        hits.append(held(found.low, found.high, truth))
    covers(hits)


@pytest.mark.parametrize("model", [dawid_skene, one_coin, mace])
@pytest.mark.parametrize(("annotators", "items", "each"), [(10, 100, 3), (30, 400, 5), (30, 400, 10)])
def test_reliability(model, annotators, items, each):
    random, hits = np.random.default_rng(each), []
    for _ in range(40):
        crowd = simulate_crowd(random, annotators=annotators, classes=3)
        votes = simulate_votes(random, crowd, items=items, votes_per_item=each).votes
        found = model(votes).reliability_interval()
        hits.append(held(found.low, found.high, crowd.accuracy))
    covers(hits)


def test_scores_of_a_ranking():
    random, fisher_hits, boot_hits = np.random.default_rng(2), [], []
    for _ in range(80):
        truth = random.normal(0, 1, 6)
        truth -= truth.mean()
        found = bradley_terry(simulate_comparisons(random, truth, comparisons=900, nu=0.3), prior=0.01)
        within = score_intervals(found)
        fisher_hits.append(held(within.low, within.high, truth))
        boot = bootstrap_ranking(found, random=random, resamples=200).score
        boot_hits.append(held(boot.low, boot.high, truth))
    covers(fisher_hits)
    covers(boot_hits)


def test_scores_of_orders():
    random, hits = np.random.default_rng(3), []
    truth = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])
    for _ in range(200):
        shown = np.array([random.choice(5, 3, replace=False) for _ in range(80)])
        heard = truth[shown] + random.gumbel(size=shown.shape)  # Plackett-Luce by Yellott's theorem
        rows = [[[int(one)] for one in row[np.argsort(-said)]] for row, said in zip(shown, heard, strict=True)]
        found = plackett_luce(Rankings.from_orders(rows, items=range(5)), prior=0.01).intervals()
        hits.append(held(found.low, found.high, truth))
    covers(hits)


def test_who_is_believed_in_a_ranking():
    """Five people of 400 comparisons, their chance to tell what they see drawn evenly; the scores are not known either."""
    random, hits = np.random.default_rng(5), []
    for _ in range(60):
        score, eta = random.normal(0, 1.5, 8), random.uniform(0.6, 0.95, 5)
        who = np.repeat(np.arange(5), 400)
        left = random.integers(0, 8, who.size)
        right = (left + random.integers(1, 8, who.size)) % 8
        better = random.random(who.size) < 1 / (1 + np.exp(score[right] - score[left]))
        said = np.where(random.random(who.size) < eta[who], better, ~better)
        made = Comparisons.from_columns(left, right, said.astype(float), items=range(8))
        found = crowd_bradley_terry(made, who, believed=(1.5, 1.2)).eta_interval()
        hits.append(held(found.low, found.high, eta))
    covers(hits)


def test_correlations_and_reliability_of_forms():
    random = np.random.default_rng(6)
    for answers in (10, 50):
        x = random.normal(size=(3000, answers))
        y = 0.6 * x + 0.8 * random.normal(size=x.shape)
        found = fisher(np.array([np.corrcoef(*pair)[0, 1] for pair in zip(x, y, strict=True)]), np.full(3000, answers))
        covers(held(found.low, found.high, 0.6))
    tables = random.normal(size=(1000, 30, 1)) + random.normal(size=(1000, 30, 8))
    alphas = [cronbach_alpha(table) for table in tables]
    covers([held(one.low, one.high, 8 / 9) for one in alphas])


def test_slopes_and_intercepts_of_exam_questions():
    """Drawn from the priors that the fit believes in, as a posterior interval must be."""
    random, slopes, intercepts = np.random.default_rng(7), [], []
    for _ in range(50):
        a, d = np.exp(random.normal(0.1, 0.3, 12)), random.normal(0, 1, 12)
        chance = 1 / (1 + np.exp(-(random.normal(size=(400, 1)) * a + d)))
        found = two_parameter(Responses.of_matrix((random.random(chance.shape) < chance).astype(float)))
        slopes.append(held(found.slope.low, found.slope.high, a))
        intercepts.append(held(found.intercept.low, found.intercept.high, d))
    covers(slopes)
    covers(intercepts)
