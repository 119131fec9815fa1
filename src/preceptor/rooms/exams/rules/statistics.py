"""From attempts to statistics of questions; pure. The sums are `preceptor.stats.items`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from preceptor.rooms.exams.nouns import (
    Attempt,
    Choice,
    ExamStatistics,
    Question,
    QuestionStatistics,
    Said,
    Shape,
    Sign,
)
from preceptor.stats import items
from preceptor.stats.intervals import Interval

Floats = NDArray[np.float64]
Sat = tuple[Attempt, Sequence[Said]]

LITTLE = 0.2
"""A discrimination below this is poor: R. L. Ebel, Measuring Educational Achievement (1965)."""
FALSE_SHARE = 0.05
"""Of the questions a sign is put on, so many may be false alarms."""


def earliest(attempts: Sequence[Attempt]) -> list[Attempt]:
    """Each person's first of these: who tries again may have met the question, which is no leak."""
    first: dict[int, Attempt] = {}
    for one in sorted(attempts, key=lambda each: each.no):
        first.setdefault(one.contributor, one)
    return list(first.values())


def seconds_of(one: Attempt, said: Sequence[Said]) -> dict[int, float]:
    """Place → seconds from what was kept before to what was kept there: what is come back to seems slow, never fast."""
    found: dict[int, float] = {}
    before = one.started_at
    for each in sorted((each for each in said if each.saved_at is not None), key=lambda each: each.saved_at or 0):
        found[each.place] = ((each.saved_at or 0) - before) / 1e6
        before = each.saved_at or before
    return found


def statistics(sat: Sequence[Sat], question_of: Mapping[int, Question], *, looked_at: int) -> ExamStatistics:
    """Of all questions that were put. question_of: version's number → the question it asks; answers to other versions are left out."""
    questions = list({one.no: one for one in question_of.values()}.values())
    column = {one.no: at for at, one in enumerate(questions)}
    kept = [
        (row, one, said, question_of[said.version_no])
        for row, (one, all_said) in enumerate(sat)
        for said in all_said
        if said.version_no in question_of and said.score is not None
    ]
    # A question is put once in an attempt; should it come twice, the first counts.
    unique = {(row, question.no): (row, one, said, question) for row, one, said, question in reversed(kept)}
    answers = list(unique.values())
    responses = items.Responses.of(
        [row for row, *_ in answers], [column[question.no] for *_, question in answers],
        [min(1.0, max(0.0, said.score or 0.0)) for _, _, said, _ in answers], persons=len(sat), items=len(questions),
    )  # fmt: skip
    taken = [seconds_of(one, said) for one, said in sat]
    seconds = np.array([taken[row].get(said.place, np.nan) for row, _, said, _ in answers])
    return _found(responses, questions, [said for _, _, said, _ in answers], seconds, sat, looked_at=looked_at)


def _found(
    responses: items.Responses, questions: Sequence[Question], said: Sequence[Said], seconds: Floats, sat: Sequence[Sat],
    *, looked_at: int,
) -> ExamStatistics:  # fmt: skip
    time = np.array([one.started_at for one, _ in sat], dtype=np.float64)
    fit = items.two_parameter(responses, time=time)
    classical = items.classical(responses)
    wrong = items.wrong_keys(responses, false_share=FALSE_SHARE)
    leaks = items.leaked(responses, time, seconds=seconds, fit=fit, false_share=FALSE_SHARE)
    rest = responses.rest()
    rows = []
    for at, question in enumerate(questions):
        mine = np.flatnonzero(responses.item == at)
        choices = _choices(question, [said[int(place)] for place in mine], rest[mine])
        held = classical.discrimination.one(at)
        signs = _signs(held, wrong=bool(wrong.flagged[at]), leaked=bool(leaks.flagged[at]))
        rows.append(
            QuestionStatistics(
                question, int(classical.answers[at]), classical.difficulty.one(at), held, fit.slope.one(at),
                float(fit.difficulty[at]), float(leaks.p[at]), choices, signs,
                _better(choices) if Sign.WRONG_KEY in signs else None,
            )
        )  # fmt: skip
    rows.sort(key=lambda one: (not one.signs, np.nan_to_num(one.discrimination.estimate, nan=2.0)))
    reliability = items.reliability_interval(fit) if len(sat) > 1 else Interval(np.nan, np.nan, np.nan, 0.95)
    return ExamStatistics(looked_at, len(sat), _alpha(responses), reliability, rows)


def _signs(held: Interval, *, wrong: bool, leaked: bool) -> list[Sign]:
    found = [Sign.WRONG_KEY] if wrong else [Sign.TELLS_LITTLE] if held.high < LITTLE else []
    return [*found, Sign.LEAKED] if leaked else found


def _choices(question: Question, said: Sequence[Said], rest: Floats) -> list[Choice]:
    content = question.content
    if content.shape not in (Shape.SINGLE, Shape.SEVERAL) or not said:
        return []
    chosen = np.zeros((len(said), len(content.options)))
    for row, one in enumerate(said):
        ticked = [place for place in (one.said or {}).get("chosen", ()) if place < len(content.options)]
        chosen[row, ticked] = 1
    found = items.distractors(chosen, rest)
    return [
        Choice(
            place, text, place in content.right, int(found.chosen[place]), float(found.share[place]),
            float(found.lower[place]), float(found.upper[place]), float(found.discrimination[place]),
        )
        for place, text in enumerate(content.options)
    ]  # fmt: skip


def _better(choices: Sequence[Choice]) -> int | None:
    """The option, not the key, that those who know more choose most clearly."""
    others = [one for one in choices if not one.right and one.discrimination > 0 and one.upper > one.lower]
    return max(others, key=lambda one: one.discrimination).place if others else None


def _alpha(responses: items.Responses) -> Interval:
    """Of a form that everybody was put whole; NaN where questions were drawn."""
    if len(responses) != responses.persons * responses.items or not len(responses):
        return Interval(np.nan, np.nan, np.nan, 0.95)
    table = np.empty((responses.persons, responses.items))
    table[responses.person, responses.item] = responses.score
    return items.cronbach_alpha(table)
