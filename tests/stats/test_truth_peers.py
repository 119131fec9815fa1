"""Crowd-Kit as judge: the same models, pass for pass, on real and simulated votes."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from preceptor.stats.simulate import simulate_crowd, simulate_votes
from preceptor.stats.truth import dawid_skene, majority, one_coin
from preceptor.stats.votes import Votes

from . import real_sets

aggregation = pytest.importorskip("crowdkit.aggregation")
pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning", "ignore:The .* keyword")

PASSES = 6
NEVER = -1e18
"""A tolerance no loss falls under: Crowd-Kit's stop rule is not monotone, so passes are counted."""


def simulated():
    random = np.random.default_rng(4)
    people = simulate_crowd(random, annotators=40, classes=4)
    return simulate_votes(random, people, items=500, votes_per_item=4).votes


def frame_of(votes: Votes) -> pd.DataFrame:
    return pd.DataFrame({"task": votes.item, "worker": votes.annotator, "label": votes.label})


def judged(peer, votes: Votes) -> np.ndarray:
    proba = peer.fit_predict_proba(frame_of(votes))
    return proba.loc[range(votes.items)].reindex(columns=range(votes.classes), fill_value=0).to_numpy()


@pytest.mark.parametrize("name", ["simulated", "snow_rte", "CF_amt", "BarzanMozafari"])
def test_dawid_skene_is_crowd_kits_pass_for_pass(name):
    votes = simulated() if name == "simulated" else real_sets.load(name).votes
    theirs = judged(aggregation.DawidSkene(n_iter=PASSES, tol=NEVER), votes)
    ours = dawid_skene(votes, smoothing=0, class_smoothing=0, tolerance=0, max_iterations=PASSES)
    assert np.abs(ours.posterior - theirs).max() < 1e-8


def test_one_coin_is_crowd_kits_pass_for_pass():
    votes = simulated()
    theirs = judged(aggregation.OneCoinDawidSkene(n_iter=PASSES, tol=NEVER), votes)
    ours = one_coin(votes, smoothing=0, class_smoothing=0, tolerance=0, max_iterations=PASSES)
    assert np.abs(ours.posterior - theirs).max() < 1e-6


def test_majority_shares_are_crowd_kits():
    votes = simulated()
    assert np.allclose(majority(votes).posterior, judged(aggregation.MajorityVote(), votes))


def test_weighted_majority_is_crowd_kits():
    votes = simulated()
    skills = np.random.default_rng(0).uniform(0.1, 1, votes.annotators)
    peer = aggregation.MajorityVote()
    theirs = peer.fit_predict(frame_of(votes), skills=pd.Series(skills, index=range(votes.annotators)))
    assert majority(votes, weights=skills).label.tolist() == theirs.loc[range(votes.items)].tolist()
