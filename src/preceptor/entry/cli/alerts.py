"""`preceptor alert`: be told once, when there is work again."""

from __future__ import annotations

import typer

from preceptor.entry.cli.reach import reach

alerts = typer.Typer(no_args_is_help=True, help="Be told once, when there is work for you.")


@alerts.command("on")
def on() -> None:
    """Tell me once there is work for me."""
    with reach() as preceptor:
        preceptor.alerts.want()
        typer.echo("On.")


@alerts.command("off")
def off() -> None:
    """Do not tell me."""
    with reach() as preceptor:
        preceptor.alerts.end()
        typer.echo("Off.")


@alerts.command("show")
def show_alert() -> None:
    """Whether it is on."""
    with reach() as preceptor:
        typer.echo("On." if preceptor.alerts.is_on() else "Off.")
