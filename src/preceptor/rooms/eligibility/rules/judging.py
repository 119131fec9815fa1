"""Whether somebody meets a rule, and what stands in their way; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from preceptor.rooms.eligibility.nouns import About, AllOf, AnyOf, Condition, Fact, Lack, Not, Rule
from preceptor.rooms.eligibility.rules.working import found
from preceptor.rooms.workforce.nouns import Education, Level

_LEVELS, _EDUCATIONS = tuple(Level), tuple(Education)


def lacks(rule: Rule, about: About) -> list[Lack]:
    """What stands in somebody's way, in the order it is written; empty when they pass.

    Of several ways in, of which none is open, each is named with `either`: one is enough.
    """
    return list(_lacks(rule, about, wanted=True))


def _lacks(rule: Rule, about: About, *, wanted: bool) -> Iterator[Lack]:
    match rule:
        case Not(part):
            yield from _lacks(part, about, wanted=not wanted)
        case AllOf(parts) | AnyOf(parts):
            # De Morgan: “not all of” is “any of the opposites”, and the other way round.
            every = isinstance(rule, AllOf) == wanted
            found = [list(_lacks(one, about, wanted=wanted)) for one in parts]
            if every:
                for each in found:
                    yield from each
            elif all(found):
                many = len(found) > 1
                for each in found:
                    yield from (replace(one, either=one.either or many) for one in each)
        case Condition():
            had = found_in(rule, about)
            if holds(rule, had) != wanted:
                yield Lack(rule, _told(rule, had), wanted)


def meets(rule: Rule, about: About) -> list[Lack]:
    """What lets somebody in who lacks nothing: each condition that holds as it is wanted, with what was found; `wanted` False: it must
    not hold, and does not."""
    return [
        Lack(one, _told(one, found_in(one, about)), wanted)
        for one, wanted in _turned(rule, wanted=True)
        if holds(one, found_in(one, about)) == wanted
    ]


def _turned(rule: Rule, *, wanted: bool) -> Iterator[tuple[Condition, bool]]:
    match rule:
        case Not(part):
            yield from _turned(part, wanted=not wanted)
        case AllOf(parts) | AnyOf(parts):
            for one in parts:
                yield from _turned(one, wanted=wanted)
        case Condition():
            yield rule, wanted


def found_in(condition: Condition, about: About) -> str | int | tuple[str, ...]:
    """What is known of somebody where the condition looks: a level, a number, a country, domains; "" for nothing."""
    profile = about.profile
    match condition.fact:
        case Fact.LANGUAGE:
            known = [one.level for one in profile.languages if speaks(one.tag, condition.key)]
            return max(known, key=_LEVELS.index).value if known else ""
        case Fact.COUNTRY:
            return profile.country
        case Fact.EDUCATION:
            return profile.education.value
        case Fact.EXPERIENCE:
            return profile.experience_years
        case Fact.DOMAIN:
            return tuple(one.value for one in profile.domains)
        case Fact.HOURS:
            return profile.hours_per_week if profile.hours_per_week is not None else ""
        case Fact.SKILL:
            return about.skills.get(condition.key, "")
        case _:
            return found(condition.fact, condition.key, about)


def holds(condition: Condition, had: str | int | tuple[str, ...]) -> bool:
    least = condition.least
    if isinstance(had, tuple):
        return not set(had).isdisjoint(condition.among)
    if had == "":
        return False
    match condition.fact:
        case Fact.LANGUAGE:
            return Level(str(had)).reaches(Level(str(least)))
        case Fact.EDUCATION:
            return _EDUCATIONS.index(Education(str(had))) >= _EDUCATIONS.index(Education(str(least)))
        case Fact.COUNTRY:
            return had in condition.among
        case _:
            return int(had) >= int(least)


def speaks(known: str, asked: str) -> bool:
    """Whether who knows one language knows what another tag asks for: `en` is met by `en-GB`, not the other way round
    (RFC 4647, basic filtering)."""
    return known == asked or known.startswith(f"{asked}-")


def _told(condition: Condition, had: str | int | tuple[str, ...]) -> str | int:
    if condition.fact is Fact.EDUCATION and had == Education.NONE.value:
        return ""  # what nobody has said looks the same as “none”
    return ", ".join(had) if isinstance(had, tuple) else had
