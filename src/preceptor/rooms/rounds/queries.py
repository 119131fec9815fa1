"""Reads: what to ask next and why, rounds and how far they are."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from statistics import mean

from preceptor.base.problems import invalid, not_found
from preceptor.forms import Form
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.evaluation import queries as evaluation
from preceptor.rooms.evaluation.nouns import EvaluationState
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import queries as quality
from preceptor.rooms.rounds import rules, store
from preceptor.rooms.rounds.nouns import Candidate, Measured, Pick, Plan, Progress, Round, Strategy
from preceptor.rooms.rounds.sweep import Sweep
from preceptor.rooms.training import queries as training
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer

_LOOKED_INTO = 5
"""Answers are compared, and the model asked, for this many times as many items as are wanted."""
_AT_ONCE = 200
_MOST_ANSWERS = 12
"""Of one item are compared with one another: 66 pairs."""


def plan(ctx: Ctx, project_id: int, *, size: int, run_id: str = "", strategy: Strategy = Strategy.BALANCED) -> Plan:
    """What to ask next and why; changes nothing. `run_id` is a finished run whose doubts count too.

    All work items are looked at by what the last consensus said of them; the most worth asking of these are looked into
    (people's answers compared, the model asked). Raises Problem `run.not_finished`, `rounds.other_run`.
    """
    require(ctx, Deed.PLAN_ROUNDS, project_id)
    seen = _swept(ctx, project_id, most=size * _LOOKED_INTO)
    looked_into = _with_doubts(ctx, project_id, _with_disagreement(ctx, project_id, seen.best()), run_id)
    stop = rules.when_to_stop(
        judged=seen.judged, sure=seen.sure, unjudged=seen.unjudged, measured=_measured(ctx, project_id)
    )
    return Plan(
        size=size,
        strategy=strategy,
        run=run_id,
        picks=rules.choose(looked_into, size=size, strategy=strategy, done=seen.done()),
        considered=seen.items,
        unjudged=seen.unjudged,
        stop=stop,
    )


def rounds(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Sequence[Progress]:
    """Newest first, each with how far it is; `before` (its number) is the cursor."""
    require(ctx, Deed.PLAN_ROUNDS, project_id)
    return [_progress(ctx, one) for one in store.page(ctx.conn, project_id, before=before, limit=limit)]


def round_(ctx: Ctx, round_id: str) -> tuple[Progress, Sequence[Pick]]:
    """One round with its picks. Raises Problem `round.not_found`, also when the asker may not see its project."""
    found = store.load(ctx.conn, round_id)
    if found is None or not may(ctx, Deed.PLAN_ROUNDS, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.PLAN_ROUNDS)
        raise not_found("round", round_id)
    return _progress(ctx, found), [pick for pick, _ in store.picks_of(ctx.conn, round_id)]


def _swept(ctx: Ctx, project_id: int, *, most: int) -> Sweep:
    """All work items looked at, a few thousand in memory at a time."""
    sweep = Sweep(most=most)
    after = 0
    while batch := work.outlines(ctx, project_id, after=after):
        sweep.add(batch, quality.confidences(ctx, project_id, after=after, last=batch[-1].no))
        after = batch[-1].no
    return sweep


def _with_disagreement(ctx: Ctx, project_id: int, candidates: Sequence[Candidate]) -> list[Candidate]:
    apart: dict[int, float] = {}
    for start in range(0, len(candidates), _AT_ONCE):
        numbers = [one.no for one in candidates[start : start + _AT_ONCE] if one.answers > 1]
        items = work.items_by_no(ctx, numbers)
        given: dict[int, list[Answer]] = defaultdict(list)
        for answer in work.answers_by_item(ctx, numbers):
            given[answer.item_no].append(answer)
        forms = projects.forms_at(ctx, project_id, {one.form_version for answers in given.values() for one in answers})
        apart |= {no: _apart(forms, items[no].payload, answers) for no, answers in given.items() if len(answers) > 1}
    return [replace(one, disagreement=apart.get(one.no)) for one in candidates]


def _apart(forms: Mapping[int, Form], payload: Mapping[str, object], answers: Sequence[Answer]) -> float:
    """Mean distance (0 same … 1 opposite) between two people's answers, over all questions that both were asked alike."""
    read = [forms[answer.form_version].replies(payload, answer.answers) for answer in answers[:_MOST_ANSWERS]]
    pairs = [(one[name], other[name]) for one, other in combinations(read, 2) for name in one.keys() & other.keys()]
    distances = [far for one, other in pairs if (far := one.distance(other)) is not None]
    return mean(distances) if distances else 0.0


def _with_doubts(ctx: Ctx, project_id: int, candidates: Sequence[Candidate], run_id: str) -> list[Candidate]:
    """What the run's model cannot tell. A light model is asked about every item; of another, what it said about the
    items its build held out is used."""
    if not run_id:
        return list(candidates)
    run = training.finished(ctx, run_id)
    if run.project_id != project_id:
        raise invalid(
            "rounds.other_run", f"“{run.name}” is a run of another project ({run.project_id}).",
            hint="Choose a finished run of this project.",
        )  # fmt: skip
    chances = _asked(ctx, project_id, candidates, run_id) or _held_out(ctx, run_id)
    return [replace(one, chance=chances.get(one.id)) for one in candidates]


def _asked(ctx: Ctx, project_id: int, candidates: Sequence[Candidate], run_id: str) -> dict[str, float]:
    """Item → chance that its best response beats its second best; empty when the model is no light one."""
    form = projects.snapshot(ctx, project_id).form
    prompts: list[object] = []
    texts: list[str] = []
    owners: list[str] = []
    for start in range(0, len(candidates), _AT_ONCE):
        items = work.items_by_no(ctx, [one.no for one in candidates[start : start + _AT_ONCE]])
        for item in items.values():
            prompt, responses = datasets.texts_of(form, item.payload)
            texts += responses.values()
            prompts += [prompt] * len(responses)
            owners += [item.id] * len(responses)
    said = training.light_utilities(ctx.files, run_id, prompts, texts)
    if said is None:
        return {}
    by_item: dict[str, list[float]] = defaultdict(list)
    for owner, utility in zip(owners, said, strict=True):
        by_item[owner].append(utility)
    return {item: _beats(sorted(all_of, reverse=True)) for item, all_of in by_item.items() if len(all_of) > 1}


def _beats(utilities: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-min(utilities[0] - utilities[1], 700.0)))


