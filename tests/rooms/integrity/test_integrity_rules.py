"""How evidence adds up, and what is refused; pure."""

from __future__ import annotations

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.integrity import rules
from preceptor.rooms.integrity.nouns import Evidence, Quarantine, QuarantineState, Sign, Strength


def one(who: int, sign: Sign, p: float | None, *, stands: bool = True, question: str = "") -> Evidence:
    return Evidence(who, sign, question, 1.0, 0.5, 20, p, stands)


def test_people_come_by_how_much_there_is_and_what_does_not_stand_only_orders_the_rest() -> None:
    evidence = [
        one(1, Sign.FAST, 1e-3), one(2, Sign.RUNS, 1e-9), one(3, Sign.FAST, 1e-3), one(3, Sign.VARIETY, 1e-3),
        one(4, Sign.PASTED, None), one(6, Sign.FAST, 1e-8, stands=False), one(6, Sign.RUNS, 1e-9, stands=False),
    ]  # fmt: skip
    found = rules.weigh(evidence, dict.fromkeys(range(1, 7), 20))
    assert [each.contributor_id for each in found] == [2, 3, 1, 4, 6, 5]
    assert found[4].score < found[3].score and not found[4].signs
    assert [each.strength for each in found] == [
        Strength.MUCH, Strength.MUCH, Strength.SOME, Strength.SOME, Strength.NONE, Strength.NONE,
    ]  # fmt: skip


def test_one_sign_in_many_questions_counts_once_and_no_p_counts_for_more_than_it_can_know() -> None:
    [many] = rules.weigh([one(1, Sign.RUNS, 1e-4, question=name) for name in "abc"], {1: 20})
    assert many.score == pytest.approx(4) and many.strength is Strength.SOME
    [sure] = rules.weigh([one(1, Sign.RUNS, 0.0)], {1: 20})
    assert sure.score == rules.MOST_FOR_ONE_SIGN


def test_two_signs_that_see_the_same_are_one_witness() -> None:
    told = one(1, Sign.NOTHING_TOLD, 1e-3)
    [alike] = rules.weigh([told, one(1, Sign.HALF_HEARTED, 1e-5)], {1: 20})
    [apart] = rules.weigh([told, one(1, Sign.VARIETY, 1e-5)], {1: 20})
    assert (alike.strength, apart.strength) == (Strength.SOME, Strength.MUCH)


@pytest.mark.parametrize(("overlap", "taken", "below"), [(3, 3, 1), (3, 4, 0), (3, 1, 1), (1, 1, 1), (2, 3, 0)])
def test_an_item_falls_below_its_overlap_when_one_answer_less_is_too_few(overlap: int, taken: int, below: int) -> None:
    assert rules.below_overlap([(overlap, taken)]) == below


def test_a_quarantine_needs_a_reason_another_person_and_a_human() -> None:
    there = Quarantine("q", 1, 2, QuarantineState.IN_FORCE, "why", "r", 0, 9)
    fine = {"reason": "why", "is_self": False, "is_model": False, "open_one": None}
    rules.check_quarantine(**fine)  # type: ignore[arg-type]
    for wrong, code in (
        ({"reason": " "}, "reason"), ({"is_self": True}, "self"), ({"is_model": True}, "model"), ({"open_one": there}, "already"),
    ):  # fmt: skip
        with pytest.raises(Problem) as caught:
            rules.check_quarantine(**{**fine, **wrong})  # type: ignore[arg-type]
        assert caught.value.code == f"quarantine.{code}"
    assert rules.may_undo(there)
