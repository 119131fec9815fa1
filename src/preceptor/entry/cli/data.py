"""`preceptor import · export · build`: content in, frozen datasets out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, tell, wait

builds = typer.Typer(help="Builds: frozen, hashed datasets.", no_args_is_help=True)
Number = Annotated[int, typer.Argument(help="The project's number.")]


def import_(
    project: Number,
    files: Annotated[
        list[Path], typer.Argument(help="JSONL, CSV, Parquet (also gzipped), zip, or a Hugging Face folder.")
    ],
    mapping: Annotated[Path | None, typer.Option(help="A JSON file that says which column is what.")] = None,
    judgments: Annotated[bool, typer.Option(help="Also import judgments people already made.")] = True,
    split: Annotated[str | None, typer.Option(help="Of a folder, only the files of this split.")] = None,
    preview: Annotated[bool, typer.Option(help="Show the guessed mapping and the first rows; import nothing.")] = False,
    bad_rows: Annotated[Path | None, typer.Option(help="Where to save the list of rows left out (CSV).")] = None,
    as_json: AsJson = False,
) -> None:
    """Bring items, and judgments already made, into a project."""
    own: dict[str, Any] | None = json.loads(mapping.read_text()) if mapping else None
    with reach() as preceptor:
        if preview:
            show(preceptor.imports.upload(project, files[0]), as_json=True)
            return
        started = preceptor.imports.start(project, files, mapping=own, include_judgments=judgments, split=split)
        wait(preceptor, started["job"], "Importing")
        ended = preceptor.imports.get(started["import"])
        if ended["bad_rows"] and bad_rows:
            preceptor.imports.bad_rows(started["import"], bad_rows)
            some = "" if ended["bad_rows"] == ended["bad_rows_listed"] else f" (the first {ended['bad_rows_listed']:,})"
            tell(f"What was left out is listed in {bad_rows}{some}.", as_json=as_json)
        show(
            ended, as_json=as_json, columns=("id", "state", "rows_read", "items", "answers", "known_items", "bad_rows")
        )


def export(
    build: Annotated[str, typer.Argument(help="The build's id.")],
    to: Annotated[Path, typer.Argument(help="Where to write; the ending says the format (.jsonl or .parquet).")],
    shape: Annotated[
        str,
        typer.Option(
            help="preference, preference_implicit, sft, messages, unpaired, raters, classifier, stepwise or prompt."
        ),
    ] = "preference",
    split: Annotated[str | None, typer.Option(help="Only the train or the test part.")] = None,
) -> None:
    """Write a build in a shape a trainer reads."""
    kind = "parquet" if to.suffix == ".parquet" else "jsonl"
    with reach() as preceptor:
        size = preceptor.builds.export(build, to, shape=shape, format=kind, split=split)
    tell(f"{size:,} bytes written to {to}.")


@builds.command()
def create(
    project: Number,
    name: str,
    min_votes: Annotated[int, typer.Option(help="Leave out pairs fewer people judged.")] = 1,
    weighting: Annotated[str, typer.Option(help="reliability or equal.")] = "reliability",
    keep_ties: Annotated[bool, typer.Option(help="Keep pairs people found equal.")] = False,
    test_share: Annotated[float, typer.Option(help="Share of prompts held out.")] = 0.2,
    seed: Annotated[int, typer.Option(help="Draws another split.")] = 0,
    people: Annotated[bool, typer.Option(help="Hear people's answers.")] = True,
    judge: Annotated[list[str] | None, typer.Option(help="Hear this judge (id) as well; may be repeated.")] = None,
    unsway: Annotated[
        list[str] | None,
        typer.Option(help="Weigh judgments against this: side, length or formatting; may be repeated."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Freeze what a project has learnt so far."""
    recipe = {
        "min_votes": min_votes,
        "weighting": weighting,
        "keep_ties": keep_ties,
        "test_share": test_share,
        "seed": seed,
        "people": people,
        "judges": judge or [],
        "unsway": unsway or [],
    }
    with reach() as preceptor:
        started = preceptor.builds.create(project, name, **recipe)
        wait(preceptor, started["job"], "Building")
        show(preceptor.builds.get(started["build"]), as_json=as_json, columns=("id", "name", "state", "hash", "tables"))


@builds.command(name="list")
def list_(project: Number, as_json: AsJson = False) -> None:
    """A project's builds, newest first."""
    with reach() as preceptor:
        show(preceptor.builds.list(project), as_json=as_json, columns=("id", "name", "state", "hash", "made_at"))


@builds.command(name="show")
def show_(build: Annotated[str, typer.Argument(help="The build's id.")], as_json: AsJson = False) -> None:
    """One build: its tables, lineage and card."""
    with reach() as preceptor:
        found = preceptor.builds.get(build)
        show(found, as_json=as_json, columns=("id", "name", "state", "hash", "lineage", "tables"))
