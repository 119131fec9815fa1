"""`preceptor gold`: items whose right answer is known."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

gold = typer.Typer(no_args_is_help=True, help="The gold bank: items whose right answer is known.")

_ROWS = ("item", "excerpt", "summary", "use", "wear", "shown", "share_right", "burnt")
_SUGGESTIONS = ("item", "excerpt", "summary", "confidence", "said", "verdict")
_Project = Annotated[int, typer.Argument(help="The project's number.")]


@gold.command("list")
def list_gold(
    project: _Project,
    use: Annotated[str | None, typer.Option(help="measure, teach or screen.")] = None,
    wear: Annotated[str | None, typer.Option(help="good or retired.")] = None,
    as_json: AsJson = False,
) -> None:
    """The bank with what each is for and how worn it is."""
    with reach() as preceptor:
        rows = [{**row, **row.pop("entry")} for row in preceptor.gold.list(project, use=use, wear=wear)]
        show(rows, as_json=as_json, columns=_ROWS)


@gold.command("suggestions")
def list_suggestions(
    project: _Project,
    origin: Annotated[str, typer.Option(help="verdict or consensus.")] = "verdict",
    as_json: AsJson = False,
) -> None:
    """What could be gold."""
    with reach() as preceptor:
        show(preceptor.gold.suggestions(project, origin=origin), as_json=as_json, columns=_SUGGESTIONS)


@gold.command("make")
def make(
    project: _Project,
    item: Annotated[str, typer.Argument(help="The item's id.")],
    reason: Annotated[str, typer.Option(help="Why it is right; told after practice.")] = "",
    use: Annotated[str, typer.Option(help="measure, teach or screen.")] = "measure",
) -> None:
    """Turn a work item into gold, by what was ruled or else what everybody agreed on."""
    with reach() as preceptor:
        made = preceptor.gold.make(project, item, reason=reason, use=use)
    typer.echo(f"Gold, to {made['use']}.")


@gold.command("retire")
def retire(item: Annotated[str, typer.Argument(help="The item's id.")]) -> None:
    """Hand it out no more."""
    with reach() as preceptor:
        preceptor.gold.change(item, wear="retired")
    typer.echo("Retired.")
