"""`preceptor wellbeing`: how much difficult content one meets, and how much one may."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

wellbeing = typer.Typer(no_args_is_help=True, help="Exposure to difficult content, and its caps.")
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Cap = Annotated[int | None, typer.Option(help="Points (severity × minutes); left out: the house's.")]


@wellbeing.command("mine")
def mine(as_json: AsJson = False) -> None:
    """What you met today and in seven days, over all projects."""
    with reach() as preceptor:
        show(preceptor.wellbeing.mine(), as_json=as_json)


@wellbeing.command("limit")
def limit(
    day: _Cap = None,
    week: _Cap = None,
    most_severe: Annotated[int, typer.Option(help="Nothing above this, 0 to 3.")] = 3,
    avoid: Annotated[list[str] | None, typer.Option(help="A category you are never handed; may be repeated.")] = None,
    as_json: AsJson = False,
) -> None:
    """Limit what you are handed. It costs neither money nor standing."""
    with reach() as preceptor:
        now = preceptor.wellbeing.mine()
        kept = preceptor.wellbeing.set_limits(
            now["house_day"] if day is None else day, now["house_week"] if week is None else week,
            most_severe=most_severe, avoided=avoid or (),
        )  # fmt: skip
        show(kept, as_json=as_json)


@wellbeing.command("cap")
def cap(
    project: _Project,
    severity: Annotated[int, typer.Option(help="Of items that say nothing of themselves, 0 neutral to 3.")] = 0,
    day: _Cap = None,
    week: _Cap = None,
    as_json: AsJson = False,
) -> None:
    """Say how difficult a project's items are, and how much of it each person may meet there."""
    with reach() as preceptor:
        show(preceptor.wellbeing.set_caps(project, severity, day=day, week=week), as_json=as_json)


@wellbeing.command("people")
def people(project: _Project, as_json: AsJson = False) -> None:
    """How a project's people are, told of five or more."""
    with reach() as preceptor:
        show(preceptor.wellbeing.people(project), as_json=as_json)
