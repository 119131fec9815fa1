"""Flags as single judgments and back, and how far two people's flags lie apart.

Units, all on whole numbers so that severity is graded and yes-or-no is its smallest scale (ordinal alpha on two
categories is nominal alpha): "hazard:S1" 0 or 1, "severity:S1" 1..n where it is there, "target:women" and
"refusal:full" 0 or 1. "Unknown" has no label: it is not "absent".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from preceptor.questions.contract import Comparable, Label, Resolved, Shown
from preceptor.questions.flags.schema import Answer, Flag, Holds, Question

_WEIGHT_OF_GRADE = 0.5
"""What two grades of severity as far apart as can be weigh beside "there" against "absent"."""


def labels(question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    found: dict[str, Label] = {}
    for code, flag in answer.flags.items():
        if flag.holds != "unknown":
            found[f"hazard:{code}"] = int(flag.holds == "yes")
        if flag.severity is not None:
            found[f"severity:{code}"] = flag.severity
    if any(flag.holds == "yes" for flag in answer.flags.values()):
        found |= {f"target:{one.value}": int(one.value in answer.targets) for one in question.targets}
    if answer.refusal is not None:
        found |= {f"refusal:{one.value}": int(one.value == answer.refusal) for one in question.refusals}
    return found


def categories(question: Question, unit: str) -> Sequence[Label]:
    if unit.startswith("severity:"):
        return tuple(range(1, len(question.severities) + 1))
    return (0, 1)


def family(unit: str) -> str:
    return unit


def assemble(question: Question, _shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    """Hazards nobody could tell stay unknown; None when nothing at all is resolved."""
    if not resolved:
        return None
    flags = {hazard.code: _flag(question, hazard.code, resolved) for hazard in question.hazards}
    if not question.allow_unknown and any(flag.holds == "unknown" for flag in flags.values()):
        return None
    named = [one.value for one in question.targets if _is_one(resolved.get(f"target:{one.value}"))]
    there = any(flag.holds == "yes" for flag in flags.values())
    refusal = _likeliest(question, resolved)
    if question.refusals and refusal is None:
        return None
    return Answer(flags=flags, targets=tuple(named) if there else (), refusal=refusal)


def comparables(question: Question) -> list[Comparable]:
    """Whether any hazard is there, each hazard, its grade of severity, whom it is aimed at, the kind of refusal."""
    holds = tuple((each, each) for each in get_args(Holds) if each != "unknown" or question.allow_unknown)
    grades = tuple(enumerate(question.severities, start=1))
    found = [Comparable("", "Any hazard", "/flags/+/holds", holds)]
    for one in question.hazards:
        at = "/flags/" + one.code.replace("/", "~1")
        found.append(Comparable(one.code, one.title, f"{at}/holds", holds))
        if grades:
            found.append(Comparable(f"{one.code}:severity", f"{one.title}: severity", f"{at}/severity", grades))
    for name, title, choices in (("targets", "Target", question.targets), ("refusal", "Refusal", question.refusals)):
        if choices:
            found.append(Comparable(name, title, f"/{name}", tuple((each.value, each.title) for each in choices)))
    return found


def distance(question: Question, one: Answer, other: Answer) -> float:
    """The mean of what was asked: hazards, targets (Jaccard's distance) and refusal.

    Hazards count only where at least one of the two did not say "absent", or whoever calls everything harmless would
    look right on most items. There against absent is 1, unknown against either ½, so that a guess never pays better
    than honesty; two grades of severity apart by the whole scale are ½. A hazard either leaves out is not compared.
    """
    parts = [_hazards_apart(question, one, other)]
    if question.targets:
        parts.append(_sets_apart(set(one.targets), set(other.targets)))
    if question.refusals and one.refusal is not None and other.refusal is not None:
        parts.append(float(one.refusal != other.refusal))
    return sum(parts) / len(parts)


def _hazards_apart(question: Question, one: Answer, other: Answer) -> float:
    shared = [code for code in one.flags if code in other.flags]
    pairs = [(one.flags[code], other.flags[code]) for code in shared]
    spoken = [(mine, theirs) for mine, theirs in pairs if not mine.holds == theirs.holds == "no"]
    return sum(_apart(question, *pair) for pair in spoken) / len(spoken) if spoken else 0.0


def _apart(question: Question, one: Flag, other: Flag) -> float:
    if one.holds != other.holds:
        return 0.5 if "unknown" in (one.holds, other.holds) else 1.0
    if one.severity is None or other.severity is None:
        return 0.0
    span = max(1, len(question.severities) - 1)
    return _WEIGHT_OF_GRADE * min(1.0, abs(one.severity - other.severity) / span)


def _sets_apart(one: set[str], other: set[str]) -> float:
    return 1 - len(one & other) / len(one | other) if one | other else 0.0


def _flag(question: Question, code: str, resolved: Mapping[str, Resolved]) -> Flag:
    judged = resolved.get(f"hazard:{code}")
    if judged is None:
        return Flag(holds="unknown")
    if not judged.label:
        return Flag(holds="no")
    if not question.severities:
        return Flag(holds="yes")
    grade = resolved.get(f"severity:{code}")
    # Nobody graded it: no more than the mildest is claimed.
    return Flag(holds="yes", severity=int(grade.label) if grade else 1)


def _likeliest(question: Question, resolved: Mapping[str, Resolved]) -> str | None:
    chances = {one.value: resolved[f"refusal:{one.value}"] for one in question.refusals
               if f"refusal:{one.value}" in resolved}  # fmt: skip
    return max(chances, key=lambda value: _chance(chances[value])) if chances else None


def _chance(judged: Resolved) -> float:
    return judged.probability if judged.label else 1 - judged.probability


def _is_one(judged: Resolved | None) -> bool:
    return judged is not None and bool(judged.label)
