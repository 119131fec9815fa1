"""`preceptor rules` and `preceptor receipts`: what looks on, and what it decided."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer

from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

rules = typer.Typer(no_args_is_help=True, help="Quality rules: conditions on what people do, and what follows.")
receipts = typer.Typer(no_args_is_help=True, help="What was decided about people, and objections.")

_RULES = ("id", "version", "name", "action", "on")
_RECEIPTS = ("id", "made_at", "contributor", "rule", "state", "until", "appeal")
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_Receipt = Annotated[str, typer.Argument(help="The receipt's id.")]
_CONDITION = re.compile(
    r"(?P<collector>[a-z]+)(?P<sign><|>=)(?P<value>[0-9.]+)(?:/(?P<minimum>\d+)(?:/(?P<window>\d+))?)?"
)


@rules.command("list")
def list_rules(project: _Project, as_json: AsJson = False) -> None:
    """Oldest first."""
    with reach() as preceptor:
        show(preceptor.rules.list(project), as_json=as_json, columns=_RULES)


@rules.command("make")
def make(
    project: _Project,
    name: Annotated[str, typer.Argument(help="What people will read on receipts.")],
    when: Annotated[list[str], typer.Option(help='A condition, as "gold<0.6/3/5": value / least events / window.')],
    action: Annotated[str, typer.Option(help="warn, more_gold, pause, exam, ask_again or remove.")] = "warn",
    hours: Annotated[int, typer.Option(help="How long a pause or more gold lasts.")] = 24,
    skill: Annotated[str, typer.Option(help="For exam: the skill to be shown anew.")] = "",
    try_only: Annotated[bool, typer.Option("--try", help="Only say how often it would have fired last week.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a rule, or try it on the last seven days."""
    conditions = [_condition(one) for one in when]
    with reach() as preceptor:
        ask = preceptor.rules.replay if try_only else preceptor.rules.make
        found = ask(project, name, conditions, action, hours=hours, skill=skill)
    columns = ("events", "people", "fired", "hit") if try_only else _RULES
    show(found, as_json=as_json, columns=columns)


@receipts.command("list")
def list_receipts(
    project: Annotated[int | None, typer.Argument(help="The project's number; none: your own.")] = None,
    state: Annotated[str | None, typer.Option(help="noted, done, proposed, in_force, declined, undone.")] = None,
    as_json: AsJson = False,
) -> None:
    """Newest first."""
    with reach() as preceptor:
        mine = preceptor.receipts.mine()
        found = mine if project is None else preceptor.receipts.list(project, state=state)
        rows = [{**one, "rule": one["rule"]["name"], "appeal": one["appeal"]["state"]} for one in found]
        show(rows, as_json=as_json, columns=_RECEIPTS)


@receipts.command("appeal")
def appeal(receipt: _Receipt, plea: Annotated[str, typer.Argument(help="Why the decision is wrong.")]) -> None:
    """Object to a decision about yourself."""
    with reach() as preceptor:
        due = preceptor.receipts.appeal(receipt, plea)["appeal"]["due_at"]
    typer.echo(f"Somebody else judges it by {due}; if nobody does, it is granted.")


@receipts.command("undo")
def undo(receipt: _Receipt, note: Annotated[str, typer.Option(help="Why; the person reads it.")] = "") -> None:
    """Take back what follows from a receipt."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.receipts.undo(receipt, note=note)['state']}.")


def _condition(said: str) -> dict[str, Any]:
    """ "gold<0.6/3/5" → below 0.6, once there are 3, of the last 5."""
    found = _CONDITION.fullmatch(said)
    if found is None:
        raise typer.BadParameter(f'“{said}” is no condition. Write one like "gold<0.6/3/5" or "answers>=50".')
    comparison = "below" if found["sign"] == "<" else "at_least"
    given = {name: int(found[name]) for name in ("minimum", "window") if found[name]}
    return {"collector": found["collector"], "comparison": comparison, "value": float(found["value"]), **given}
