"""A form changes while people answer: every answer is read with the form it was given under, and nothing breaks."""

from __future__ import annotations

from typing import Any

from preceptor.base.actor import SYSTEM
from preceptor.infra.unit import Units
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.datasets.nouns import Build, Table
from preceptor.rooms.datasets.rules import build_hash
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.quality import actions, queries
from preceptor.rooms.rounds import queries as rounds
from preceptor.rooms.rounds.actions import start_plan
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import Gold, NewItem
from rooms.lessons import freeze
from rooms.routing.stage import Stage, set_stage
from rooms.settle import settle

PAIR = {"prompt": "Why?", "responses": [{"id": "r1", "text": "Because."}, {"id": "r2", "text": "No idea."}]}
FIELDS = [
    {"kind": "markdown", "name": "prompt", "title": "Prompt"},
    {"kind": "responses", "name": "responses", "title": "Responses"},
]
TOPIC = {"kind": "choice", "name": "topic", "title": "About?", "about": "prompt", "required": False}
RATED = {"kind": "rate", "name": "quality", "title": "How good?", "per": "response"}


def form(*questions: dict[str, Any]) -> dict[str, Any]:
    return {"fields": FIELDS, "questions": list(questions)}


def topic(*values: str) -> dict[str, Any]:
    return TOPIC | {"options": [{"value": value, "title": value.title()} for value in values]}


def rated(high: int) -> dict[str, Any]:
    return RATED | {"low": 1, "high": high, "dimensions": [{"name": "clear", "title": "Clear"}]}


def points(first: int, second: int) -> dict[str, Any]:
    return {"quality": {"values": {"r1": {"clear": first}, "r2": {"clear": second}}}}


def compared(value: int) -> dict[str, Any]:
    return {"better": {"left": "r1", "right": "r2", "value": value}}


def add(stage: Stage, *items: NewItem) -> None:
    stage.units.write_now(SYSTEM, work.add_items, stage.project_id, items or [NewItem(PAIR)])


def give(stage: Stage, no: int, answers: dict[str, Any]) -> None:
    stage.answer(no, stage.offer(no).lease, answers, then_next=False)


def change(stage: Stage, wanted: dict[str, Any]) -> None:
    stage.units.write_now(SYSTEM, projects.change_form, stage.project_id, wanted)


def consensus(stage: Stage, question: str) -> list[Any]:
    stage.units.write_now(SYSTEM, actions.ask_for_consensus, stage.project_id)
    settle(stage.units)
    return list(stage.units.read_now(SYSTEM, queries.consensus_page, stage.project_id, question=question)[0])


def table(stage: Stage, build: Build, which: Table) -> list[Any]:
    return list(stage.units.read_now(SYSTEM, datasets.rows, build.id, which, offset=0, limit=100))


def test_an_option_that_is_gone_counts_no_more_and_the_others_still_do(units: Units) -> None:
    stage = set_stage(units, form=form(topic("law", "news", "other")), overlap=5)
    add(stage)
    for no, value in ((1, "law"), (2, "law"), (3, "other")):
        give(stage, no, {"topic": {"values": [value]}})
    change(stage, form(topic("news", "law")))
    give(stage, 4, {"topic": {"values": ["law"]}})

    [row] = consensus(stage, "topic")

    assert row.answer["values"] == ["law"] and row.answers == 3
    build = freeze(stage)
    assert [one["value"]["values"] for one in table(stage, build, Table.JUDGMENTS)] == [
        ["law"], ["law"], ["other"], ["law"]
    ]  # fmt: skip
    assert [one["summary"] for one in table(stage, build, Table.JUDGMENTS)][2] == "Other"


def test_points_on_another_scale_are_not_mixed_but_stay_comparable_in_a_build(units: Units) -> None:
    stage = set_stage(units, form=form(rated(5)), overlap=4)
    add(stage)
    give(stage, 1, points(5, 1))
    give(stage, 2, points(5, 1))
    change(stage, form(rated(9)))
    give(stage, 3, points(9, 1))

    [row] = consensus(stage, "quality")

    assert row.answer["values"] == {"r1": {"clear": 9}, "r2": {"clear": 1}} and row.answers == 1
    goodness = {one["response_id"]: one["goodness"] for one in table(stage, freeze(stage), Table.RATINGS)}
    assert goodness == {"r1": 1.0, "r2": 0.0}


