"""`preceptor enquiry`: questions about openings, and their answers."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

enquiries = typer.Typer(no_args_is_help=True, help="Questions about openings, to those who posted them.")

_COLUMNS = ("id", "state", "asked_at", "name", "text")
_Opening = Annotated[str, typer.Argument(help="The opening's id.")]
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Enquiry = Annotated[str, typer.Argument(help="The enquiry's id.")]


@enquiries.command("ask")
def ask(opening: _Opening, text: str) -> None:
    """Ask those who posted an opening."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.enquiries.ask(opening, text)['state']}.")


@enquiries.command("mine")
def mine(as_json: AsJson = False) -> None:
    """What you asked, with the last thing that was said."""
    with reach() as preceptor:
        rows = [{**row, "text": row["words"][-1]["text"]} for row in preceptor.enquiries.mine()]
        show(rows, as_json=as_json, columns=("opening", "state", "asked_at", "text"))


@enquiries.command("list")
def list_enquiries(
    project: _Project, opening: _Opening,
    state: Annotated[str | None, typer.Option(help="open, answered or closed.")] = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """What was asked about an opening of your project."""
    with reach() as preceptor:
        found = preceptor.enquiries.list(project, opening, state=state)
        show([{**row, "text": row["words"][-1]["text"]} for row in found], as_json=as_json, columns=_COLUMNS)


@enquiries.command("answer")
def answer(project: _Project, enquiry: _Enquiry, text: str) -> None:
    """Answer one."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.enquiries.answer(project, enquiry, text)['state']}.")


@enquiries.command("close")
def close(
    project: _Project, enquiry: _Enquiry, again: Annotated[bool, typer.Option("--again", help="Open it again.")] = False
) -> None:  # fmt: skip
    """Let its person not go on."""
    with reach() as preceptor:
        act = preceptor.enquiries.open_again if again else preceptor.enquiries.close
        typer.echo(f"{act(project, enquiry)['state']}.")
