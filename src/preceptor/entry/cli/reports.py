"""`preceptor health`: how a project is, and what its figures should be."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

_COLUMNS = ("indicator", "state", "value", "low", "high", "target", "of", "least")


def health(
    project: Annotated[int, typer.Argument(help="The project's number.")],
    days: Annotated[int, typer.Option(help="Over how many days, where time matters; 366 at most.")] = 7,
    target: Annotated[
        list[str] | None,
        typer.Option(help="Set a target first: gold=0.8; gold= gives the house's back. May be repeated."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show a project's indicators beside their targets; shares are 0..1, money in minor units."""
    wanted = [_read(one) for one in target or ()]
    with reach() as preceptor:
        for indicator, value in wanted:
            preceptor.reports.set_target(project, indicator, value)
        found = preceptor.reports.health(project, days=days)
    show(found if as_json else found["rows"], as_json=as_json, columns=_COLUMNS)


def _read(said: str) -> tuple[str, float | None]:
    indicator, sign, value = said.partition("=")
    try:
        if not sign:
            raise ValueError
        return indicator, float(value) if value else None
    except ValueError:
        raise typer.BadParameter(f"“{said}” is no target; write it as gold=0.8.", param_hint="--target") from None
