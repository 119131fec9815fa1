"""Choosing what to ask next: every item looked at once, the most worth asking looked into."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from statistics import mean

from preceptor.forms import Form
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.evaluation import queries as evaluation
from preceptor.rooms.evaluation.nouns import EvaluationState
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import queries as quality
from preceptor.rooms.rounds import rules
from preceptor.rooms.rounds.nouns import Candidate, Chosen, Measured, Plan
from preceptor.rooms.rounds.sweep import Sweep
from preceptor.rooms.training import queries as training
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer

_LOOKED_INTO = 5
"""Answers are compared, and the model asked, for this many times as many items as are wanted."""
_AT_ONCE = 200
_MOST_ANSWERS = 12
"""Of one item are compared with one another: 66 pairs."""


def choose(job: JobCtx, plan: Plan, *, with_measured: bool) -> Chosen:
    """What to ask next and why. Reads in short pieces, since long snapshots slow down PostgreSQL.

    All work items are looked at by what the last consensus said of them; the most worth asking of these are looked into
    (people's answers compared, the model asked). `with_measured`: whether evaluations may advise to stop.
    """
    seen = _swept(job, plan.project_id, most=plan.size * _LOOKED_INTO)
    looked_into = _with_doubts(job, plan, _with_disagreement(job, plan.project_id, seen.best()))
    measured = job.read(_measured, plan.project_id) if with_measured else []
    return Chosen(
        picks=rules.choose(looked_into, size=plan.size, strategy=plan.strategy, done=seen.done()),
        considered=seen.items,
        unjudged=seen.unjudged,
        stop=rules.when_to_stop(judged=seen.judged, sure=seen.sure, unjudged=seen.unjudged, measured=measured),
    )


def _swept(job: JobCtx, project_id: int, *, most: int) -> Sweep:
    """All work items looked at, a few thousand in memory at a time."""
    sweep = Sweep(most=most)
    total = job.read(lambda ctx: work.counts(ctx, [project_id])[project_id].items)
    after = 0
    while batch := job.read(work.outlines, project_id, after=after):
        sweep.add(batch, job.read(quality.confidences, project_id, after=after, last=batch[-1].no))
        after = batch[-1].no
        job.progress(sweep.items, total=total)
    return sweep


def _with_disagreement(job: JobCtx, project_id: int, candidates: Sequence[Candidate]) -> list[Candidate]:
    apart: dict[int, float] = {}
    for start in range(0, len(candidates), _AT_ONCE):
        job.check()
        numbers = [one.no for one in candidates[start : start + _AT_ONCE] if one.answers > 1]
        apart |= job.read(_lie_apart, project_id, numbers)
    return [replace(one, disagreement=apart.get(one.no)) for one in candidates]


def _lie_apart(ctx: Ctx, project_id: int, numbers: Sequence[int]) -> dict[int, float]:
    """Item's number → how far its answers lie apart, of the items that have two or more."""
    items = work.items_by_no(ctx, numbers)
    given: dict[int, list[Answer]] = defaultdict(list)
    for answer in work.answers_by_item(ctx, numbers):
        given[answer.item_no].append(answer)
    forms = projects.forms_at(ctx, project_id, {one.form_version for answers in given.values() for one in answers})
    return {no: _apart(forms, items[no].payload, answers) for no, answers in given.items() if len(answers) > 1}


def _apart(forms: Mapping[int, Form], payload: Mapping[str, object], answers: Sequence[Answer]) -> float:
    """Mean distance (0 same … 1 opposite) between two people's answers, over all questions that both were asked alike."""
    read = [forms[answer.form_version].replies(payload, answer.answers) for answer in answers[:_MOST_ANSWERS]]
    pairs = [(one[name], other[name]) for one, other in combinations(read, 2) for name in one.keys() & other.keys()]
    distances = [far for one, other in pairs if (far := one.distance(other)) is not None]
    return mean(distances) if distances else 0.0


def _with_doubts(job: JobCtx, plan: Plan, candidates: Sequence[Candidate]) -> list[Candidate]:
    """What the run's model cannot tell. A light model is asked about every item; of another, what it said about the
    items its build held out is used."""
    if not plan.run:
        return list(candidates)
    chances = _asked(job, plan, candidates) or _held_out(job, plan.run)
    return [replace(one, chance=chances.get(one.id)) for one in candidates]


def _asked(job: JobCtx, plan: Plan, candidates: Sequence[Candidate]) -> dict[str, float]:
    """Item → chance that its best response beats its second best; empty when the model is no light one."""
    form = job.read(projects.snapshot, plan.project_id).form
    prompts: list[object] = []
    texts: list[str] = []
    owners: list[str] = []
    for start in range(0, len(candidates), _AT_ONCE):
        job.check()
        items = job.read(work.items_by_no, [one.no for one in candidates[start : start + _AT_ONCE]])
        for item in items.values():
            prompt, responses = datasets.texts_of(form, item.payload)
            texts += responses.values()
            prompts += [prompt] * len(responses)
            owners += [item.id] * len(responses)
    said = training.light_utilities(job.units.files, plan.run, prompts, texts)
    if said is None:
        return {}
    by_item: dict[str, list[float]] = defaultdict(list)
    for owner, utility in zip(owners, said, strict=True):
        by_item[owner].append(utility)
    return {item: _beats(sorted(all_of, reverse=True)) for item, all_of in by_item.items() if len(all_of) > 1}


def _beats(utilities: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-min(utilities[0] - utilities[1], 700.0)))


def _held_out(job: JobCtx, run_id: str) -> dict[str, float]:
    """Of the pairs of one item, the one the model can tell least: row ids begin with the item's id."""
    chances: dict[str, list[float]] = defaultdict(list)
    for row in training.held_out_scores(job.units.files, run_id):
        if row["chance_chosen_better"] is not None:
            chances[str(row["row_id"]).split(":", 1)[0]].append(float(row["chance_chosen_better"]))
    return {item: min(said, key=lambda chance: abs(chance - 0.5)) for item, said in chances.items()}


def _measured(ctx: Ctx, project_id: int) -> list[Measured]:
    """The project's finished evaluations, newest first."""
    found = []
    for one in evaluation.of_project(ctx, project_id, limit=20):
        accuracy = (one.report or {}).get("accuracy")
        if one.state is EvaluationState.FINISHED and accuracy is not None:
            method = training.run(ctx, one.run_id).method.value
            figures = (accuracy["estimate"], accuracy["low"], accuracy["high"])
            found.append(Measured(method, *figures, at=one.ended_at or 0))
    return found
