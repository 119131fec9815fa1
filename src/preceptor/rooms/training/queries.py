"""Reads: runs as they stand, their live curves, what they left behind."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from preceptor.base.problems import conflict
from preceptor.base.settings import Settings
from preceptor.infra.files import Files
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.programs import run_program
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.training import rules, store
from preceptor.rooms.training.nouns import CurvePoint, Run, RunState
from preceptor.rooms.training.standing import as_it_stands, run_standing

_SCORER = "preceptor.rooms.training.backends.score"
_PAIR = ("row_id", "group", "prompt", "chosen", "rejected")
EVENTS, RESULT, SCORES = "events.jsonl", "result.json", "scores.parquet"


def run(ctx: Ctx, run_id: str) -> Run:
    """A run as it stands. Raises Problem `run.not_found`, also when it is of a project the asker may not see."""
    return run_standing(ctx, run_id)


def runs(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Sequence[Run]:
    """Newest first; `before` (created_at) is the cursor."""
    require(ctx, Deed.TRAIN, project_id)
    return [as_it_stands(ctx, one) for one in store.page(ctx.conn, project_id, before=before, limit=limit)]


def finished(ctx: Ctx, run_id: str) -> Run:
    """A run that has a model; raises Problem `run.not_finished` otherwise."""
    found = run(ctx, run_id)
    if found.state is not RunState.FINISHED:
        raise conflict(
            "run.not_finished",
            f"“{found.name}” is {found.state.value}; it has no model yet.",
            hint="Wait for it to finish, or retry it.",
        )
    return found


def curve(ctx: Ctx, run_id: str) -> Sequence[CurvePoint]:
    """The points of a run's curve so far, in step order.

    While it runs they are read where its program writes them: from the worker's folder, which the web process sees
    when both share `home`. Afterwards from the files.
    """
    found = run(ctx, run_id)
    live, key = folder_of(ctx.settings, run_id) / EVENTS, kept(run_id, EVENTS)
    if live.exists():
        return rules.curve_of(live.read_text("utf-8", "replace").splitlines())
    if found.state is RunState.FINISHED and ctx.files.exists(key):
        return rules.curve_of(ctx.files.read(key).decode("utf-8", "replace").splitlines())
    return ()


def folder_of(settings: Settings, run_id: str) -> Path:
    """Where a run's program works; it goes away once everything is in the files."""
    return settings.home / "runs" / run_id


def kept(run_id: str, name: str) -> str:
    """The key under which a finished run's file lies: `model/…`, result.json, events.jsonl, scores.parquet."""
    return f"runs/{run_id}/{name}"


def fetch_model(files: Files, run_id: str, folder: Path) -> Path:
    """Copy a finished run's model into a folder on this machine; gives that folder."""
    prefix = kept(run_id, "model")
    target = folder / "model"
    target.mkdir(parents=True, exist_ok=True)
    for each in files.list(prefix):
        path = target / each.key.removeprefix(prefix + "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            for chunk in files.stream(each.key):
                out.write(chunk)
    return target


def held_out_scores(files: Files, run_id: str) -> Sequence[Mapping[str, Any]]:
    """What a finished run said about the rows its build held out: row_id, chance_chosen_better …; [] when nothing."""
    key = kept(run_id, SCORES)
    if not files.exists(key):
        return []
    from preceptor.rooms.training.backends.tables import read_table  # DuckDB: not in the web process

    with files.local(key) as path:
        return read_table(path).rows


def light_utilities(
    files: Files, run_id: str, prompts: Sequence[Any], responses: Sequence[str]
) -> Sequence[float] | None:
    """What a finished light model thinks of responses: the difference of two is the log-odds that one beats the other.

    Asked in this process, a millisecond or so each; None for a run of another method.
    """
    if not files.exists(kept(run_id, "model/weights.npz")):
        return None
    from preceptor.rooms.training.backends.light_model import load_light_model  # scipy: only when somebody asks

    with tempfile.TemporaryDirectory(prefix="preceptor-model-") as folder:
        model = load_light_model(fetch_model(files, run_id, Path(folder)))
    return [float(each) for each in model.utility(prompts, responses)]


def score_rows(
    job: JobCtx, run: Run, rows: Iterable[Mapping[str, Any]], *, folder: Path
) -> Sequence[Mapping[str, Any]]:
    """Ask a finished run's reward model about pairs (row_id, group, prompt, chosen, rejected), by a program.

    For jobs of the rooms above. `folder` is the program's own; it is found again after a kill, and the caller removes
    it. Raises the program's problem.
    """
    from preceptor.rooms.training.backends.tables import TEXT, read_table, write_table

    if not (folder / "score.json").exists():
        folder.mkdir(parents=True, exist_ok=True)
        write_table(folder / "rows.parquet", rows, columns=dict.fromkeys(_PAIR, TEXT))
        model = fetch_model(job.units.files, run.id, folder)
        said = {"model": str(model.absolute()), "rows": str((folder / "rows.parquet").absolute())}
        (folder / "score.json.part").write_text(json.dumps(said), encoding="utf-8")
        (folder / "score.json.part").replace(folder / "score.json")
    env = {"OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    run_program(job, _SCORER, folder, env=env, hear=lambda _said: None)
    return read_table(folder / SCORES).rows
