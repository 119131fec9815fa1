"""`preceptor chat`: conversations people held with models."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, tell

app = typer.Typer(help="Conversations people held with models.", no_args_is_help=True)
Number = Annotated[int, typer.Argument(help="The project's number.")]
_ROWS = ("answer", "question", "contributor", "exchanges", "models")


@app.command(name="list")
def list_(project: Number, as_json: AsJson = False) -> None:
    """A project's conversations that were submitted."""
    with reach() as preceptor:
        rows = ({name: row[name] for name in _ROWS} for row in preceptor.chats.list(project))
        show(rows, as_json=as_json, columns=_ROWS)


@app.command(name="show")
def show_(answer: Annotated[str, typer.Argument(help="The answer's id.")], as_json: AsJson = False) -> None:
    """What was said in an answer's conversations; with --json also what was turned down, changed, and what it cost."""
    with reach() as preceptor:
        found = preceptor.chats.get(answer)
    if as_json:
        show(found, as_json=True)
    for one in () if as_json else found:
        show([{"who": said["role"], "said": said["content"]} for said in one["messages"]], as_json=False)


@app.command()
def export(
    project: Number, to: Annotated[Path, typer.Argument(help="Where to write, as JSON lines.")], as_json: AsJson = False
) -> None:
    """Write all of them, whole. What trains a model on them is `preceptor export --shape messages` of a build."""
    with reach() as preceptor:
        count = preceptor.chats.export(project, to)
    tell(f"{count:,} conversations written to {to}.", as_json=as_json)
