"""What sways a choice: planted bias is found and undone, honest data is left alone, intervals cover, degenerate input is defined."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from preceptor.base.problems import Problem
from preceptor.stats.bias import SIDE, Choices, measure, repeated, repeats_needed, weights
from preceptor.stats.bias.likelihood import average_share


@dataclass(frozen=True)
class World:
    """Choices whose truth is known; `share` (n,) is how likely the left was to be chosen without any sway."""

    choices: Choices
    sides: np.ndarray  # (people,)
    share: np.ndarray
    first_left: np.ndarray

    @property
    def side(self):
        """The side's effect over all choices."""
        many = np.bincount(self.choices.person)
        return (many * self.sides[list(self.choices.people)]).sum() / many.sum()


def world(
    seed=0, *, items=400, overlap=3, people=12, side=0.3, differ=0.3, length=0.4, spread=1.2, lean=0.0, again=0.05
):
    """`again` of all choices are repeated with the sides swapped."""
    random = np.random.default_rng(seed)
    worth, longer = random.normal(lean, spread, items), random.normal(0, 1, items)
    who = np.array([random.choice(people, overlap, replace=False) for _ in range(items)]).ravel()
    pair = np.repeat(np.arange(items), overlap)
    sides = random.normal(side, differ, people)
    turned = random.choice([-1.0, 1.0], pair.size)
    twice = random.random(pair.size) < again
    who, pair, turned = np.r_[who, who[twice]], np.r_[pair, pair[twice]], np.r_[turned, -turned[twice]]
    plain = turned * worth[pair]
    chance = 1 / (1 + np.exp(-(plain + sides[who] + length * turned * longer[pair])))
    left = random.random(pair.size) < chance
    traits = {"length": turned * longer[pair]}
    choices = Choices.from_columns(person=who, pair=pair, left=left, first_left=turned > 0, traits=traits)
    return World(choices, sides, 1 / (1 + np.exp(-plain)), turned > 0)


def won_by_first(made, weight):
    """The weighted share of choices that went to each pair's first."""
    first = np.where(made.first_left, made.choices.left, 1 - made.choices.left)
    return (weight * first).sum() / weight.sum()


def chosen_left(made, weight):
    return (weight * made.choices.left).sum() / weight.sum()


def test_a_planted_side_and_length_are_found():
    found = measure(world(1, items=3000, people=20).choices)
    assert found.converged and found.names == ("side", "length")
    assert found.effect == pytest.approx([0.3, 0.4], abs=0.12)
    assert found.spread == pytest.approx(1.2, abs=0.15)
    low, high = found.points().low, found.points().high
    assert (low > 0.02).all() and (high < 0.16).all()


def test_each_person_is_found_and_the_unsure_are_shrunken():
    made = world(2, items=1500, people=10, differ=0.8)
    people = measure(made.choices).people
    truth = made.sides[list(people.names)]
    assert np.corrcoef(people.effect[:, 0], truth)[0, 1] > 0.9
    assert np.ptp(people.effect[:, 0]) < np.ptp(people.own[:, 0])
    assert people.deviation[0] == pytest.approx(0.8, abs=0.35)


def test_swapped_repeats_make_a_person_surer():
    without, having = (
        measure(world(3, people=4, overlap=2, items=200, again=share, spread=3.0).choices) for share in (0.0, 1.0)
    )
    # Twice the choices alone would divide the error by 1.41.
    assert (without.people.error[:, 0] / having.people.error[:, 0]).mean() > 1.5


@pytest.mark.slow
def test_intervals_cover():
    rounds, side, length, points, people = 150, 0, 0, 0, []
    for seed in range(rounds):
        made = world(seed)
        found = measure(made.choices)
        ends, shares, own = found.intervals(), found.points(), found.points_of_people()
        side += ends.low[0] <= made.side <= ends.high[0]
        length += ends.low[1] <= 0.4 <= ends.high[1]
        points += shares.low[0] <= average_share(made.side, 0.0, 1.2) - 0.5 <= shares.high[0]
        truth = np.array([average_share(made.sides[one], 0.0, 1.2) - 0.5 for one in found.people.names])
        people.append(((own.low[:, 0] <= truth) & (truth <= own.high[:, 0])).mean())
    # Standard error of a share of 0.95 in 150 rounds: 0.018.
    assert [side / rounds, length / rounds, points / rounds] == pytest.approx([0.95] * 3, abs=0.035)
    assert np.mean(people) == pytest.approx(0.95, abs=0.03)


@pytest.mark.slow
def test_weights_undo_a_planted_side():
    made = world(5, items=6000, people=8, side=0.8, length=0.0, again=0.0)
    found = measure(made.choices)
    one, weight = np.ones(len(made.choices)), weights(found, made.choices)
    assert chosen_left(made, one) > 0.6
    assert chosen_left(made, weight) == pytest.approx(0.5, abs=0.01)
    assert weight.mean() == pytest.approx(1.0, abs=0.02)


