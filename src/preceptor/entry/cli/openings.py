"""`preceptor opening`: open calls for contributors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

openings = typer.Typer(no_args_is_help=True, help="Open calls for contributors.")

_COLUMNS = ("id", "title", "domain", "places_left", "deadline_at")
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Opening = Annotated[str, typer.Argument(help="The opening's id.")]

_Application = Annotated[str, typer.Argument(help="The application's id.")]


@openings.command("search")
def search(
    words: Annotated[str, typer.Argument(help="Words to find.")] = "",
    language: Annotated[str, typer.Option(help="A language tag such as es.")] = "",
    country: Annotated[str, typer.Option(help="Two letters: only what is open to people there.")] = "",
    as_json: AsJson = False,
) -> None:
    """What is open to everybody, newest first."""
    with reach() as preceptor:
        found = preceptor.openings.search(words, language=language or None, country=country or None)
        show(found, as_json=as_json, columns=_COLUMNS)


@openings.command("watch")
def watch(
    words: Annotated[
        str, typer.Argument(help="Words to find; with no words and no options: what you hear of now.")
    ] = "",
    language: Annotated[str, typer.Option(help="A language tag such as es.")] = "",
    country: Annotated[str, typer.Option(help="Two letters: only what is open to people there.")] = "",
    end: Annotated[str, typer.Option(help="The id of a search to hear of no more.")] = "",
    as_json: AsJson = False,
) -> None:
    """Be told of openings posted from now on that fit."""
    with reach() as preceptor:
        if end:
            preceptor.openings.remove_search(end)
        elif words or language or country:
            preceptor.openings.keep_search(words, language=language, country=country)
        show(preceptor.openings.searches(), as_json=as_json, columns=("id", "words", "language", "country"))


@openings.command("picture")
def picture(
    opening: _Opening, to: Annotated[Path, typer.Argument(help="The file to write, a PNG.")] = Path("opening.png")
) -> None:  # fmt: skip
    """The picture that is shown where its address is shared."""
    with reach() as preceptor:
        typer.echo(f"{to}: {preceptor.openings.share_picture(opening, to):,} bytes.")


@openings.command("list")
def list_openings(project: _Project, as_json: AsJson = False) -> None:
    """A project's own, newest first."""
    with reach() as preceptor:
        show(
            preceptor.openings.list(project),
            as_json=as_json,
            columns=("id", "state", "title", "accepted", "places_left"),
        )


@openings.command("create")
def create(project: _Project, posting: Annotated[Path, typer.Argument(help="What it says, as a JSON file.")]) -> None:
    """A draft from a file: {"title": …, "description": …, …}."""
    with reach() as preceptor:
        typer.echo(preceptor.openings.create(project, **json.loads(posting.read_text("utf-8")))["id"])


@openings.command("open")
def open_opening(project: _Project, opening: _Opening) -> None:
    """Show it to everybody."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.openings.open(project, opening)['state']}.")


@openings.command("close")
def close_opening(project: _Project, opening: _Opening) -> None:
    """Take no more applications."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.openings.close(project, opening)['state']}.")


@openings.command("applications")
def list_applications(
    project: _Project, opening: _Opening,
    stage: Annotated[str, typer.Option(help="sent, accepted, declined or withdrawn.")] = "sent", as_json: AsJson = False,
) -> None:  # fmt: skip
    """What was sent to an opening, newest first."""
    with reach() as preceptor:
        rows = [
            {**row, "country": row["profile"]["country"]}
            for row in preceptor.openings.applications(project, opening, stage=stage)
        ]
        show(rows, as_json=as_json, columns=("id", "name", "country", "stage", "sent_at"))


@openings.command("accept")
def accept(application: _Application, reason: Annotated[str, typer.Option(help="For the person.")] = "") -> None:
    """Take the person into the project."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.openings.decide(application, accept=True, reason=reason)['stage']}.")


@openings.command("decline")
def decline(
    application: _Application, reason: Annotated[str, typer.Argument(help="Why: the person reads it.")]
) -> None:
    """Say why not."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.openings.decide(application, accept=False, reason=reason)['stage']}.")
