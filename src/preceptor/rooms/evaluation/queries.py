"""Reads: evaluations as they stand, and leaderboards of the models people compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from pydantic_core import from_json, to_json

from preceptor.base.problems import Kind, Problem, not_found
from preceptor.infra.files import safe_name
from preceptor.infra.jobs import view
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.datasets.nouns import Table
from preceptor.rooms.evaluation import store
from preceptor.rooms.evaluation.nouns import Control, Evaluation, EvaluationState
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.training import queries as training

_STATES = {"succeeded": EvaluationState.FINISHED}


def evaluation(ctx: Ctx, evaluation_id: str) -> Evaluation:
    """Raises Problem `evaluation.not_found`, also when it is of a project the asker may not see."""
    found = store.load(ctx.conn, evaluation_id)
    if found is None or not may(ctx, Deed.TRAIN, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.TRAIN)
        raise not_found("evaluation", evaluation_id)
    return _as_it_stands(ctx, found)


def of_run(ctx: Ctx, run_id: str, *, before: int | None = None, limit: int = 50) -> Sequence[Evaluation]:
    """Newest first; `before` (created_at) is the cursor."""
    run = training.run(ctx, run_id)
    return [_as_it_stands(ctx, one) for one in store.of_run(ctx.conn, run.id, before=before, limit=limit)]


def of_project(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Sequence[Evaluation]:
    """Newest first, of all its runs."""
    require(ctx, Deed.TRAIN, project_id)
    return [_as_it_stands(ctx, one) for one in store.of_project(ctx.conn, project_id, before=before, limit=limit)]


def leaderboard(
    ctx: Ctx, build_id: str, *, question: str = "", dimension: str = "", control: Control = Control.NONE
) -> Mapping[str, Any]:
    """Models ranked by the votes in a build, with habits of style set aside. Counted at first need and kept: a build never changes.

    Raises Problem `evaluation.no_models` or `build.not_frozen`.
    """
    build = datasets.frozen(ctx, build_id)
    key = f"builds/{build.id}/leads/{safe_name(f'of-{question}-{dimension}-{control}')}.json"
    if not ctx.files.exists(key):
        from preceptor.rooms.evaluation.ranking import leaderboard as count  # numba: only when somebody asks
        from preceptor.rooms.evaluation.rows import chosen_rows

        rows = [
            row
            for split in ("train", "test")
            for row in datasets.read_part(ctx.files, build, Table.PREFERENCES, split=split)
        ]
        wanted = chosen_rows(rows, question=question, dimension=dimension)
        found = count(wanted, question=question, dimension=dimension, control=control)
        ctx.files.write(key, to_json(asdict(found)))
    kept: Mapping[str, Any] = from_json(ctx.files.read(key))
    return kept


def _as_it_stands(ctx: Ctx, found: Evaluation) -> Evaluation:
    """The row, and what its job knows better while it is not finished."""
    if found.state is EvaluationState.FINISHED:
        return found
    try:
        job = view.get(ctx, found.job, scope=view.Scope(ctx.actor.id, None))
    except Problem as problem:
        if problem.kind is Kind.NOT_FOUND:  # jobs long over are forgotten; then the row says all
            return found
        raise
    state = _STATES.get(job.state) or EvaluationState(job.state)
    return replace(found, state=state, problem=job.problem, ended_at=job.ended_at)
