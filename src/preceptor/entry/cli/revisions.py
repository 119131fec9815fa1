"""`preceptor revisions`: what an edit of the guidelines reaches, and asking again."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach as reached
from preceptor.entry.cli.say import AsJson, show

revisions = typer.Typer(no_args_is_help=True, help="What an edit of the guidelines reaches, and asking again.")
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Revision = Annotated[str, typer.Argument(help="The revision's id.")]
_Since = Annotated[int | None, typer.Option(help="The earlier version; left out: the one before.")]
_COLUMNS = ("id", "state", "since", "until", "which", "items", "answers", "places", "ruled", "other", "short", "reason")


@revisions.command("reach")
def reach(
    project: _Project,
    since: _Since = None,
    until: Annotated[int | None, typer.Option(help="The later version; left out: the newest.")] = None,
    as_json: AsJson = False,
) -> None:
    """What rests on the clauses that differ between two versions, and what asking again costs."""
    with reached() as preceptor:
        show(preceptor.revisions.reach(project, since=since, until=until), as_json=as_json)


@revisions.command("ask-again")
def ask_again(
    project: _Project,
    reason: Annotated[str, typer.Option(help="What the edit changed for them.")],
    which: Annotated[
        str, typer.Option(help="older: all judged before. clauses: those on clauses that differ.")
    ] = "older",
    most: Annotated[int | None, typer.Option(help="How many items at most, oldest first.")] = None,
    since: _Since = None,
    others_only: Annotated[bool, typer.Option(help="Not those who judged them before.")] = False,
    as_json: AsJson = False,
) -> None:
    """Set old answers aside and let their items be handed out again; nobody loses what they earned."""
    with reached() as preceptor:
        made = preceptor.revisions.ask_again(
            project, reason, which=which, most=most, since=since, same_people=not others_only
        )
        show(made, as_json=as_json)


@revisions.command("list")
def list_(project: _Project, as_json: AsJson = False) -> None:
    """What was asked again, newest first."""
    with reached() as preceptor:
        show(preceptor.revisions.list(project), as_json=as_json, columns=_COLUMNS)


@revisions.command("undo")
def undo(
    revision: _Revision,
    note: Annotated[str, typer.Option(help="Why, for the record.")] = "",
    as_json: AsJson = False,
) -> None:
    """Let the old answers count again."""
    with reached() as preceptor:
        show(preceptor.revisions.undo(revision, note=note), as_json=as_json)
