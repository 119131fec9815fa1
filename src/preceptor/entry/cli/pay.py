"""`preceptor pay`: one's own money, a project's budget, what it owes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from preceptor.base.money import Money, spelled_out
from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show

pay = typer.Typer(no_args_is_help=True, help="Money: one's own, and a project's.")
_Project = Annotated[int, typer.Argument(help="The project's number.")]
_PERSON = ("contributor", "pseudonym", "hours", "an_hour", "pending", "owed", "paid")
_LINES = ("id", "kind", "state", "amount", "withheld", "seconds", "earned_at")


@pay.command("mine")
def mine(as_json: AsJson = False) -> None:
    """Your own money, by currency."""
    with reach() as preceptor:
        rows = preceptor.pay.mine()
        show(rows if as_json else [_flat(row) for row in rows], as_json=as_json)


@pay.command("earnings")
def my_earnings(as_json: AsJson = False) -> None:
    """Your own lines, newest first."""
    with reach() as preceptor:
        rows = list(preceptor.pay.my_earnings())
        show(rows if as_json else [_line(row) for row in rows], as_json=as_json, columns=() if as_json else _LINES)


@pay.command("contest")
def contest(
    earning: Annotated[str, typer.Argument(help="The earning's id.")],
    note: Annotated[str, typer.Argument(help="Why it should be paid.")],
) -> None:
    """Have what was held back looked at by somebody else."""
    with reach() as preceptor:
        typer.echo(f"Somebody else decides by {preceptor.pay.contest(earning, note)['settle_by']}.")


@pay.command("show")
def show_pay(project: _Project, as_json: AsJson = False) -> None:
    """How a project pays, what is left of its budget, what it owes."""
    with reach() as preceptor:
        found = preceptor.pay.get(project)
        show(found if as_json else _project(found), as_json=as_json)


@pay.command("rates")
def rates(project: _Project, as_json: AsJson = False) -> None:
    """For whom a project pays more: by language and level, by skill."""
    with reach() as preceptor:
        rows = preceptor.pay.get(project)["terms"]["rates"]
        told = (
            rows
            if as_json
            else [{**row, "price": _amount(row["amount"]["minor_units"], row["amount"]["currency"])} for row in rows]
        )
        show(told, as_json=as_json, columns=() if as_json else ("language", "level", "skill", "skill_level", "price"))


@pay.command("add-rate")
def add_rate(
    project: _Project,
    minor_units: Annotated[int, typer.Argument(help="For a task, or an hour where it pays by the hour.")],
    currency: Annotated[str, typer.Argument(help="Such as EUR.")],
    language: Annotated[str, typer.Option(help="Such as es or pt-BR, as profiles say.")] = "",
    level: Annotated[str, typer.Option(help="A1 … C2 or native: at least.")] = "",
    skill: Annotated[str, typer.Option(help="As an exam has shown.")] = "",
    skill_level: Annotated[int, typer.Option(help="0 to 100: at least.")] = 0,
) -> None:
    """Pay more to whoever knows a language, holds a skill, or both."""
    row = {"amount": {"currency": currency, "minor_units": minor_units}, "language": language, "level": level or None,
           "skill": skill, "skill_level": skill_level}  # fmt: skip
    with reach() as preceptor:
        found = preceptor.pay.set_terms(project, rates=[*preceptor.pay.get(project)["terms"]["rates"], row])
        typer.echo(f"{len(found['terms']['rates'])} rates.")


@pay.command("clear-rates")
def clear_rates(project: _Project) -> None:
    """Pay everybody the same again, for what is begun from now on."""
    with reach() as preceptor:
        preceptor.pay.set_terms(project, rates=[])
        typer.echo("Everybody is paid the same.")


@pay.command("fees")
def fees(
    project: Annotated[int | None, typer.Argument(help="The project's number; left out: what you can sit.")] = None,
    as_json: AsJson = False,
) -> None:
    """What exams and calibration sessions pay."""
    with reach() as preceptor:
        rows = preceptor.pay.my_fees() if project is None else preceptor.pay.fees(project)
        columns = () if as_json else ("about", "subject", "basis", "price", "minutes", "times", "held")
        told = (
            rows
            if as_json
            else [{**one, "price": _amount(one["amount"]["minor_units"], one["amount"]["currency"])} for one in rows]
        )
        show(told, as_json=as_json, columns=columns)


@pay.command("set-fee")
def set_fee(
    project: _Project,
    about: Annotated[str, typer.Argument(help="exam or session.")],
    subject: Annotated[str, typer.Argument(help="Its id.")],
    minor_units: Annotated[int, typer.Argument(help="Minor units for the whole: 400 is 4.00 in EUR.")],
    currency: Annotated[str, typer.Argument(help="Such as EUR.")],
    minutes: Annotated[int, typer.Argument(help="How long it takes, as you expect.")],
    cap: Annotated[int, typer.Option(help="Pay by the minute, up to so many minutes.")] = 0,
    times: Annotated[int, typer.Option(help="How many attempts of one person are paid.")] = 1,
) -> None:
    """Pay for sitting an exam or a calibration session."""
    more = {"basis": "minute", "cap_minutes": cap} if cap else {"basis": "whole", "cap_minutes": minutes}
    amount = {"currency": currency, "minor_units": minor_units}
    with reach() as preceptor:
        preceptor.pay.set_fee(project, about, subject, amount, minutes=minutes, times=times, **more)
        typer.echo(f"It pays {_amount(minor_units, currency)}{' a minute' if cap else ''} from now on.")


@pay.command("end-fee")
def end_fee(
    project: _Project,
    about: Annotated[str, typer.Argument(help="exam or session.")],
    subject: Annotated[str, typer.Argument(help="Its id.")],
) -> None:
    """Pay nothing for what is begun from now on."""
    with reach() as preceptor:
        preceptor.pay.end_fee(project, about, subject)
        typer.echo("Ended.")


@pay.command("fund")
def fund(
    project: _Project,
    minor_units: Annotated[int, typer.Argument(help="Minor units: 150 is 1.50 in EUR. Negative takes back.")],
    currency: Annotated[str, typer.Argument(help="Such as EUR.")],
    note: Annotated[str, typer.Option(help="What it is for.")] = "",
    key: Annotated[str, typer.Option(help="The same key twice is once.")] = "",
) -> None:
    """Put money into a project's budget."""
    with reach() as preceptor:
        found = preceptor.pay.fund(project, currency, minor_units, key=key, note=note)
        typer.echo(f"{_amount(found['left'], currency)} left.")


