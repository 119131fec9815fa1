"""`preceptor review` and `preceptor escalation`: second looks, and what people stopped."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, wait

review = typer.Typer(no_args_is_help=True, help="Second looks: what waits, what was decided, how reviewers do.")
escalations = typer.Typer(no_args_is_help=True, help="What people stopped because it looked illegal.")

_COLUMNS = ("id", "project_id", "reason", "state", "made_at", "outcome_note")
_WAITING = ("item", "priority", "excerpt")
_VERDICTS = ("made_at", "item", "outcome", "cause", "rejected", "overturned", "note")
_REVIEWERS = ("name", "decided", "mean_seconds", "gold", "overturned")
_Project = Annotated[int, typer.Argument(help="The project's number.")]


@review.command("queues")
def list_queues(
    project: _Project,
    anew: Annotated[bool, typer.Option(help="Make them anew first.")] = False,
    as_json: AsJson = False,
) -> None:
    """What waits for a second look, by reason."""
    with reach() as preceptor:
        if anew:
            wait(preceptor, preceptor.review.make_queues(project), "Queues")
        show(preceptor.review.queues(project), as_json=as_json, columns=("queue", "items"))


@review.command("waiting")
def list_waiting(
    project: _Project, queue: Annotated[str, typer.Option(help="Its name, as queues lists it.")] = "disagreement",
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """The items that wait in a queue, the next first."""
    with reach() as preceptor:
        show(preceptor.review.waiting(project, queue=queue), as_json=as_json, columns=_WAITING)


@review.command("verdicts")
def list_verdicts(
    project: _Project,
    outcome: Annotated[str | None, typer.Option(help="accept, fix, spread or redo.")] = None,
    cause: Annotated[
        str | None, typer.Option(help="rater_error, ambiguous_item, guideline_gap or legitimate_difference.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """What was decided, newest first."""
    with reach() as preceptor:
        found = preceptor.review.verdicts(project, outcome=outcome, cause=cause)
        show(found, as_json=as_json, columns=_VERDICTS)


@review.command("reviewers")
def list_reviewers(project: _Project, as_json: AsJson = False) -> None:
    """How each reviewer does, by gold they met and by blind second looks."""
    with reach() as preceptor:
        show(preceptor.review.reviewers(project), as_json=as_json, columns=_REVIEWERS)


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
