"""`preceptor project`: create, list, show, open, templates."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

app = typer.Typer(help="Projects: what is asked, of whom, for how much.", no_args_is_help=True)
Number = Annotated[int, typer.Argument(help="The project's number.")]


@app.command()
def create(
    name: str,
    template: Annotated[str | None, typer.Option(help="A ready-made kind of work; see `project templates`.")] = None,
    form: Annotated[Path | None, typer.Option(help="A JSON file with a form of your own.")] = None,
    overlap: Annotated[int | None, typer.Option(help="How many people judge each item.")] = None,
    overlap_most: Annotated[int | None, typer.Option(help="Up to how many people, while an item stays unsure.")] = None,
    gold_share: Annotated[float | None, typer.Option(help="Share of gold items in the stream, 0 to 0.5.")] = None,
    start: Annotated[bool, typer.Option(help="Open it for work at once.")] = False,
    as_json: AsJson = False,
) -> None:
    """Start a project from a template or a form of your own."""
    given: dict[str, Any] = {"overlap": overlap, "overlap_most": overlap_most, "gold_share": gold_share}
    settings = {key: value for key, value in given.items() if value is not None}
    own = json.loads(form.read_text()) if form else None
    with reach() as preceptor:
        made = preceptor.projects.create(name, template=template, form=own, **settings)
        if start:
            made = preceptor.projects.move(made["id"], "active")
        show(made, as_json=as_json, columns=("id", "name", "state", "template", "overlap", "gold_share"))


@app.command(name="list")
def list_(as_json: AsJson = False) -> None:
    """Projects you may see."""
    with reach() as preceptor:
        show(
            preceptor.projects.list(), as_json=as_json, columns=("id", "name", "state", "template", "overlap", "counts")
        )


@app.command(name="show")
def show_(project: Number, as_json: AsJson = False) -> None:
    """One project."""
    with reach() as preceptor:
        show(preceptor.projects.get(project), as_json=as_json)


@app.command()
def state(
    project: Number,
    to: Annotated[str, typer.Argument(help="draft, active, paused or done")],
    as_json: AsJson = False,
) -> None:
    """Open a project for work, pause it, or end it."""
    with reach() as preceptor:
        show(preceptor.projects.move(project, to), as_json=as_json, columns=("id", "name", "state"))


@app.command()
def templates(as_json: AsJson = False) -> None:
    """Ready-made kinds of work."""
    with reach() as preceptor:
        show(preceptor.templates.list(), as_json=as_json, columns=("name", "kind_of_work", "title", "description"))