@pay.command("waiting")
def waiting(project: _Project, as_json: AsJson = False) -> None:
    """What waits for approval in a project, newest first."""
    with reach() as preceptor:
        rows = list(preceptor.pay.earnings(project, state="pending"))
        columns = () if as_json else ("id", "pseudonym", "kind", "amount", "seconds", "approve_at")
        show(rows if as_json else [_line(row) for row in rows], as_json=as_json, columns=columns)


@pay.command("approve")
def approve(project: _Project, earnings: Annotated[list[str], typer.Argument(help="The earnings' ids.")]) -> None:
    """Approve pending earnings before their time."""
    with reach() as preceptor:
        typer.echo(f"{preceptor.pay.approve(project, earnings)} approved.")


@pay.command("reject")
def reject(
    earning: Annotated[str, typer.Argument(help="The earning's id.")],
    reason: Annotated[str, typer.Argument(help="Its contributor reads it.")],
    nothing_done: Annotated[
        bool, typer.Option("--nothing-done", help="Hold all of it back: nothing was done.")
    ] = False,
    minor_units: Annotated[int | None, typer.Option(help="How much; left out: as much as may be.")] = None,
) -> None:
    """Hold a pending earning back; honest time stays paid unless nothing was done."""
    ground = "not_done" if nothing_done else "not_as_asked"
    with reach() as preceptor:
        found = preceptor.pay.reject(earning, ground, reason, minor_units=minor_units)
        typer.echo(
            f"{_amount(found['withheld'], found['currency'])} held back, to be contested until {found['contest_until']}."
        )


@pay.command("settle")
def settle(
    earning: Annotated[str, typer.Argument(help="The contested earning's id.")],
    minor_units: Annotated[
        int, typer.Argument(help="What goes to the contributor; the rest goes back into the budget.")
    ],
    reason: Annotated[str, typer.Argument(help="Its contributor reads it.")],
) -> None:
    """End a dispute about what somebody else held back."""
    with reach() as preceptor:
        found = preceptor.pay.settle(earning, minor_units, reason)
        typer.echo(f"{_amount(found['granted'], found['currency'])} granted.")


@pay.command("bonus")
def bonus(
    project: _Project,
    contributor: Annotated[int, typer.Argument(help="The contributor's number, as `preceptor pay people` shows it.")],
    minor_units: Annotated[int, typer.Argument(help="Minor units: 150 is 1.50 in EUR.")],
    currency: Annotated[str, typer.Argument(help="The project's, such as EUR.")],
    reason: Annotated[str, typer.Argument(help="The contributor reads it.")],
    key: Annotated[str, typer.Option(help="The same key twice is once.")] = "",
) -> None:
    """Give somebody something on top, owed at once."""
    with reach() as preceptor:
        found = preceptor.pay.bonus(project, contributor, currency, minor_units, reason, key=key)
        typer.echo(f"{_amount(found['minor_units'], currency)} given to {found['pseudonym']}.")


@pay.command("people")
def people(project: _Project, as_json: AsJson = False) -> None:
    """Who worked in a project, with their money."""
    with reach() as preceptor:
        rows = list(preceptor.pay.people(project))
        flat = [
            {"contributor": row["contributor"], "pseudonym": row["pseudonym"], **_flat(row["money"])} for row in rows
        ]
        show(rows if as_json else flat, as_json=as_json, columns=() if as_json else _PERSON)


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    currency = row["currency"]
    said = {name: _amount(units, currency) for name, units in row["balances"].items()}
    hourly = _amount(row["hourly"], currency) if row["hourly"] is not None else None
    return {**said, "hours": round(row["seconds"] / 3600, 2), "an_hour": hourly}


def _line(row: dict[str, Any]) -> dict[str, Any]:
    currency = row["currency"]
    return {**row, "amount": _amount(row["minor_units"], currency), "withheld": _amount(row["withheld"], currency)}


def _project(found: dict[str, Any]) -> dict[str, Any]:
    currency = found["currency"]
    left = _amount(found["left"], currency) if found["left"] is not None else None
    owed = {name: _amount(units, currency) for name, units in found["balances"].items()}
    return {"budget_left": left, **owed, "open_disputes": found["open_disputes"], "hold": found["hold"] or None}


def _amount(units: int, currency: str) -> str:
    """“1.50 EUR”."""
    return spelled_out(Money(currency, units)) if currency else str(units)
