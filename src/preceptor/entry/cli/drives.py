"""`preceptor drive`: ask people into a project; see and answer what one was asked."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

drives = typer.Typer(no_args_is_help=True, help="Invitations to people who have an account here.")
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Drive = Annotated[str, typer.Argument(help="The drive's id.")]
_Invite = Annotated[str, typer.Argument(help="The invite's id.")]
_Days = Annotated[int, typer.Option(help="Days to answer, 1 to 30.")]
_Note = Annotated[str, typer.Option(help="A word to whoever is asked.")]


@drives.command("find")
def find(
    project: _Project,
    wanted: Annotated[int, typer.Argument(help="How many, at most 1,000.")],
    rule: Annotated[str, typer.Option(help="Who may be asked, as JSON; beside the project's own rule.")] = "null",
    days: _Days = 7,
    note: _Note = "",
    as_json: AsJson = False,
) -> None:
    """Find whom the work fits best. Nobody is asked before `send`."""
    try:
        said = json.loads(rule)
    except ValueError as error:
        raise typer.BadParameter(f"This is no JSON: {error}", param_hint="--rule") from None
    with reach() as preceptor:
        show(preceptor.drives.find(project, wanted, rule=said, days=days, note=note), as_json=as_json)


@drives.command("name")
def name(
    project: _Project,
    emails: Annotated[list[str], typer.Argument(help="Addresses of people who have an account here.")],
    days: _Days = 7,
    note: _Note = "",
    as_json: AsJson = False,
) -> None:
    """Name the people to ask. Nobody is asked before `send`."""
    with reach() as preceptor:
        show(preceptor.drives.name(project, emails, days=days, note=note), as_json=as_json)


@drives.command("list")
def list_drives(project: _Project, as_json: AsJson = False) -> None:
    """A project's drives, newest first."""
    with reach() as preceptor:
        columns = ["id", "state", "wanted", "passes", "made_at"]
        show(preceptor.drives.list(project), as_json=as_json, columns=columns)


@drives.command("show")
def show_drive(project: _Project, drive: _Drive, as_json: AsJson = False) -> None:
    """One with its people, and why they were found."""
    with reach() as preceptor:
        show(preceptor.drives.show(project, drive), as_json=as_json)


@drives.command("send")
def send(project: _Project, drive: _Drive, as_json: AsJson = False) -> None:
    """Ask everybody who was found."""
    with reach() as preceptor:
        show(preceptor.drives.send(project, drive), as_json=as_json)


@drives.command("withdraw")
def withdraw(
    project: _Project, drive: _Drive, invite: Annotated[str, typer.Option(help="Only this one.")] = ""
) -> None:
    """Take back whatever was not answered."""
    with reach() as preceptor:
        preceptor.drives.withdraw(project, drive, invite=invite)


@drives.command("mine")
def mine(as_json: AsJson = False) -> None:
    """What you were asked, newest first."""
    with reach() as preceptor:
        show(preceptor.drives.mine(), as_json=as_json, columns=["id", "project", "state", "expires_at"])


@drives.command("accept")
def accept(invite: _Invite, as_json: AsJson = False) -> None:
    """Come in."""
    with reach() as preceptor:
        show(preceptor.drives.accept(invite), as_json=as_json)


@drives.command("decline")
def decline(
    invite: _Invite, reason: Annotated[str, typer.Option(help="Read by the project; it may stay empty.")] = ""
) -> None:
    """Say no. It costs nothing."""
    with reach() as preceptor:
        preceptor.drives.decline(invite, reason=reason)
