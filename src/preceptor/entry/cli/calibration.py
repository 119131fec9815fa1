"""`preceptor calibration`: sessions in which people learn to judge alike."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

calibration = typer.Typer(no_args_is_help=True, help="Sessions in which people learn to judge alike.")
Project = Annotated[int, typer.Argument(help="The project's number.")]
Session = Annotated[str, typer.Argument(help="The session's id.")]
_COLUMNS = ("id", "title", "stage", "items", "invited", "came", "first", "second", "opens_at")


@calibration.command("list")
def list_sessions(project: Project, as_json: AsJson = False) -> None:
    """A project's sessions, newest first, with how many came and how far they are."""
    with reach() as preceptor:
        show(preceptor.calibration.list(project), as_json=as_json, columns=_COLUMNS)


@calibration.command("plan")
def plan(
    project: Project,
    items: Annotated[Path, typer.Argument(help="JSON lines: an item's id, or its fields, each with its clauses.", exists=True, dir_okay=False)],
    title: Annotated[str, typer.Option(help="What it is called.")],
    clause: Annotated[list[str] | None, typer.Option(help="A clause of the guidelines it is about; again for each.")] = None,
    opens: Annotated[str, typer.Option(help="When it begins (RFC 3339); now when left out.")] = "",
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """A new session for all who work in a project. A line: {"item": "…"} or {"payload": {…}}, with "clauses"."""
    lines = [json.loads(line) for line in items.read_text(encoding="utf-8").splitlines() if line.strip()]
    at = opens or datetime.now(UTC).isoformat()
    with reach() as preceptor:
        made = preceptor.calibration.plan(project, title, lines, opens_at=at, clauses=clause or ())
        show([made], as_json=as_json, columns=_COLUMNS)


@calibration.command("move")
def move(
    session: Session,
    stage: Annotated[str, typer.Argument(help="answering, discussing, voting or closed.")],
    as_json: AsJson = False,
) -> None:
    """On to the next stage, whatever its time."""
    with reach() as preceptor:
        show([preceptor.calibration.move(session, stage)], as_json=as_json, columns=_COLUMNS)


@calibration.command("agreement")
def agreement(session: Session, as_json: AsJson = False) -> None:
    """Alpha before (turn 1) and after (turn 2) the discussion, of all items and by clause."""
    columns = ("turn", "clause", "question", "family", "alpha", "low", "high", "items", "people")
    with reach() as preceptor:
        figures = preceptor.calibration.get(session)["figures"]
        show(figures["agreement"] if figures else [], as_json=as_json, columns=columns)


@calibration.command("spread")
def spread(
    session: Session, place: Annotated[int, typer.Argument(help="The item's number.", min=1)], as_json: AsJson = False
) -> None:
    """How many said the same of one item, before and after, the commonest first."""
    columns = ("question", "scale", "about", "said", "first", "second")
    with reach() as preceptor:
        rows = [
            {"question": question, "scale": one["title"], "about": one["about"], **line}
            for question, spreads in preceptor.calibration.spread(session, place).items()
            for one in spreads
            for line in [*one["lines"], *_others(one)]
        ]
        show(rows, as_json=as_json, columns=columns)


@calibration.command("attendance")
def attendance(session: Session, as_json: AsJson = False) -> None:
    """Who was there and how long, by pseudonym."""
    columns = ("pseudonym", "came_at", "seconds", "first", "second")
    with reach() as preceptor:
        show(preceptor.calibration.attendance(session), as_json=as_json, columns=columns)


@calibration.command("ask")
def ask(
    project: Project,
    asked: Annotated[bool, typer.Option("--ask/--no-ask", help="Whether the certificate comes before the next task.")] = True,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Whether a project asks for the certificate before its next task."""
    with reach() as preceptor:
        show([{"project": project, "asked": preceptor.calibration.ask(project, asked)}], as_json=as_json)


def _others(one: dict[str, Any]) -> list[dict[str, Any]]:
    if not one["others"]:
        return []
    return [{"said": f"({one['others']} others)", "first": one["others_first"], "second": one["others_second"]}]
