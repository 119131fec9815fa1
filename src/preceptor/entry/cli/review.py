"""`preceptor escalation`: what people stopped, for those named to decide."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

escalations = typer.Typer(no_args_is_help=True, help="What people stopped because it looked illegal.")

_COLUMNS = ("id", "project_id", "reason", "state", "made_at", "outcome_note")


@escalations.command("list")
def list_escalations(
    state: Annotated[str | None, typer.Option(help="open, confirmed or cleared.")] = None, as_json: AsJson = False
) -> None:
    """Newest first, without what the items show."""
    with reach() as preceptor:
        show(list(preceptor.escalations.list(state=state)), as_json=as_json, columns=_COLUMNS)


@escalations.command("decide")
def decide(
    escalation: Annotated[str, typer.Argument(help="Its id.")],
    state: Annotated[str, typer.Argument(help="confirmed (quarantined for good) or cleared (back to work).")],
    note: Annotated[str, typer.Option(help="Why, for the record.")] = "",
) -> None:
    """Decide what becomes of an item that was stopped."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.escalations.decide(escalation, state, note=note)['state']}.")
