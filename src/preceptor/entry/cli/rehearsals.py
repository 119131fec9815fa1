"""`preceptor rehearse`: a project played through before it opens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from preceptor.base.money import Money, spelled_out
from preceptor.entry.cli.reach import reach
from preceptor.entry.cli.say import AsJson, show, tell, wait

_MONEY = ("cost", "cost_work", "top_ups", "cost_per_item", "hourly", "hourly_least")
_COLUMNS = ("figure", "mean", "low", "high")


def rehearse(
    project: Annotated[int, typer.Argument(help="The project's number.")],
    people: Annotated[int, typer.Option(help="How many people work.")] = 20,
    hours: Annotated[float, typer.Option(help="Hours a week each.")] = 10.0,
    mix: Annotated[
        list[str] | None,
        typer.Option(
            help='"careful=6" for past, careful, expert, fast, careless or copying; none: as people were so far.'
        ),
    ] = None,
    seconds: Annotated[int | None, typer.Option(help="Of a careful person for one task.")] = None,
    items: Annotated[int | None, typer.Option(help="Rehearse only so many items.")] = None,
    runs: int = 20,
    seed: int = 1,
    as_json: AsJson = False,
) -> None:
    """What a project would cost, when it would end, how right it would be, and whom its rules would hit."""
    wanted: dict[str, Any] = {
        "people": people,
        "hours_a_week": hours,
        "seconds": seconds,
        "items": items,
        "runs": runs,
        "seed": seed,
    }
    wanted["mix"] = dict(_share(one) for one in mix or [])
    with reach() as preceptor:
        started = preceptor.rehearsals.start(project, **wanted)
        wait(preceptor, started["job"], "Rehearsing")
        found = preceptor.rehearsals.get(started["id"])
    if as_json:
        show(found, as_json=True)
        return
    show(list(_figures(found["result"])), as_json=False, columns=_COLUMNS)
    for rule in found["result"]["rules"]:
        tell(_rule(rule))
    if found["result"]["unfinished"]:
        tell(
            f"{found['result']['unfinished']} of {found['result']['runs']} runs ended with answers nobody was left to give."
        )


def _share(said: str) -> tuple[str, float]:
    name, equals, value = said.partition("=")
    try:
        return name, float(value if equals else "1")
    except ValueError as error:
        raise typer.BadParameter(f"“{said}” is no share. Write one like careful=6.") from error


def _figures(result: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Money with its currency, everything else with two decimals."""
    for name, one in result["figures"].items():
        said = {each: _said(name, one[each], result["currency"]) for each in ("mean", "low", "high")}
        yield {"figure": name.replace("_", " "), **said}


def _said(name: str, value: float, currency: str) -> str:
    if name in _MONEY and currency:
        return spelled_out(Money(currency, round(value)))
    return f"{value:.2f}"


def _rule(rule: Mapping[str, Any]) -> str:
    honest, name = f"{rule['honest']['mean']:.0%}", rule["name"]
    said = f"Rule “{name}”: {rule['verdict']}; it fires {rule['fired']['mean']:.0f} times a run and hits {honest} of honest people."
    change = rule["change"]
    if change:
        numbers = ", ".join(f"{one['what']} {one['to']:g} instead of {one['was']:g}" for one in change["numbers"])
        said += f" With {numbers}: {change['honest']:.0%} of honest, {change['others']:.0%} of others."
    return said
