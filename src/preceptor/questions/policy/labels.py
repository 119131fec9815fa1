"""A decision as single judgments and back, and how far two decisions lie apart.

Units on whole numbers, so that severity is graded: "clause:3.1" 0 or 1, "severity:3.1" 1..n where violated,
"escalate", "action:remove", "target:women" and "model:wrong_clause" 0 or 1. An unclear clause has no label.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from preceptor.questions.contract import Comparable, Label, Resolved, Shown
from preceptor.questions.policy.schema import Answer, Finding, Question, Violation

_FINDINGS: tuple[Finding, ...] = get_args(Finding)
_WEIGHT_OF_GRADE = 0.5
OF_SEVERAL = "Resolved from the decisions of several people."
_SURE, _FAIRLY = 0.9, 0.7


def labels(question: Question, _shown: Shown, answer: Answer) -> dict[str, Label]:
    violated = {one.clause: one.severity for one in answer.violated}
    found: dict[str, Label] = {
        f"clause:{one.number}": int(one.number in violated)
        for one in question.clauses if one.number not in answer.unclear
    }  # fmt: skip
    found |= {f"severity:{number}": grade for number, grade in violated.items() if grade is not None}
    found["escalate"] = int(answer.escalate)
    if answer.action is not None:
        found |= {f"action:{one.value}": int(one.value == answer.action) for one in question.actions}
    if answer.violated:
        found |= {f"target:{one.value}": int(one.value in answer.target) for one in question.targets}
    if question.about_model:
        found |= {f"model:{one}": int(one in answer.on_model) for one in _FINDINGS}
    return found


def categories(question: Question, unit: str) -> Sequence[Label]:
    return tuple(range(1, len(question.severities) + 1)) if unit.startswith("severity:") else (0, 1)


def family(unit: str) -> str:
    return unit


def assemble(question: Question, _shown: Shown, resolved: Mapping[str, Resolved]) -> Answer | None:
    """A clause nobody could decide stays unclear. None when what must be said is not resolved."""
    if "escalate" not in resolved:
        return None
    escalate = _is_one(resolved.get("escalate"))
    violated = tuple(_violation(question, one.number, resolved) for one in question.clauses
                     if _is_one(resolved.get(f"clause:{one.number}")))  # fmt: skip
    unclear = tuple(one.number for one in question.clauses if f"clause:{one.number}" not in resolved)
    action = _likeliest(resolved, "action:", [one.value for one in question.actions])
    if question.actions and action is None and not escalate:
        return None
    named = tuple(one.value for one in question.targets if _is_one(resolved.get(f"target:{one.value}")))
    explained = OF_SEVERAL if question.needs_rationale and (violated or escalate) else ""
    return Answer(
        policy_version=question.policy_version, violated=violated, unclear=unclear, escalate=escalate, action=action,
        target=named if violated else (), rationale=explained,
        confidence=_confidence(resolved) if question.ask_confidence else None, on_model=_findings(question, resolved),
    )  # fmt: skip


def comparables(question: Question) -> list[Comparable]:
    """The clauses violated and their grades (all of them "at least"), the action, whether it is passed on, and what is said of
    the model's decision. A case that violates nothing names no clause: there the action is the one to look at."""
    clauses = tuple((one.number, f"{one.number} {one.title}") for one in question.clauses)
    found = [Comparable("", "Clause violated", "/violated/+/clause", clauses)]
    if question.severities:
        grades = tuple(enumerate(question.severities, start=1))
        found.append(Comparable("severity", "Severity", "/violated/+/severity", grades))
    if question.actions:
        actions = tuple((one.value, one.title) for one in question.actions)
        found.append(Comparable("action", "Action", "/action", actions))
    found.append(Comparable("escalate", "Passed on as a grey area", "/escalate", ((True, "yes"), (False, "no"))))
    if question.about_model:
        findings = tuple((one, one.replace("_", " ")) for one in _FINDINGS)
        found.append(Comparable("on_model", "The model's decision", "/on_model", findings))
    return found


def distance(question: Question, one: Answer, other: Answer) -> float:
    """The mean of what was asked: clauses, action, targets and the verdict on the model (Jaccard's distance for sets).

    Clauses count where at least one of the two found them violated or unclear: violated against kept is 1, unclear
    against either ½, two grades of severity apart by the whole scale ½. Escalation against none is half of the mean's
    way to 1: a grey area passed on is neither agreed nor denied.
    """
    parts = [_clauses_apart(question, one, other)]
    if question.actions and one.action is not None and other.action is not None:
        parts.append(float(one.action != other.action))
    if question.targets:
        parts.append(_sets_apart(one.target, other.target))
    if question.about_model:
        parts.append(_sets_apart(one.on_model, other.on_model))
    apart = sum(parts) / len(parts)
    return max(apart, 0.5) if one.escalate != other.escalate else apart


def _clauses_apart(question: Question, one: Answer, other: Answer) -> float:
    mine, theirs = _stances(one), _stances(other)
    spoken = mine.keys() | theirs.keys()
    if not spoken:
        return 0.0
    return sum(_apart(question, mine.get(each, 0), theirs.get(each, 0)) for each in spoken) / len(spoken)


def _stances(answer: Answer) -> dict[str, int]:
    """Clause → its grade (1 where none is asked), or -1 where unclear; a clause kept is left out."""
    return {one.clause: one.severity or 1 for one in answer.violated} | dict.fromkeys(answer.unclear, -1)


def _apart(question: Question, one: int, other: int) -> float:
    if one == other:
        return 0.0
    if -1 in (one, other):
        return 0.5
    if 0 in (one, other):
        return 1.0
    return _WEIGHT_OF_GRADE * min(1.0, abs(one - other) / max(1, len(question.severities) - 1))


def _sets_apart(one: Sequence[str], other: Sequence[str]) -> float:
    together = set(one) | set(other)
    return 1 - len(set(one) & set(other)) / len(together) if together else 0.0


def _violation(question: Question, number: str, resolved: Mapping[str, Resolved]) -> Violation:
    if not question.severities:
        return Violation(clause=number)
    grade = resolved.get(f"severity:{number}")
    # Nobody graded it: no more than the mildest is claimed.
    return Violation(clause=number, severity=int(grade.label) if grade else 1)


def _findings(question: Question, resolved: Mapping[str, Resolved]) -> tuple[Finding, ...]:
    """The failures found; where none was, or all contradict each other, the likelier of standing and the first."""
    if not question.about_model:
        return ()
    failures = tuple(one for one in _FINDINGS[1:] if _is_one(resolved.get(f"model:{one}")))
    return failures if failures and not _is_one(resolved.get("model:agree")) else ("agree",)


def _likeliest(resolved: Mapping[str, Resolved], prefix: str, values: Sequence[str]) -> str | None:
    known = [value for value in values if prefix + value in resolved]
    return max(known, key=lambda value: _chance(resolved[prefix + value])) if known else None


def _confidence(resolved: Mapping[str, Resolved]) -> int:
    """How sure the several are of the clauses, in the words one person would use."""
    sure = min((one.probability for unit, one in resolved.items() if unit.startswith("clause:")), default=0.0)
    return 3 if sure >= _SURE else 2 if sure >= _FAIRLY else 1


def _chance(judged: Resolved) -> float:
    return judged.probability if judged.label else 1 - judged.probability


def _is_one(judged: Resolved | None) -> bool:
    return judged is not None and bool(judged.label)
