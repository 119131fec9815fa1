"""What happens later: chances are found or asked for, and the report is counted."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from preceptor.base.events import Heard
from preceptor.base.problems import conflict
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.datasets.nouns import Build, Table
from preceptor.rooms.evaluation import queries, store
from preceptor.rooms.evaluation.actions import EVALUATE
from preceptor.rooms.evaluation.events import EvaluationFinished
from preceptor.rooms.evaluation.nouns import Evaluation, EvaluationState
from preceptor.rooms.training import queries as training
from preceptor.rooms.training.nouns import Method, Run

if TYPE_CHECKING:
    from preceptor.rooms.evaluation.rows import Scored

_SEED = 20260101
_BY_TRAINING = {
    Method.DPO: "the run's own program, by its implicit reward: how much likelier it became to write each response",
    Method.REWARD: "the run's own program, after training",
    Method.REWARD_LIGHT: "the run's own program, after training",
}


def evaluate(job: JobCtx) -> dict[str, Any]:
    """Measure one run; killed anywhere, it begins again and comes to the same figures."""
    import numpy as np

    from preceptor.rooms.evaluation.reports import report_json  # numba: not in the web process
    from preceptor.rooms.evaluation.rows import judged
    from preceptor.rooms.evaluation.rules import report_on

    one = job.read(queries.evaluation, job.args["evaluation_id"])
    if one.report is not None:  # killed after the commit, before the job was settled
        return {"accuracy": one.report["accuracy"]}
    with job.batch() as ctx:
        store.move(ctx.conn, one.id, state=EvaluationState.RUNNING.value)
    scored, scored_by = _scores(job, one)
    report = report_on(judged(scored), random=np.random.default_rng(_SEED), level=one.level, bins=one.bins)
    said = {**report_json(report), "scored_by": scored_by, "left_out": dict(scored.left_out)}
    _finish(job, one, said)
    return {"accuracy": said["accuracy"]}


def on_job_ended(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears jobs.ended: an evaluation whose job failed or was stopped ends with it."""
    for event in events:
        one = store.by_job(ctx.conn, event.subject) if event.payload["kind"] == EVALUATE else None
        if one is not None and event.payload["state"] != "succeeded":
            state = EvaluationState(event.payload["state"])
            problem = event.payload.get("problem")
            store.move(ctx.conn, one.id, state=state.value, ended_at=event.at_micros, problem=problem)


def _scores(job: JobCtx, one: Evaluation) -> tuple[Scored, str]:
    """The held-out rows with the model's chances, and who gave those."""
    from preceptor.rooms.evaluation.rows import chosen_rows, join

    run, build = job.read(training.run, one.run_id), job.read(datasets.frozen, one.build_id)
    held = datasets.read_part(job.units.files, build, Table.PREFERENCES, split="test")
    rows = chosen_rows(held, question=run.options.question, dimension=run.options.dimension)
    left_out: dict[str, int] = {}
    if build.id == run.build_id:
        scores = training.held_out_scores(job.units.files, run.id)
        _check(rows, build)
        return join(rows, scores, left_out=left_out), _BY_TRAINING[run.method]
    seen = _prompts_learnt(job, run)
    fresh = [row for row in rows if row["group"] not in seen]
    if len(fresh) < len(rows):
        left_out["the model had learnt from their prompts"] = len(rows) - len(fresh)
    _check(fresh, build)
    return join(fresh, _asked(job, one, run, fresh), left_out=left_out), "the run's model, asked anew about this build"


def _prompts_learnt(job: JobCtx, run: Run) -> set[str]:
    own = job.read(datasets.frozen, run.build_id)
    learnt = datasets.read_part(job.units.files, own, Table.PREFERENCES, split="train")
    return {row["group"] for row in learnt}


def _asked(job: JobCtx, one: Evaluation, run: Run, rows: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    folder = job.units.settings.home / "evaluations" / one.id
    scores = training.score_rows(job, run, rows, folder=folder)
    shutil.rmtree(folder, ignore_errors=True)
    return scores


def _check(rows: Sequence[Mapping[str, Any]], build: Build) -> None:
    if not rows:
        raise conflict(
            "evaluation.nothing_held_out",
            f"“{build.name}” holds out no pairs this model has not learnt from.",
            hint="Freeze a build with a larger test_share, or with more prompts, and train on that.",
        )


def _finish(job: JobCtx, one: Evaluation, said: Mapping[str, Any]) -> None:
    with job.batch() as ctx:
        store.move(
            ctx.conn, one.id, state=EvaluationState.FINISHED.value, ended_at=ctx.now(), report=dict(said), problem=None
        )
        told = EvaluationFinished(
            subject=one.id, project_id=one.project_id, run=one.run_id, build=one.build_id, accuracy=said["accuracy"]
        )
        ctx.tell(told)
