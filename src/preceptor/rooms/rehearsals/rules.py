"""Which rehearsals are refused, and what is rehearsed where nothing is said; pure."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.problems import Fault, invalid
from preceptor.rooms.rehearsals.nouns import (
    FEWEST_RUNS,
    MOST_ANSWERS,
    MOST_ITEMS,
    MOST_PEOPLE,
    MOST_RUNS,
    PAST_MIX,
    USUAL_MIX,
    Facts,
    Past,
    Type,
    Wanted,
)
from preceptor.rooms.wellbeing.nouns import Caps

USUAL_ITEMS = 1000
"""Rehearsed where a project has none yet."""
USUAL_SECONDS = 60
_WEEK_HOURS = 24 * 7


def check(wanted: Wanted) -> None:
    """Raises Problem `rehearsal.invalid` with everything that is out of range."""
    asked = {
        "people": (1 <= wanted.people <= MOST_PEOPLE, f"1 to {MOST_PEOPLE}, not {wanted.people}"),
        "hours_a_week": (0.5 <= wanted.hours_a_week <= 80, f"0.5 to 80, not {wanted.hours_a_week:g}"),
        "mix": (_is_mix(wanted), "shares from 0, of which one at least is above 0"),
        "seconds": (wanted.seconds is None or 1 <= wanted.seconds <= 24 * 3600, "1 to 86,400"),
        "items": (wanted.items is None or 1 <= wanted.items <= MOST_ITEMS, f"1 to {MOST_ITEMS:,}"),
        "hard": (wanted.hard is None or 0 <= wanted.hard <= 1, "0 to 1"),
        "runs": (FEWEST_RUNS <= wanted.runs <= MOST_RUNS, f"{FEWEST_RUNS} to {MOST_RUNS}, not {wanted.runs}"),
    }
    faults = [Fault(f"/{name}", said) for name, (good, said) in asked.items() if not good]
    if faults:
        raise invalid(
            "rehearsal.invalid", f"{faults[0].where[1:]}: {faults[0].why} was expected.", faults=faults,
            hint="Change what is named, or leave it out.",
        )  # fmt: skip


def _is_mix(wanted: Wanted) -> bool:
    shares = wanted.mix.values()
    return all(0 <= one <= 1000 for one in shares) and (not shares or sum(shares) > 0)


def check_size(wanted: Wanted, facts: Facts) -> None:
    """Raises Problem `rehearsal.too_much`: a worker is not kept for longer than about a minute."""
    answers = facts.items * max(facts.overlap, facts.overlap_most or 0) * wanted.runs
    if answers > MOST_ANSWERS:
        raise invalid(
            "rehearsal.too_much",
            f"{facts.items:,} items with up to {answers // facts.items // wanted.runs} answers in {wanted.runs} runs are "
            f"{answers:,} simulated answers; {MOST_ANSWERS:,} at most.",
            hint="Rehearse fewer items, or with fewer runs.",
        )  # fmt: skip


def check_past(wanted: Wanted, past: Past | None) -> None:
    """Raises Problem `rehearsal.no_past` where the mix asks for people nothing is known of."""
    if wanted.mix.get(Type.PAST, 0) > 0 and past is None:
        raise invalid(
            "rehearsal.no_past", "Too few people have worked here or in your other projects to say what they are like.",
            hint="Choose types of people, such as careful and fast, instead.",
        )  # fmt: skip


def with_mix(wanted: Wanted, past: Past | None) -> Wanted:
    """The same, with everybody said who is rehearsed with. Raises Problem `rehearsal.no_past`."""
    check_past(wanted, past)
    return wanted if wanted.mix else replace(wanted, mix=PAST_MIX if past is not None else USUAL_MIX)


def items_of(wanted: Wanted, whole: int) -> int:
    """How many items are rehearsed."""
    return min(wanted.items or whole or USUAL_ITEMS, MOST_ITEMS)


def lower(house: Caps, project: Caps) -> Caps:
    """Of each cap the lower one; nobody goes beyond the house's."""

    def of(one: int | None, other: int | None) -> int | None:
        given = [each for each in (one, other) if each is not None]
        return min(given) if given else None

    return Caps(of(house.day, project.day), of(house.week, project.week))


def stretch(wanted: Wanted) -> float:
    """Seconds by the clock for each second of work: somebody with ten hours a week works one hour in 16.8, day and night.

    Spread evenly: who would rather work at weekends ends at about the same time.
    """
    return _WEEK_HOURS / wanted.hours_a_week
