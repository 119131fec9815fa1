"""`preceptor verification`: identity checks. What people show is looked at on the page only."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

verification = typer.Typer(no_args_is_help=True, help="Whose identity is checked, and whether a project asks for it.")
_Picture = Annotated[Path | None, typer.Option(exists=True, dir_okay=False, help="A picture of it.")]
_CHECK = ("id", "route", "state", "reason", "expires_at", "erase_at", "erased_at")


@verification.command("mine")
def mine(as_json: AsJson = False) -> None:
    """How it stands with your own check."""
    with reach() as preceptor:
        found = preceptor.verification.mine()
        show(found if as_json else found["rows"], as_json=as_json, columns=_CHECK)


@verification.command("send")
def send(
    route: Annotated[str, typer.Argument(help="face, or papers: the way without a photo of your face.")],
    front: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="The side that names you.")],
    paper: Annotated[str, typer.Option(help="passport, national_id, driving_licence or residence_permit.")],
    country: Annotated[str, typer.Option(help="The country that made it, by two letters.")],
    number: Annotated[str, typer.Option(prompt=True, help="The document's number.")],
    name: Annotated[str, typer.Option(prompt=True, help="Your name as it writes it.")],
    back: _Picture = None,
    face: _Picture = None,
    second: _Picture = None,
    consent: Annotated[bool, typer.Option("--consent", help="A person may compare the photo of your face.")] = False,
    as_json: AsJson = False,
) -> None:
    """Have your identity checked: say what the document says, send its pictures, and let a checker have them."""
    shown = {"front": front, "back": back, "face": face, "second": second}
    with reach() as preceptor:
        mine = preceptor.verification
        mine.begin(route, paper=paper, country=country, number=number, name=name, consent=consent)
        for part, picture in shown.items():
            if picture is not None:
                mine.show(part, picture)
        show([mine.send()], as_json=as_json, columns=_CHECK)


@verification.command("withdraw")
def withdraw(as_json: AsJson = False) -> None:
    """Take back what is open; what you showed is erased at once."""
    with reach() as preceptor:
        show([preceptor.verification.withdraw()], as_json=as_json, columns=_CHECK)


@verification.command("checks")
def checks(
    decided: Annotated[bool, typer.Option("--decided", help="What was decided, instead of what waits.")] = False,
    as_json: AsJson = False,
) -> None:
    """For checkers: what waits, longest first."""
    with reach() as preceptor:
        show(preceptor.verification.checks(decided=decided), as_json=as_json, columns=_CHECK)


@verification.command("proof")
def proof(check: Annotated[str, typer.Argument(help="The check's id.")], as_json: AsJson = False) -> None:
    """For checkers: of each picture there was its hash, and whether the file store holds it now."""
    with reach() as preceptor:
        show(preceptor.verification.proof(check), as_json=as_json, columns=("part", "sha256", "gone"))


@verification.command("ask")
def ask(
    project: Annotated[int, typer.Argument(help="The project's number.")],
    asked: Annotated[bool, typer.Option("--yes/--no", help="Whether it is asked for.")] = True,
    as_json: AsJson = False,
) -> None:
    """Let a project hand out work only to people whose identity is checked."""
    with reach() as preceptor:
        show([{"project": project, "asked": preceptor.verification.ask(project, asked)}], as_json=as_json)
