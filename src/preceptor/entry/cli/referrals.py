"""`preceptor referral`: links that bring people to openings, and the credit for it."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

referrals = typer.Typer(no_args_is_help=True, help="Links that bring people to openings, and the credit for it.")

_Opening = Annotated[str, typer.Argument(help="The opening's id.")]
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_COUNTED = ("opening", "title", "came", "applied", "credited", "owed", "link")


@referrals.command("link")
def link(opening: _Opening) -> None:
    """Your own link to an opening."""
    with reach() as preceptor:
        typer.echo(preceptor.referrals.link(opening))


@referrals.command("list")
def list_referrals(as_json: AsJson = False) -> None:
    """Your links and whom they brought, in numbers."""
    with reach() as preceptor:
        show(preceptor.referrals.mine(), as_json=as_json, columns=_COUNTED)


@referrals.command("show")
def show_referrals(project: _Project, opening: _Opening, as_json: AsJson = False) -> None:
    """What an opening of your project offers and what came of it."""
    with reach() as preceptor:
        found = preceptor.referrals.of_opening(project, opening)
        row = {**found["brought"], **(found["offer"] or {}), "ended": found["ended"]}
        show(
            [row],
            as_json=as_json,
            columns=("currency", "minor_units", "tasks", "most", "left", "ended", *_COUNTED[2:6]),
        )


@referrals.command("offer")
def offer(
    project: _Project, opening: _Opening,
    minor_units: Annotated[int, typer.Option(help="The credit, in minor units such as cents.")],
    currency: Annotated[str, typer.Option(help="What the project pays in, e.g. EUR.")],
    tasks: Annotated[int, typer.Option(help="Accepted tasks before the credit is due.")] = 10,
    most: Annotated[int, typer.Option(help="For so many people at most.")] = 20,
) -> None:  # fmt: skip
    """Give credit from the project's budget to whoever brings people to an opening."""
    with reach() as preceptor:
        found = preceptor.referrals.offer(
            project, opening, currency=currency, minor_units=minor_units, tasks=tasks, most=most
        )
        typer.echo(f"Offered to {found['offer']['left']} people.")


@referrals.command("end")
def end(project: _Project, opening: _Opening) -> None:
    """Offer nothing any more; what was promised before holds."""
    with reach() as preceptor:
        preceptor.referrals.end_offer(project, opening)
        typer.echo("Ended.")
