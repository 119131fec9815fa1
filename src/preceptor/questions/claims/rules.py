"""What makes a fact check whole, and what makes one impossible to ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import MOST_FAULTS, pointer, quoted
from preceptor.questions.claims.schema import Answer, Claim, Evidence, Question
from preceptor.questions.contract import Shown
from preceptor.questions.parts import parts

_ADDRESS = re.compile(r"https?://[^\s/?#@]+\S*")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    texts = parts(question, shown)
    found: list[Fault] = []
    for place, claim in enumerate(answer.claims):
        found += [Fault(f"/claims/{place}{where}", why) for where, why in _claim_faults(question, texts, claim)]
        if len(found) >= MOST_FAULTS:
            return found[:MOST_FAULTS]
    if len(answer.claims) < question.at_least:
        found.append(Fault("/claims", f"Check at least {question.at_least} claims; there are {len(answer.claims)}."))
    return [*found, *_corrected_faults(question, texts, answer)][:MOST_FAULTS]


def setting_faults(question: Question, _fields: Mapping[str, str]) -> list[Fault]:
    return [
        Fault(f"/{name}", "Each verdict is named once.")
        for name in ("justify", "prove")
        if len(set(getattr(question, name))) < len(getattr(question, name))
    ]


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    if question.required and not parts(question, shown):
        return [Fault(f"/{question.about}", "There is no text here to check.")]
    return []


def _claim_faults(question: Question, texts: Mapping[str, str], claim: Claim) -> Iterator[tuple[str, str]]:
    text = texts.get(claim.part)
    if text is None:
        yield "/part", f"There is no text {quoted(claim.part)} on this item."
    elif not claim.start < claim.end <= len(text):
        yield "/end", f"A claim ends behind its start, at most at {len(text)}, where the text ends."
    if not claim.text.strip():
        yield "/text", "Say what is claimed."
    if claim.verdict in question.justify and not claim.why.strip():
        yield "/why", "Say in a few words why this is your verdict."
    if claim.verdict in question.prove and not claim.evidence:
        yield "/evidence", "This verdict needs at least one source."
    for place, evidence in enumerate(claim.evidence):
        yield from ((f"/evidence/{place}/{where}", why) for where, why in _evidence_faults(evidence))


def _evidence_faults(evidence: Evidence) -> Iterator[tuple[str, str]]:
    if not _is_web_address(evidence.url):
        yield "url", "A source has a web address that begins with http:// or https://."
    if evidence.as_of and not _is_day(evidence.as_of):
        yield "as_of", "A day is written as 2026-11-26."


def _is_web_address(url: str) -> bool:
    return url.isprintable() and _ADDRESS.fullmatch(url) is not None


def _is_day(text: str) -> bool:
    """A day there is, leap years and all."""
    found = _DAY.fullmatch(text)
    if found is None:
        return False
    year, month, day = map(int, found.groups())
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= month <= 12 and 1 <= day <= (29 if month == 2 and leap else _DAYS[month - 1])


def _corrected_faults(question: Question, texts: Mapping[str, str], answer: Answer) -> Iterator[Fault]:
    for part, text in answer.corrected.items():
        at = "/corrected" + pointer([part])
        if not question.correct:
            yield Fault(at, "This question asks for no correction.")
        elif part not in texts:
            yield Fault(at, f"There is no text {quoted(part)} on this item.")
        elif not text.strip():
            yield Fault(at, "A correction is a text; leave it out where nothing is to correct.")
