"""Whether an answer is right, and what an attempt comes to; pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.base.problems import invalid
from preceptor.forms import parse_stored
from preceptor.rooms.exams.nouns import MOST_SAID, Asked, Content, Outcome, Plan, Said, SectionOutcome, Shape
from preceptor.rooms.exams.rules.questions import measured
from preceptor.rooms.exams.rules.short import folded, is_number

RIGHT_FROM = 0.75
"""A score from which an answer counts as right where only right or wrong is counted: as where gold is scored."""


def check_said(content: Content, asked: Asked, said: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was answered as it is kept: options by their places in the question, whatever order this person saw.

    `said` is {"chosen": [places as shown]}, {"text": …} or {"answers": {…}}, by the question's shape. Raises Problem `exams.answer`.
    """
    if content.shape is Shape.PRACTICE:
        return {"answers": _bounded(said.get("answers"))}
    if content.shape is Shape.SHORT:
        text = said.get("text")
        if not isinstance(text, str) or len(text) > 2_000:
            raise _odd("a text of at most 2,000 characters")
        return {"text": text}
    chosen = said.get("chosen")
    places = range(len(asked.options))
    if not isinstance(chosen, list) or len(set(map(str, chosen))) != len(chosen):
        raise _odd("a list of places, each once")
    if any(type(one) is not int or one not in places for one in chosen):
        raise _odd(f"places from 0 to {len(places) - 1}")
    if content.shape is Shape.SINGLE and len(chosen) > 1:
        raise _odd("one place")
    return {"chosen": sorted(asked.options[one] for one in chosen)}


def as_shown(content: Content, asked: Asked, said: Mapping[str, Any]) -> dict[str, Any]:
    """What was kept, as this person sees it: the other way round of `check_said`."""
    if content.shape in (Shape.SINGLE, Shape.SEVERAL):
        return {"chosen": sorted(asked.options.index(one) for one in said["chosen"] if one in asked.options)}
    return dict(said)


def is_said(said: Mapping[str, Any] | None) -> bool:
    """Whether anything was answered: a choice taken back and a text wiped out say nothing."""
    if said is None:
        return False
    text = said.get("text")
    return bool(text.strip()) if isinstance(text, str) else bool(said.get("chosen") or said.get("answers"))


def score(content: Content, said: Mapping[str, Any] | None) -> float:
    """From 0 to 1. Choices and short answers are right or not; practice scores by its distance from gold."""
    if said is None or not is_said(said):
        return 0.0
    if content.shape is Shape.PRACTICE:
        return _practice_score(content, said["answers"])
    if content.shape is Shape.SHORT:
        return float(_short_is_right(content, said["text"]))
    chosen = set(said["chosen"])
    if content.shape is Shape.SINGLE:
        return float(len(chosen) == 1 and chosen <= set(content.right))
    return float(chosen == set(content.right))


def outcome(plan: Plan, places: Sequence[Asked], said: Sequence[Said]) -> Outcome:
    """What an attempt comes to; every place of `said` has its score. Passed: the whole mark met, and each section's."""
    points = [0.0] * len(plan.sections)
    asked = [0] * len(plan.sections)
    for place, one in zip(places, said, strict=True):
        points[place.section] += one.score or 0.0
        asked[place.section] += 1
    sections = tuple(
        SectionOutcome(section.title, points[at], asked[at], section.pass_mark)
        for at, section in enumerate(plan.sections)
    )
    late, silent = sum(one.late for one in said), sum(not is_said(one.said) for one in said)
    draft = Outcome(False, plan.pass_mark, sections, late, silent)
    passed = draft.percent >= plan.pass_mark and all(section.met for section in sections)
    return Outcome(passed, plan.pass_mark, sections, late, silent)


def _short_is_right(content: Content, text: str) -> bool:
    if content.number is not None:
        return is_number(text, content.number, content.tolerance)
    return folded(text) in {folded(one) for one in content.accepted}


def practice_scores(content: Content, answers: Mapping[str, Any]) -> Mapping[str, float]:
    """Of each question of a practice item's form that gold can measure: 0 … 1; together they are its score by their mean."""
    form = parse_stored(json.dumps(content.form, sort_keys=False))
    payload, gold = content.payload or {}, content.gold or {}
    right, mine = form.replies(payload, gold), form.replies(payload, answers)
    # A question left out is as far from gold as can be; one that cannot be compared any more counts for nobody.
    far = {name: mine[name].distance(right[name]) if name in mine else 1.0 for name in measured(form, payload, gold)}
    return {name: 1.0 - one for name, one in far.items() if one is not None}


def _practice_score(content: Content, answers: Mapping[str, Any]) -> float:
    known = practice_scores(content, answers).values()
    return sum(known) / len(known) if known else 0.0


def _bounded(answers: object) -> dict[str, Any]:
    if not isinstance(answers, dict) or len(json.dumps(answers)) > MOST_SAID:
        raise _odd(f"an object of at most {MOST_SAID // 1024} kB")
    return answers


def _odd(expected: str) -> Exception:
    return invalid("exams.answer", f"This answer cannot be read; {expected} was expected.", hint="Answer once more.")
