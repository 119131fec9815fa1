"""`preceptor user · invitation · token`: accounts, invitations and API tokens."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

users = typer.Typer(help="Accounts.", no_args_is_help=True)
invitations = typer.Typer(help="Links for people who have no account yet.", no_args_is_help=True)
tokens = typer.Typer(help="API tokens.", no_args_is_help=True)


@users.command()
def create(
    email: str,
    name: Annotated[str, typer.Option(help="As others see it.")],
    role: Annotated[list[str] | None, typer.Option(help="admin, manager, reviewer, analyst or contributor.")] = None,
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)] = "",
    as_json: AsJson = False,
) -> None:
    """Make an account."""
    body = {"email": email, "name": name, "roles": role or ["contributor"], "password": password}
    with reach() as preceptor:
        show(preceptor.connection.post("/accounts", body), as_json=as_json)


@users.command(name="list")
def list_(as_json: AsJson = False) -> None:
    """Every account."""
    with reach() as preceptor:
        show(preceptor.connection.rows("/accounts"), as_json=as_json, columns=("id", "email", "name", "roles", "state"))


@invitations.command(name="create")
def invite(
    project: Annotated[int, typer.Argument(help="The project they come into.")],
    role: Annotated[list[str] | None, typer.Option(help="manager, reviewer, analyst or contributor.")] = None,
    email: Annotated[str, typer.Option(help="Bind it to this address; else whoever has the link names theirs.")] = "",
    days: Annotated[int, typer.Option(min=1, max=30, help="How long the link is good.")] = 7,
    as_json: AsJson = False,
) -> None:
    """Make a link that makes an account; it is shown this once, and works once."""
    with reach() as preceptor:
        made = preceptor.invitations.create(project, roles=role or ["contributor"], email=email, days=days)
        show(made, as_json=as_json)


@invitations.command(name="list")
def list_invitations(project: int, as_json: AsJson = False) -> None:
    """A project's open invitations (never their links)."""
    with reach() as preceptor:
        columns = ("id", "email", "project_roles", "expires_at")
        show(preceptor.invitations.list(project), as_json=as_json, columns=columns)


@invitations.command()
def withdraw(invitation: Annotated[str, typer.Argument(help="The invitation's id.")]) -> None:
    """Take an invitation back: its link leads nowhere from now on."""
    with reach() as preceptor:
        preceptor.invitations.withdraw(invitation)


@tokens.command(name="create")
def create_token(
    name: str,
    scope: Annotated[list[str] | None, typer.Option(help="A deed it may do; all of yours when left out.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a token; it is shown this once."""
    with reach() as preceptor:
        body = {"name": name} | ({"scopes": scope} if scope else {})
        show(preceptor.connection.post("/tokens", body), as_json=as_json)


@tokens.command(name="list")
def list_tokens(as_json: AsJson = False) -> None:
    """Your tokens (never their secrets)."""
    with reach() as preceptor:
        show(preceptor.connection.rows("/tokens"), as_json=as_json)


@tokens.command()
def revoke(token: Annotated[str, typer.Argument(help="The token's id.")]) -> None:
    """End a token."""
    with reach() as preceptor:
        preceptor.connection.delete(f"/tokens/{token}")
