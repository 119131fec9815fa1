"""A run as it stands: its row, and what its job knows better."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.problems import Kind, Problem, not_found
from preceptor.infra.jobs import view
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.training import rules, store
from preceptor.rooms.training.nouns import Run, RunState


def run_standing(ctx: Ctx, run_id: str) -> Run:
    """Raises Problem `run.not_found`, also when it is of a project the asker may not see."""
    found = store.load(ctx.conn, run_id)
    if found is None or not may(ctx, Deed.TRAIN, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.TRAIN)
        raise not_found("run", run_id)
    return as_it_stands(ctx, found)


def as_it_stands(ctx: Ctx, found: Run) -> Run:
    """The row, and what its job knows better: how far it is, and that it was stopped or broke off."""
    if found.state is RunState.FINISHED:
        return found
    try:
        job = view.get(ctx, found.job, scope=view.Scope(ctx.actor.id, None))
    except Problem as problem:
        if problem.kind is Kind.NOT_FOUND:  # jobs long over are forgotten; then the row says all
            return found
        raise
    return replace(
        found,
        state=rules.state_of(found.state, job.state),
        problem=job.problem,
        ended_at=job.ended_at,
        step=job.done,
        steps=job.total,
        note=job.note,
    )