def test_a_question_that_is_gone_or_of_another_kind_is_passed_over(units: Units) -> None:
    compare = {"kind": "compare", "name": "better", "title": "Which is better?"}
    stage = set_stage(units, form=form(compare, topic("law", "news")), overlap=4)
    add(stage)
    give(stage, 1, compared(-3) | {"topic": {"values": ["law"]}})
    change(stage, form(compare))
    change(stage, form(compare, rated(5) | {"name": "topic", "required": False}))
    give(stage, 2, compared(-3))

    [row] = consensus(stage, "better")

    assert row.answer["value"] == -3 and row.answers == 2
    assert consensus(stage, "topic") == []
    [pair] = table(stage, freeze(stage), Table.PREFERENCES)
    assert (pair["chosen_id"], pair["votes"], pair["form_versions"]) == ("r1", 2, [1, 3])


def test_answers_without_a_single_question_answered_break_nothing(units: Units) -> None:
    stage = set_stage(units, form=form(topic("law", "news")), overlap=4)
    add(stage)
    for no, answers in ((1, {}), (2, {"topic": {"values": ["news"]}})):
        give(stage, no, answers)

    [row] = consensus(stage, "topic")

    assert row.answer["values"] == ["news"] and row.answers == 1
    assert len(table(stage, freeze(stage), Table.JUDGMENTS)) == 1


def test_gold_written_for_an_earlier_form_is_passed_over_where_it_fits_no_more(units: Units) -> None:
    stage = set_stage(units, form=form(topic("law", "news", "other")), overlap=4, gold_share=0.5)
    gold = Gold({"topic": {"values": ["other"]}}, "So it is.")
    add(stage, *[NewItem(PAIR) for _ in range(6)], *[NewItem(PAIR, gold) for _ in range(3)])
    change(stage, form(topic("law", "news")))
    for _ in range(6):
        give(stage, 1, {"topic": {"values": ["law"]}})

    rows = consensus(stage, "topic")

    assert rows and all(row.answer["values"] == ["law"] for row in rows)
    [standing] = units.read_now(SYSTEM, queries.standings, stage.project_id)
    assert standing.gold_seen == 0


def test_a_round_sees_how_far_people_are_apart_across_versions(units: Units) -> None:
    stage = set_stage(units, overlap=4)
    stage.add(2)
    for no in (1, 2):
        give(stage, no, {"overall": {"order": [["r2"], ["r1"], ["r3"]]}})
    question = {"kind": "rank", "name": "overall", "title": "Which is best?"}
    change(stage, form(question, topic("law", "news")))
    give(stage, 3, {"overall": {"order": [["r3"], ["r1"], ["r2"]]}, "topic": {"values": ["law"]}})

    consensus(stage, "overall")
    planned = units.write_now(SYSTEM, start_plan, stage.project_id, size=4)
    settle(units)
    chosen = units.read_now(SYSTEM, rounds.plan, planned.id).chosen

    assert chosen is not None and "people's answers lie 0.67 apart" in chosen.picks[1].reasons


def test_the_same_answers_to_another_question_have_another_hash() -> None:
    tables = {"judgments": {"sha256": "0" * 64}}
    one, other = (form(RATED | {"title": title}) for title in ("How good?", "How bad?"))
    clause = {"number": "1", "title": "Tone", "text": "Kind."}
    first = build_hash({}, tables, forms=[one], guidelines=[[clause]])
    assert build_hash({}, tables, forms=[one], guidelines=[[dict(clause)]]) == first
    assert build_hash({}, tables, forms=[other], guidelines=[[clause]]) != first
    assert build_hash({}, tables, forms=[one], guidelines=[[clause | {"text": "Rude."}]]) != first