def test_weights_make_a_stronger_model_win_as_often_as_it_should():
    """The pair's first was shown on the left four times in five: a side that is favoured would lift it."""
    random = np.random.default_rng(6)
    items, side, lean = 8000, 0.7, 0.5
    worth = random.normal(lean, 1.0, items)
    pair = np.repeat(np.arange(items), 2)
    turned = np.where(random.random(pair.size) < 0.8, 1.0, -1.0)
    left = random.random(pair.size) < 1 / (1 + np.exp(-(turned * worth[pair] + side)))
    choices = Choices.from_columns(person=pair % 6, pair=pair, left=left, first_left=turned > 0)
    made = World(choices, np.full(6, side), left, turned > 0)
    truth = (1 / (1 + np.exp(-worth))).mean()
    assert won_by_first(made, np.ones(len(choices))) - truth > 0.05
    assert won_by_first(made, weights(measure(choices), choices)) == pytest.approx(truth, abs=0.015)


@pytest.mark.slow
def test_weights_undo_a_planted_length():
    made = world(7, items=6000, people=8, side=0.0, differ=0.0, length=0.8, again=0.0)
    longer = made.choices.traits[:, 0] > 0
    picked = np.where(longer, made.choices.left, 1 - made.choices.left)
    weight = weights(measure(made.choices), made.choices, without=["length"])
    assert picked.mean() > 0.6
    assert (weight * picked).sum() / weight.sum() == pytest.approx(0.5, abs=0.015)


def test_weights_leave_honest_choices_alone():
    made = world(8, items=4000, people=10, side=0.0, differ=0.0, length=0.0, again=0.0)
    weight = weights(measure(made.choices), made.choices, without=[SIDE, "length"])
    assert np.abs(weight - 1).mean() < 0.05
    assert won_by_first(made, weight) == pytest.approx(won_by_first(made, np.ones(weight.size)), abs=0.005)


def test_somebody_the_model_has_not_met_has_the_projects_weight():
    made = world(9, items=500, side=0.8, differ=0.0)
    found = measure(made.choices)
    new = Choices.from_columns(
        person=["new"], pair=["x"], left=[1], first_left=[True], traits={"length": [0.0]}
    )  # fmt: skip
    assert 0.6 < weights(found, new)[0] < 1


@pytest.mark.parametrize("left", [[], [1.0], [1.0] * 9])
def test_too_few_choices_say_nothing(left):
    many = len(left)
    choices = Choices.from_columns(person=[0] * many, pair=range(many), left=left, first_left=[True] * many)
    found = measure(choices)
    assert not found.converged and (found.effect == 0).all()
    assert found.points().low[0] == -0.5 and found.points().high[0] == 0.5
    assert (weights(found, choices) == 1).all()


def test_always_left_and_only_ties_stay_finite():
    columns = {"person": [0, 1] * 20, "pair": np.arange(40) // 2, "first_left": [True, False] * 20}
    always = measure(Choices.from_columns(left=np.ones(40), **columns))
    ties = measure(Choices.from_columns(left=np.full(40, 0.5), **columns))
    assert 1 < always.effect[0] < 20 and np.isfinite(always.points().high).all()
    assert ties.effect[0] == pytest.approx(0, abs=1e-4)
    assert np.isfinite(ties.points_of_people().low).all()


def test_what_is_wrong_is_said():
    with pytest.raises(Problem, match="one length"):
        Choices.from_columns(person=[1], pair=[1, 2], left=[1, 0], first_left=[True, True])
    with pytest.raises(Problem, match=r"outside 0\.\.1"):
        Choices.from_columns(person=[1], pair=[1], left=[2], first_left=[True])
    made = world(1, items=20)
    with pytest.raises(Problem, match="no effect charm"):
        weights(measure(made.choices), made.choices, without=["charm"])
    bare = Choices.from_columns(person=[1], pair=[1], left=[1], first_left=[True])
    with pytest.raises(Problem, match="traits"):
        weights(measure(made.choices), bare)


def test_repeats_cover_and_their_number_makes_the_margin():
    random = np.random.default_rng(3)
    covered = 0
    for _ in range(2000):
        toward, away, _stayed = random.multinomial(120, [0.2, 0.1, 0.7])
        ends = repeated(toward, away, 120).shift
        covered += ends.low <= 0.1 <= ends.high
    assert 0.93 <= covered / 2000 <= 0.97
    many = repeats_needed(200, 100, 1000, margin=0.05)
    ends = repeated(0.2 * many, 0.1 * many, many).shift
    assert (ends.high - ends.low) / 2 == pytest.approx(0.05, abs=0.002)


def test_repeats_at_the_edges():
    none, all_moved = repeated(0, 0, 0), repeated(5, 0, 5)
    assert np.isnan(none.shift.estimate) and (none.shift.low, none.shift.high) == (-1, 1)
    assert all_moved.shift.estimate == 1 and all_moved.shift.high == 1 and all_moved.stayed == 0
    assert repeats_needed(0, 0, 0, margin=0.05) > repeats_needed(0, 0, 0, margin=0.1) > 50
    with pytest.raises(Problem, match="repeats"):
        repeated(3, 3, 5)
    with pytest.raises(Problem, match="margin"):
        repeats_needed(0, 0, 0, margin=0)
