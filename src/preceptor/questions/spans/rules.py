"""What makes a set of marks sound, and what makes one impossible to ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from preceptor.base.problems import Fault
from preceptor.base.reading import MOST_FAULTS, quoted
from preceptor.questions.contract import Shown
from preceptor.questions.parts import parts
from preceptor.questions.spans.schema import Answer, Link, Mark, Named, Question


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    texts = parts(question, shown)
    found: list[Fault] = []
    for place, mark in enumerate(answer.marks):
        found += [Fault(f"/marks/{place}{where}", why) for where, why in _mark_faults(question, texts, mark)]
        if len(found) >= MOST_FAULTS:
            return found[:MOST_FAULTS]
    for place, link in enumerate(answer.links):
        found += [Fault(f"/links/{place}{where}", why) for where, why in _link_faults(question, answer, link)]
        if len(found) >= MOST_FAULTS:
            return found[:MOST_FAULTS]
    return found or [*_number_faults(question, answer), *_shared_faults(question, answer)]


def setting_faults(question: Question, _fields: Mapping[str, str]) -> list[Fault]:
    found = [
        Fault(f"/{name}", "Each needs a value of its own.")
        for name in ("labels", "severities", "relations")
        if _repeats(getattr(question, name))
    ]
    if question.at_least > question.at_most:
        found.append(Fault("/at_least", "More marks are asked for than may be made."))
    return found


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    if question.required and not parts(question, shown):
        return [Fault(f"/{question.about}", "There is no text here to mark.")]
    return []


def _repeats(named: Sequence[Named]) -> bool:
    return len({one.value for one in named}) < len(named)


def _mark_faults(question: Question, texts: Mapping[str, str], mark: Mark) -> Iterator[tuple[str, str]]:
    text = texts.get(mark.part)
    if text is None:
        yield "/part", f"There is no text {quoted(mark.part)} on this item."
    elif not mark.start < mark.end <= len(text):
        yield (
            "/end",
            f"A mark ends behind its start, at most at {len(text)}, where the text ends; this is {mark.start} to {mark.end}.",
        )
    elif not text[mark.start : mark.end].strip():
        yield "/start", "There are only spaces here to mark."
    if mark.label not in {one.value for one in question.labels}:
        yield "/label", f"{quoted(mark.label)} is not one of the labels."
    if question.severities and mark.severity not in {one.value for one in question.severities}:
        yield "/severity", "Say how grave this is, by one of the severities."
    if mark.severity and not question.severities:
        yield "/severity", "This question asks for no severity."
    if mark.note and not question.notes:
        yield "/note", "This question asks for no notes."


def _link_faults(question: Question, answer: Answer, link: Link) -> Iterator[tuple[str, str]]:
    for end in ("source", "target"):
        if getattr(link, end) >= len(answer.marks):
            yield f"/{end}", f"There are {len(answer.marks)} marks; this names another."
    if link.source == link.target:
        yield "/target", "A mark cannot belong to itself."
    if link.relation not in {one.value for one in question.relations}:
        yield "/relation", f"{quoted(link.relation)} is not one of the relations."


def _number_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    count = len(answer.marks)
    if count < question.at_least:
        yield Fault("/marks", f"Mark at least {question.at_least}; there are {count}.")
    if count > question.at_most:
        yield Fault("/marks", f"Mark at most {question.at_most}; there are {count}.")


def _shared_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    """Marks made twice, links made twice, and characters marked twice where that is not allowed."""
    seen = set()
    for place, mark in enumerate(answer.marks):
        key = (mark.part, mark.start, mark.end, mark.label)
        if key in seen:
            yield Fault(f"/marks/{place}", "This very stretch already bears this label.")
        seen.add(key)
    if len({(link.source, link.target, link.relation) for link in answer.links}) < len(answer.links):
        yield Fault("/links", "A link is made twice.")
    if not question.overlap:
        yield from _overlap_faults(answer)


def _overlap_faults(answer: Answer) -> Iterator[Fault]:
    order = sorted(range(len(answer.marks)), key=lambda at: (answer.marks[at].part, answer.marks[at].start))
    for one, other in pairwise(order):
        before, after = answer.marks[one], answer.marks[other]
        if before.part == after.part and after.start < before.end:
            yield Fault(f"/marks/{other}", "This overlaps another mark; here each word may be marked once.")
