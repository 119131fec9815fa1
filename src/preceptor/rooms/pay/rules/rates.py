"""Which rate is somebody's: the most favourable row of the table that they meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from preceptor.base.languages import language_tag
from preceptor.base.money import Money
from preceptor.base.problems import Fault
from preceptor.rooms.pay.nouns import MOST_AMOUNT, MOST_RATES, Abilities, Basis, Priced, RateRow, Terms
from preceptor.rooms.workforce.nouns import Level


def priced(terms: Terms, task: Money | None, abilities: Abilities) -> Priced:
    """Terms and pay for a task as they are for one person; `row` is what made it more than everybody's, None for nothing."""
    usual = terms.hourly if terms.basis is Basis.HOUR else task
    met = [row for row in terms.rates if _meets(abilities, row)]
    best = max(met, key=lambda row: row.amount.minor_units, default=None)
    if best is None or (usual is not None and best.amount.minor_units <= usual.minor_units):
        return Priced(terms, task, None)
    if terms.basis is Basis.HOUR:
        return Priced(replace(terms, hourly=best.amount), task, best)
    return Priced(terms, best.amount, best)


def rate_faults(terms: Terms) -> Iterator[Fault]:
    """Everything wrong with a table of rates; pointers into the wire shape."""
    if len(terms.rates) > MOST_RATES:
        yield Fault("/rates", f"A project has at most {MOST_RATES} rates; there are {len(terms.rates)}.")
    seen: set[tuple[object, ...]] = set()
    for at, row in enumerate(terms.rates):
        what = (row.language, row.level, row.skill, row.skill_level)
        if what in seen:
            yield Fault(f"/rates/{at}", "Another rate asks for the very same.")
        seen.add(what)
        yield from _row_faults(f"/rates/{at}", row)


def _row_faults(at: str, row: RateRow) -> Iterator[Fault]:
    if not row.language and not row.skill:
        yield Fault(at, "A rate is for a language, a skill, or both.")
    if row.language and language_tag(row.language) != row.language:
        yield Fault(f"{at}/language", f"“{row.language[:40]}” is no language tag; expected one like es or pt-BR.")
    if row.language and row.level is None:
        yield Fault(f"{at}/level", "Say how well the language has to be known.")
    if not 0 <= row.skill_level <= 100:
        yield Fault(f"{at}/skill_level", f"A skill has a level of 0 to 100, not {row.skill_level}.")
    if not 1 <= row.amount.minor_units <= MOST_AMOUNT:
        yield Fault(f"{at}/amount/minor_units", f"1 to {MOST_AMOUNT} minor units, not {row.amount.minor_units}.")


def _meets(abilities: Abilities, row: RateRow) -> bool:
    if row.language and not _speaks(abilities, row.language, row.level or Level.A1):
        return False
    return not row.skill or abilities.skills.get(row.skill, -1) >= row.skill_level


def _speaks(abilities: Abilities, language: str, level: Level) -> bool:
    """es is met by es-MX too; es-MX not by es."""
    return any(
        (one.tag == language or one.tag.startswith(f"{language}-")) and one.level.reaches(level)
        for one in abilities.languages
    )