def _held_out(ctx: Ctx, run_id: str) -> dict[str, float]:
    """Of the pairs of one item, the one the model can tell least: row ids begin with the item's id."""
    chances: dict[str, list[float]] = defaultdict(list)
    for row in training.held_out_scores(ctx.files, run_id):
        if row["chance_chosen_better"] is not None:
            chances[str(row["row_id"]).split(":", 1)[0]].append(float(row["chance_chosen_better"]))
    return {item: min(said, key=lambda chance: abs(chance - 0.5)) for item, said in chances.items()}


def _measured(ctx: Ctx, project_id: int) -> list[Measured]:
    """The project's finished evaluations, newest first; none to somebody who may not see them."""
    if not may(ctx, Deed.TRAIN, project_id):
        return []
    found = []
    for one in evaluation.of_project(ctx, project_id, limit=20):
        accuracy = (one.report or {}).get("accuracy")
        if one.state is EvaluationState.FINISHED and accuracy is not None:
            method = training.run(ctx, one.run_id).method.value
            figures = (accuracy["estimate"], accuracy["low"], accuracy["high"])
            found.append(Measured(method, *figures, at=one.ended_at or 0))
    return found


def _progress(ctx: Ctx, one: Round) -> Progress:
    """Counted from the items themselves: what was taken since the round was opened."""
    chosen = store.picks_of(ctx.conn, one.id)
    then = {pick.no: taken for pick, taken in chosen}
    numbers = list(then)
    now = [
        outline
        for start in range(0, len(numbers), _AT_ONCE)
        for outline in work.outlines_by_no(ctx, numbers[start : start + _AT_ONCE])
    ]
    given = sum(max(0, outline.taken - then[outline.no]) for outline in now)
    wanted = sum(max(0, outline.overlap - then[outline.no]) for outline in now)
    return Progress(one, sum(not outline.is_open for outline in now), given, wanted)
