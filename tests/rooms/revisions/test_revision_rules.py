"""How counts move, what is refused, and what asking again comes to; pure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.money import Money
from preceptor.base.problems import Problem
from preceptor.rooms.policy.nouns import Change, Clause
from preceptor.rooms.policy.rules import changes
from preceptor.rooms.revisions import rules
from preceptor.rooms.revisions.nouns import Cost, Given, Revision, RevisionState, Which

GIVEN = st.dictionaries(st.integers(0, 5), st.integers(1, 9), max_size=4)


def cost(items: int = 3, *, price: int | None = 50, left: int | None = None, promised: int = 0) -> Cost:
    return Cost(items, 2, 61, Money("EUR", price) if price is not None else None, left, promised)


@given(GIVEN, GIVEN)
def test_sums_over_versions_follow_an_items_answers(before: Given, after: Given) -> None:
    moved = rules.moves(before, after)
    assert sum(answers for _, answers in moved.values()) == sum(after.values()) - sum(before.values())
    assert sum(items for items, _ in moved.values()) == bool(after) - bool(before)
    for version in range(6):
        held = [min(one) == version if one else False for one in (before, after)]
        items, answers = moved.get(version, (0, 0))
        assert (items, answers) == (held[1] - held[0], after.get(version, 0) - before.get(version, 0))


@given(GIVEN, GIVEN)
def test_what_was_added_can_be_taken_off_and_nothing_falls_below_zero(one: Given, other: Given) -> None:
    assert rules.taken_off(rules.added(one, other), other) == one
    assert all(count > 0 for count in rules.taken_off(one, other).values())


def test_what_is_reached_is_named_by_the_number_it_had() -> None:
    was = [Clause("1", "One", "a"), Clause("2", "Two", "b"), Clause("3", "Three", "c")]
    now = [Clause("1", "One", "other"), Clause("3", "Two", "b"), Clause("4", "Four", "d")]
    found = rules.reached(changes(was, now))
    assert {(one.change, one.was, one.now) for one in found} == {
        (Change.CHANGED, "1", "1"), (Change.RENUMBERED, "2", "3"), (Change.ADDED, "", "4"), (Change.REMOVED, "3", ""),
    }  # fmt: skip
    assert rules.numbers_before(found) == {"1", "3"}, "same words under another number say what they said"


def test_money_and_time_are_whole_and_what_is_open_is_paid_first() -> None:
    one = cost(left=700, promised=400)
    assert (one.places, one.minutes, one.total, one.affordable, one.in_budget) == (6, 7, Money("EUR", 300), 3, True)
    assert not cost(left=699, promised=400).in_budget
    assert cost(left=100, promised=400).affordable == 0
    for free in (cost(price=None, left=None), cost(left=None), cost(price=0, left=0)):
        assert free.affordable is None and free.in_budget
        rules.check_cost(free)


@pytest.mark.parametrize(
    ("wanted", "code"), [(cost(0), "nothing_to_ask"), (cost(left=299), "over_budget"), (cost(left=0), "over_budget")]
)
def test_nothing_and_too_much_are_refused(wanted: Cost, code: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.check_cost(wanted)
    assert caught.value.code == f"revisions.{code}"


@pytest.mark.parametrize(("since", "until", "newest"), [(0, 1, 1), (1, 1, 2), (2, 1, 2), (1, 3, 2), (0, 2, 2)])
def test_versions_that_do_not_follow_each_other_are_refused(since: int, until: int, newest: int) -> None:
    with pytest.raises(Problem) as caught:
        rules.check_versions(since=since, until=until, newest=newest)
    assert caught.value.code == "revisions.versions"


def test_one_at_a_time_and_the_later_is_undone_first() -> None:
    def one(state: RevisionState) -> Revision:
        return Revision("r", 1, 1, 2, Which.OLDER, None, "why", state, "job", 0, 9)

    for state in (RevisionState.ASKED, RevisionState.UNDONE):
        rules.check_none_under_way(one(state))
    rules.check_none_under_way(None)
    rules.check_undo(None)
    for refused in (
        lambda: rules.check_none_under_way(one(RevisionState.ASKING)),
        lambda: rules.check_none_under_way(one(RevisionState.UNDOING)),
        lambda: rules.check_undo(one(RevisionState.ASKED)),
    ):
        with pytest.raises(Problem):
            refused()


@pytest.mark.parametrize(("items", "answers", "needed"), [(0, 0, 2), (4, 8, 4), (4, 9, 5)])
def test_as_many_people_as_judge_an_item_before_and_after(items: int, answers: int, needed: int) -> None:
    assert rules.people_needed(items=items, answers=answers, overlap=2) == needed
