"""What rests on the words before an edit of the guidelines; on both databases."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.datasets import actions as datasets
from preceptor.rooms.datasets.rules import RecipeIn
from preceptor.rooms.precedents import actions as precedents
from preceptor.rooms.precedents.nouns import NewPrecedent
from preceptor.rooms.revisions import queries, store
from preceptor.rooms.training import actions as training
from preceptor.rooms.training.nouns import Method
from rooms.lessons import taught
from rooms.revisions.edits import (
    FIRST,
    answer_all,
    ask,
    edit,
    judged_stage,
    manager,
    reach,
)
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle


@pytest.mark.slow
def test_an_edit_shows_how_much_was_judged_by_the_words_before(units: Units) -> None:
    stage = judged_stage(units)
    with pytest.raises(Problem) as caught:
        reach(stage)
    assert caught.value.code == "revisions.versions", "there is but one version"
    edit(stage)
    found = reach(stage)
    assert [(one.change.value, one.was, one.now) for one in found.clauses] == [("changed", "1", "1")]
    assert (found.since, found.until, found.older.items, found.older.answers) == (1, 2, 4, 8)
    assert (found.cost.items, found.cost.places, found.cost.total, found.cost.in_budget) == (4, 8, None, True)
    assert found.people_needed == 4, "two have judged each, and two others must"
    stage.add(1)
    answer_all(stage, 1)
    assert reach(stage).older.answers == 8, "whoever judges now reads the newest words"


@pytest.mark.slow
def test_gold_made_before_and_quizzes_of_precedents_that_rest_on_such_a_clause(units: Units, clock: SetClock) -> None:
    stage = set_stage(units, overlap=1, guidelines=FIRST)
    stage.add(1, gold=2)
    settle(units)
    for clause, question in (("1", "Is a table plain?"), ("2", "Is a joke kind?")):
        new = NewPrecedent(question, "It is.", (clause,))
        units.write_now(SYSTEM, precedents.set_precedent, stage.project_id, new)
    drawn = units.write_now(SYSTEM, precedents.draw_quiz, stage.project_id)
    clock.advance(hours=1)
    edit(stage)
    stage.add(0, gold=1)
    settle(units)
    found = reach(stage)
    assert (found.gold, found.quizzes) == (2, {drawn.exam: 1}), "a question drawn from clause 2 holds as before"
    assert [one.name for one in found.precedents] == ["Is a table plain?"]
    assert (found.cost.items, found.certificates, found.on_clauses) == (0, 0, 0)


@pytest.mark.slow
def test_builds_that_hold_old_answers_are_named(units: Units) -> None:
    stage = judged_stage(units)
    units.write_now(SYSTEM, datasets.start_build, stage.project_id, name="First words", recipe=RecipeIn())
    settle(units)
    edit(stage)
    found = reach(stage)
    assert [one.name for one in found.builds or ()] == ["First words"] and (found.runs, found.models) == ([], 0)


@pytest.mark.slow
def test_runs_and_models_of_such_builds_are_named_and_imported_judgments_counted(units: Units) -> None:
    stage, build = taught(units)
    run = units.write_now(
        SYSTEM, training.start_run, stage.project_id, name="Lesson", method=Method.REWARD_LIGHT, build_id=build.id,
        settings={"folds": 2, "hash_bits": 10},
    )  # fmt: skip
    settle(units)
    edit(stage)
    found = reach(stage)
    assert (found.older.items, found.older.answers, found.cost.places) == (40, 120, 120)
    assert [one.id for one in found.builds or ()] == [build.id]
    assert ([one.id for one in found.runs or ()], found.models) == ([run.id], 1)
    made = ask(stage)
    assert (made.answers, made.places) == (120, 0), "what was imported fills no place: all are open as it is"
    assert found.builds == reach(stage).builds, "a build stays what it was"


@pytest.mark.slow
def test_looking_costs_the_same_however_much_was_judged(units: Units) -> None:
    found = []
    for count in (2, 12):
        stage = judged_stage(units, count)
        edit(stage)
        reach(stage)  # what a process remembers is remembered
        sent: list[str] = []

        def look(ctx: Ctx, stage: Stage = stage, sent: list[str] = sent) -> int:
            def note(*given: Any) -> None:
                sent.append(given[2])

            sa.event.listen(ctx.conn, "before_cursor_execute", note)
            queries.reach(ctx, stage.project_id)
            sa.event.remove(ctx.conn, "before_cursor_execute", note)
            mine = store.counted.c.project_id == stage.project_id
            return int(ctx.conn.execute(sa.select(sa.func.count()).select_from(store.counted).where(mine)).scalar_one())

        rows = units.read_now(manager(stage), look)
        assert not any("revisions_judged" in statement for statement in sent), "sums are read, not items"
        found.append((rows, len(sent)))
    assert found[0] == found[1]
