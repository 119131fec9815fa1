"""What people do here: start a run, call it off, let it go on."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from preceptor.base.ids import new_id
from preceptor.base.problems import Kind, Problem, conflict, invalid
from preceptor.infra.jobs import view
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.datasets.nouns import Build, Table
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.training import rules, store
from preceptor.rooms.training.events import RunCancelled, RunRetried, RunStarted
from preceptor.rooms.training.nouns import NEEDED, Method, Run, RunOptions, RunState
from preceptor.rooms.training.standing import run_standing

TRAIN = "training.run"


def start_run(
    ctx: Ctx, project_id: int, *, name: str, method: Method, build_id: str, settings: Mapping[str, Any]
) -> Run:
    """Train on a frozen build, as a job. `settings` hold the method's own and those of every run (model, seed …).

    Raises Problem `training.settings`, `training.extra_missing`, `training.build_elsewhere`, `training.start`,
    `training.nothing_to_learn`, or `build.not_frozen`.
    """
    require(ctx, Deed.TRAIN, project_id)
    options, checked = rules.options_and_settings(method, settings)
    build = datasets.frozen(ctx, build_id)
    _check_build(build, project_id, method)
    if method.needs_extra:
        _check_extra(method)
        _check_start(ctx, project_id, options)
    run_id = new_id()
    job = ctx.enqueue(TRAIN, {"run_id": run_id, "project_id": project_id})
    run = Run(
        id=run_id,
        project_id=project_id,
        name=name,
        method=method,
        build_id=build.id,
        build_hash=build.hash,
        settings=checked,
        options=options,
        job=job,
        created_at=ctx.now(),
    )
    store.add(ctx.conn, run)
    told = RunStarted(
        subject=run_id, project_id=project_id, name=name, method=method.value, build=build.id, build_hash=build.hash
    )
    ctx.tell(told)
    return run


def cancel_run(ctx: Ctx, run_id: str) -> Run:
    """Stop a run: at once while it waits, after its next checkpoint while it runs. Raises Problem `jobs.over`."""
    run = run_standing(ctx, run_id)
    require(ctx, Deed.TRAIN, run.project_id)
    job = view.cancel(ctx, run.job, scope=view.Scope(ctx.actor.id, None))
    if job.over:  # it had not begun; one that has tells its end itself
        store.move(ctx.conn, run_id, state=RunState.CANCELLED.value, ended_at=ctx.now())
    ctx.tell(RunCancelled(subject=run_id, project_id=run.project_id, method=run.method.value))
    return run_standing(ctx, run_id)


def retry_run(ctx: Ctx, run_id: str) -> Run:
    """Let a failed or cancelled run go on from its last checkpoint. Raises Problem `jobs.not_over`."""
    run = run_standing(ctx, run_id)
    require(ctx, Deed.TRAIN, run.project_id)
    view.retry(ctx, run.job, scope=view.Scope(ctx.actor.id, None))
    ctx.tell(RunRetried(subject=run_id, project_id=run.project_id, method=run.method.value))
    return run_standing(ctx, run_id)


def _check_build(build: Build, project_id: int, method: Method) -> None:
    if build.project_id != project_id:
        raise invalid(
            "training.build_elsewhere",
            f"“{build.name}” is a build of another project ({build.project_id}).",
            hint="Choose one of this project's builds.",
        )
    table = Table.PREFERENCES if method.learns_pairs else Table.TEXTS
    if not build.tables[table.value]["rows"]:
        raise conflict(
            "training.nothing_to_learn",
            f"“{build.name}” has no {table.value}, which {method.value} learns from.",
            hint="Freeze a build of answers that compare responses (or, for sft, that write or choose texts).",
        )


def _check_start(ctx: Ctx, project_id: int, options: RunOptions) -> None:
    """A run's model may be taken further within its project: sft, then dpo."""
    if options.earlier_run is None:
        return
    earlier = run_standing(ctx, options.earlier_run)
    fits = earlier.project_id == project_id and earlier.method.needs_extra
    if not fits or earlier.state is not RunState.FINISHED:
        raise conflict(
            "training.start",
            f"“{earlier.name}” ({earlier.method.value}, {earlier.state.value}) is no model to start from here.",
            hint="Give run:… with the id of a finished sft, reward or dpo run of this project.",
        )


def _check_extra(method: Method) -> None:
    """Looked for, never imported: the server has no business with torch."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise Problem(
            Kind.CONFLICT,
            "training.extra_missing",
            f"“{method.value}” needs {', '.join(missing)}, which is not installed here.",
            hint="pip install 'preceptor[train]' – or train a reward-light model, which needs nothing more.",
        )
