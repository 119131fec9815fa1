"""How prompts are tried, and what makes a written one whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from preceptor.base.problems import Fault
from preceptor.base.reading import MOST_FAULTS, pointer, quoted
from preceptor.questions import live
from preceptor.questions.contract import Shown
from preceptor.questions.language import language_faults
from preceptor.questions.talk import Talk
from preceptor.questions.write_prompt.schema import Answer, Question

OWN = ("text", "final", "facets", "verdicts")
"""The parts of an answer that are the person's; the tries are the server's record."""


def talk(question: Question, _shown: Shown) -> Talk:
    """Each try is a conversation of its own: a model knows nothing of the tries before."""
    return Talk(
        models=question.models, system=question.system, opening=(), remembers=False, most_exchanges=question.at_most,
        most_chars=question.most_chars, max_tokens=question.max_tokens, temperature=question.temperature,
    )  # fmt: skip


def completed(given: Any, kept: Mapping[str, Any] | None) -> dict[str, Any]:
    """With the tries as the server kept them; the prompt handed in is the try it names."""
    whole = live.completed(given, kept, OWN)
    tries, final = whole.get("exchanges", ()), whole.get("final")
    if type(final) is int and 1 <= final <= len(tries):
        whole["text"] = tries[final - 1]["text"]
    return whole


def wanted(question: Question, shown: Shown) -> dict[str, str]:
    """What the item fixes: facet → value, of the facets asked about."""
    value = shown.get(question.about)
    if not isinstance(value, dict):
        return {}
    return {one.name: value[one.name] for one in question.facets if isinstance(value.get(one.name), str)}


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    found = [*_text_faults(question, answer), *_try_faults(question, answer), *_facet_faults(question, shown, answer)]
    return [*found, *_verdict_faults(question, answer)][:MOST_FAULTS]


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    """What an item wants must be a place on the map."""
    fixed = wanted(question, shown)
    known = {one.name: [option.value for option in one.options] for one in question.facets}
    return [
        Fault(
            f"/{question.about}/{name}", f"{quoted(value)} is no {name} of this question: {', '.join(known[name][:8])}."
        )
        for name, value in fixed.items()
        if value not in known[name]
    ]


def setting_faults(question: Question, _fields: Mapping[str, str]) -> list[Fault]:
    found = []
    if question.min_chars > question.most_chars:
        found.append(
            Fault("/min_chars", f"The least length {question.min_chars} is above the most, {question.most_chars}.")
        )
    if len(set(question.models)) < len(question.models):
        found.append(Fault("/models", "Name two different models, or one."))
    if question.ask_failure and not question.models:
        found.append(Fault("/ask_failure", "Without a model nothing can fail: name one, or do not ask."))
    if len({one.name for one in question.facets}) < len(question.facets):
        found.append(Fault("/facets", "Each facet may be named once."))
    for at, facet in enumerate(question.facets):
        if len({one.value for one in facet.options}) < len(facet.options):
            found.append(Fault(f"/facets/{at}/options", "Each value may be listed once."))
    return found


def _text_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    size = len(answer.text.strip())
    if size < question.min_chars:
        yield Fault("/text", f"Write a prompt of at least {question.min_chars} characters; there are {size}.")
    if len(answer.text) > question.most_chars:
        yield Fault("/text", f"Write at most {question.most_chars} characters; there are {len(answer.text)}.")
    yield from language_faults(question.language, answer.text)


def _try_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    if not question.models:
        return
    if not 1 <= answer.final <= len(answer.exchanges):
        yield Fault("/final", "Say which try is handed in.")
    elif answer.exchanges[answer.final - 1].text != answer.text:
        yield Fault("/text", "The prompt handed in is not the try it names.")


def _facet_faults(question: Question, shown: Shown, answer: Answer) -> Iterator[Fault]:
    fixed = wanted(question, shown)
    known = {one.name: {option.value for option in one.options} for one in question.facets}
    for name in list(answer.facets.keys() - known.keys())[:MOST_FAULTS]:
        yield Fault("/facets" + pointer([name]), f"This question does not ask about {quoted(name)}.")
    for facet in question.facets:
        value = answer.facets.get(facet.name)
        if value is None and facet.name not in fixed:
            yield Fault(f"/facets/{facet.name}", f"Choose: {facet.title}.")
        elif value is not None and value not in known[facet.name]:
            yield Fault(f"/facets/{facet.name}", f"{quoted(value)} is none of the choices.")
        elif value is not None and fixed.get(facet.name, value) != value:
            yield Fault(f"/facets/{facet.name}", f"The item wants {quoted(fixed[facet.name])}.")


def _verdict_faults(question: Question, answer: Answer) -> Iterator[Fault]:
    kinds = {one.value for one in question.failures}
    for name, verdict in list(answer.verdicts.items())[:MOST_FAULTS]:
        if not (
            len(name) <= 3 and name.isascii() and name.isdigit() and 1 <= int(name) <= max(len(answer.exchanges), 1)
        ):
            yield Fault("/verdicts" + pointer([name]), f"There is no try {quoted(name)} to mark.")
            continue
        strange = [kind for kind in verdict.kinds if kind not in kinds]
        if strange:
            yield Fault(f"/verdicts/{name}/kinds", f"{quoted(strange[0])} is none of the ways to fail.")
        if verdict.failed in {"yes", "partly"} and kinds and not verdict.kinds:
            yield Fault(f"/verdicts/{name}/kinds", f"Say how try {name} failed.")
    if question.ask_failure and answer.final and str(answer.final) not in answer.verdicts:
        yield Fault(f"/verdicts/{answer.final}", f"Say whether a model failed in try {answer.final}.")
