"""`preceptor labels`: read and write other tools' files of judgments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, tell, wait

app = typer.Typer(help="Labels: judgments in other tools' files.", no_args_is_help=True)
Number = Annotated[int, typer.Argument(help="The project's number.")]
Question = Annotated[str, typer.Argument(help="The question's name in the form.")]
As = Annotated[str, typer.Option("--as", help="coco, fever, label_studio, prm800k, safe, voc or webvtt.")]


@app.command()
def formats(project: Number, as_json: AsJson = False) -> None:
    """Which formats each question's answers can come in and go out as, and what each loses."""
    with reach() as preceptor:
        columns = ("question", "format", "title", "reads", "loses")
        show(preceptor.labels.formats(project), as_json=as_json, columns=columns)


@app.command()
def read(
    project: Number,
    question: Question,
    files: Annotated[list[Path], typer.Argument(help="Files of the other tool.")],
    as_: As,
    as_json: AsJson = False,
) -> None:
    """Import what other tools' files say, as judgments; send the media they name first."""
    with reach() as preceptor:
        started = preceptor.labels.read(project, files, question=question, format=as_)
        wait(preceptor, started["job"], "Importing")
        columns = ("id", "state", "rows_read", "items", "answers", "known_items", "bad_rows")
        show(preceptor.imports.get(started["import"]), as_json=as_json, columns=columns)


@app.command()
def write(
    project: Number,
    question: Question,
    folder: Annotated[Path, typer.Argument(help="Where to write.")],
    as_: As,
) -> None:
    """Write what people agreed on as files of another tool, and say what they lose."""
    with reach() as preceptor:
        written = preceptor.labels.write(project, folder, question=question, format=as_)
        loses = preceptor.labels.loses(project, question, as_)
    tell(f"{len(written)} files written to {folder}. What is lost: {loses}")
