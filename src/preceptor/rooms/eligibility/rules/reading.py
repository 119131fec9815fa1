"""A rule as JSON: read strictly, every fault at its place; pure.

{"all": […]}, {"any": […]}, {"not": …}, or a condition: {"fact": "language", "key": "en", "least": "C1"},
{"fact": "country", "among": ["ES", "MX"]}, {"fact": "skill", "key": "virology", "least": 60}.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from preceptor.base.languages import language_tag
from preceptor.base.problems import Fault, invalid
from preceptor.base.reading import quoted
from preceptor.rooms.eligibility.nouns import (
    MOST_CONDITIONS,
    MOST_DEPTH,
    STEPS,
    TAKES,
    AllOf,
    AnyOf,
    Condition,
    Fact,
    Not,
    Rule,
)
from preceptor.rooms.workforce.nouns import MOST_WEEK, MOST_YEARS, Domain, Education, Level

PROTECTED = (
    "age", "birth", "sex", "gender", "orientation", "race", "ethnic", "colour", "color", "nationality", "religion", "belief",
    "disab", "health", "pregnan", "marital", "union", "caste", "genetic", "politic", "veteran",
)  # fmt: skip
"""Pieces of names of what anti-discrimination law protects (EU Charter, article 21; US Civil Rights Act, title VII; ADEA; ADA)."""

_JOINS = ("all", "any", "not")
_NUMBERS: Mapping[Fact, int] = {Fact.EXPERIENCE: MOST_YEARS, Fact.HOURS: MOST_WEEK, Fact.SKILL: 100}
_ORDERED: Mapping[Fact, type[Level] | type[Education]] = {Fact.LANGUAGE: Level, Fact.EDUCATION: Education}
_COUNTRY = re.compile(r"[A-Z]{2}")
_SKILL = re.compile(r"[^\x00-\x1f]{1,80}")
_PROJECT = re.compile(r"[1-9]\d{0,15}|")
_MOST_AMONG = 300


def read_rule(raw: object) -> Rule | None:
    """The rule, None for null. Raises Problem `eligibility.rule` (with a fault for each place) or `eligibility.protected`."""
    if raw is None:
        return None
    reading = _Reading([])
    rule = reading.part(raw, "", 1)
    if reading.protected:
        raise invalid(
            "eligibility.protected",
            f"A rule cannot look at {quoted(reading.protected)}: what the law protects decides about nobody's work.",
            hint="Ask for what the work needs: a language, a skill, a field, experience.",
        )
    conditions = sum(1 for _ in conditions_of(rule)) if rule is not None else 0
    if conditions > MOST_CONDITIONS:
        reading.faults.append(Fault("", f"At most {MOST_CONDITIONS} conditions; here are {conditions}."))
    if reading.faults or rule is None:
        raise invalid(
            "eligibility.rule", "The rule cannot be used as it stands.",
            hint="Mend each place that is named.", faults=reading.faults[:50],
        )  # fmt: skip
    return rule


def conditions_of(rule: Rule) -> Iterator[Condition]:
    """Every condition, in the order they are written."""
    match rule:
        case AllOf(parts) | AnyOf(parts):
            for one in parts:
                yield from conditions_of(one)
        case Not(part):
            yield from conditions_of(part)
        case Condition():
            yield rule


@dataclass
class _Reading:
    """Goes through what was sent and notes what is wrong where."""

    faults: list[Fault]
    protected: str = ""

    def part(self, raw: object, at: str, depth: int) -> Rule | None:
        if not isinstance(raw, dict):
            return self._no_rule(at, 'Expected {"all": […]}, {"any": […]}, {"not": …} or {"fact": …}.')
        if "fact" in raw:
            return self._condition(raw, at)
        join = next((name for name in _JOINS if name in raw), None)
        if join is None or len(raw) > 1:
            return self._no_rule(at, "Expected exactly one of all, any, not and fact.")
        if depth > MOST_DEPTH:
            return self._no_rule(at, f"Groups lie at most {MOST_DEPTH} deep.")
        if join == "not":
            part = self.part(raw["not"], f"{at}/not", depth + 1)
            return Not(part) if part is not None else None
        return self._joined(raw[join], join, f"{at}/{join}", depth)

    def _joined(self, raw: object, join: str, at: str, depth: int) -> Rule | None:
        if not isinstance(raw, list) or not raw:
            return self._no_rule(at, "Expected a list with at least one condition.")
        # No more is read than can be kept: a list of a million says so once.
        parts = [self.part(one, f"{at}/{place}", depth + 1) for place, one in enumerate(raw[: MOST_CONDITIONS + 1])]
        kept = tuple(one for one in parts if one is not None)
        return AllOf(kept) if join == "all" else AnyOf(kept)

    def _condition(self, raw: Mapping[str, object], at: str) -> Rule | None:
        name = raw["fact"]
        if not isinstance(name, str) or name not in {one.value for one in Fact}:
            if isinstance(name, str) and any(piece in name.lower() for piece in PROTECTED):
                self.protected = name
                return None
            said = quoted(name) if isinstance(name, str) else "That"
            return self._no_rule(f"{at}/fact", f"{said} is nothing a rule can look at; expected {', '.join(Fact)}.")
        fact = Fact(name)
        extra = sorted(set(map(str, raw)) - {"fact"} - TAKES[fact])
        if extra:
            return self._no_rule(f"{at}/{extra[0]}", f"{fact} takes {' and '.join(sorted(TAKES[fact]))}.")
        faults = len(self.faults)
        made = Condition(fact, self._key(raw, fact, at), self._least(raw, fact, at), self._among(raw, fact, at))
        return made if len(self.faults) == faults else None

    def _key(self, raw: Mapping[str, object], fact: Fact, at: str) -> str:
        if "key" not in TAKES[fact]:
            return ""
        key = raw.get("key", "")
        said = key.strip() if isinstance(key, str) else ""
        if fact is Fact.LANGUAGE:
            return language_tag(said) or self._bad(f"{at}/key", "Expected a language tag like en or pt-BR.")
        if fact is Fact.SKILL:
            return said if _SKILL.fullmatch(said) else self._bad(f"{at}/key", "Expected a skill's name.")
        whole = isinstance(key, str) and _PROJECT.fullmatch(said)
        return said if whole else self._bad(f"{at}/key", "Expected a project's number, or nothing for all of them.")

    def _least(self, raw: Mapping[str, object], fact: Fact, at: str) -> str | int:
        if "least" not in TAKES[fact]:
            return ""
        least, at = raw.get("least"), f"{at}/least"
        if fact in _ORDERED:
            known = [one.value for one in _ORDERED[fact]]
            fits = isinstance(least, str) and least in known
            return str(least) if fits else self._bad(at, f"Expected one of {', '.join(known)}.")
        if isinstance(least, bool) or not isinstance(least, int):
            return self._bad(at, "Expected a whole number.")
        if fact in STEPS:
            steps = ", ".join(map(str, STEPS[fact]))
            return least if least in STEPS[fact] else self._bad(at, f"Expected one of {steps}.")
        return least if 0 <= least <= _NUMBERS[fact] else self._bad(at, f"Expected 0 to {_NUMBERS[fact]}.")

    def _among(self, raw: Mapping[str, object], fact: Fact, at: str) -> tuple[str, ...]:
        if "among" not in TAKES[fact]:
            return ()
        among, at = raw.get("among"), f"{at}/among"
        if not isinstance(among, list) or not among or len(among) > _MOST_AMONG:
            self._bad(at, f"Expected a list of 1 to {_MOST_AMONG}.")
            return ()
        for place, one in enumerate(among):
            if not isinstance(one, str) or not _is_among(fact, one):
                thing = "a country's two capital letters" if fact is Fact.COUNTRY else "a field of the list"
                self._bad(f"{at}/{place}", f"Expected {thing}.")
        return tuple(dict.fromkeys(str(one) for one in among))

    def _wrong(self, at: str, why: str) -> None:
        self.faults.append(Fault(at, why))

    def _no_rule(self, at: str, why: str) -> Rule | None:
        self._wrong(at, why)
        return None

    def _bad(self, at: str, why: str) -> str:
        self._wrong(at, why)
        return ""


def _is_among(fact: Fact, said: str) -> bool:
    if fact is Fact.COUNTRY:
        return _COUNTRY.fullmatch(said) is not None
    return said in {one.value for one in Domain}
