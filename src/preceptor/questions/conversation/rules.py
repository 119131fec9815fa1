"""How a conversation is set up, and what makes one whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from preceptor.base.problems import Fault
from preceptor.base.reading import MOST_FAULTS, pointer, quoted
from preceptor.questions import live
from preceptor.questions.contract import Shown
from preceptor.questions.conversation.schema import Answer, Dimension, Question
from preceptor.questions.talk import Talk

OWN = ("turns", "whole")
"""The parts of an answer that are the person's; the rest is the server's record."""


def talk(question: Question, shown: Shown) -> Talk:
    """A conversation shown in the field is where the talk begins."""
    return Talk(
        models=question.models,
        system=question.system,
        opening=opening(question, shown),
        remembers=True,
        most_exchanges=question.at_most,
        most_chars=question.most_chars,
        max_tokens=question.max_tokens,
        temperature=question.temperature,
    )


def opening(question: Question, shown: Shown) -> tuple[Mapping[str, str], ...]:
    value = shown.get(question.about)
    if not isinstance(value, list | tuple):
        return ()
    return tuple(turn for turn in value if isinstance(turn, dict) and turn.get("role") and "text" in turn)


def completed(given: Any, kept: Mapping[str, Any] | None) -> dict[str, Any]:
    return live.completed(given, kept, OWN)


def faults(question: Question, _shown: Shown, answer: Answer) -> list[Fault]:
    held = [one for one in answer.exchanges if one.said.strip()]
    found = list(live.reply_faults(answer.exchanges))
    if len(held) < question.at_least and not _cut_short(answer):
        found.append(Fault("/exchanges", f"Talk for at least {question.at_least} exchanges; there are {len(held)}."))
    if len(answer.exchanges) > question.at_most:
        found.append(Fault("/exchanges", f"At most {question.at_most} exchanges are asked for."))
    found += _turn_faults(question, answer)
    found += _point_faults(question, question.dimensions, answer.whole, "/whole")
    return found[:MOST_FAULTS]


def setting_faults(question: Question, _fields: Mapping[str, str]) -> list[Fault]:
    found = []
    if question.low >= question.high:
        found.append(Fault("/high", f"The scale must rise: {question.high} is not above {question.low}."))
    if question.at_least > question.at_most:
        found.append(Fault("/at_least", f"At least {question.at_least} is more than at most {question.at_most}."))
    if len(set(question.models)) < len(question.models):
        found.append(Fault("/models", "Name two different models, or one."))
    for name, dimensions in (("turn_dimensions", question.turn_dimensions), ("dimensions", question.dimensions)):
        if len({each.name for each in dimensions}) < len(dimensions):
            found.append(Fault(f"/{name}", "Each dimension may be named once."))
    return found


def _cut_short(answer: Answer) -> bool:
    """The models failed: what was said so far is kept, and counts."""
    last = answer.exchanges[-1] if answer.exchanges else None
    return last is not None and not last.said.strip() and all(one.state in {"failed", "lost"} for one in last.replies)


def _turn_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    held = {str(at) for at, one in enumerate(answer.exchanges, start=1) if one.said.strip()}
    for turn in list(answer.turns.keys() - held)[:MOST_FAULTS]:
        yield Fault("/turns" + pointer([turn]), f"There is no reply {quoted(turn)} to rate.")
    if not question.turn_dimensions:
        return
    for turn in sorted(held, key=int):
        yield from _point_faults(question, question.turn_dimensions, answer.turns.get(turn, {}), f"/turns/{turn}")


def _point_faults(
    question: Question, dimensions: Sequence[Dimension], values: Mapping[str, int], at: str
) -> Iterator[Fault]:
    names = {each.name for each in dimensions}
    for name in sorted(values.keys() - names)[:MOST_FAULTS]:
        yield Fault(at + pointer([name]), f"This question does not ask about {quoted(name)}.")
    for each in dimensions:
        point = values.get(each.name)
        if point is None:
            yield Fault(f"{at}/{each.name}", f"Rate {each.title} too.")
        elif not question.low <= point <= question.high:
            yield Fault(f"{at}/{each.name}", f"The scale runs from {question.low} to {question.high}.")
