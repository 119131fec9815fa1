"""The sets of people a rule is counted by; pure.

A set is a roaring bitmap (Lemire et al. 2018, Software: Practice and Experience 48:867) of account numbers, cut into blocks of
65,536 people: a change touches one block, and a count joins what a rule names, however much else is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from pyroaring import BitMap

from preceptor.rooms.eligibility.nouns import STEPS, About, AllOf, AnyOf, Condition, Fact, Not, Place, Rule
from preceptor.rooms.eligibility.rules.working import steps_of
from preceptor.rooms.workforce.nouns import MOST_WEEK, MOST_YEARS, Domain, Education, Level

BLOCK_BITS = 16
FEWEST_TOLD = 5

EVERYBODY = ("all", "")
"""The set of everybody there is, for what must not be."""

Fetch = Callable[[Sequence[Place]], BitMap]
"""The people in any of these sets."""

_LEVELS, _EDUCATIONS = [one.value for one in Level], [one.value for one in Education]
_HIGHEST = {Fact.EXPERIENCE: MOST_YEARS, Fact.HOURS: MOST_WEEK, Fact.SKILL: 100}


def block_of(account_no: int) -> int:
    return account_no >> BLOCK_BITS


def values_of(about: About) -> frozenset[Place]:
    """The sets somebody belongs to."""
    return frozenset(_values(about))


def counted(rule: Rule, fetch: Fetch) -> BitMap:
    """Who meets a rule."""
    match rule:
        case AllOf(parts):
            return BitMap.intersection(*(counted(one, fetch) for one in parts))
        case AnyOf(parts):
            return BitMap.union(*(counted(one, fetch) for one in parts))
        case Not(part):
            return fetch([EVERYBODY]) - counted(part, fetch)
        case Condition():
            return fetch(_places(rule))


def every_place(fact: Fact, key: str = "") -> dict[str, Place]:
    """The sets of a fact by the value each is for: levels of a language, points of a skill, hours, domains."""
    values: Mapping[Fact, Sequence[str]] = {
        Fact.LANGUAGE: _LEVELS,
        Fact.SKILL: [str(one) for one in range(_HIGHEST[Fact.SKILL] + 1)],
        Fact.HOURS: [str(one) for one in range(_HIGHEST[Fact.HOURS] + 1)],
        Fact.DOMAIN: [one.value for one in Domain],
    }
    return {value: (fact.value, f"{key}|{value}" if key else value) for value in values[fact]}


def told(count: int) -> int | None:
    """A count as it may be told: fewer than five (but not none) could be somebody."""
    return count if count == 0 or count >= FEWEST_TOLD else None


def _values(about: About) -> Iterator[Place]:
    profile = about.profile
    yield EVERYBODY
    for one in profile.languages:
        parts = one.tag.split("-")
        for end in range(1, len(parts) + 1):
            yield Fact.LANGUAGE.value, f"{'-'.join(parts[:end])}|{one.level.value}"
    if profile.country:
        yield Fact.COUNTRY.value, profile.country
    yield Fact.EDUCATION.value, profile.education.value
    yield Fact.EXPERIENCE.value, str(profile.experience_years)
    yield from ((Fact.DOMAIN.value, one.value) for one in profile.domains)
    if profile.hours_per_week is not None:
        yield Fact.HOURS.value, str(profile.hours_per_week)
    yield from ((Fact.SKILL.value, f"{name}|{level}") for name, level in about.skills.items())
    yield from steps_of(about)


def _places(one: Condition) -> list[Place]:
    """The sets whose people meet a condition."""
    fact = one.fact.value
    if one.fact in STEPS:
        return [(fact, f"{one.key}|{step}") for step in STEPS[one.fact] if step >= int(one.least)]
    match one.fact:
        case Fact.COUNTRY | Fact.DOMAIN:
            return [(fact, value) for value in one.among]
        case Fact.LANGUAGE:
            return [(fact, f"{one.key}|{level}") for level in _LEVELS[_LEVELS.index(str(one.least)) :]]
        case Fact.EDUCATION:
            return [(fact, value) for value in _EDUCATIONS[_EDUCATIONS.index(str(one.least)) :]]
        case Fact.SKILL:
            return [(fact, f"{one.key}|{level}") for level in range(int(one.least), _HIGHEST[one.fact] + 1)]
        case _:
            return [(fact, str(number)) for number in range(int(one.least), _HIGHEST[one.fact] + 1)]
