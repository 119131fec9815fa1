"""Makers shared by the tests of judges: projects of pairs, scripted judges, people who agree."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from preceptor.app import HEARS
from preceptor.base.actor import SYSTEM
from preceptor.infra.jobs.follow import Follower
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.unit import Units
from preceptor.rooms.judging import actions, jobs, queries
from preceptor.rooms.judging.nouns import Judge, NewJudge
from preceptor.rooms.models import actions as models
from preceptor.rooms.models.nouns import Line, NewEndpoint, Price, Provider
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.nouns import NewProject, State
from preceptor.rooms.quality import jobs as quality_jobs
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as answers
from preceptor.rooms.work.nouns import Gold, NewAnswer, NewItem
from preceptor.rooms.workforce.actions import ensure_imported

FORM = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses", "at_least": 2, "at_most": 2},
    ],
    "questions": [{"kind": "compare", "name": "better", "title": "Which is better?"}],
}
FIRST_IS_BETTER = json.dumps({"better": {"left": "A", "right": "B", "value": -3}})
JUDGED = f"Here you are:\n```json\n{FIRST_IS_BETTER}\n```"


def project(units: Units, *items: NewItem, count: int = 4, form: Any = FORM) -> int:
    one = units.write_now(SYSTEM, projects.create_project, NewProject("Judged", form=form, overlap=3)).id
    new = items or [item(f"Prompt {n}") for n in range(count)]
    units.write_now(SYSTEM, work.add_items, one, list(new))
    units.write_now(SYSTEM, projects.change_state, one, State.ACTIVE)
    return one


def item(prompt: str, gold: int | None = None) -> NewItem:
    shown = [{"id": "r1", "text": f"good {prompt}"}, {"id": "r2", "text": f"bad {prompt}"}]
    right = Gold({"better": {"left": "r1", "right": "r2", "value": gold}}) if gold is not None else None
    return NewItem({"prompt": prompt, "responses": shown}, right)


def judge(units: Units, one: int, *script: Line, **more: Any) -> Judge:
    endpoint = NewEndpoint("Judge", Provider.SCRIPTED, script=script or (Line("", JUDGED),), price=Price("EUR", 1, 2))
    made = units.write_now(SYSTEM, models.add_endpoint, endpoint)
    return units.write_now(SYSTEM, actions.make_judge, one, NewJudge("Model J", made.id, **more))


def run(units: Units, wanted: Judge) -> Judge:
    units.write_now(SYSTEM, actions.start_judging, wanted.id)
    runner = Runner(units, {"judging.judge": jobs.judge, "quality.consensus": quality_jobs.consensus})
    while runner.run_one():
        pass
    follow(units)
    return units.read_now(SYSTEM, queries.judge, wanted.id)


def follow(units: Units) -> None:
    follower = Follower(units, HEARS)
    while follower.run_once():
        pass


def people_say(units: Units, one: int, value: int, names: Sequence[str]) -> None:
    people = units.write_now(SYSTEM, ensure_imported, one, list(names))
    found = units.read_now(SYSTEM, answers.items, one)
    answer = {"better": {"left": "r1", "right": "r2", "value": value}}
    new = [NewAnswer(each.no, who, answer, 1) for each in found for who in people.values()]
    units.write_now(SYSTEM, work.append_answers, one, new)
