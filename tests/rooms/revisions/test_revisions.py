"""Asking again after an edit of the guidelines, and undoing it; on both databases."""

from __future__ import annotations

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.money import Money
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.pay import actions as pay
from preceptor.rooms.precedents import actions as precedents
from preceptor.rooms.precedents.nouns import NewPrecedent
from preceptor.rooms.revisions import actions, queries
from preceptor.rooms.revisions.nouns import Revision, RevisionState, Which
from preceptor.rooms.rulings import actions as rulings
from preceptor.rooms.rulings.nouns import Holds, Ruling, SetAside
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as items
from preceptor.rooms.work.nouns import Gold
from rooms.people import OUTSIDER, member
from rooms.revisions.edits import (
    FIRST,
    REASON,
    answer_all,
    ask,
    edit,
    everything,
    judged_stage,
    manager,
    reach,
    refused,
    undo,
)
from rooms.routing.stage import RANKED, set_stage
from rooms.settle import settle


@pytest.mark.slow
def test_old_answers_count_no_more_others_are_asked_and_undoing_brings_back_what_was(units: Units) -> None:
    stage = judged_stage(units)
    before = everything(stage)
    edit(stage)
    assert everything(stage) == before, "an edit alone changes nothing"
    made = ask(stage, same_people=False)
    assert (made.state, made.items, made.answers, made.places, made.short) == (RevisionState.ASKED, 4, 8, 8, False)
    places, counted, older, judged, _ = everything(stage)
    assert [(overlap, taken) for _, overlap, taken in places] == [(4, 2)] * 4
    assert counted == [] and judged == {} and older[1].items == 0
    assert answer_all(stage, 1) == [], "nobody is asked about the same item twice"
    assert len(answer_all(stage, 3)) == 4
    assert len(everything(stage)[1]) == 4
    assert refused(stage) == "revisions.nothing_to_ask"
    undone = undo(stage, made)
    assert (undone.state, undone.note) == (RevisionState.UNDONE, "It was the same after all.")
    assert len(everything(stage)[1]) == 12, "what was answered meanwhile counts beside them"
    assert undo(stage, made) == undone, "twice is once"
    assert stage.take(4).offer is None


@pytest.mark.slow
def test_whoever_judged_before_judges_anew_and_is_heard_once(units: Units) -> None:
    stage = judged_stage(units)
    edit(stage)
    made = ask(stage)
    assert made.same_people
    again = answer_all(stage, 1)
    assert len(again) == len(set(again)) == 4, "each once"
    assert len(everything(stage)[1]) == 4, "by the old words nothing counts"
    undo(stage, made)
    assert len(everything(stage)[1]) == 8, "of the first the later answer of each, of the second the earlier"
    assert reach(stage).older.answers == 4
    assert stage.take(1).offer is None and stage.take(2).offer is None, "it is as many as the project wants"
    assert ask(stage).answers == 4
    assert len(answer_all(stage, 2)) == 4 and answer_all(stage, 1) == []


@pytest.mark.slow
def test_asked_twice_and_undone_once_all_is_as_after_the_first(units: Units) -> None:
    stage = judged_stage(units)
    edit(stage)
    first = ask(stage)
    for person in (1, 2):
        assert len(answer_all(stage, person)) == 4
    before = everything(stage)
    edit(stage, FIRST)
    second = ask(stage)
    assert (second.answers, second.places) == (8, 8), "places of answers the first set aside are filled, too"
    undo(stage, second)
    assert everything(stage) == before
    undo(stage, first)
    assert everything(stage)[1:4] == before[1:4], "who judged anew is heard as they judged last"


@pytest.mark.slow
def test_what_was_set_aside_before_fills_no_place_either(units: Units) -> None:
    stage = judged_stage(units, 1)
    first, _ = units.read_now(
        SYSTEM, items.answers_by_item, [one.no for one in units.read_now(SYSTEM, items.items, stage.project_id)]
    )
    aside = SetAside(first.id, first.item_no, first.contributor_id, "a verdict")
    units.write_now(SYSTEM, rulings.set_aside, stage.project_id, first.item_no, [aside])
    edit(stage)
    made = ask(stage)
    assert (made.answers, made.places) == (1, 2)
    assert [(overlap, taken) for _, overlap, taken in everything(stage)[0]] == [(4, 2)]
    undo(stage, made)
    assert len(everything(stage)[1]) == 1, "a verdict's word stands"


@pytest.mark.slow
def test_undone_before_anybody_answered_all_is_as_it_was(units: Units) -> None:
    stage = judged_stage(units)
    before = everything(stage)
    edit(stage)
    undo(stage, ask(stage))
    assert everything(stage) == before


@pytest.mark.slow
def test_as_many_as_wished_oldest_first_and_a_later_one_is_undone_first(units: Units) -> None:
    stage = judged_stage(units)
    edit(stage)
    stage.add(1)
    newest = answer_all(stage, 1) + answer_all(stage, 2)
    assert len(newest) == 2
    edit(stage, FIRST)
    first = ask(stage, most=3)
    assert (first.items, reach(stage).older.items) == (3, 2)
    second = ask(stage)
    assert second.items == 2, "what the first asked is not asked again"
    with pytest.raises(Problem) as caught:
        undo(stage, first)
    assert caught.value.code == "revisions.later"
    undo(stage, second)
    undo(stage, first)
    assert reach(stage).older.answers == 10


