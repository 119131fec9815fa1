"""`preceptor train · evaluate · round`: models, honest figures, and what to ask next."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from preceptor.client import Preceptor
from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, tell, wait

train = typer.Typer(help="Training runs.", no_args_is_help=True)
rounds = typer.Typer(help="Rounds: choose what to ask next.", no_args_is_help=True)
Number = Annotated[int, typer.Argument(help="The project's number.")]
Run = Annotated[str, typer.Argument(help="The run's id.")]


@train.command()
def start(
    project: Number,
    build: Annotated[str, typer.Option(help="The build to train on.")],
    method: Annotated[str, typer.Option(help="reward-light, sft, reward or dpo.")] = "reward-light",
    model: Annotated[str | None, typer.Option(help="A folder, a hub name, or “tiny” (made from config).")] = None,
    setting: Annotated[list[str] | None, typer.Option(help="name=value, as in docs/reference/training.md.")] = None,
    as_json: AsJson = False,
) -> None:
    """Turn a build into a model."""
    settings = _settings(setting or [])
    if model:
        settings["model"] = model
    with reach() as preceptor:
        started = preceptor.runs.start(project, method=method, build=build, **settings)
        wait(preceptor, started["job"], f"Training {method}")
        show(preceptor.runs.get(started["run"]), as_json=as_json, columns=("id", "name", "method", "state", "metrics"))


@train.command(name="list")
def list_(project: Number, as_json: AsJson = False) -> None:
    """A project's runs, newest first."""
    with reach() as preceptor:
        show(
            preceptor.runs.list(project), as_json=as_json, columns=("id", "name", "method", "state", "build", "metrics")
        )


@train.command(name="show")
def show_(run: Run, as_json: AsJson = False) -> None:
    """One run."""
    with reach() as preceptor:
        show(preceptor.runs.get(run), as_json=as_json)


@train.command()
def cancel(run: Run) -> None:
    """Call a run off; its last checkpoint is kept."""
    with reach() as preceptor:
        preceptor.runs.cancel(run)
        tell(f"{run} is {preceptor.runs.get(run)['state']}.")


@train.command()
def retry(run: Run, as_json: AsJson = False) -> None:
    """Let a failed or cancelled run go on from its last checkpoint."""
    with reach() as preceptor:
        found = preceptor.runs.retry(run)
        wait(preceptor, found["job"], f"Training {found['method']}")
        show(preceptor.runs.get(run), as_json=as_json, columns=("id", "name", "method", "state", "metrics"))


def leaderboard(
    build: Annotated[str, typer.Argument(help="The build's id.")],
    question: Annotated[str, typer.Option(help="Only the votes on this question.")] = "",
    control: Annotated[
        str, typer.Option(help="Set aside: none, length, or style (length, headings, points, bold words).")
    ] = "none",
    as_json: AsJson = False,
) -> None:
    """Rank the models whose responses people compared, by their votes."""
    with reach() as preceptor:
        found = preceptor.evaluations.leaderboard(build, question=question, control=control)
        show(found if as_json else [_placed(row) for row in found["rows"]], as_json=as_json)


def _placed(row: dict[str, Any]) -> dict[str, Any]:
    """A line for the terminal: the lead in a word instead of five numbers."""
    lead = row["lead"]
    said = "" if lead is None else f"{'clear' if lead['clear'] else 'not clear'} (p = {lead['p']:.3f})"
    return {**row, "lead": said}


def evaluate(
    run: Run,
    setting: Annotated[list[str] | None, typer.Option(help="name=value.")] = None,
    as_json: AsJson = False,
) -> None:
    """Judge a run's model on the prompts its build held out."""
    with reach() as preceptor:
        started = preceptor.evaluations.start(run, **_settings(setting or []))
        wait(preceptor, started["job"], "Evaluating")
        found = preceptor.evaluations.get(started["evaluation"])
        show(found if as_json else _headline(found), as_json=as_json)


@rounds.command()
def plan(project: Number, size: int = 50, run: str | None = None, as_json: AsJson = False) -> None:
    """Which items to ask next, and why; changes nothing."""
    with reach() as preceptor:
        found = _planned(preceptor, project, size, run)
        show(found if as_json else found["rows"], as_json=as_json)


@rounds.command(name="open")
def open_(
    project: Number,
    size: int = 50,
    run: str | None = None,
    plan: Annotated[str, typer.Option(help="Open this plan instead of making one.")] = "",
    as_json: AsJson = False,
) -> None:
    """Open the items of a plan as the project's next round; plans first, unless one is named."""
    with reach() as preceptor:
        chosen = plan or _planned(preceptor, project, size, run)["id"]
        show(preceptor.rounds.open(project, plan=chosen), as_json=as_json)


@rounds.command(name="list")
def rounds_list(project: Number, as_json: AsJson = False) -> None:
    """A project's rounds."""
    with reach() as preceptor:
        show(preceptor.rounds.list(project), as_json=as_json)


def _planned(preceptor: Preceptor, project: int, size: int, run: str | None) -> dict[str, Any]:
    started = preceptor.rounds.start_plan(project, size=size, **({"run": run} if run else {}))
    wait(preceptor, started["job"], "Choosing items")
    return preceptor.rounds.get_plan(started["plan"])


def _settings(pairs: list[str]) -> dict[str, Any]:
    settings: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise typer.BadParameter(f"“{pair}” is not name=value.")
        try:
            settings[name] = json.loads(value)
        except json.JSONDecodeError:
            settings[name] = value
    return settings


def _headline(found: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures a person compares first: the model beside its baselines and the human ceiling."""
    report = found.get("report") or {}
    names = ("accuracy", "length_only", "majority", "human_ceiling", "log_loss", "brier", "calibration_error")
    return [{"figure": name, "value": report.get(name)} for name in names if name in report]
