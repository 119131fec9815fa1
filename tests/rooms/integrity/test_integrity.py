"""Evidence on real answers, what would change without somebody, quarantine and its undoing; on both databases."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import actions as datasets
from preceptor.rooms.datasets import queries as builds
from preceptor.rooms.datasets.rules import RecipeIn
from preceptor.rooms.integrity import actions, queries
from preceptor.rooms.integrity.nouns import PreviewState, Quarantine, QuarantineState, Sign, Strength
from preceptor.rooms.quality import actions as quality
from preceptor.rooms.quality import queries as figures
from preceptor.rooms.quality.queries import removal
from preceptor.rooms.routing.nouns import NoWorkCode
from preceptor.rooms.standing import actions as standing
from preceptor.rooms.standing import queries as receipts
from preceptor.rooms.standing.nouns import ReceiptState
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import ItemFilter, Purpose
from preceptor.rooms.workforce.queries import contributor_of
from rooms.people import OUTSIDER, member
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

FORM = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [
        {"kind": "choice", "name": "tone", "title": "Tone", "about": "prompt",
         "options": [{"value": value, "title": value.title()} for value in ("warm", "plain", "cold")]},
    ],
}  # fmt: skip
LABELS = ("warm", "plain", "cold")
CAREFUL, SLOPPY = (1, 2, 3), 4


def say(label: str) -> dict[str, Any]:
    return {"tone": {"values": [label]}}


def judged_stage(units: Units, *, items: int, seed: int = 1) -> Stage:
    """Three people who see most of what is there, and one who says the same whatever is shown; all answer everything."""
    chance, stage = random.Random(seed), set_stage(units, overlap=4, form=FORM)
    truth = {f"Question {n}": LABELS[n % 3] for n in range(items)}
    stage.add(items)
    for person in (*CAREFUL, SLOPPY):
        for _ in range(items):
            offer = stage.offer(person)
            seen = truth[offer.payload["prompt"]] if chance.random() < 0.9 else chance.choice(LABELS)
            stage.answer(person, offer.lease, say("warm" if person == SLOPPY else seen), then_next=False)
    settle(units)
    return stage


@pytest.fixture
def stage(units: Units) -> Stage:
    found = judged_stage(units, items=21)
    infer(found)
    return found


def infer(stage: Stage) -> None:
    stage.units.write_now(SYSTEM, quality.ask_for_consensus, stage.project_id)
    settle(stage.units)


def manager(stage: Stage, no: int = 100) -> Any:
    return member(stage.project_id, Role.MANAGER, no=no)


def number(stage: Stage, no: int) -> int:
    found = stage.units.read_now(SYSTEM, contributor_of, no)
    assert found is not None
    return found


def held(stage: Stage) -> tuple[Any, ...]:
    """Everything a quarantine may touch: consensus to the last digit, overlap and places of each item, the project's counts."""
    rows, _ = stage.units.read_now(SYSTEM, figures.consensus_page, stage.project_id, question="tone", limit=500)
    items = stage.units.read_now(
        SYSTEM, work.items, stage.project_id, wanted=ItemFilter(purpose=Purpose.WORK), limit=500
    )
    counts = stage.units.read_now(SYSTEM, work.counts, [stage.project_id])
    return sorted(rows, key=lambda row: row.item), [(one.no, one.overlap, one.taken) for one in items], counts


def set_aside(stage: Stage, no: int = SLOPPY, reason: str = "The same answer to everything.") -> Quarantine:
    made = stage.units.write_now(manager(stage), actions.quarantine, stage.project_id, number(stage, no), reason)
    settle(stage.units)
    return made


def undo(stage: Stage, one: Quarantine) -> Quarantine:
    undone = stage.units.write_now(manager(stage), actions.undo, one.id, note="I was wrong.")
    settle(stage.units)
    return undone


def build(stage: Stage, name: str) -> Any:
    made = stage.units.write_now(SYSTEM, datasets.start_build, stage.project_id, name=name, recipe=RecipeIn())
    settle(stage.units)
    return stage.units.read_now(SYSTEM, builds.build, made.id)


