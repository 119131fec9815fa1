"""`preceptor eligibility`: who may work in a project, and how many people that would be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

eligibility = typer.Typer(no_args_is_help=True, help="Rules on who may work in a project.")
Project = Annotated[int, typer.Argument(help="The project's number.")]
RuleFile = Annotated[
    Path, typer.Argument(help="The rule as JSON; `null` asks for nothing.", exists=True, dir_okay=False)
]


@eligibility.command("show")
def show_rule(project: Project, as_json: AsJson = False) -> None:
    """The rule as it stands and as it was, newest first."""
    with reach() as preceptor:
        show(preceptor.eligibility.versions(project), as_json=as_json, columns=("version", "made_at", "words"))


@eligibility.command("count")
def count(project: Project, rule: RuleFile, as_json: AsJson = False) -> None:
    """How many people a rule would let in, before it is saved."""
    with reach() as preceptor:
        found = preceptor.eligibility.count(project, json.loads(rule.read_text(encoding="utf-8")))
        show([found], as_json=as_json, columns=("passes", "of", "words"))


@eligibility.command("set")
def set_rule(project: Project, rule: RuleFile, as_json: AsJson = False) -> None:
    """Who may work from their next task on."""
    with reach() as preceptor:
        made = preceptor.eligibility.set(project, json.loads(rule.read_text(encoding="utf-8")))
        show([made], as_json=as_json, columns=("version", "words"))
