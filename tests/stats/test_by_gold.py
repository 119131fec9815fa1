"""The model that held-out gold chooses: planted crowds, real sets, few gold items, degenerate input."""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.base.problems import Problem
from preceptor.stats.simulate import simulate_crowd, simulate_votes
from preceptor.stats.truth import Trial, choose_model, dawid_skene, mace, majority, one_coin, trials
from preceptor.stats.truth.by_gold import MODELS

from . import real_sets


def planted(*, gold=60, seed=0):
    random = np.random.default_rng(seed)
    crowd = simulate_crowd(random, annotators=15, classes=3)
    made = simulate_votes(random, crowd, items=200, votes_per_item=3)
    known = np.full(200, -1, np.int32)
    known[:gold] = made.truth[:gold]
    return made, known


def test_every_gold_item_is_judged_once_and_never_with_its_own_answer():
    made, known = planted()
    turned = known.copy()
    turned[:60] = (known[:60] + 1) % 3
    ours = trials(made.votes, known, random=np.random.default_rng(1), models={"x": MODELS["majority"]})["x"]
    wrong = trials(made.votes, turned, random=np.random.default_rng(1), models={"x": MODELS["majority"]})["x"]
    assert ours.right.size == 60 and set(ours.right) <= {0.0, 1.0}
    assert ours.right.mean() > 0.7 > 0.3 > wrong.right.mean()
    blind = trials(made.votes, known, random=np.random.default_rng(1), folds=1)["dawid_skene"]
    assert blind.right.tolist() == (dawid_skene(made.votes).label[:60] == known[:60]).tolist()


def test_the_default_stays_until_another_leads_by_more_than_a_standard_error():
    sure = np.full(30, 0.9)
    same = Trial(np.ones(30), np.full(30, 0.1), sure)
    worse = Trial(np.array([1.0] * 29 + [0.0]), np.full(30, 0.2), sure)
    poor = Trial(np.array([1.0] * 15 + [0.0] * 15), np.full(30, 0.9), sure)
    assert choose_model({"dawid_skene": worse, "majority": same}).model == "dawid_skene"
    found = choose_model({"dawid_skene": poor, "majority": same, "mace": worse})
    assert found.model == "majority" and found.judged == 30
    assert found.leads["majority"][0] == pytest.approx(0.5)
    assert choose_model({"majority": poor, "mace": poor}, default="mace").model == "mace"


@pytest.mark.slow
def test_of_real_sets_none_loses_much_by_what_gold_chooses():
    """25 gold items, drawn five times a set; accuracy on all other items."""
    fits = {"dawid_skene": dawid_skene, "one_coin": one_coin, "mace": mace, "majority": majority}
    losses, gains = [], []
    for name in real_sets.SMALL:
        crowd = real_sets.load(name)
        behind, gain = [], []
        for seed in range(5):
            random = np.random.default_rng(seed)
            known = np.full(crowd.votes.items, -1, np.int32)
            chosen = random.choice(np.flatnonzero(crowd.truth >= 0), min(25, crowd.votes.items // 2), replace=False)
            known[chosen] = crowd.truth[chosen]
            rest = (known < 0) & (crowd.truth >= 0)
            told = {
                one: (fit(crowd.votes) if one == "majority" else fit(crowd.votes, gold=known))
                for one, fit in fits.items()
            }
            right = {one: 100 * (truth.label[rest] == crowd.truth[rest]).mean() for one, truth in told.items()}
            model = choose_model(trials(crowd.votes, known, random=random)).model
            behind.append(max(right.values()) - right[model])
            gain.append(right[model] - right["dawid_skene"])
        print(f"{name}: behind the best by {np.mean(behind):.2f} points, {np.mean(gain):+.2f} beside Dawid-Skene")
        losses.append(np.mean(behind))
        gains.append(np.mean(gain))
    print(f"mean behind {np.mean(losses):.2f}, most {np.max(losses):.2f}, beside Dawid-Skene {np.mean(gains):+.2f}")
    assert np.mean(gains) > -0.2
    assert np.max(losses) < 6


def test_no_gold_one_gold_and_what_cannot_be():
    made, _ = planted(gold=0)
    none = trials(made.votes, None, random=np.random.default_rng(0))
    assert all(one.right.size == 0 for one in none.values())
    assert choose_model(none).model == "dawid_skene"
    known = np.full(200, -1, np.int32)
    known[3] = made.truth[3]
    one = trials(made.votes, known, random=np.random.default_rng(0))
    assert choose_model(one).model == "dawid_skene" and one["mace"].right.size == 1
    joined = Trial.of_all([one["mace"], one["mace"]])
    assert joined.right.size == joined.loss.size == joined.confidence.size == 2
    for call in (
        lambda: trials(made.votes, known, random=np.random.default_rng(0), folds=0),
        lambda: choose_model({"mace": joined}),
    ):
        with pytest.raises(Problem):
            call()
