"""Questions of exams: recovered from simulated answers, beside scipy, planted faults found and false alarms counted, degenerate input."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, stats

from preceptor.base.problems import Problem
from preceptor.stats import items
from preceptor.stats.items import Responses
from preceptor.stats.items.two_parameter import INTERCEPT_PRIOR, SLOPE_PRIOR


class Sat:
    """An exam that was sat: abilities, slopes, intercepts are known, answers drawn from them, 30 % never asked."""

    def __init__(self, seed: int, *, persons: int, many: int, growth: float = 0.0, leaks: int = 0, wrong: int = 0):
        random = np.random.default_rng(seed)
        self.time = np.sort(random.random(persons))
        self.ability = random.normal(size=persons) + growth * (self.time - 0.5)
        self.slope, self.intercept = random.lognormal(0, 0.3, many), random.normal(0, 1, many)
        line = self.ability[:, None] * self.slope + self.intercept
        late = self.time > 0.5
        line[:, :leaks] += 3 * np.maximum(self.time - 0.5, 0)[:, None]
        right = (random.random((persons, many)) < 1 / (1 + np.exp(-line))).astype(float)
        right[:, :wrong] = 1 - right[:, :wrong]
        pace = random.normal(0, 0.3, persons)[:, None] + random.normal(0, 0.4, many)
        seconds = np.exp(3 + pace + random.normal(0, 0.4, (persons, many)))
        seconds[:, :leaks] *= np.where(late[:, None] & (right[:, :leaks] > 0), 0.6, 1)
        right[random.random((persons, many)) < 0.3] = np.nan
        self.responses = Responses.of_matrix(right)
        self.seconds = seconds[self.responses.person, self.responses.item]


TABLES = st.integers(0, 2**32 - 1).map(
    lambda seed: (np.random.default_rng(seed).random((25, 6)) < np.linspace(0.2, 0.9, 6)).astype(float)
)


@given(TABLES)
@settings(max_examples=30, deadline=None)
def test_whole_tables_give_what_the_textbook_gives(table: np.ndarray) -> None:
    found = items.classical(Responses.of_matrix(table))
    assert found.difficulty.estimate == pytest.approx(table.mean(axis=0))
    for item in range(6):
        rest = np.delete(table, item, axis=1).sum(axis=1)
        if np.ptp(table[:, item]) and np.ptp(rest):
            other = stats.pearsonr(table[:, item], rest)
            ends = other.confidence_interval(0.95)
            assert found.discrimination.estimate[item] == pytest.approx(other.statistic)
            assert (found.discrimination.low[item], found.discrimination.high[item]) == pytest.approx(tuple(ends))
        else:
            assert np.isnan(found.discrimination.estimate[item])


@given(TABLES, st.randoms(use_true_random=False))
@settings(max_examples=5, deadline=None)
def test_the_order_of_people_and_items_changes_nothing(table: np.ndarray, random: object) -> None:
    people, order = np.random.default_rng(1).permutation(25), np.random.default_rng(2).permutation(6)
    one, other = (items.two_parameter(Responses.of_matrix(each)) for each in (table, table[people][:, order]))
    assert other.slope.estimate == pytest.approx(one.slope.estimate[order], abs=1e-6)
    assert other.ability == pytest.approx(one.ability[people], abs=1e-6)


def test_who_drew_easy_questions_is_not_taken_for_able() -> None:
    """Half met an easy set, half a hard one, and one question both: without the items' shares it would seem to tell nothing apart."""
    table = np.full((8, 5), np.nan)
    table[:4, 0:2], table[4:, 2:4] = [[1, 1], [1, 1], [1, 0], [0, 1]], [[0, 0], [0, 0], [1, 0], [0, 1]]
    table[:, 4] = [1, 1, 0, 0, 0, 0, 1, 1]
    assert items.classical(Responses.of_matrix(table)).discrimination.estimate[4] == pytest.approx(1.0)


def test_alpha_is_kr20_with_feldts_interval() -> None:
    table = (np.random.default_rng(3).random((40, 8)) < 0.5 + np.linspace(-0.4, 0.4, 40)[:, None]).astype(float)
    found = items.cronbach_alpha(table)
    share = table.mean(axis=0)
    spread = table.sum(axis=1).var()
    assert found.estimate == pytest.approx(8 / 7 * (1 - (share * (1 - share)).sum() / spread))
    assert found.low == pytest.approx(1 - (1 - found.estimate) * stats.f.ppf(0.975, 39, 39 * 7))
    assert found.high == pytest.approx(1 - (1 - found.estimate) * stats.f.ppf(0.025, 39, 39 * 7))
    assert items.cronbach_alpha(np.repeat(table[:, :1], 3, axis=1)).estimate == pytest.approx(1.0)
    assert np.isnan(items.cronbach_alpha(np.ones((5, 3))).estimate)


