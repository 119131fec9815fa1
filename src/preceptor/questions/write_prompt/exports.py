"""What a written prompt is to the rest of the house: it stands alone, nothing is pooled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions import live
from preceptor.questions.contract import Label, Resolved, Shown
from preceptor.questions.talk import Facet, Written
from preceptor.questions.write_prompt import rules
from preceptor.questions.write_prompt.schema import Answer, Question


def labels(_question: Question, _shown: Shown, _answer: Answer) -> dict[str, Label]:
    return {}


def categories(_question: Question, _unit: str) -> Sequence[Label]:
    return ()


def assemble(_question: Question, _shown: Shown, _resolved: Mapping[str, Resolved]) -> Answer | None:
    return None


def distance(_question: Question, one: Answer, other: Answer) -> float:
    return live.unlike(one, other)


def wanted(question: Question, shown: Shown) -> dict[str, str]:
    return rules.wanted(question, shown)


def facets(question: Question) -> list[Facet]:
    """The first two are the rows and columns of the map."""
    return [
        Facet(one.name, one.title, tuple((option.value, option.title) for option in one.options))
        for one in question.facets
    ]


def written(question: Question, shown: Shown, answer: Answer) -> Written | None:
    """For the near-duplicate warning and the map of what is there."""
    if not answer.text.strip():
        return None
    return Written(answer.text, {**answer.facets, **rules.wanted(question, shown)})


def summary(_question: Question, _shown: Shown, answer: Answer) -> str:
    line = " ".join(answer.text.split())
    line = line if len(line) <= 100 else line[:99] + "…"
    verdict = answer.verdicts.get(str(answer.final))
    told = f" · failed: {verdict.failed}" if verdict is not None else ""
    kinds = f" ({', '.join(verdict.kinds)})" if verdict is not None and verdict.kinds else ""
    tries = f" · {len(answer.exchanges)} tries" if len(answer.exchanges) > 1 else ""
    return f"{line}{told}{kinds}{tries}"
