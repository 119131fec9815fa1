"""`preceptor hours`: what one worked this week, and the caps on it."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

hours = typer.Typer(no_args_is_help=True, help="Hours a week: worked, and capped.")
_Hours = Annotated[int | None, typer.Argument(help="1 to 80; left out: no cap.")]


@hours.command("mine")
def mine(as_json: AsJson = False) -> None:
    """What you worked this week, from Monday (UTC)."""
    with reach() as preceptor:
        show(preceptor.hours.mine(), as_json=as_json)


@hours.command("limit")
def limit(hours: _Hours = None, as_json: AsJson = False) -> None:
    """Cap your own week, over all projects. It costs neither money nor standing."""
    with reach() as preceptor:
        show(preceptor.hours.limit(hours), as_json=as_json)


@hours.command("cap")
def cap(
    project: Annotated[int, typer.Argument(help="The project's number.")], hours: _Hours = None, as_json: AsJson = False
) -> None:
    """Cap how many hours a week each person may work in a project."""
    with reach() as preceptor:
        show(preceptor.hours.set_cap(project, hours), as_json=as_json)
