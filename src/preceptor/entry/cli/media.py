"""`preceptor media`: send, list, fetch; read and write other tools' marks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from preceptor.client import Preceptor, ServerProblem
from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, tell, wait

app = typer.Typer(help="Media: pictures, sounds and films that items show.", no_args_is_help=True)
Number = Annotated[int, typer.Argument(help="The project's number.")]
_SENT = ("name", "id", "type", "width", "height", "duration_ms", "refused")


@app.command()
def add(
    project: Number,
    files: Annotated[list[Path], typer.Argument(help="Files, folders, or ZIP archives of them.")],
    as_json: AsJson = False,
) -> None:
    """Send media; each file is named by its own name, or by its path inside its folder or archive."""
    with reach() as preceptor:
        rows = [row for path in files for row in _sent(preceptor, project, path)]
    show(rows, as_json=as_json, columns=_SENT)
    if any(row.get("refused") for row in rows):
        raise typer.Exit(1)


@app.command(name="list")
def list_(project: Number, as_json: AsJson = False) -> None:
    """A project's media, newest first."""
    with reach() as preceptor:
        columns = ("id", "name", "type", "bytes", "width", "height", "duration_ms", "prepared")
        show(preceptor.media.list(project), as_json=as_json, columns=columns)


@app.command()
def get(
    media: Annotated[str, typer.Argument(help="The file's id.")],
    to: Annotated[Path, typer.Argument(help="Where to write it.")],
) -> None:
    """Save a file."""
    with reach() as preceptor:
        preceptor.media.save(media, to)


@app.command()
def remove(media: Annotated[list[str], typer.Argument(help="The files' ids.")]) -> None:
    """Take out files that no item shows."""
    with reach() as preceptor:
        for one in media:
            preceptor.media.remove(one)
    tell(f"{len(media)} taken out.")


Question = Annotated[str, typer.Argument(help="The question's name in the form.")]
As = Annotated[str, typer.Option("--as", help="coco, label_studio, voc or webvtt.")]


@app.command(name="read")
def read(
    project: Number,
    question: Question,
    files: Annotated[list[Path], typer.Argument(help="Files of the other tool.")],
    as_: As,
    as_json: AsJson = False,
) -> None:
    """Import marks other tools made, as judgments; send the media they name first."""
    with reach() as preceptor:
        started = preceptor.labels.read(project, files, question=question, format=as_)
        wait(preceptor, started["job"], "Importing")
        columns = ("id", "state", "rows_read", "items", "answers", "known_items", "bad_rows")
        show(preceptor.imports.get(started["import"]), as_json=as_json, columns=columns)


@app.command(name="write")
def write(
    project: Number,
    question: Question,
    folder: Annotated[Path, typer.Argument(help="Where to write.")],
    as_: As,
) -> None:
    """Write what people agreed on as files of another tool, and say what they lose."""
    with reach() as preceptor:
        loses = preceptor.labels.formats(project, question).get(as_, "")
        written = preceptor.labels.write(project, folder, question=question, format=as_)
    tell(f"{len(written)} files written to {folder}. What is lost: {loses}")


def _sent(preceptor: Preceptor, project: int, path: Path) -> Iterator[dict[str, Any]]:
    if path.is_dir():
        for name, outcome in preceptor.media.add_folder(project, path):
            yield {"name": name, "refused": outcome.sentence} if isinstance(outcome, ServerProblem) else outcome
    elif path.suffix.lower() == ".zip":
        job = preceptor.media.add_archive(project, path)["job"]
        result = wait(preceptor, job, f"Unpacking {path.name}")["result"]
        yield {"name": path.name, "kept": result["kept"], "known": result["known"]}
        yield from ({"name": one["name"], "refused": one["reason"]} for one in result["refusals"])
    else:
        yield preceptor.media.add(project, path)
