"""`preceptor media`: send, list, fetch."""

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
