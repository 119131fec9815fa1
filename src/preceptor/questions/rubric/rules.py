"""Which criteria hold for an item, and what makes a grading whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from preceptor.base.problems import Fault
from preceptor.base.reading import MOST_FAULTS, pointer, quoted
from preceptor.questions.contract import Shown
from preceptor.questions.rubric.schema import WHOLE, Answer, Criterion, Mark, Question
from preceptor.questions.shown import must_be_about_responses, response_ids
from preceptor.questions.written import written_fault

CRITERIA = "criteria"
"""The kind of field that holds an item's own criteria."""


def criteria(question: Question, shown: Shown) -> tuple[Criterion, ...]:
    """The form's criteria, then the item's own. The field has checked their shape already."""
    own = shown.get(question.criteria_from, ()) if question.criteria_from else ()
    return question.criteria + tuple(_own(one) for one in own)


def subjects(question: Question, shown: Shown) -> list[str]:
    """What is graded: the ids of the responses, or the whole."""
    return [WHOLE] if question.per == "whole" else response_ids(question, shown)


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    known = {one.name: one for one in criteria(question, shown)}
    ids = subjects(question, shown)
    found = _strangers(answer, ids, known)
    for subject in ids:
        found += _subject_faults(question, subject, known, answer.marks.get(subject, {}))
    return found[: 3 * MOST_FAULTS]


def setting_faults(question: Question, fields: Mapping[str, str]) -> list[Fault]:
    found = must_be_about_responses(question, fields) if question.per == "response" else []
    names = [one.name for one in question.criteria]
    if len(set(names)) < len(names):
        found.append(Fault("/criteria", "Each criterion needs a name of its own."))
    found += [Fault(f"/criteria/{at}/points", "A criterion without points decides nothing: give it some.")
              for at, one in enumerate(question.criteria) if one.points == 0]  # fmt: skip
    if question.criteria_from and fields.get(question.criteria_from) != CRITERIA:
        found.append(Fault("/criteria_from", f"{quoted(question.criteria_from)} is no field of kind “{CRITERIA}”."))
    if not question.criteria and not question.criteria_from:
        found.append(Fault("/criteria", "Give the rubric criteria, or name the field that holds each item's own."))
    return found


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    names = [one.name for one in criteria(question, shown)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        return [Fault(f"/{question.criteria_from}", f"Criterion {quoted(twice[0])} is there already.")]
    if not names:
        return [Fault(f"/{question.criteria_from}", "The item brings no criterion and the form has none.")]
    return []


def _own(one: Any) -> Criterion:
    return Criterion(name=one["name"], text=one["text"], points=one["points"], evidence=one.get("evidence", False))


def _strangers(answer: Answer, ids: list[str], known: Mapping[str, Criterion]) -> list[Fault]:
    """Marks of what was not shown or not asked."""
    found = []
    for subject, marks in answer.marks.items():
        at = "/marks" + pointer([subject])
        if subject not in ids:
            found.append(Fault(at, f"There is no response {quoted(subject)} on this item."))
        else:
            found += [Fault(at + pointer([name]), f"The rubric has no criterion {quoted(name)}.")
                      for name in sorted(marks.keys() - known.keys())[:MOST_FAULTS]]  # fmt: skip
        if len(found) >= MOST_FAULTS:
            break
    return found


def _subject_faults(
    question: Question, subject: str, known: Mapping[str, Criterion], marks: Mapping[str, Mark]
) -> Iterator[Fault]:
    for name, criterion in known.items():
        at = "/marks" + pointer([subject, name])
        mark = marks.get(name)
        if mark is None:
            yield Fault(at, f"Say whether this is met too: {quoted(criterion.text)}.")
        elif mark.met == "na" and not question.allow_na:
            yield Fault(f"{at}/met", "“Not applicable” is not offered here: say yes or no.")
        elif why := written_fault(mark.evidence):
            yield Fault(f"{at}/evidence", why)
        elif mark.met == "yes" and criterion.evidence and not mark.evidence.strip():
            yield Fault(f"{at}/evidence", "Say where the response does this, in its words or yours.")
