"""What may be planned, said and seen at which stage; when a certificate still holds; agreement before and after."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from preceptor.base.problems import Problem
from preceptor.forms import parse
from preceptor.rooms.calibration import rules
from preceptor.rooms.calibration.nouns import (
    Certificate,
    Given,
    NewItem,
    Plan,
    Seat,
    Session,
    SessionItem,
    Stage,
    Times,
    Turn,
)
from preceptor.rooms.calibration.reckoning import figures
from preceptor.rooms.policy.nouns import Clause
from rooms.routing.stage import FORM, payload

SECOND = 1_000_000
PLAN = Plan("First", "", Times(0), [NewItem(item="one")])
SESSION = Session(1, "s", 1, "First", "", Stage.PLANNED, Times(10, 20, 30, 40), ("1",), 1, 1, 1, 0, "m")


def code(act: Any, *args: Any, **options: Any) -> str:
    with pytest.raises(Problem) as found:
        act(*args, **options)
    return found.value.code


def test_a_plan_is_judged_whole_and_every_fault_is_named() -> None:
    assert rules.check_plan(replace(PLAN, title="  First   one "), known_clauses=()).title == "First one"
    wrong = Plan("", "x" * 3_000, Times(20, 10), [NewItem(), NewItem("a", {}, ("9",))], ("7",))
    with pytest.raises(Problem) as found:
        rules.check_plan(wrong, known_clauses={"1"})
    places = [one.where for one in found.value.faults]
    assert places == ["/title", "/note", "/reveal_at", "/clauses", "/items/1/clauses", "/items/0", "/items/1"]
    assert code(rules.check_plan, replace(PLAN, items=[]), known_clauses=()) == "calibration.invalid"
    assert (
        code(rules.check_seats, 1, strangers=()) == code(rules.check_seats, 1_001, strangers=()) == "calibration.people"
    )
    assert code(rules.check_seats, 5, strangers=["who"]) == "calibration.people"


def test_a_session_goes_forward_one_stage_at_a_time_and_may_be_closed_from_any() -> None:
    stages = list(Stage)
    for at, stage in enumerate(stages):
        here = replace(SESSION, stage=stage)
        for to, wanted in enumerate(stages):
            if to == at + 1 or (wanted is Stage.CLOSED and stage is not Stage.CLOSED):
                rules.check_move(here, wanted)
            else:
                assert code(rules.check_move, here, wanted) == "calibration.stage"


def test_the_clock_moves_a_session_when_its_time_has_come() -> None:
    for stage, at, wanted in zip(Stage, (10, 20, 30, 40), list(Stage)[1:], strict=False):
        here = replace(SESSION, stage=stage)
        assert (rules.due(here, now=at - 1), rules.due(here, now=at)) == (None, wanted)
    assert rules.due(replace(SESSION, stage=Stage.CLOSED), now=99) is None
    assert rules.due(replace(SESSION, stage=Stage.ANSWERING, times=Times(10)), now=99) is None, (
        "it waits for its manager"
    )


def test_answers_are_taken_in_two_stages_and_shown_after_them() -> None:
    turns = {Stage.ANSWERING: Turn.FIRST, Stage.VOTING: Turn.SECOND}
    seen = {Stage.DISCUSSING: 1, Stage.VOTING: 1, Stage.CLOSED: 2}
    for stage in Stage:
        here = replace(SESSION, stage=stage)
        if stage in turns:
            assert rules.turn_of(here) is turns[stage]
        else:
            assert code(rules.turn_of, here) == "calibration.no_answers"
        assert len(rules.revealed(stage)) == seen.get(stage, 0)
        if stage in seen:
            rules.check_revealed(here)
        else:
            assert code(rules.check_revealed, here) == "calibration.blind"
        if stage is Stage.DISCUSSING:
            rules.check_talk(here, minute=9, whole=299)
            assert code(rules.check_talk, here, minute=10, whole=10) == "calibration.too_many"
            assert code(rules.check_talk, here, minute=0, whole=300) == "calibration.too_many"
        else:
            assert code(rules.check_talk, here, minute=0, whole=0) == "calibration.silent"


def test_time_counts_between_signs_of_life_and_never_longer_than_one_can_be_away() -> None:
    came = rules.here(Seat(1, 1), now=5 * SECOND)
    assert (came.came_at, came.seconds) == (5 * SECOND, 0)
    later = rules.here(came, now=65 * SECOND)
    assert (later.came_at, later.seconds) == (5 * SECOND, 60)
    assert rules.here(later, now=9_000 * SECOND).seconds == 60 + 180
    assert rules.here(later, now=65 * SECOND) == later


def test_a_certificate_ends_with_the_words_it_rests_on_and_not_with_their_number() -> None:
    clauses = [Clause("1", "Facts", "Be right."), Clause("2", "Tone", "Be kind.")]
    held = Certificate("s", 1, 1, 1, rules.hashes_of(clauses, {"1"}), 0)
    assert rules.changed_since(held, clauses) == []
    assert rules.changed_since(held, [clauses[0], Clause("2", "Tone", "Be short.")]) == [], "another clause"
    assert rules.changed_since(held, [Clause("3.1", "Facts", "Be right.")]) == [], "renumbered"
    assert rules.changed_since(held, [Clause("1", "Facts", "Be right, always.")]) == ["1"]
    assert rules.changed_since(held, []) == ["1"]


def ranked(*order: str) -> dict[str, Any]:
    return {"overall": {"order": [[one] for one in order]}}


def test_agreement_is_reckoned_before_and_after_as_a_whole_and_by_clause() -> None:
    form = parse(FORM)
    items = [SessionItem(at, "", payload(at), ("1",) if at < 3 else ("2",), {}) for at in (1, 2, 3, 4)]
    one, other = ("r1", "r2", "r3"), ("r3", "r2", "r1")
    given = []
    for item in items:
        for person in (1, 2, 3):
            first = one if (person + item.place) % 2 else other
            given.append(Given(item.place, person, Turn.FIRST, ranked(*first), 0))
            second = one if item.place % 2 else other
            given.append(Given(item.place, person, Turn.SECOND, ranked(*second), 0))
    given.append(Given(1, 9, Turn.FIRST, ranked(*other), 0))  # came for the first answer only
    found = figures(form, items, given, both=True, rng=np.random.default_rng(0))
    by = {(row.clause, row.turn): row for row in found.agreement if row.family != "none_acceptable"}
    assert set(by) == {(clause, turn) for clause in ("", "1", "2") for turn in Turn}
    before, after = by["", Turn.FIRST], by["", Turn.SECOND]
    assert before.alpha is not None and before.alpha < 0.1 and after.alpha == 1.0
    assert before.people == after.people == 3, "only who gave both answers counts"
    assert after.low is not None and after.low <= after.alpha and before.low is not None and before.low <= before.alpha
    assert sorted(found.apart) == [1, 2, 3, 4] and all(0 < one["overall"] <= 1 for one in found.apart.values())
    again = figures(form, items, given, both=True, rng=np.random.default_rng(0))
    assert again == found
    early = figures(form, items, given, both=False, rng=np.random.default_rng(0))
    assert {row.turn for row in early.agreement} == {Turn.FIRST} and early.agreement[0].people == 4


def test_figures_of_nobody_and_of_one_are_not_defined_rather_than_wrong() -> None:
    form, items = parse(FORM), [SessionItem(1, "", payload(1), (), {})]
    assert figures(form, items, [], both=True, rng=np.random.default_rng(0)).agreement == []
    alone = [Given(1, 1, Turn.FIRST, ranked("r1", "r2", "r3"), 0)]
    found = figures(form, items, alone, both=False, rng=np.random.default_rng(0))
    assert {row.alpha for row in found.agreement} == {None} and found.apart == {}