def test_who_says_the_same_to_everything_comes_first_with_the_very_answers_and_careful_people_have_nothing(
    stage: Stage,
) -> None:
    rows = stage.units.read_now(manager(stage), queries.people, stage.project_id)
    assert rows[0].weighed.contributor_id == number(stage, SLOPPY)
    assert rows[0].weighed.strength is Strength.MUCH
    assert list(rows[0].weighed.signs) == [Sign.VARIETY]
    assert [(row.weighed.strength, list(row.weighed.signs)) for row in rows[1:]] == [(Strength.NONE, [])] * 3
    page = stage.units.read_now(
        manager(stage), queries.people, stage.project_id, after=(rows[1].weighed.score, rows[1].weighed.contributor_id)
    )
    assert [one.pseudonym for one in page] == [one.pseudonym for one in rows[2:]]
    weighing = stage.units.read_now(manager(stage), queries.weighing, stage.project_id)
    assert weighing is not None and (weighing.answers, weighing.people, weighing.whole) == (84, 4, True)

    found = stage.units.read_now(manager(stage), queries.dossier, stage.project_id, number(stage, SLOPPY))
    by_sign = {one.sign: one for one in found.evidence}
    assert by_sign[Sign.VARIETY].found == 0 and by_sign[Sign.VARIETY].expected > 0.9
    shown = [found.answers[answer] for one in found.evidence for answer in one.answers]
    assert all(one.summary.lower().startswith("warm") and one.excerpt.startswith("Question") for one in shown)
    with pytest.raises(Problem) as caught:
        stage.units.read_now(manager(stage), queries.dossier, stage.project_id, 10_000)
    assert caught.value.code == "contributor.not_found"


