"""Builds and consensus hear people, judges or both, as chosen, and say whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.problems import Problem
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import actions as datasets
from preceptor.rooms.datasets import queries as frozen
from preceptor.rooms.datasets.nouns import Build, Shape, Table
from preceptor.rooms.datasets.rules import RecipeIn, voices_told
from preceptor.rooms.judging import actions as judging
from preceptor.rooms.judging.nouns import Judge, Suggesting
from preceptor.rooms.models.nouns import Line
from preceptor.rooms.quality import actions as quality
from preceptor.rooms.quality import queries as figures
from preceptor.rooms.quality.nouns import Method
from preceptor.rooms.work import rules as work_rules
from preceptor.rooms.work.nouns import Voices
from rooms.judging.judges import JUDGED, judge, people_say, project, run
from rooms.settle import settle
from web import House

PEOPLE_SAY_R1, COUNT = -3, 12


def judged_project(units: Units) -> tuple[int, Judge, Judge]:
    """Three people prefer r1 on every item; one judge takes whatever stands first, another always r1. So many items that by chance
    the two do not differ on each of them once in four thousand times."""
    one = project(units, count=COUNT)
    people_say(units, one, PEOPLE_SAY_R1, ["ann", "bob", "cat"])
    biased = run(units, judge(units, one))
    fair = run(units, judge(units, one, Line('"A",\n  "text": "good', JUDGED), Line("", JUDGED.replace("-3", "3"))))
    return one, biased, fair


def freeze(units: Units, one: int, **recipe: Any) -> Build:
    asked = RecipeIn.model_validate(recipe)
    made = units.write_now(SYSTEM, datasets.start_build, one, name="Frozen", recipe=asked)
    settle(units)
    return units.read_now(SYSTEM, frozen.build, made.id)


def rows(units: Units, build: Build, table: Table) -> Sequence[Mapping[str, Any]]:
    return units.read_now(SYSTEM, frozen.rows, build.id, table, offset=0, limit=200)


def infer(units: Units, one: int, voices: Voices) -> tuple[Sequence[Any], Mapping[str, Any]]:
    units.write_now(SYSTEM, quality.ask_for_consensus, one, method=Method.MAJORITY, voices=voices)
    settle(units)
    found, _ = units.read_now(SYSTEM, figures.consensus_page, one, question="better")
    run_ = units.read_now(SYSTEM, figures.last_run, one)
    assert run_ is not None
    return found, run_


def test_a_build_hears_whom_it_was_told_to_and_says_so(units: Units) -> None:
    one, biased, fair = judged_project(units)
    alone = freeze(units, one)
    mixed = freeze(units, one, judges=[fair.id])
    judges = freeze(units, one, people=False, judges=[biased.id, fair.id])
    heard = {}
    for build in (alone, mixed, judges):
        given = rows(units, build, Table.JUDGMENTS)
        heard[build.id] = sorted({(row["rater"], row["judge"], row["model"]) for row in given})
    person, named = ("person", "", ""), lambda judge: ("model", judge.id, "scripted")
    assert heard[alone.id] == [person]
    assert heard[mixed.id] == sorted([person, named(fair)])
    assert heard[judges.id] == sorted([named(biased), named(fair)])
    votes = {row["item"]: (row["votes"], row["model_voices"]) for row in rows(units, mixed, Table.PREFERENCES)}
    assert set(votes.values()) == {(4, 1)}
    assert {row["model_voices"] for row in rows(units, alone, Table.PREFERENCES)} == {0}
    assert {row["model_voices"] for row in rows(units, judges, Table.PREFERENCES)} == {2}
    assert (alone.lineage["contributors"], mixed.lineage["contributors"], judges.lineage["contributors"]) == (3, 3, 0)
    assert alone.lineage["voices"] == {"people": True, "judges": []}
    (told,) = mixed.lineage["voices"]["judges"]
    assert (told["id"], told["models"]) == (fair.id, {"scripted": COUNT})
    assert "voices: people only; no model's answer is in it" in alone.card
    assert "voices: people and 1 judge that is a model" in mixed.card
    assert "voices: no people, only 2 judges that are models" in judges.card
    assert len({alone.hash, mixed.hash, judges.hash}) == 3


def test_the_raters_export_marks_who_is_a_model(units: Units) -> None:
    one, _, fair = judged_project(units)
    mixed = freeze(units, one, judges=[fair.id])
    _, key = units.read_now(SYSTEM, frozen.export, mixed.id, Shape.RATERS, format="jsonl", split=None)
    with units.files.local(key) as path:
        lines = path.read_text().splitlines()
    assert sum(f'"judge":"{fair.id}"' in line and '"rater":"model"' in line for line in lines) == COUNT
    assert sum('"rater":"person"' in line for line in lines) == 3 * COUNT


def test_consensus_hears_whom_it_was_told_to_and_people_are_measured_by_people(units: Units) -> None:
    one, _, fair = judged_project(units)
    contrary = run(units, judge(units, one, Line('"A",\n  "text": "good', JUDGED.replace("-3", "3")), Line("", JUDGED)))
    people, told = infer(units, one, Voices())
    assert ({row.answers for row in people}, told["people"], told["judges"], told["judged"]) == ({3}, True, [], 0)
    before = {row.contributor_id: row for row in units.read_now(SYSTEM, figures.standings, one)}
    agreed = units.read_now(SYSTEM, figures.agreement, one)
    mixed, told = infer(units, one, Voices(judges=(fair.id, contrary.id)))
    assert {row.answers for row in mixed} == {5}
    assert (told["people"], told["judges"], told["answers"]) == (True, [fair.id, contrary.id], 3 * COUNT)
    assert told["judged"] == 2 * COUNT
    after = {row.contributor_id: row for row in units.read_now(SYSTEM, figures.standings, one)}
    assert after == before
    assert units.read_now(SYSTEM, figures.agreement, one) == agreed, "how far people agree is people's"
    alone, told = infer(units, one, Voices(people=False, judges=(contrary.id,)))
    said = {row.answer["value"] for row in alone}
    assert {row.answers for row in alone} == {1}
    assert (told["people"], told["answers"], told["judged"]) == (False, 0, COUNT)
    assert said != {row.answer["value"] for row in people}
    assert {row.contributor_id: row for row in units.read_now(SYSTEM, figures.standings, one)} == before


def test_what_is_wished_last_is_inferred_even_if_a_run_waits_already(units: Units) -> None:
    one, _, fair = judged_project(units)
    units.write_now(SYSTEM, quality.ask_for_consensus, one, method=Method.DAWID_SKENE)
    _, told = infer(units, one, Voices(judges=(fair.id,)))
    assert (told["method"], told["judges"]) == ("majority", [fair.id])


def test_a_judgment_tells_whose_suggestion_its_author_saw(house: House) -> None:
    units, worker = house.units, house.as_contributor
    one = project(units, count=12)
    judged = run(units, judge(units, one))
    house.join(worker, one, Role.CONTRIBUTOR)
    units.write_now(SYSTEM, judging.set_suggesting, one, Suggesting(judged.id, 0.5))
    offer, saw = worker.post(f"projects/{one}/leases", json={}).json()["offer"], {}
    for _ in range(12):
        left, right = offer["shown_order"]["responses"]
        saw[offer["lease"]] = judged.id if offer["suggestion"] else ""
        body = {"answers": {"better": {"left": left, "right": right, "value": 1}}}
        offer = worker.post(f"leases/{offer['lease']}/answer", json=body).json()["next"]["offer"]
    build = freeze(units, one)
    assert {row["answer"]: row["suggestion"] for row in rows(units, build, Table.JUDGMENTS)} == saw
    assert set(saw.values()) == {judged.id, ""}


@pytest.mark.parametrize(
    ("voices", "code"), [(Voices(people=False), "voices.nobody"), (Voices(judges=("nobody",)), "voices.judge")]
)
def test_voices_that_cannot_be_heard_are_refused(voices: Voices, code: str) -> None:
    with pytest.raises(Problem) as caught:
        work_rules.check_voices(voices, known=["other"])
    assert caught.value.code == code
    work_rules.check_voices(Voices(people=False, judges=("other",)), known=["other"])


def test_another_projects_judge_is_nobody_here(house: House) -> None:
    units, manager = house.units, house.as_manager
    one, other = project(units, count=1), project(units, count=1)
    house.join(manager, one, Role.MANAGER)
    stranger = judge(units, other)
    recipe = {"name": "B", "recipe": {"judges": [stranger.id]}}
    assert manager.post(f"projects/{one}/builds", json=recipe).json()["code"] == "voices.judge"
    asked = manager.post(f"projects/{one}/consensus", json={"judges": [stranger.id]})
    assert asked.json()["code"] == "voices.judge"
    nobody = manager.post(f"projects/{one}/consensus", json={"people": False})
    assert (nobody.status_code, nobody.json()["code"]) == (422, "voices.nobody")


def test_an_unmeasured_judge_is_said_to_be_unmeasured() -> None:
    one = {"id": "j", "name": "New\none", "pseudonym": "model-x", "models": {}, "agreement": None}
    (whose, told) = voices_told({"people": True, "judges": [one]})
    assert whose.endswith("1 judge that is a model")
    assert told == "judge “New one” (model-x; no answers): not measured against people"
