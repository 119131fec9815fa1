"""What happens later: a run's program is started, followed to its end, and its model kept."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from preceptor.base.events import Heard
from preceptor.infra.files import Files
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.programs import run_program
from preceptor.infra.programs import ask_to_leave
from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import queries as datasets
from preceptor.rooms.datasets.nouns import Build, Table
from preceptor.rooms.training import queries, store
from preceptor.rooms.training.actions import TRAIN
from preceptor.rooms.training.events import RunFailed, RunFinished
from preceptor.rooms.training.nouns import Run, RunState, TorchSettings

_READY = "run.json"
"""Written last: a folder that has it is whole, and a run that is taken over goes on in it."""
_FILES = (queries.RESULT, queries.EVENTS, queries.SCORES)
_SHOWN = ("loss", "log_loss")


def train(job: JobCtx) -> dict[str, Any]:
    """Run a training program to its end. Killed anywhere, it goes on from the program's last checkpoint.

    The program's folder lies on this machine: taken over on another machine that does not share `home`, a run begins
    anew there.
    """
    run = job.read(queries.run, job.args["run_id"])
    if run.state is RunState.FINISHED:  # killed after the commit, before the job was settled
        return dict(run.metrics)
    folder = queries.folder_of(job.units.settings, run.id)
    if not (folder / _READY).exists():
        _prepare(job.units.files, run, job.read(datasets.frozen, run.build_id), folder)
    with job.batch() as ctx:
        store.begin(ctx.conn, run.id, now=ctx.now())
    result = run_program(
        job, run.method.program, folder, env=environment(run), hear=lambda said: _note_progress(job, said)
    )
    keep(job.units.files, run.id, folder)
    _finish(job, run, result)
    shutil.rmtree(folder, ignore_errors=True)
    return dict(result["metrics"])


def on_job_ended(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears jobs.ended: a run whose job failed or was stopped ends with it, whatever it was.

    One that was cancelled while its worker was dead may still have its program at work on this machine: it is asked to
    leave.
    """
    for event in events:
        run = store.by_job(ctx.conn, event.subject) if event.payload["kind"] == TRAIN else None
        state = event.payload["state"]
        if run is None or run.state is RunState.FINISHED or state == "succeeded":
            continue
        problem = event.payload.get("problem")
        ask_to_leave(queries.folder_of(ctx.settings, run.id))
        store.move(ctx.conn, run.id, state=RunState(state).value, ended_at=event.at_micros, problem=problem)
        if state == RunState.FAILED:
            told = RunFailed(subject=run.id, project_id=run.project_id, method=run.method.value, problem=problem)
            ctx.tell(told)


def environment(run: Run) -> dict[str, str]:
    """What a program's libraries read before anything else: no hub unless allowed, as many threads as were asked."""
    settings = run.settings
    torch = isinstance(settings, TorchSettings)
    return {
        "OMP_NUM_THREADS": str(settings.threads if isinstance(settings, TorchSettings) else 1),
        "HF_HUB_OFFLINE": "0" if torch and getattr(settings, "allow_download", False) else "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
    }


def keep(files: Files, run_id: str, folder: Path) -> None:
    """Copy the model and what is known of it into the files; done again after a kill, it ends the same."""
    model = folder / "model"
    for path in sorted(path for path in model.rglob("*") if path.is_file()):
        files.put_path(queries.kept(run_id, f"model/{path.relative_to(model).as_posix()}"), path)
    for name in _FILES:
        if (folder / name).exists():
            files.put_path(queries.kept(run_id, name), folder / name)


def _prepare(files: Files, run: Run, build: Build, folder: Path) -> None:
    """The folder as its program expects it: train.parquet, test.parquet, and last the run file."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "build").mkdir(parents=True)
    table = Table.PREFERENCES if run.method.learns_pairs else Table.TEXTS
    only = {"dimension": run.options.dimension} if run.method.learns_pairs else {}
    if run.options.question and run.method.learns_pairs:
        only["question"] = run.options.question
    for split in ("train", "test"):
        path = folder / "build" / f"{split}.parquet"
        if not datasets.write_part(files, build, table, path, split=split, only=only) and split == "test":
            path.unlink()  # nothing was held out
    told = run_file(run, folder / "build", start=_start(files, run, folder))
    part = folder / f"{_READY}.part"
    part.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    part.replace(folder / _READY)


def _start(files: Files, run: Run, folder: Path) -> str:
    """What the program starts from: another run's model is brought beside it."""
    earlier = run.options.earlier_run
    if earlier is None:
        return run.options.model
    return str(queries.fetch_model(files, earlier, folder / "start").absolute())


def run_file(run: Run, build: Path, *, start: str) -> dict[str, Any]:
    """What the program is told; docs/reference/training.md."""
    return {
        "run": run.id,
        "method": run.method.value,
        "seed": run.options.seed,
        "build": {"path": str(build.absolute()), "hash": run.build_hash},
        "model": {"from": start},
        "settings": vars(run.settings),
        "resume": True,
    }


def _note_progress(job: JobCtx, said: Mapping[str, Any]) -> None:
    step, of = int(said["step"]), int(said.get("of") or 0)
    shown = [f"{name.replace('_', ' ')} {said[name]:.4f}" for name in _SHOWN if isinstance(said.get(name), float)]
    with job.batch(done=step, total=of or None):
        pass
    job.note(" · ".join([f"step {step}" + (f" of {of}" if of else ""), *shown]))


def _finish(job: JobCtx, run: Run, result: Mapping[str, Any]) -> None:
    metrics = {name: value for name, value in result["metrics"].items() if value is not None}
    with job.batch() as ctx:
        ended = {"state": RunState.FINISHED.value, "ended_at": ctx.now(), "problem": None}
        store.move(ctx.conn, run.id, **ended, metrics=metrics, rows=result.get("rows", {}))
        told = RunFinished(
            subject=run.id, project_id=run.project_id, method=run.method.value, build=run.build_id, metrics=metrics
        )
        ctx.tell(told)
