"""What makes a written text whole, and what makes one impossible to ask."""

from __future__ import annotations

import re
from collections.abc import Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.contract import Shown
from preceptor.questions.shown import is_about_responses, response_texts
from preceptor.questions.text.schema import Answer, Question

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters (but tab and line feed) and half surrogates: invisible, and no database takes them
all."""


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    found = _length_faults(question, answer.text)
    hidden = CONTROL.search(answer.text)
    if hidden:
        found.append(
            Fault(
                "/text",
                f"There is an invisible control character at position {hidden.start() + 1}; remove it.",
            )
        )
    return found + (_edit_faults(question, shown, answer) if question.mode == "edit" else _write_faults(answer))


def setting_faults(question: Question, fields: Mapping[str, str]) -> list[Fault]:
    found = []
    if question.min_chars > question.max_chars:
        found.append(
            Fault(
                "/min_chars",
                f"The least length {question.min_chars} is above the most, {question.max_chars}.",
            )
        )
    if question.mode == "edit" and fields.get(question.about) == "chat":
        found.append(
            Fault(
                "/about",
                "A whole conversation cannot be edited as one text; ask about a text or the responses.",
            )
        )
    return found


def item_faults(question: Question, shown: Shown) -> list[Fault]:
    if question.mode == "edit" and question.required and not shown.get(question.about):
        return [Fault(f"/{question.about}", "There is nothing here to edit.")]
    return []


def _length_faults(question: Question, text: str) -> list[Fault]:
    if not text.strip():
        return [Fault("/text", "Please write something.")] if question.required or text else []
    if len(text) < question.min_chars:
        return [Fault("/text", f"Write at least {question.min_chars} characters; there are {len(text)}.")]
    if len(text) > question.max_chars:
        return [Fault("/text", f"Write at most {question.max_chars} characters; there are {len(text)}.")]
    return []


def _write_faults(answer: Answer) -> list[Fault]:
    found = [Fault("/edited", "Nothing is edited here: this question asks for a new text.")] if answer.edited else []
    if answer.draft:
        found.append(Fault("/draft", "There is no draft here: this question asks for a new text."))
    return found


def _edit_faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    """The draft must be what was shown, or the difference derived from it would be made up."""
    if not (answer.text or answer.edited or answer.draft):
        return []  # nothing edited; whether that is allowed was asked with the length
    if not is_about_responses(question, shown):
        original = shown.get(question.about)
        if answer.edited:
            return [Fault("/edited", "This question edits a text, not a response: leave this empty.")]
    else:
        texts = response_texts(question, shown)
        if answer.edited not in texts:
            return [Fault("/edited", f"There is no response {quoted(answer.edited)} on this item.")]
        original = texts[answer.edited]
    return [] if answer.draft == original else [Fault("/draft", "The draft is not the text that was shown.")]
