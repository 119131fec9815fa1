"""What a live conversation teaches, and how it is said in one line.

Each conversation stands alone: what is rated differs from person to person, so there is no unit that two people share,
and nothing to agree on. Ratings are in the rows of single judgments.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions import live
from preceptor.questions.contract import Label, Resolved, Shown
from preceptor.questions.conversation.rules import opening
from preceptor.questions.conversation.schema import Answer, Question
from preceptor.questions.talk import Lesson


def labels(_question: Question, _shown: Shown, _answer: Answer) -> dict[str, Label]:
    return {}


def categories(question: Question, _unit: str) -> Sequence[Label]:
    return tuple(range(question.low, question.high + 1))


def family(unit: str) -> str:
    return unit.rpartition(":")[2]


def assemble(_question: Question, _shown: Shown, _resolved: Mapping[str, Resolved]) -> Answer | None:
    return None


def distance(_question: Question, one: Answer, other: Answer) -> float:
    return live.unlike(one, other)


def lessons(question: Question, shown: Shown, answer: Answer) -> list[Lesson]:
    """Each choice as a comparison, and the whole conversation as a text to imitate, up to the last reply that went on."""
    begun = opening(question, shown)
    found: list[Lesson] = []
    last = -1
    for at, exchange in enumerate(answer.exchanges):
        if not exchange.said.strip():
            break
        last = at
        found += live.comparisons(live.turns_until(begun, answer, at), answer, at)
    if last >= 0:
        prompt = live.turns_until(begun, answer, last)
        found.append(Lesson(prompt, answer.exchanges[last].said, "", "conversation"))
    return found


def summary(_question: Question, _shown: Shown, answer: Answer) -> str:
    held = sum(bool(one.said.strip()) for one in answer.exchanges)
    rated = ", ".join(f"{name} {point}" for name, point in answer.whole.items())
    chosen = [one.chosen for one in answer.exchanges if one.chosen]
    told = f"{held} exchange" + ("" if held == 1 else "s")
    if len(answer.sides) > 1:
        told += f"; A {chosen.count('A')}, B {chosen.count('B')}"
    return f"{told}; {rated}" if rated else told
