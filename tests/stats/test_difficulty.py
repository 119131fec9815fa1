"""Difficulty and attention are found again in votes they made; what cannot be told is refused."""

from __future__ import annotations

import numpy as np
import pytest

from preceptor.base.problems import Problem
from preceptor.stats.difficulty import ATTENTION, DIFFICULTIES, Difficulty, difficulty
from preceptor.stats.votes import Votes

Floats = np.ndarray


def said(
    *,
    items: int,
    people: int,
    each: int,
    classes: int,
    hard: float,
    careless: float,
    shared: float = 1.0,
    seed: int = 1,
) -> tuple[Votes, Floats]:
    """Votes of people of whom `careless` look at nothing, on items of which `hard` divide the rest four to six; and what is seen."""
    random = np.random.default_rng(seed)
    seen = random.integers(0, classes, items)
    favourite = (seen + random.integers(1, classes, items)) % classes
    is_hard, looks = random.random(items) < hard, np.arange(people) >= careless * people
    rows = []
    for item in range(items):
        for who in random.choice(people, each, replace=False).tolist():
            label = seen[item]
            if not looks[who]:
                label = random.integers(0, classes)
            elif is_hard[item] and random.random() < 0.4:
                label = (
                    favourite[item]
                    if random.random() < shared
                    else (seen[item] + random.integers(1, classes)) % classes
                )
            rows.append((item, who, int(label)))
    return Votes.from_rows(rows, classes=list(range(classes))), seen


def mean(found: Difficulty) -> tuple[float, float]:
    return float(found.difficulties @ DIFFICULTIES), float(found.attention @ ATTENTION)


@pytest.mark.parametrize("classes", [2, 5])
def test_shares_of_hard_items_and_of_attention_are_found_again(classes: int) -> None:
    votes, seen = said(items=500, people=30, each=7, classes=classes, hard=0.25, careless=0.2)
    found = difficulty(votes)
    hard, attention = mean(found)
    assert hard == pytest.approx(0.1, abs=0.03) and attention == pytest.approx(0.8, abs=0.1)
    assert (found.label == seen).mean() > 0.9
    assert found.difficulties.sum() == pytest.approx(1) and found.attention.sum() == pytest.approx(1)


def test_careless_people_and_hard_items_are_told_apart() -> None:
    items, people = (difficulty(said(items=400, people=30, each=7, classes=2, **one)[0]) for one in
                     ({"hard": 0.5, "careless": 0.0}, {"hard": 0.0, "careless": 0.4}))  # fmt: skip
    assert mean(items)[0] > 2 * mean(people)[0] and mean(items)[1] > mean(people)[1] + 0.15


def test_shared_mistakes_are_told_from_scattered_ones() -> None:
    together, scattered = (
        difficulty(said(items=400, people=30, each=9, classes=5, hard=0.6, careless=0.0, shared=one)[0]).shared
        for one in (1.0, 0.0)
    )
    assert together > 0.85 > 0.6 > scattered


def test_order_and_names_do_not_matter() -> None:
    votes, _ = said(items=80, people=10, each=4, classes=3, hard=0.3, careless=0.1)
    turn = np.random.default_rng(2).permutation(len(votes))
    other = Votes.from_codes(votes.item[turn], votes.annotator[turn], votes.label[turn], shape=(80, 10, 3))
    one, same = difficulty(votes), difficulty(other)
    assert same.difficulties == pytest.approx(one.difficulties) and same.attention == pytest.approx(one.attention)


@pytest.mark.parametrize("rows", [[], [(1, 1, "a"), (2, 1, "b")], [(1, 1, "a"), (1, 2, "a")]])
def test_what_tells_nothing_is_refused(rows: list[tuple[int, int, str]]) -> None:
    with pytest.raises(Problem) as caught:
        difficulty(Votes.from_rows(rows))
    assert caught.value.code == "stats.difficulty"


def test_items_everybody_agrees_on_are_not_hard() -> None:
    found = difficulty(Votes.from_rows([(item, who, item % 2) for item in range(60) for who in range(5)]))
    assert mean(found)[0] < 0.03 and found.sure.min() > 0.99 and found.people == pytest.approx(5)
