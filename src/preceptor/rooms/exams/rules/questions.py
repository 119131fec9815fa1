"""What a question may say; pure."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from preceptor.base.languages import language_tag
from preceptor.base.problems import Fault, Problem, conflict, invalid
from preceptor.base.reading import quoted, under
from preceptor.forms import Form, parse
from preceptor.rooms.exams.nouns import (
    MOST_ACCEPTED,
    MOST_OPTION,
    MOST_OPTIONS,
    MOST_REASON,
    MOST_TEXT,
    Content,
    Question,
    Shape,
    Tags,
)
from preceptor.rooms.exams.rules.short import folded

TOPIC = re.compile(r"[a-z0-9][a-z0-9 _.+-]{0,59}")
"""What a topic and a skill are called: lower case, so that one thing has one name."""
MOST_PRACTICE = 200_000
"""Characters of a form, a payload and its gold together."""


def tidied(content: Content) -> Content:
    """The same without blanks around its words and with right places once, in order."""
    return replace(
        content,
        text=content.text.strip(),
        options=tuple(" ".join(one.split()) for one in content.options),
        right=tuple(sorted(set(content.right))),
        accepted=tuple(dict.fromkeys(" ".join(one.split()) for one in content.accepted)),
        reason=content.reason.strip(),
    )


def tidied_tags(tags: Tags) -> Tags:
    """The same with its topic in lower case and its language in canonical case."""
    topic = " ".join(tags.topic.lower().split())
    return replace(tags, topic=topic, language=language_tag(tags.language) or tags.language)


def question_faults(content: Content, tags: Tags) -> list[Fault]:
    """Everything that is wrong with a question, by its place; none when it can be asked and graded."""
    found = [*_word_faults(content), *_tag_faults(tags)]
    return found + list(_OF_SHAPE[content.shape](content))


def check_question(content: Content, tags: Tags) -> None:
    """Raises Problem `exams.question` with every fault."""
    found = question_faults(content, tags)
    if found:
        raise invalid(
            "exams.question", f"This question cannot be asked like this: {found[0].why}",
            hint="Correct the places named.", faults=found,
        )  # fmt: skip


def check_seen(was: Question, seen: int | None) -> None:
    """Raises Problem `exams.changed_since` when somebody has written another version since `seen` was read."""
    if seen is not None and seen != was.version:
        raise conflict(
            "exams.changed_since", f"You read version {seen} of this question; since then there is version {was.version}.",
            hint="Read it anew, then say your change once more.",
        )  # fmt: skip


def same_question(one: Content, other: Content) -> bool:
    """Whether both put the same to a person: only what is right, and why, may differ."""
    return _put(one) == _put(other)


def practice_form(content: Content) -> Form:
    """The form of a practice item. Raises Problem `form.invalid`."""
    return parse(dict(content.form or {}))


def _put(one: Content) -> Content:
    return replace(one, right=(), accepted=(), number=None, tolerance=0.0, gold=None, reason="")


def _word_faults(content: Content) -> Iterator[Fault]:
    if not content.text:
        yield Fault("/text", "Nothing is asked; words were expected.")
    for name, most in (("text", MOST_TEXT), ("reason", MOST_REASON)):
        said = getattr(content, name)
        if len(said) > most:
            yield Fault(f"/{name}", f"At most {most:,} characters; here are {len(said):,}.")
    words = [content.text, content.reason, *content.options, *content.accepted]
    if any("\x00" in word or any("\ud800" <= letter <= "\udfff" for letter in word) for word in words):
        yield Fault("/text", "It holds a NUL or half a character, which no database keeps.")


def _tag_faults(tags: Tags) -> Iterator[Fault]:
    if tags.topic and not TOPIC.fullmatch(tags.topic):
        yield Fault("/topic", f"{quoted(tags.topic)} is no topic; expected a word or a few, such as virology.")
    if language_tag(tags.language) is None:
        yield Fault("/language", f"{quoted(tags.language)} is no language tag; expected one like en or pt-BR.")


def _choice_faults(content: Content) -> Iterator[Fault]:
    options = content.options
    if not 2 <= len(options) <= MOST_OPTIONS:
        yield Fault("/options", f"Between 2 and {MOST_OPTIONS} options; here are {len(options)}.")
    for place, option in enumerate(options):
        if not option:
            yield Fault(f"/options/{place}", "An option says nothing; words were expected.")
        elif len(option) > MOST_OPTION:
            yield Fault(f"/options/{place}", f"At most {MOST_OPTION:,} characters; here are {len(option):,}.")
        elif option in options[:place]:
            yield Fault(f"/options/{place}", f"{quoted(option)} stands there twice; each option once was expected.")
    if not content.right:
        yield Fault("/right", "No option is right; at least one was expected.")
    strange = [place for place in content.right if not 0 <= place < len(options)]
    if strange:
        yield Fault("/right", f"There is no option at place {strange[0]}; 0 to {len(options) - 1} were expected.")
    elif content.shape is Shape.SINGLE and len(content.right) == len(options) > 0:
        yield Fault("/right", "Every option is right, so nothing is asked; at least one wrong one was expected.")
    yield from _foreign(content, "accepted", "number", "form")


def _short_faults(content: Content) -> Iterator[Fault]:
    words, number = content.accepted, content.number
    if bool(words) == (number is not None):
        yield Fault("/accepted", "Either accepted words or a number is right; exactly one of the two was expected.")
    if len(words) > MOST_ACCEPTED:
        yield Fault("/accepted", f"At most {MOST_ACCEPTED}; here are {len(words)}.")
    for place, word in enumerate(words):
        if not folded(word) or len(word) > MOST_OPTION:
            yield Fault(
                f"/accepted/{place}", f"Between 1 and {MOST_OPTION:,} characters with a letter or digit in them."
            )
    if number is not None and not math.isfinite(number):
        yield Fault("/number", "A finite number was expected.")
    if not (math.isfinite(content.tolerance) and content.tolerance >= 0):
        yield Fault("/tolerance", f"Nothing below zero; here is {content.tolerance}.")
    yield from _foreign(content, "options", "form")


def _practice_faults(content: Content) -> Iterator[Fault]:
    yield from _foreign(content, "options", "accepted", "number")
    for name in ("form", "payload", "gold"):
        if getattr(content, name) is None:
            yield Fault(f"/{name}", f"A practice item has a form, a payload and gold; the {name} is missing.")
    if content.form is None or content.payload is None or content.gold is None:
        return
    if sum(len(json.dumps(part)) for part in (content.form, content.payload, content.gold)) > MOST_PRACTICE:
        yield Fault("/payload", f"At most {MOST_PRACTICE:,} characters of form, payload and gold together.")
        return
    try:
        form = practice_form(content)
    except Problem as problem:
        yield from under("/form", problem.faults)
        return
    yield from _task_faults(form, content.payload, content.gold)


def _task_faults(form: Form, payload: Mapping[str, object], gold: Mapping[str, object]) -> Iterator[Fault]:
    """Taken without a project: it must be drawn without files of the house and without models that answer."""
    if form.is_live:
        yield Fault("/form", "A question of this form waits for a model, and an exam calls none.")
    shown = next((name for name, one in form.fields.items() if one.kind.media and payload.get(name)), "")
    if shown:
        yield Fault(f"/payload/{shown}", "This shows a file; only what is written can be shown in an exam.")
    wrong = under("/payload", form.check_item(dict(payload)))
    if wrong:
        yield from wrong
        return
    try:
        form.check_gold(payload, dict(gold))
    except Problem as problem:
        yield from under("/gold", problem.faults) or [Fault("/gold", problem.sentence)]
        return
    if not measured(form, payload, gold):
        yield Fault(
            "/gold", "Nothing in this gold can be measured against; settle a question that has one right answer."
        )


def measured(form: Form, payload: Mapping[str, object], gold: Mapping[str, object]) -> list[str]:
    """The questions gold settles in a way that answers can be measured against."""
    replies = form.replies(payload, gold)
    return [
        name for name, one in replies.items() if one.has_right_answer(payload) and one.distance(one) is not None
    ]  # fmt: skip


def _foreign(content: Content, *names: str) -> Iterator[Fault]:
    for name in names:
        if getattr(content, name) not in (None, ()):
            yield Fault(f"/{name}", f"A question answered so ({content.shape.value}) has no “{name}”.")


_OF_SHAPE: Mapping[Shape, Callable[[Content], Iterator[Fault]]] = {
    Shape.SINGLE: _choice_faults,
    Shape.SEVERAL: _choice_faults,
    Shape.SHORT: _short_faults,
    Shape.PRACTICE: _practice_faults,
}
