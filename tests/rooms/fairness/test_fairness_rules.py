"""What is told of groups, what is not, and that what is not cannot be worked out."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.rooms.fairness.nouns import FEWEST, GROUPS, NOT_SAID, OWN_WORDS, Attribute, Finding, Own, Report, Step
from preceptor.rooms.fairness.rules import check_said, is_due, table, untold

NAMES = [*GROUPS[Attribute.ETHNICITY], NOT_SAID]
SIZES = st.dictionaries(st.sampled_from(NAMES), st.integers(1, 40), min_size=1, max_size=6)


def found(counts: dict[str, tuple[int, int]]) -> dict[str, Finding]:
    return {one.name: one.finding for one in table(Step.ACCEPTED, Attribute.GENDER, counts).groups}


def test_four_fifths_is_said_only_with_how_sure_it_is() -> None:
    assert found({"man": (200, 100), "woman": (200, 60)}) == {"woman": Finding.BELOW, "man": Finding.HIGHEST}
    assert found({"man": (10, 5), "woman": (10, 3)}) == {"woman": Finding.UNSURE, "man": Finding.HIGHEST}
    assert found({"man": (200, 100), "woman": (200, 95)}) == {"woman": Finding.ALIKE, "man": Finding.HIGHEST}
    assert found({"man": (9000, 4500), "woman": (9000, 4000)})["woman"] is Finding.DIFFERS
    assert found({"man": (200, 100), NOT_SAID: (50, 1)}) == {"man": Finding.NOT_HELD, NOT_SAID: Finding.NOT_HELD}
    assert found({"man": (20, 0), "woman": (20, 0)})["woman"] is Finding.NOT_HELD, (
        "nobody passed: nothing to hold against"
    )


def test_a_ratio_comes_with_its_interval_and_its_chance() -> None:
    [woman, man] = table(Step.EXAM, Attribute.GENDER, {"man": (100, 50), "woman": (100, 35)}).groups
    assert (man.ratio, man.low, man.chance) == (1.0, None, None)
    assert woman.ratio == pytest.approx(0.7) and woman.low is not None and woman.high is not None
    assert woman.low < 0.7 < woman.high and woman.chance == pytest.approx(0.0318, abs=1e-3)


def test_a_small_group_takes_the_next_smallest_with_it() -> None:
    assert untold({"woman": 4, "man": 60, "non_binary": 9}) == {"woman", "non_binary"}
    assert untold({"woman": 2, "man": 60, "non_binary": 3}) == {"woman", "non_binary"}, "five people in two groups"
    assert untold({"woman": 2, "man": 60, "non_binary": 2}) == {"woman", "non_binary", "man"}
    assert untold({"woman": 5, "man": 60}) == frozenset()
    told = table(Step.WORK, Attribute.GENDER, {"woman": (4, 4), "man": (60, 30), NOT_SAID: (9, 1)})
    assert [(one.people, one.passed, one.ratio) for one in told.groups if one.finding is Finding.NOT_TOLD] == [
        (None, None, None), (None, None, None),
    ]  # fmt: skip
    assert (told.people, told.passed) == (73, 35)


def test_of_fewer_than_five_not_even_the_sum_is_told() -> None:
    told = table(Step.WORK, Attribute.GENDER, {"woman": (3, 2), "man": (1, 1)})
    assert (told.people, told.passed) == (None, None) and {one.people for one in told.groups} == {None}


@given(SIZES)
def test_no_untold_group_can_be_worked_out_from_what_is_told(sizes: dict[str, int]) -> None:
    hidden = untold(sizes)
    assert all(people >= FEWEST for name, people in sizes.items() if name not in hidden)
    assert {name for name, people in sizes.items() if people < FEWEST} <= hidden
    if hidden and sum(sizes.values()) >= FEWEST:
        missing = sum(sizes[name] for name in hidden)
        assert missing >= FEWEST and (len(hidden) > 1 or hidden == set(sizes))


@given(
    st.dictionaries(
        st.sampled_from(["woman", "man", "non_binary", NOT_SAID]), st.integers(1, 9), min_size=2, max_size=3
    )
)
def test_more_than_one_truth_fits_what_is_told(sizes: dict[str, int]) -> None:
    """Whoever knows the rule, the sum and every told group still finds several ways in which the untold passed."""
    hidden = sorted(untold(sizes))
    if not hidden:
        return
    passed = {name: people // 2 for name, people in sizes.items()}
    together = sum(passed[name] for name in hidden)
    ways = [one for one in product(*(range(sizes[name] + 1) for name in hidden)) if sum(one) == together]
    assert len(ways) > 1 or together in (0, sum(sizes[name] for name in hidden))


def test_what_is_said_is_of_the_list_or_ones_own_words() -> None:
    kept = check_said({Attribute.GENDER: Own(OWN_WORDS, " agender "), Attribute.AGE: Own(NOT_SAID)})
    assert kept == {Attribute.GENDER: Own(OWN_WORDS, "agender")}
    for own in (Own("tall"), Own(OWN_WORDS), Own("woman", "and more"), Own(OWN_WORDS, "x" * 81)):
        with pytest.raises(Problem) as refused:
            check_said({Attribute.GENDER: own})
        assert refused.value.code == "fairness.said" and refused.value.faults[0].where == "/gender"


def test_two_reports_never_differ_by_one_person() -> None:
    kept = Report(day=10, weight=100, tables=())
    assert is_due(None, day=10, weight=0)
    assert not is_due(kept, day=10, weight=900) and not is_due(kept, day=11, weight=104)
    assert is_due(kept, day=11, weight=105) and is_due(kept, day=11, weight=95)
