"""Rules on who may work in a project, and what they look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from preceptor.rooms.workforce.nouns import NOTHING_SAID, Profile


class Fact(StrEnum):
    """What a condition looks at. Nothing that the law protects is here, and nothing of the kind can be added by a rule."""

    LANGUAGE = "language"
    """A language (BCP 47) at a level of the CEFR or above; `en` is also known by whoever knows `en-GB`."""
    COUNTRY = "country"
    """Where somebody lives: one of some (ISO 3166-1)."""
    EDUCATION = "education"
    """The highest education finished, or more."""
    EXPERIENCE = "experience"
    """Years of work."""
    DOMAIN = "domain"
    """A field somebody knows: one of some."""
    HOURS = "hours"
    """Hours a week somebody has."""
    SKILL = "skill"
    """A skill an exam gave, 0 … 100."""
    ANSWERS = "answers"
    """Answers given: in a project, or in all of them."""
    GOLD = "gold"
    """Gold accuracy: the lower end of its 95 % interval in per cent, from ten gold questions on; in a project, or in all of them."""
    ACCEPTED = "accepted"
    """Answers that stood when a reviewer first looked at them: in a project, or in all of them."""
    REVIEWED = "reviewed"
    """The share of them that stood, as with gold, from ten looked at on."""
    STOPS = "stops"
    """Decisions that keep somebody from work now: in a project, or in all of them."""
    RECEIPTS = "receipts"
    """Decisions against somebody in the last ninety days that stand and are not contested: in a project, or in all of them."""


ANSWER_STEPS = (1, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
"""How many answers a rule can ask for. Steps, so that counting who would pass need not follow every single answer."""

SHARE_STEPS = tuple(range(5, 100, 5))
COUNT_STEPS = (1, 2, 3, 5, 10)
STEPS: Mapping[Fact, tuple[int, ...]] = {
    Fact.ANSWERS: ANSWER_STEPS, Fact.ACCEPTED: ANSWER_STEPS, Fact.GOLD: SHARE_STEPS, Fact.REVIEWED: SHARE_STEPS,
    Fact.STOPS: COUNT_STEPS, Fact.RECEIPTS: COUNT_STEPS,
}  # fmt: skip
"""Of what followers count of somebody's work, project by project, the figures a rule can ask for."""

FEWEST_SEEN = 10
"""Gold questions or answers looked at, before a share of them is a fact."""

MOST_CONDITIONS, MOST_DEPTH = 40, 4
"""Of one rule: more than this nobody can read."""


@dataclass(frozen=True)
class Condition:
    """`key`: a language's tag, a skill's name, a project's number or "" for all of them. `least`: a level, an education or a
    number. `among`: countries or domains. What a fact does not use stays empty."""

    fact: Fact
    key: str = ""
    least: str | int = ""
    among: tuple[str, ...] = ()


TAKES: Mapping[Fact, frozenset[str]] = {
    Fact.LANGUAGE: frozenset({"key", "least"}), Fact.COUNTRY: frozenset({"among"}), Fact.EDUCATION: frozenset({"least"}),
    Fact.EXPERIENCE: frozenset({"least"}), Fact.DOMAIN: frozenset({"among"}), Fact.HOURS: frozenset({"least"}),
    Fact.SKILL: frozenset({"key", "least"}), **dict.fromkeys(STEPS, frozenset({"key", "least"})),
}  # fmt: skip
"""Which of a condition's parts each fact uses."""


@dataclass(frozen=True)
class AllOf:
    parts: tuple[Rule, ...]


@dataclass(frozen=True)
class AnyOf:
    parts: tuple[Rule, ...]


@dataclass(frozen=True)
class Not:
    part: Rule


Rule: TypeAlias = Condition | AllOf | AnyOf | Not


@dataclass(frozen=True)
class Share:
    """`count` of `of`."""

    count: int
    of: int


@dataclass(frozen=True)
class About:
    """All a rule can know of a person. `skills`: name → level; `ends`: skill → when it ends (micros). By project: `answers`, `gold` right of
    those seen (told in blocks), `reviews` that stood, `stops`, `receipts`."""

    profile: Profile = NOTHING_SAID
    skills: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[int, int] = field(default_factory=dict)
    ends: Mapping[str, int] = field(default_factory=dict)
    gold: Mapping[int, Share] = field(default_factory=dict)
    reviews: Mapping[int, Share] = field(default_factory=dict)
    stops: Mapping[int, int] = field(default_factory=dict)
    receipts: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Lack:
    """A condition that stands in somebody's way: it does not hold, or (`wanted` False) it holds and must not. `had` is what was
    found, "" for nothing. `either`: one of several ways in, of which one is enough."""

    condition: Condition
    had: str | int
    wanted: bool = True
    either: bool = False


@dataclass(frozen=True)
class RuleVersion:
    """A project's rule as it stands; `rule` None asks for nothing. `made_at` in microseconds, None before there was any."""

    version: int = 0
    rule: Rule | None = None
    made_at: int | None = None


@dataclass(frozen=True)
class Would:
    """How many people a rule would let in, of all it could look at. Fewer than five are not told: a rule is no way to look
    somebody up. `each` is how many meet each condition by itself, in the order they are written."""

    passes: int | None
    of: int
    each: Sequence[int | None] = ()


Place = tuple[str, str]
"""A set of people: a fact and one value of it."""


def write_rule(rule: Rule) -> dict[str, Any]:
    """As it is sent and kept; `rules.read_rule` reads what is sent, `kept_rule` what was kept."""
    match rule:
        case AllOf(parts):
            return {"all": [write_rule(one) for one in parts]}
        case AnyOf(parts):
            return {"any": [write_rule(one) for one in parts]}
        case Not(part):
            return {"not": write_rule(part)}
        case Condition(fact, key, least, among):
            said: dict[str, Any] = {"key": key, "least": least, "among": list(among)}
            return {"fact": fact.value, **{name: one for name, one in said.items() if name in TAKES[fact]}}


def kept_rule(raw: Mapping[str, Any]) -> Rule:
    """What `write_rule` wrote, which was checked before it was kept."""
    if "all" in raw:
        return AllOf(tuple(kept_rule(one) for one in raw["all"]))
    if "any" in raw:
        return AnyOf(tuple(kept_rule(one) for one in raw["any"]))
    if "not" in raw:
        return Not(kept_rule(raw["not"]))
    return Condition(Fact(raw["fact"]), raw.get("key", ""), raw.get("least", ""), tuple(raw.get("among", ())))


def rule_key(project_id: int) -> tuple[str, int]:
    """What a project's rule is remembered under."""
    return ("eligibility.rule", project_id)
