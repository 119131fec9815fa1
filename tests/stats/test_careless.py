"""Careless and false work: planted among real people, false alarms counted, degenerate votes, properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats import careless, sameness
from preceptor.stats.simulate import simulate_crowd, simulate_votes
from preceptor.stats.votes import Votes

from . import real_sets

ENOUGH = 20
"""Votes of an annotator before a figure is held against them here."""


def right_share(found: real_sets.CrowdSet) -> np.ndarray:
    votes, known = found.votes, found.truth[found.votes.item] >= 0
    right = (votes.label == found.truth[votes.item]) & known
    of = np.bincount(votes.annotator, weights=known, minlength=votes.annotators)
    return np.bincount(votes.annotator, weights=right, minlength=votes.annotators) / np.maximum(of, 1)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "named"),
    [("snow_rte", 3), ("SP", 7), ("CF_amt", 3), ("BarzanMozafari", 0), ("Bluebirds", 3), ("MS", 3), ("snow_temp", 5)],
)
def test_of_real_people_only_those_no_better_than_chance_are_called_careless(name: str, named: int) -> None:
    """Better than chance: right ten points more often than a label drawn evenly would be."""
    found = real_sets.load(name)
    seen = careless.against_others(found.votes)
    enough = seen.votes >= ENOUGH
    good = enough & (right_share(found) > 1 / found.votes.classes + 0.1)
    assert good.sum() >= 15
    assert (seen.careless & good).sum() == 0
    assert (seen.careless & enough).sum() == named, "those of the guide"


def planted(name: str, seed: int) -> tuple[Votes, dict[str, list[int]], int]:
    """A real set with people who did not work, twenty votes each: the votes, kind → annotators, how many are real."""
    random, found = np.random.default_rng(seed), real_sets.load(name).votes
    items, K, real = found.items, found.classes, found.annotators
    counts = np.zeros((items, K))
    np.add.at(counts, (found.item, found.label), 1)
    most, share = counts.argmax(axis=1), counts.sum(axis=0) / len(found)
    agreed = random.integers(0, K, items)
    by_item = [np.flatnonzero(found.item == at) for at in range(items)]

    def copied(at: np.ndarray) -> np.ndarray:
        """A vote of whoever judged the item."""
        return np.array([found.label[random.choice(by_item[one])] for one in at])

    made = {
        "random": lambda at: random.integers(0, K, at.size),
        "constant": lambda at: np.full(at.size, random.integers(0, K)),
        "marginal": lambda at: random.choice(K, at.size, p=share),
        "adversary": lambda at: (most[at] + 1 + random.integers(0, K - 1, at.size)) % K,
        "colluding": lambda at: agreed[at],
        "half-copying": lambda at: np.where(random.random(at.size) < 0.5, copied(at), random.integers(0, K, at.size)),
    }
    item, annotator, label = [found.item], [found.annotator], [found.label]
    kinds: dict[str, list[int]] = {kind: [] for kind in made}
    for number, kind in enumerate([*made] * 4):
        at = random.choice(items, min(ENOUGH, items), replace=False)
        item.append(at)
        annotator.append(np.full(at.size, real + number))
        label.append(made[kind](at))
        kinds[kind].append(real + number)
    columns = (np.concatenate(one).astype(np.int64) for one in (item, annotator, label))
    return Votes.from_columns(*columns), kinds, real


def auc(bad: np.ndarray, good: np.ndarray) -> float:
    return float((bad[:, None] < good[None, :]).mean() + 0.5 * (bad[:, None] == good[None, :]).mean())


@pytest.mark.slow
def test_planted_spam_scores_below_real_people() -> None:
    """The figures of the guide: real people include real spammers, so 1 is out of reach."""
    found: dict[str, list[float]] = {}
    for name in ("snow_rte", "SP", "CF_amt", "BarzanMozafari"):
        votes, kinds, real = planted(name, seed=1)
        seen = careless.against_others(votes)
        people = seen.mean[:real][seen.votes[:real] >= ENOUGH]
        for kind, who in kinds.items():
            found.setdefault(kind, []).append(auc(seen.mean[who], people))
    means = {kind: float(np.mean(values)) for kind, values in found.items()}
    copying = means.pop("half-copying")
    assert min(means.values()) >= 0.93, means
    assert np.mean([*means.values()]) >= 0.95, means
    assert copying >= 0.84, copying


def test_where_nearly_all_labels_are_one_careful_people_are_not_called_careless() -> None:
    """Forty right answers in a row have no spread of their own. Whoever draws labels is seen in a third of such sets."""
    called = np.zeros(6, int)
    for seed in range(40):
        random = np.random.default_rng(seed)
        truth = (random.random(40) < 0.05).astype(int)
        careful = [np.where(random.random(40) < 0.02, 1 - truth, truth) for _ in range(5)]
        label = np.concatenate([*careful, random.integers(0, 2, 40)])
        votes = Votes.from_columns(np.tile(np.arange(40), 6), np.repeat(np.arange(6), 40), label)
        called += careless.against_others(votes).careless
    assert called[:5].tolist() == [0] * 5
    assert called[5] >= 10


def test_votes_given_together_tell_less_than_as_many_given_apart() -> None:
    """Answers to four responses that all stand or fall together: the interval is as wide as that of the answers."""
    random = np.random.default_rng(2)
    truth, people = random.integers(0, 2, 60), 6
    right = random.random((people, 60)) < 0.8
    answers = np.repeat(np.where(right, truth, 1 - truth), 4, axis=1)  # (people, votes)
    items = np.tile(np.arange(240), people)
    votes = Votes.from_columns(items, np.repeat(np.arange(people), 240), answers.ravel())
    apart = careless.against_others(votes)
    together = careless.against_others(votes, groups=items // 4)
    assert np.allclose(apart.mean, together.mean)
    ratio = (together.high - together.mean) / (apart.high - apart.mean)
    assert (ratio > 1.7).all() and (ratio < 2.3).all(), "four equal votes are one: half the spread was an illusion"


def test_groups_of_another_length_are_refused() -> None:
    votes = Votes.from_rows([("i", "a", "x"), ("i", "b", "y"), ("j", "a", "x")])
    with pytest.raises(Problem, match="3 votes and 2 groups"):
        careless.against_others(votes, groups=[0, 1])


def test_a_copy_of_somebody_who_errs_stands_out_and_hard_items_do_not() -> None:
    random = np.random.default_rng(3)
    items, K = 300, 4
    truth = random.integers(0, K, items)
    hard, common = random.random(items) < 0.2, random.integers(0, K, items)

    def work(error: float) -> np.ndarray:
        said = np.where(random.random(items) < error, random.integers(0, K, items), truth)
        return np.where(hard & (random.random(items) < 0.7), common, said)  # many fall for the same trap

    people = [work(0.3) for _ in range(12)]
    copy = np.where(random.random(items) < 0.6, people[0], work(0.3))
    label = np.concatenate([*people, copy])
    item, annotator = np.tile(np.arange(items), 13), np.repeat(np.arange(13), items)
    found = careless.shared_mistakes(Votes.from_columns(item, annotator, label))
    assert (found.first[0], found.second[0]) == (0, 12)
    stands = careless.discoveries(found.p, false_share=0.01)
    assert stands[0] and stands.sum() == 1


def test_straight_lining_is_told_from_a_skewed_task() -> None:
    random = np.random.default_rng(0)
    mixed, skewed = random.integers(0, 2, 200), (random.random(200) < 0.05).astype(int)
    lined = np.concatenate([mixed[:100], np.zeros(60, int), mixed[100:140]])
    label = np.concatenate([mixed, skewed, lined, np.ones(200, int)])
    found = sameness.longest_runs(Votes.from_columns(np.arange(800), np.repeat(np.arange(4), 200), label))
    assert found.length[2] >= 60 and found.p[2] < 1e-6
    assert found.p[0] > 0.01 and found.p[1] > 0.01
    assert found.p[3] == 1, "one label only is not this test's to judge"


def test_the_chance_of_a_run_is_a_bound() -> None:
    """Of people who answer at random, at most that share has so small a p."""
    random = np.random.default_rng(7)
    people, each = 2000, 60
    label = (random.random(people * each) < 0.3).astype(int)
    found = sameness.longest_runs(
        Votes.from_columns(np.arange(people * each), np.repeat(np.arange(people), each), label)
    )  # fmt: skip
    for level in (0.05, 0.01):
        assert (found.p <= level).mean() <= 1.3 * level


@settings(max_examples=20)
@given(st.integers(0, 500), st.integers(1, 500))
def test_leaning_is_a_p_value(hits: int, of: int) -> None:
    from scipy.stats import binomtest

    hits = min(hits, of)
    [p] = careless.leaning([hits], [of])
    assert 0 <= p <= 1
    assert p == pytest.approx(min(1, 2 * min(binomtest(hits, of, alternative="less").pvalue,
                                             binomtest(hits, of, alternative="greater").pvalue)))  # fmt: skip


@settings(max_examples=30)
@given(st.lists(st.floats(0, 1), max_size=40))
def test_discoveries_are_benjamini_hochbergs(p: list[float]) -> None:
    from scipy.stats import false_discovery_control

    found = careless.discoveries(p, false_share=0.1)
    adjusted = false_discovery_control(p) if p else np.empty(0)
    near = np.isclose(adjusted, 0.1)
    assert (found == (adjusted <= 0.1))[~near].all()


def test_copied_texts_are_found_across_people_only() -> None:
    essay = "The tides rise because the moon pulls the near side of the sea more than the far one."
    texts = [essay, essay.upper() + "!", "A wholly different sentence about rice and water.", essay, "Short."]
    found = careless.copied(texts, ["a", "b", "c", "a", "d"])
    assert {(one.first, one.second) for one in found} == {(0, 1), (1, 3)}
    assert all(one.likeness > 0.8 for one in found)
    assert careless.copied([], []) == []


def test_nothing_and_next_to_nothing_are_no_evidence() -> None:
    empty, one = Votes.from_rows([]), Votes.from_rows([("i", "a", "x")])
    same = Votes.from_rows([("i", "a", "x"), ("i", "b", "x")])
    for votes in (empty, one, same):
        seen = careless.against_others(votes)
        assert not seen.careless.any()
        assert careless.shared_mistakes(votes).p.size == 0
        assert (sameness.longest_runs(votes).p == 1).all()
    assert not careless.discoveries([np.nan, np.nan]).any()
    with pytest.raises(Problem):
        careless.leaning([3], [2])
    with pytest.raises(Problem):
        careless.copied(["a"], [])


def test_the_order_of_votes_does_not_matter() -> None:
    random = np.random.default_rng(0)
    crowd = simulate_crowd(random, annotators=8, classes=3)
    votes = simulate_votes(random, crowd, items=60, votes_per_item=4).votes
    rows = [(int(i), int(a), int(k)) for i, a, k in zip(votes.item, votes.annotator, votes.label, strict=True)]
    turned = Votes.from_rows(rows[::-1])
    assert np.allclose(
        careless.against_others(Votes.from_rows(rows)).mean, careless.against_others(turned).mean, atol=1e-9
    )  # fmt: skip
