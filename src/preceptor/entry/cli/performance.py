"""`preceptor performance`: how people do, against the targets a project published."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

performance = typer.Typer(no_args_is_help=True, help="How people do, and the targets of a project.")
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Share = Annotated[float | None, typer.Option(help="A share, 0 to 1; left out: no target.")]
_COLUMNS = ("figure", "count", "of", "estimate", "low", "high", "target", "against")


@performance.command("targets")
def targets(project: _Project, as_json: AsJson = False) -> None:
    """What a project asks of everybody's work."""
    with reach() as preceptor:
        show(preceptor.performance.targets(project), as_json=as_json)


@performance.command("publish")
def publish(
    project: _Project,
    pace: Annotated[float | None, typer.Option(help="Tasks an hour of active time; left out: no target.")] = None,
    gold: _Share = None,
    agreement: _Share = None,
    accepted: _Share = None,
    as_json: AsJson = False,
) -> None:
    """Publish targets in the place of those before. They tell people how they do, and decide about nobody."""
    with reach() as preceptor:
        kept = preceptor.performance.publish_targets(
            project, pace=pace, gold=gold, agreement=agreement, accepted=accepted
        )
        show(kept, as_json=as_json)


@performance.command("show")
def show_one(
    project: _Project,
    contributor: Annotated[int | None, typer.Option(help="A contributor's number; left out: yourself.")] = None,
    as_json: AsJson = False,
) -> None:
    """How somebody does: the person and the project's managers see the same."""
    with reach() as preceptor:
        found = (
            preceptor.performance.mine(project)
            if contributor is None
            else preceptor.performance.of(project, contributor)
        )
        show(found if as_json else found["measures"], as_json=as_json, columns=_COLUMNS)
