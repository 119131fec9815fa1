"""What rules see, when they fire, which are refused, and what follows; pure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.rooms.standing.nouns import (
    WINDOW,
    Action,
    Agreed,
    Answered,
    Appeal,
    AppealState,
    Collector,
    Comparison,
    Condition,
    Draft,
    Facts,
    GoldMet,
    Receipt,
    ReceiptState,
    Record,
    Reviewed,
    Rule,
    Seen,
    Signal,
    Skipped,
)
from preceptor.rooms.standing.rules import receipts
from preceptor.rooms.standing.rules.checking import check
from preceptor.rooms.standing.rules.watching import after, fires, is_fast, times_fired

BELOW, AT_LEAST = Comparison.BELOW, Comparison.AT_LEAST
HOUR = 3_600_000_000
FACTS = Facts(items=1000, gold=20, gold_share=0.1, overlap=3, has_words=True, skills=frozenset({"summaries"}))
BAD_GOLD = Condition(Collector.GOLD, BELOW, 0.6, minimum=3, window=5)


def draft(*conditions: Condition, action: Action = Action.PAUSE, **options: object) -> Draft:
    return Draft("Rule", conditions or (BAD_GOLD,), action, **options)  # type: ignore[arg-type]


def record(*signals: Signal) -> Record:
    now = Record()
    for one in signals:
        now = after(now, one)
    return now


def gold(said: str) -> list[Signal]:
    return [GoldMet(one == "1") for one in said]


@pytest.mark.parametrize(
    ("words", "seconds", "fast"),
    [(238, 19, True), (238, 20, False), (2380, 199, True), (10, 0, None), (0, 0, None), (24, 1, True)],
)
def test_fast_is_less_than_a_third_of_the_reading_time(words: int, seconds: int, fast: bool | None) -> None:
    assert is_fast(words, seconds) is fast


@pytest.mark.parametrize(
    ("condition", "signals", "holds"),
    [
        (BAD_GOLD, gold("10"), False),  # too few to tell
        (BAD_GOLD, gold("100"), True),
        (BAD_GOLD, gold("110"), False),
        (BAD_GOLD, gold("00011111"), False),  # only the last five count
        (Condition(Collector.FAST, AT_LEAST, 0.5, minimum=2), [Answered(fast=True), Answered(fast=False)], True),
        (Condition(Collector.FAST, AT_LEAST, 0.5, minimum=2), [Answered(fast=True), Answered(fast=None)], False),
        (Condition(Collector.SAME, AT_LEAST, 3), [Answered("a")] * 3, True),
        (Condition(Collector.SAME, AT_LEAST, 3), [Answered("a"), Answered("b"), Answered("a")], False),
        (Condition(Collector.SKIPS, AT_LEAST, 2), [Skipped(), Skipped()], True),
        (Condition(Collector.SKIPS, AT_LEAST, 2), [Skipped(), Answered(), Skipped()], False),
        (Condition(Collector.ANSWERS, AT_LEAST, 2), [Answered(), Answered()], True),
        (Condition(Collector.TODAY, AT_LEAST, 2), [Answered(day=1), Answered(day=2), Answered(day=2)], True),
        (Condition(Collector.TODAY, AT_LEAST, 2), [Answered(day=1), Answered(day=2)], False),
        (Condition(Collector.AGREEMENT, BELOW, 0.5, minimum=4), [Agreed(10, 4)], True),
        (Condition(Collector.AGREEMENT, BELOW, 0.5, minimum=11), [Agreed(10, 4)], False),
        (Condition(Collector.REVIEWED, BELOW, 0.5, minimum=2), [Reviewed(stands=False), Reviewed(stands=False)], True),
        (Condition(Collector.REVIEWED, BELOW, 0.5, minimum=2), [Reviewed(stands=False), Reviewed(stands=True)], False),
    ],
)
def test_a_condition_holds_on_what_was_counted(condition: Condition, signals: list[Signal], holds: bool) -> None:
    assert (fires(draft(condition), record(*signals), Record()) is not None) is holds


def test_all_conditions_must_hold_and_the_evidence_has_the_numbers() -> None:
    both = draft(BAD_GOLD, Condition(Collector.ANSWERS, AT_LEAST, 2))
    assert fires(both, record(*gold("000"), Answered()), Record()) is None
    found = fires(both, record(*gold("001"), Answered(), Answered()), Record())
    assert found is not None
    assert [(round(one.found, 2), one.of) for one in found] == [(0.33, 3), (2, 2)]


@given(st.lists(st.sampled_from([GoldMet(True), GoldMet(False), Answered("a"), Answered("b"), Skipped()]), max_size=60),
       st.integers(0, 60))  # fmt: skip
def test_what_was_before_is_not_held_against_anybody(signals: list[Signal], cut: int) -> None:
    """A rule that began after `cut` events decides as if there had been none (runs of equals may only be shorter)."""
    begun = record(*signals[:cut])
    now = record(*signals)
    for condition in (BAD_GOLD, Condition(Collector.ANSWERS, AT_LEAST, 3), Condition(Collector.SKIPS, AT_LEAST, 2)):
        fresh = record(*signals[cut:])
        assert (fires(draft(condition), now, begun) is None) == (fires(draft(condition), fresh, Record()) is None)


@given(st.lists(st.booleans(), max_size=300))
def test_a_record_stays_small_however_long_somebody_works(said: list[bool]) -> None:
    now = record(*(GoldMet(one) for one in said))
    assert now.gold.total == len(said) and len(now.gold.last) <= WINDOW


def test_a_replay_counts_each_person_alone_and_begins_anew_after_each_time() -> None:
    happened = [Seen(1, 0, one) for one in gold("000000")] + [Seen(2, 0, one) for one in gold("110")]
    assert times_fired(draft(), happened) == {1: 2}


NEVER = [
    draft(Condition(Collector.GOLD, BELOW, 0.6, minimum=6, window=5)),
    draft(Condition(Collector.GOLD, BELOW, 0.6, minimum=21, window=30)),
    draft(Condition(Collector.GOLD, BELOW, 0)),
    draft(Condition(Collector.FAST, AT_LEAST, 1.2)),
    draft(Condition(Collector.ANSWERS, AT_LEAST, 1001)),
    draft(Condition(Collector.SKIPS, AT_LEAST, 1001), action=Action.WARN),
    draft(Condition(Collector.ANSWERS, AT_LEAST, 10), Condition(Collector.ANSWERS, BELOW, 10)),
    draft(BAD_GOLD, Condition(Collector.ANSWERS, BELOW, 3)),
]


@pytest.mark.parametrize("one", NEVER)
def test_a_rule_that_can_never_fire_is_refused_with_its_reason(one: Draft) -> None:
    with pytest.raises(Problem) as caught:
        check(one, FACTS)
    assert caught.value.code == "rule.never" and caught.value.hint and len(caught.value.sentence) > 30


@pytest.mark.parametrize(
    ("change", "condition"),
    [
        ({"gold": 0}, BAD_GOLD),
        ({"gold_share": 0.0}, BAD_GOLD),
        ({"overlap": 1}, Condition(Collector.AGREEMENT, BELOW, 0.5)),
        ({"has_words": False}, Condition(Collector.FAST, AT_LEAST, 0.5)),
        ({"items": 5}, Condition(Collector.FAST, AT_LEAST, 0.5, minimum=6)),
    ],
)
def test_what_a_project_cannot_show_no_rule_may_wait_for(change: dict[str, float], condition: Condition) -> None:
    check(draft(condition), FACTS)
    with pytest.raises(Problem) as caught:
        check(draft(condition), replace(FACTS, **change))  # type: ignore[arg-type]
    assert caught.value.code == "rule.never"


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (draft(Condition(Collector.GOLD, AT_LEAST, 0)), "rule.always"),
        (draft(Condition(Collector.ANSWERS, AT_LEAST, 1)), "rule.always"),
        (draft(Condition(Collector.SAME, BELOW, 3)), "rule.always"),
        (draft(Condition(Collector.SKIPS, AT_LEAST, 3)), "rule.skips"),
        (draft(BAD_GOLD, hours=0), "rule.invalid"),
        (draft(BAD_GOLD, action=Action.MORE_GOLD, share=0.0), "rule.invalid"),
        (draft(BAD_GOLD, action=Action.ASK_AGAIN, answers=0), "rule.invalid"),
        (draft(BAD_GOLD, action=Action.EXAM, skill="maths"), "rule.no_way_back"),
        (Draft("Rule", (), Action.WARN), "rule.invalid"),
    ],
)
def test_a_rule_that_would_be_none_is_refused(one: Draft, code: str) -> None:
    with pytest.raises(Problem) as caught:
        check(one, FACTS)
    assert caught.value.code == code


def test_rules_that_make_sense_pass() -> None:
    for one in (
        draft(),
        draft(Condition(Collector.SKIPS, AT_LEAST, 3), action=Action.WARN),
        draft(action=Action.EXAM, skill="summaries"),
        draft(Condition(Collector.TODAY, AT_LEAST, 200)),
        draft(Condition(Collector.REVIEWED, BELOW, 0.7, minimum=5), action=Action.ASK_AGAIN),
    ):
        check(one, FACTS)


def given_by(
    action: Action, state: ReceiptState, *, until: int | None = None, decided_by: int | None = None
) -> Receipt:
    rule = Rule("rule", 1, 1, draft(action=action, share=0.4), on=True, made_at=0, made_by=7)
    return Receipt("receipt", 1, 2, rule, (), state, 0, until, decided_by)


def test_more_gold_lasts_until_its_receipt_ends() -> None:
    held = given_by(Action.MORE_GOLD, ReceiptState.IN_FORCE, until=HOUR)
    found = receipts.terms([held, given_by(Action.PAUSE, ReceiptState.IN_FORCE, until=9 * HOUR)], now=0)
    assert found is not None and (found.gold_share, found.gold_until) == (0.4, HOUR)
    assert receipts.terms([held], now=HOUR) is None
    assert receipts.terms([replace(held, state=ReceiptState.UNDONE)], now=0) is None


def test_nobody_judges_what_they_decided_or_wrote() -> None:
    objected = replace(given_by(Action.PAUSE, ReceiptState.IN_FORCE), appeal=Appeal(AppealState.OPEN, "No.", 1))
    confirmed = replace(objected, decided_by=8)
    receipts.check_judge(objected, account_no=8, is_theirs=False)
    receipts.check_judge(confirmed, account_no=7, is_theirs=False)
    for one, account_no, is_theirs in ((objected, 7, False), (confirmed, 8, False), (objected, 9, True)):
        with pytest.raises(Problem) as caught:
            receipts.check_judge(one, account_no=account_no, is_theirs=is_theirs)
        assert caught.value.code == "receipt.own_decision"


@pytest.mark.parametrize("state", [ReceiptState.DONE, ReceiptState.DECLINED, ReceiptState.UNDONE])
def test_one_objects_to_what_holds_or_may_hold(state: ReceiptState) -> None:
    receipts.check_appeal(given_by(Action.WARN, ReceiptState.NOTED), "I read it all.")
    with pytest.raises(Problem) as caught:
        receipts.check_appeal(given_by(Action.PAUSE, state), "I read it all.")
    assert caught.value.code == "receipt.nothing_to_appeal"
    with pytest.raises(Problem) as caught:
        receipts.check_appeal(given_by(Action.PAUSE, ReceiptState.IN_FORCE), "  ")
    assert caught.value.code == "receipt.plea"
