"""What makes a ranking whole, and what makes one impossible to ask."""

from __future__ import annotations

from collections.abc import Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import pointer, quoted
from preceptor.questions.contract import Shown
from preceptor.questions.rank.labels import NONE_ACCEPTABLE
from preceptor.questions.rank.schema import Answer, Order, Question
from preceptor.questions.shown import must_be_about_responses, response_ids


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    ids = response_ids(question, shown)
    found = _none_acceptable_faults(question, answer)
    if not (answer.none_acceptable and not answer.order):
        found += _order_faults(question, ids, answer.order, at="/order")
    if answer.by_dimension or question.dimensions:
        found += _dimension_faults(question, ids, answer)
    return found


def setting_faults(question: Question, fields: Mapping[str, str]) -> list[Fault]:
    found = must_be_about_responses(question, fields)
    if len(set(question.dimensions)) < len(question.dimensions):
        found.append(Fault("/dimensions", "Each dimension may be named once."))
    if NONE_ACCEPTABLE in question.dimensions:
        found.append(Fault("/dimensions", f"{quoted(NONE_ACCEPTABLE)} is taken; call the dimension something else."))
    return found


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    if len(response_ids(question, shown)) >= 2:
        return []
    return [Fault(f"/{question.about}", "Ranking needs at least two responses.")]


def _none_acceptable_faults(question: Question, answer: Answer) -> list[Fault]:
    if answer.none_acceptable and not question.allow_none_acceptable:
        return [Fault("/none_acceptable", "This question does not let you call every response unacceptable.")]
    return []


def _order_faults(question: Question, ids: list[str], order: Order, *, at: str) -> list[Fault]:
    ranked = [each for tie in order for each in tie]
    if len(ranked) == len(ids) and set(ranked) == set(ids) and len(order) == len(ids):
        return []  # the usual answer, strict and whole, leaves here
    found = _place_faults(question, ids, order, at)
    left_out = [each for each in ids if each not in ranked]
    if left_out and not question.allow_partial:
        found.append(Fault(at, f"Rank every response; still missing: {', '.join(left_out)}."))
    if question.allow_partial and len(set(ranked)) < 2:
        found.append(Fault(at, "Rank at least two responses: one alone says nothing about the others."))
    return found


def _place_faults(question: Question, ids: list[str], order: Order, at: str) -> list[Fault]:
    """At most one fault a place, and no more places looked at than there can be responses."""
    found: list[Fault] = []
    seen: set[str] = set()
    for place, tie in enumerate(order[: len(ids) + 1]):
        where = f"{at}/{place}"
        if not tie:
            found.append(Fault(where, "This place is empty; leave it out."))
        if len(tie) > 1 and not question.allow_ties:
            found.append(Fault(where, "Ties are not allowed here: put one response above the other."))
        unknown = [each for each in tie[: len(ids) + 1] if each not in ids]
        if unknown:
            found.append(Fault(where, f"There is no response {quoted(unknown[0])} on this item."))
        if len(set(tie)) < len(tie) or seen & set(tie):
            found.append(Fault(where, "A response is ranked twice."))
        seen |= set(tie)
    return found


def _dimension_faults(question: Question, ids: list[str], answer: Answer) -> list[Fault]:
    found = [
        Fault("/by_dimension" + pointer([name]), f"There is no dimension {quoted(name)} in this question.")
        for name in list(answer.by_dimension)[:20]
        if name not in question.dimensions
    ]
    needed = not question.allow_partial and bool(answer.order)
    for name in question.dimensions:
        order = answer.by_dimension.get(name)
        if order is not None:
            found += _order_faults(question, ids, order, at=f"/by_dimension/{name}")
        elif needed:
            found.append(Fault(f"/by_dimension/{name}", f"Rank the responses by {name} too."))
    return found