@pytest.mark.slow
def test_gold_and_what_a_reviewer_ruled_on_is_left_out(units: Units) -> None:
    stage = judged_stage(units)
    edit(stage)
    first, second, *_ = units.read_now(SYSTEM, items.items, stage.project_id)
    units.write_now(SYSTEM, work.make_gold, stage.project_id, first.no, Gold(RANKED, "So it is."))
    holds = Ruling(second.no, stage.project_id, Holds.ANSWER, RANKED, 1, 1, "a verdict", 0)
    units.write_now(SYSTEM, rulings.rule, holds)
    settle(units)
    assert reach(stage).older.items == 3, "gold is judged no more"
    made = ask(stage)
    assert (made.items, made.ruled, made.other) == (2, 1, 0)
    undo(stage, made)
    assert reach(stage).older.items == 3


@pytest.mark.slow
def test_only_items_somebody_asked_about_by_a_clause_that_differs(units: Units) -> None:
    stage = set_stage(units, overlap=1, guidelines=FIRST)
    stage.add(3)
    offer = stage.offer(1)
    thread = units.write_now(stage.person(1), precedents.ask, offer.lease, "Is a table plain?")
    stage.answer(1, offer.lease, then_next=False)
    answer_all(stage, 1)
    for clause, thread_id in (("1", thread.id), ("2", "")):
        new = NewPrecedent("Is a table plain?", "It is.", (clause,))
        units.write_now(SYSTEM, precedents.set_precedent, stage.project_id, new, thread_id=thread_id)
    edit(stage)
    found = reach(stage)
    assert (len(found.precedents), found.on_clauses, found.older.items) == (1, 1, 3), "clause 2 reads as before"
    made = ask(stage, which=Which.CLAUSES)
    assert made.items == 1
    assert answer_all(stage, 2) == [offer.item]
    assert refused(stage, which=Which.CLAUSES) == "revisions.nothing_to_ask"


@pytest.mark.slow
def test_never_more_than_the_budget_has_beside_what_is_open(units: Units) -> None:
    stage = judged_stage(units, pay=Money("EUR", 50))
    units.write_now(SYSTEM, pay.fund, stage.project_id, Money("EUR", 1000))
    settle(units)
    edit(stage)
    cost = reach(stage).cost
    assert (cost.price, cost.total, cost.promised, cost.left) == (Money("EUR", 50), Money("EUR", 400), 0, 600)
    assert cost.in_budget and cost.affordable == 6
    stage.add(4)
    short = reach(stage).cost
    assert (short.promised, short.affordable, short.in_budget) == (400, 2, False)
    assert refused(stage) == "revisions.over_budget"
    made = units.write_now(manager(stage), actions.ask_again, stage.project_id, most=2, reason=REASON)
    stage.add(1)  # meanwhile: 100 less for what is asked again
    settle(units)
    made = units.read_now(manager(stage), queries.revision, made.id)
    assert (made.state, made.items, made.places, made.short) == (RevisionState.ASKED, 1, 2, True)


@pytest.mark.slow
def test_a_job_killed_between_two_batches_goes_on_where_it_was(units: Units) -> None:
    stage = judged_stage(units)
    edit(stage)
    made = units.write_now(manager(stage), actions.ask_again, stage.project_id, reason=REASON)
    assert units.write_now(SYSTEM, actions.ask_some, made.id, limit=3) == 3
    settle(units)  # as another worker would
    assert units.read_now(manager(stage), queries.revision, made.id).items == 4
    assert [overlap for _, overlap, _ in everything(stage)[0]] == [4] * 4
    units.write_now(manager(stage), actions.undo, made.id)
    assert units.write_now(SYSTEM, actions.take_some_back, made.id, limit=1) == 1
    settle(units)
    assert [overlap for _, overlap, _ in everything(stage)[0]] == [2] * 4


@pytest.mark.slow
def test_only_who_may_change_the_project(units: Units) -> None:
    stage = judged_stage(units, 1)
    edit(stage)
    assert refused(stage, reason=" ") == "revisions.reason"
    for asker in (OUTSIDER, member(stage.project_id, Role.REVIEWER), member(stage.project_id, Role.CONTRIBUTOR)):
        for act, given in (
            (queries.reach, {}), (queries.revisions, {}), (actions.ask_again, {"reason": REASON}),
        ):  # fmt: skip
            with pytest.raises(Problem):
                units.write_now(asker, act, stage.project_id, **given)
    made = ask(stage)
    with pytest.raises(Problem):
        units.write_now(OUTSIDER, actions.undo, made.id)
    with pytest.raises(Problem) as caught:
        undo(stage, Revision("none", 1, 1, 2, Which.OLDER, None, "", RevisionState.ASKED, "", 0, 0))
    assert caught.value.code == "revision.not_found"
