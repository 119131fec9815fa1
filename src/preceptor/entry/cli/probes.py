"""`preceptor probes`: hidden repeats, and what sways people."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

probes = typer.Typer(no_args_is_help=True, help="Hidden repeats, and how far side, length and formatting sway people.")
_Project = Annotated[int, typer.Argument(help="The project's number.")]


@probes.command("show")
def show_probes(project: _Project, as_json: AsJson = False) -> None:
    """What was measured, in points: 0.04 says that of 100 choices 54 go there."""
    with reach() as preceptor:
        show(preceptor.probes.show(project), as_json=as_json)


@probes.command("set")
def set_probes(
    project: _Project,
    share: Annotated[float, typer.Option(help="Of what is handed out, 0 (none) to 0.2.")],
    kind: Annotated[
        list[str] | None, typer.Option(help="swapped or stripped; may be repeated. Left out: both.")
    ] = None,
    distance: Annotated[int, typer.Option(help="Answers between a task and its repeat, 5 to 500.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Say how many tasks are hidden repeats, from everybody's next task on."""
    with reach() as preceptor:
        kinds = kind or ["swapped", "stripped"]
        show(preceptor.probes.set(project, share, kinds=kinds, distance=distance), as_json=as_json)


@probes.command("measure")
def measure(project: _Project, as_json: AsJson = False) -> None:
    """Measure anew, wait for it, and show it."""
    with reach() as preceptor:
        preceptor.jobs.wait(preceptor.probes.measure(project))
        show(preceptor.probes.show(project), as_json=as_json)