def test_what_the_strong_choose_instead_is_shown() -> None:
    rest = np.linspace(-1, 1, 100)
    chosen = np.column_stack([rest <= 0, rest > 0])
    found = items.distractors(chosen, rest)
    assert list(found.chosen) == [50, 50]
    assert (found.lower[0], found.upper[0], found.upper[1]) == (1, 0, 1)
    assert found.discrimination[1] == -found.discrimination[0] > 0.8


def test_the_two_parameters_maximise_the_likelihood_they_say_they_do() -> None:
    """A second way: the marginal likelihood with its priors on an even grid, given to a general optimiser."""
    table = Sat(5, persons=60, many=4).responses
    fit = items.two_parameter(table)
    grid = np.linspace(-6, 6, 121)
    prior = stats.norm.pdf(grid) * (grid[1] - grid[0])

    def loss(given: np.ndarray) -> float:
        line = np.outer(given[:4], grid) + given[4:, None]
        each = -np.logaddexp(0, np.where(table.score[:, None] > 0, -1, 1) * line[table.item])
        of_person = np.zeros((table.persons, grid.size))
        np.add.at(of_person, table.person, each)
        pull = (given[:4] - SLOPE_PRIOR[0]) / SLOPE_PRIOR[1], (given[4:] - INTERCEPT_PRIOR[0]) / INTERCEPT_PRIOR[1]
        return float(sum((one**2).sum() for one in pull) / 2 - np.log(np.exp(of_person) @ prior).sum())

    other = optimize.minimize(loss, np.r_[np.ones(4), np.zeros(4)])
    assert np.r_[fit.slope.estimate, fit.intercept.estimate] == pytest.approx(other.x, abs=0.02)


def test_parameters_and_abilities_are_recovered() -> None:
    sat = Sat(1, persons=1000, many=30)
    fit = items.two_parameter(sat.responses)
    assert fit.converged
    assert np.abs(fit.slope.estimate - sat.slope).mean() < 0.13
    assert np.abs(fit.intercept.estimate - sat.intercept).mean() < 0.13
    inside = (fit.slope.low <= sat.slope) & (sat.slope <= fit.slope.high)
    assert inside.mean() >= 0.85
    truly = np.corrcoef(fit.ability, sat.ability)[0, 1] ** 2
    assert fit.reliability == pytest.approx(truly, abs=0.05)
    ends = items.reliability_interval(fit)
    assert ends.low < fit.reliability < ends.high
    grown = Sat(1, persons=1000, many=30, growth=2.0)
    assert items.two_parameter(grown.responses, time=grown.time).growth == pytest.approx(2.0 * 0.29, abs=0.15)


def test_a_planted_wrong_key_is_found_and_no_right_one() -> None:
    sat = Sat(2, persons=300, many=20, wrong=1)
    found = items.wrong_keys(sat.responses)
    assert list(np.flatnonzero(found.flagged)) == [0]
    assert items.two_parameter(sat.responses).slope.high[0] < 0


def test_planted_leaks_are_found_and_no_others() -> None:
    sat = Sat(3, persons=500, many=20, leaks=2)
    found = items.leaked(sat.responses, sat.time, seconds=sat.seconds)
    assert list(np.flatnonzero(found.flagged)) == [0, 1]
    untimed = items.leaked(sat.responses, sat.time)
    assert np.isnan(untimed.faster).all() and (untimed.p == untimed.easier).all()


@pytest.mark.slow
def test_false_alarms_keep_to_their_rate_also_while_people_grow_better() -> None:
    p, flagged = [], []
    for seed in range(12):
        sat = Sat(100 + seed, persons=300, many=20, growth=float(seed % 2))
        found = items.leaked(sat.responses, sat.time, seconds=sat.seconds)
        p.append(found.p)
        flagged.append(found.flagged.any())
    assert np.mean(np.concatenate(p) < 0.05) < 0.09
    assert sum(flagged) <= 2


def test_nothing_asked_and_nothing_known_is_said_as_such() -> None:
    none = Responses.of([], [], [], persons=0, items=3)
    assert np.isnan(items.classical(none).discrimination.estimate).all()
    assert items.two_parameter(none).slope.estimate == pytest.approx(np.ones(3))
    assert not items.wrong_keys(none).flagged.any() and not items.leaked(none, []).flagged.any()
    alike = Responses.of_matrix(np.ones((40, 3)))
    assert not items.wrong_keys(alike).flagged.any()
    assert not items.leaked(alike, np.zeros(40)).flagged.any()
    assert np.isnan(items.two_parameter(Responses.of_matrix(np.ones((1, 1)))).slope.estimate).sum() == 0


@pytest.mark.parametrize(
    ("person", "item", "score"), [([0], [0, 1], [1]), ([2], [0], [1]), ([0], [0], [1.5]), ([0, 0], [1, 1], [1, 0])]
)
def test_odd_answers_are_refused(person: list[int], item: list[int], score: list[float]) -> None:
    with pytest.raises(Problem, match=r"person|item|score|match|answered"):
        Responses.of(person, item, score, persons=2, items=2)