def test_a_preview_of_very_many_answers_reads_the_persons_items_and_a_part_of_the_rest(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = number(stage, SLOPPY)

    def counted() -> Any:
        stage.units.write_now(manager(stage), actions.preview, stage.project_id, who)
        settle(stage.units)
        found = stage.units.read_now(manager(stage), queries.dossier, stage.project_id, who).preview
        assert found is not None
        return found.impact

    whole = counted()
    monkeypatch.setattr(removal, "MOST_ANSWERS", 10)
    part = counted()
    assert (whole["whole"], part["whole"]) == (True, False)
    assert part["answers"] == whole["answers"] == 21 and part["labels"] <= whole["labels"]
    assert part["below_overlap"] == whole["below_overlap"]


def test_the_preview_says_what_the_next_run_then_finds_and_an_objection_that_is_right_undoes_it(stage: Stage) -> None:
    before = held(stage)
    who = number(stage, SLOPPY)
    counting = stage.units.write_now(manager(stage), actions.preview, stage.project_id, who)
    assert counting.state is PreviewState.COUNTING
    settle(stage.units)
    counted = stage.units.read_now(manager(stage), queries.dossier, stage.project_id, who).preview
    assert counted is not None and counted.state is PreviewState.READY
    assert held(stage) == before, "a preview changes nothing"
    impact = counted.impact
    assert (impact["answers"], impact["labels"], impact["gone"], impact["below_overlap"]) == (21, 21, 0, 21)
    assert (impact["gold"], impact["builds"]) == (0, [])
    made = set_aside(stage)
    then = {row.item: row.summary for row in before[0]}
    now = {row.item: row.summary for row in held(stage)[0]}
    changed = {item: (then[item], now[item]) for item in then if then[item] != now[item]}
    assert {one["item"]: (one["before"], one["after"]) for one in impact["changed"]} == changed

    stage.units.write_now(stage.person(SLOPPY), standing.appeal, made.receipt, "They were all warm.")
    with pytest.raises(Problem) as caught:
        stage.units.write_now(manager(stage), standing.judge, made.receipt, grant=True, reply="")
    assert caught.value.code == "receipt.own_decision"
    reviewer = member(stage.project_id, Role.REVIEWER, no=101)
    stage.units.write_now(reviewer, standing.judge, made.receipt, grant=True, reply="They were.")
    settle(stage.units)
    assert held(stage) == before
    found = stage.units.read_now(manager(stage), queries.dossier, stage.project_id, who)
    assert [one.state for one in found.quarantines] == [QuarantineState.UNDONE]


def test_quarantine_asks_others_keeps_out_and_undoing_brings_back_exactly_what_was(stage: Stage) -> None:
    before, old = held(stage), build(stage, "before")
    made = set_aside(stage)
    rows, items, counts = held(stage)
    assert {row.answers for row in rows} == {3}, "the answers count no more"
    assert {(overlap, taken) for _, overlap, taken in items} == {(5, 4)}, "each item is asked of one more"
    assert counts[stage.project_id].slots == before[2][stage.project_id].slots + 21
    none = stage.take(SLOPPY).no_work
    assert none is not None and none.code is NoWorkCode.NOT_ADMITTED
    assert stage.take(9).offer is not None, "others get the items"
    [mine] = [one for one, _ in stage.units.read_now(stage.person(SLOPPY), receipts.my_receipts)]
    assert (mine.note, mine.state) == ("The same answer to everything.", ReceiptState.IN_FORCE)
    new = build(stage, "without")
    assert (old.lineage["answers"], new.lineage["answers"]) == (84, 63)
    assert "21 answers set aside" in new.lineage["left_out"]

    undone = undo(stage, made)
    assert undone.state is QuarantineState.UNDONE and undo(stage, made).note == "I was wrong."
    rows, items, counts = held(stage)
    assert rows == before[0] and counts == before[2]
    assert [one[:2] for one in items] == [one[:2] for one in before[1]], (
        "one place is taken by who got an item meanwhile"
    )
    assert stage.units.read_now(manager(stage), queries.quarantines, stage.project_id)[0][0].asked == 21
    [mine] = [one for one, _ in stage.units.read_now(stage.person(SLOPPY), receipts.my_receipts)]
    assert mine.state is ReceiptState.UNDONE
    again = build(stage, "again")
    assert again.tables["judgments"]["sha256"] == old.tables["judgments"]["sha256"]


def refusals(stage: Stage) -> None:
    def refused(who: Any, action: Any, *args: Any, **options: Any) -> str:
        with pytest.raises(Problem) as caught:
            stage.units.write_now(who, action, *args, **options)
        return caught.value.code

    sloppy = number(stage, SLOPPY)
    ask = (actions.quarantine, stage.project_id)
    assert refused(manager(stage), *ask, sloppy, " ") == "quarantine.reason"
    assert refused(manager(stage), *ask, 10_000, "No such person.") == "contributor.not_found"
    assert refused(manager(stage, no=SLOPPY), *ask, sloppy, "Myself.") == "quarantine.self"
    reviewer = member(stage.project_id, Role.REVIEWER, no=101)
    assert refused(reviewer, *ask, sloppy, "Not mine to say.") == "identity.not_allowed"
    assert refused(OUTSIDER, actions.preview, stage.project_id, sloppy) == "project.not_found"
    made = set_aside(stage)
    assert refused(manager(stage), *ask, sloppy, "Again.") == "quarantine.already"
    assert refused(manager(stage), actions.preview, stage.project_id, sloppy) == "quarantine.already"
    assert refused(reviewer, actions.undo, made.id, note="") == "identity.not_allowed"
    assert refused(manager(stage), actions.undo, "nothing", note="") == "quarantine.not_found"
    undo(stage, made)


def test_what_they_still_held_is_asked_of_others_too_and_what_is_refused(stage: Stage) -> None:
    refusals(stage)
    stage.add(1)
    offer = stage.offer(SLOPPY)
    set_aside(stage)
    stage.answer(SLOPPY, offer.lease, say("warm"), then_next=False)
    settle(stage.units)
    [row] = [one for one in held(stage)[1] if one[1:] != (5, 4)]
    assert row[1:] == (5, 1), "four of the five are still to come, as many as without them"


@given(order=st.permutations([*CAREFUL, SLOPPY]), back=st.permutations([0, 1, 2, 3]), many=st.integers(1, 4))
@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
def _whatever_is_set_aside_comes_back(
    stage: Stage, before: Any, order: Sequence[int], back: Sequence[int], many: int
) -> None:
    made = [set_aside(stage, no) for no in order[:many]]
    assert {overlap for _, overlap, _ in held(stage)[1]} == {4 + many}
    for place in back:
        if place < many:
            undo(stage, made[place])
    assert held(stage) == before


@pytest.mark.slow
def test_whoever_is_set_aside_and_in_whatever_order_it_is_undone_all_is_as_it_was(units: Units) -> None:
    stage = judged_stage(units, items=8, seed=5)
    infer(stage)
    _whatever_is_set_aside_comes_back(stage, held(stage))
