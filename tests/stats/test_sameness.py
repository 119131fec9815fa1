"""Rows of one label and little variety: told from sorted items and skewed tasks; false alarms among real people."""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.stats.careless import against_others_of, discoveries
from preceptor.stats.sameness import little_variety, unlikely_runs
from preceptor.stats.truth import dawid_skene
from preceptor.stats.votes import Votes

from . import real_sets
from .test_careless import ENOUGH, right_share


def crowd(said: list[np.ndarray], classes: int = 3) -> Votes:
    items = said[0].size
    item, annotator = np.tile(np.arange(items), len(said)), np.repeat(np.arange(len(said)), items)
    return Votes.from_codes(item, annotator, np.concatenate(said), shape=(items, len(said), classes))


def careful(truth: np.ndarray, random: np.random.Generator, *, error: float = 0.1) -> np.ndarray:
    return np.where(random.random(truth.size) < error, random.integers(0, 3, truth.size), truth)


def test_a_row_on_items_that_differ_stands_out_and_a_row_on_sorted_items_does_not() -> None:
    random = np.random.default_rng(4)
    mixed, in_order = random.integers(0, 3, 60), np.repeat([0, 1, 2], 20)
    lazy = careful(mixed, random)
    lazy[20:36] = 1
    found = unlikely_runs(dawid_skene(crowd([*(careful(mixed, random) for _ in range(4)), lazy])))
    assert found.p[4] < 5e-3 and found.p[:4].min() > 0.01
    assert (found.length[4] >= 16) and 4 * 60 + 15 <= found.begin[4] <= 4 * 60 + 20
    assert unlikely_runs(dawid_skene(crowd([careful(in_order, random) for _ in range(5)]))).p.min() > 0.01


def test_whoever_always_says_the_same_varies_too_little_unless_the_items_do() -> None:
    random = np.random.default_rng(5)
    mixed, skewed = random.integers(0, 3, 60), np.zeros(60, np.int64)
    constant = np.ones(60, np.int64)
    found = little_variety(dawid_skene(crowd([*(careful(mixed, random) for _ in range(4)), constant])))
    assert found.p[4] < 1e-9 and found.entropy[4] == pytest.approx(0, abs=1e-6) and (found.p[:4] == 1).all()
    assert unlikely_runs(dawid_skene(crowd([careful(mixed, random), constant]))).p[1] == 1, (
        "their own share explains it"
    )
    assert little_variety(dawid_skene(crowd([careful(skewed, random, error=0.03) for _ in range(5)]))).p.min() > 1e-3


def test_nothing_is_told_of_nobody_and_of_one_label() -> None:
    for votes in (Votes.from_rows([]), Votes.from_rows([("a", "x", "yes"), ("b", "x", "yes")])):
        truth = dawid_skene(votes)
        assert (unlikely_runs(truth).p == 1).all() and (little_variety(truth).p == 1).all()


@pytest.mark.slow
def test_false_alarms_among_real_people_who_work_well() -> None:
    """The numbers the evidence page states: right ten points more often than a label drawn evenly, of 20 votes or more."""
    people, runs, variety, nothing = 0, 0, 0, 0
    for name in ("snow_rte", "SP", "CF_amt", "BarzanMozafari", "Bluebirds", "MS", "snow_temp"):
        found = real_sets.load(name)
        truth = dawid_skene(found.votes)
        enough = found.votes.per_annotator >= ENOUGH
        good = right_share(found)[enough] > 1 / found.votes.classes + 0.1

        def alarms(p: np.ndarray, enough: np.ndarray = enough, good: np.ndarray = good) -> int:
            return int((discoveries(p[enough]) & good).sum())

        people += int(good.sum())
        runs += alarms(unlikely_runs(truth).p)
        variety += alarms(little_variety(truth).p)
        nothing += alarms(against_others_of(truth).p)
    assert (people, runs, variety, nothing) == (436, 3, 5, 0)
