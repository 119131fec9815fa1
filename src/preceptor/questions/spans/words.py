"""Marks as small judgments, word by word, and marks in one line of plain words.

Unit "r1@12:error" of the word that begins at code point 12 of response r1: whether it bears the label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from preceptor.questions.contract import Label, Shown
from preceptor.questions.parts import parts
from preceptor.questions.spans.compare import covered
from preceptor.questions.spans.schema import Answer, Mark, Question

_UNDIVIDED = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Tibetan, Burmese, Khmer, kana and Han: no spaces between words, so each letter is one."""
_WORD = re.compile(rf"[{_UNDIVIDED}]|(?:(?![{_UNDIVIDED}])\w)+(?:['’\-](?:(?![{_UNDIVIDED}])\w)+)*")
_MOST_WORDS = 5_000
"""Of one text that agreement looks at."""
_LINE = 160


def labels(question: Question, shown: Shown, answer: Answer) -> dict[str, Label]:
    marked = covered(answer.marks)
    found: dict[str, Label] = {}
    for part, text in parts(question, shown).items():
        words = list(_words(text))
        for one in question.labels:
            stretches = marked.get((part, one.value), ())
            found |= {f"{part}@{start}:{one.value}": _touched(stretches, start, end) for start, end in words}
    return found


def categories(_question: Question, _unit: str) -> Sequence[Label]:
    return (False, True)


def family(unit: str) -> str:
    return unit.rpartition(":")[2]


def summary(question: Question, shown: Shown, answer: Answer) -> str:
    texts = parts(question, shown)
    said = "; ".join(_said(question, texts.get(mark.part, ""), mark) for mark in answer.marks[:20])
    line = " ".join(said.split()) or "nothing marked"
    return line if len(line) <= _LINE else line[: _LINE - 1] + "…"


def _words(text: str) -> Iterator[tuple[int, int]]:
    for number, word in enumerate(_WORD.finditer(text)):
        if number >= _MOST_WORDS:
            return
        yield word.span()


def _touched(stretches: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in stretches)


def _said(question: Question, text: str, mark: Mark) -> str:
    titles = {one.value: one.title for one in (*question.labels, *question.severities)}
    words = text[mark.start : mark.end]
    cut = words if len(words) <= 60 else words[:59] + "…"
    grave = f", {titles.get(mark.severity, mark.severity)}" if mark.severity else ""
    return f"“{cut}” {titles.get(mark.label, mark.label)}{grave}"
