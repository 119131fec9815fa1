"""`preceptor fairness`: what one says of oneself, and a project's report on adverse impact."""

from __future__ import annotations

from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

fairness = typer.Typer(no_args_is_help=True, help="What one says of oneself, kept apart, and the four-fifths report.")
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Said = Annotated[str, typer.Option(help="One of the list or your own words; left out: not said.")]
_COLUMNS = ("step", "attribute", "name", "people", "passed", "ratio", "low", "high", "chance", "finding")


@fairness.command("mine")
def mine(as_json: AsJson = False) -> None:
    """What you said of yourself. Nobody else sees it."""
    with reach() as preceptor:
        show(preceptor.fairness.mine(), as_json=as_json)


@fairness.command("say")
def say(
    gender: _Said = "not_said",
    age: _Said = "not_said",
    disability: _Said = "not_said",
    ethnicity: _Said = "not_said",
    as_json: AsJson = False,
) -> None:
    """Say something of yourself, in the place of all before. It changes nothing for you."""
    with reach() as preceptor:
        said = preceptor.fairness.say(gender=gender, age=age, disability=disability, ethnicity=ethnicity)
        show(said, as_json=as_json)


@fairness.command("report")
def report(project: _Project, as_json: AsJson = False) -> None:
    """Whether groups of five people or more pass alike, step by step. Each look is in the audit trail."""
    with reach() as preceptor:
        found = preceptor.fairness.report(project)
        rows = [
            {"step": table["step"], "attribute": table["attribute"], **group}
            for table in found["tables"]
            for group in table["groups"]
        ]
        show(found if as_json else rows, as_json=as_json, columns=_COLUMNS)
