"""What is worth asking, how it is spread, and when to stop: pure, by hand and by property."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.rooms.rounds.nouns import Candidate, Measured, Strategy
from preceptor.rooms.rounds.rules import choose, reasons, when_to_stop, worth


def candidate(no: int, **known: object) -> Candidate:
    return Candidate(**{"no": no, "id": f"i{no}", "group": "", "taken": 0, **known})  # type: ignore[arg-type]


def test_what_nobody_judged_is_worth_most_and_the_settled_least() -> None:
    assert worth(candidate(1)) == 1.0
    assert worth(candidate(1, confidence=1.0, disagreement=0.0, chance=1.0)) == 0.0
    assert worth(candidate(1, confidence=0.75)) == pytest.approx(0.5)
    assert worth(candidate(1, confidence=0.75, disagreement=1.0)) == pytest.approx((0.5 + 0.5) / 1.5)


@given(st.floats(0.5, 1), st.floats(0, 1), st.floats(0, 1))
def test_worth_is_a_share_and_a_favourite_has_no_side(confidence: float, apart: float, chance: float) -> None:
    one = worth(candidate(1, confidence=confidence, disagreement=apart, chance=chance))
    other = worth(candidate(1, confidence=confidence, disagreement=apart, chance=1 - chance))
    assert 0 <= one <= 1 and one == pytest.approx(other)


def test_reasons_say_what_is_known() -> None:
    assert reasons(candidate(1)) == ("nobody has judged it",)
    assert reasons(candidate(1, taken=2)) == ("answered or being answered, and no consensus yet",)
    said = reasons(candidate(1, confidence=0.52, answers=3, disagreement=0.4, chance=0.45))
    assert said == (
        "confidence 0.52 from 3 answers",
        "people's answers lie 0.40 apart",
        "the model gives its favourite 0.55",
    )


def test_groups_are_kept_even_and_what_was_asked_less_comes_first() -> None:
    many = [candidate(n, group="de" if n < 8 else "fr", confidence=0.5 + n / 40) for n in range(16)]

    even = choose(many, size=6, strategy=Strategy.BALANCED, done={"de": 8, "fr": 8})
    assert sorted(pick.group for pick in even) == ["de"] * 3 + ["fr"] * 3
    assert "the turn of group “fr”" in next(pick for pick in even if pick.group == "fr").reasons
    behind = choose(many, size=6, strategy=Strategy.BALANCED, done={"de": 8, "fr": 0})
    assert {pick.group for pick in behind} == {"fr"}
    doubtful = choose(many, size=6, strategy=Strategy.UNCERTAIN, done={})
    assert [pick.no for pick in doubtful] == [0, 1, 2, 3, 4, 5]


def test_where_each_item_is_its_own_group_only_worth_counts() -> None:
    alone = [candidate(n, group=f"g{9 - n}", confidence=0.95 - n / 20) for n in range(9)]
    assert [pick.no for pick in choose(alone, size=3, strategy=Strategy.BALANCED, done={})] == [8, 7, 6]
    assert choose([], size=3, strategy=Strategy.BALANCED, done={}) == []
    assert len(choose(alone, size=50, strategy=Strategy.BALANCED, done={})) == 9


def measured(estimate: float, low: float, high: float, method: str = "reward-light") -> Measured:
    return Measured(method, estimate, low, high, at=0)


def test_it_advises_to_stop_when_nearly_all_is_settled() -> None:
    assert when_to_stop(judged=20, sure=19, unjudged=0, measured=[]).should_stop
    assert not when_to_stop(judged=20, sure=18, unjudged=0, measured=[]).should_stop
    assert not when_to_stop(judged=20, sure=20, unjudged=1, measured=[]).should_stop
    assert when_to_stop(judged=0, sure=0, unjudged=0, measured=[]).reason == "There is nothing to ask."


def test_it_advises_to_stop_when_the_model_no_longer_gets_better() -> None:
    flat = [measured(0.71, 0.67, 0.75), measured(0.70, 0.66, 0.74)]
    stop = when_to_stop(judged=1, sure=0, unjudged=5, measured=flat)
    assert stop.should_stop and "0.710 [0.670, 0.750]" in stop.reason and "0.700" in stop.reason
    better = [measured(0.80, 0.76, 0.84), measured(0.70, 0.66, 0.74)]
    vague = [measured(0.71, 0.50, 0.90), measured(0.70, 0.66, 0.74)]
    other = [measured(0.71, 0.67, 0.75), measured(0.70, 0.66, 0.74, "dpo")]
    for known in (better, vague, other, flat[:1], []):
        assert not when_to_stop(judged=1, sure=0, unjudged=5, measured=known).should_stop
