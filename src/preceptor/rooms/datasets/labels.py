"""Other tools' files of labels: judgments out of them, consensus into them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from preceptor.base.problems import Kind, Problem, conflict, invalid
from preceptor.forms import BoundQuestion, Form
from preceptor.questions.format import PROMPT, Format, Labelled
from preceptor.rooms.datasets.reading import prompt_before, takes_turns

MOST_ITEMS = 50_000
"""In one export: a file of another tool is made whole, in memory."""
_UNNAMED = "source"


@dataclass(frozen=True)
class Offer:
    """A format a question's answers can come in or go out as, and what it loses."""

    question: str
    format: str
    title: str
    loses: str
    reads: bool


@dataclass(frozen=True)
class Agreed:
    """What the answers to one item add up to; `answer` is the kind's own JSON."""

    item: str
    payload: Mapping[str, Any]
    answer: Mapping[str, Any]


def offers(form: Form) -> list[Offer]:
    """Every format of every question, in the form's order."""
    return [
        Offer(name, called, each.title, each.loses, each.read is not None)
        for name, question in form.questions.items()
        for called, each in sorted(question.kind.formats.items())
    ]


def guessed(form: Form, names: Collection[str]) -> Offer | None:
    """The format a file is probably of, by the names at the top of its JSON."""
    for one in offers(form):
        signs = format_of(form, one.question, one.format)[1].signs
        if one.reads and signs and set(signs) <= set(names):
            return one
    return None


def format_of(form: Form, question: str, name: str) -> tuple[BoundQuestion, Format]:
    """Raises Problem `format.question`, `format.unknown`."""
    asked = form.questions.get(question)
    if asked is None:
        known = ", ".join(form.questions)
        raise invalid(
            "format.question", f"The form asks no question {question}; it asks {known}.", hint="Name one of these."
        )
    found = asked.kind.formats.get(name)
    if found is None:
        known = ", ".join(asked.kind.formats) or "none"
        raise invalid(
            "format.unknown", f"Questions of kind {asked.kind.name} have no format {name}; there are: {known}.",
            hint="Choose one of these.",
        )  # fmt: skip
    return asked, found


def check_readable(form: Form, question: str, name: str) -> None:
    """Raises Problem `format.*`, also `format.write_only`."""
    found = format_of(form, question, name)[1]
    if found.read is None:
        raise invalid(
            "format.write_only", f"{found.title} is only written.", hint="Bring judgments in by another format."
        )


def rows(form: Form, question: str, name: str, *, file: str, text: str) -> Iterator[Mapping[str, Any]]:
    """What a file says, as rows of our own shape: one an item, with everybody's judgment of it; people without a name get
    a number each. Raises Problem `format.*`."""
    check_readable(form, question, name)
    asked, found = format_of(form, question, name)
    assert found.read is not None
    by_item: dict[str, list[Labelled]] = {}
    for one in found.read(asked.settings, file, text):
        by_item.setdefault(one.file, []).append(one)
    for called, told in by_item.items():
        judgments = [
            {"contributor": one.contributor or _nobody(at), "answers": {question: one.answer}}
            for at, one in enumerate(told, start=1)
        ]
        payload = _payload(form, asked.settings.about, told[0])
        yield {"payload": payload, "key": called, "group": called, "judgments": judgments}


def written(
    form: Form, question: str, name: str, agreed: Sequence[Agreed], *, files: Mapping[str, str]
) -> Mapping[str, str]:
    """What people agreed on, as files: name → text. `files`: media id → the name it was sent under.

    Raises Problem `format.*`, `format.nothing` where there is no consensus yet, `format.too_many`.
    """
    asked, found = format_of(form, question, name)
    if not agreed:
        raise conflict(
            "format.nothing",
            f"There is no consensus on {question} yet.",
            hint="Let people answer, then infer the consensus.",
        )
    if len(agreed) > MOST_ITEMS:
        raise Problem(
            Kind.TOO_LARGE, "format.too_many", f"More than {MOST_ITEMS:,} items have a consensus.",
            hint="Freeze a build and take it out instead.",
        )  # fmt: skip
    about = asked.settings.about
    return found.write(asked.settings, [_labelled(form, about, one, files) for one in agreed])


def media_in(form: Form, question: str, agreed: Sequence[Agreed]) -> set[str]:
    """The media a question was asked about."""
    about = form.questions[question].settings.about
    if not form.fields[about].kind.media:
        return set()
    return {one.payload[about]["media"] for one in agreed}


def _nobody(number: int) -> str:
    return _UNNAMED if number == 1 else f"{_UNNAMED} {number}"


def _payload(form: Form, about: str, one: Labelled) -> dict[str, Any]:
    if form.fields[about].kind.media:
        return {about: {"file": one.file}}
    prompt = prompt_before(form, about)
    given = {name: value for name, value in one.shown.items() if name in form.fields}
    if prompt and one.shown.get(PROMPT):
        text = one.shown[PROMPT]
        given.setdefault(prompt, [{"role": "user", "text": text}] if takes_turns(form, prompt) else text)
    return given


def _labelled(form: Form, about: str, one: Agreed, files: Mapping[str, str]) -> Labelled:
    value = one.payload.get(about)
    if form.fields[about].kind.media and isinstance(value, Mapping):
        size = {side: value[side] for side in ("width", "height", "duration_ms") if side in value}
        return Labelled(files.get(value["media"], value["media"]), one.answer, size)
    prompt = prompt_before(form, about)
    before = form.fields[prompt].kind.plain(one.payload[prompt]) if prompt and prompt in one.payload else ""
    return Labelled(one.item, one.answer, shown={**one.payload, PROMPT: before})
