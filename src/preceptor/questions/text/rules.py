"""What makes a written text whole, and what makes one impossible to ask."""

from __future__ import annotations

import re
from collections.abc import Mapping

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.questions.contract import Shown
from preceptor.questions.language import language_faults
from preceptor.questions.shown import is_about_responses, response_texts
from preceptor.questions.text.schema import Answer, Element, Question

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters (but tab and line feed) and half surrogates: invisible, and no database takes them
all."""


MOST_LINE = 2_000
ELEMENTS: Mapping[Element, str] = {
    "list": "a list",
    "code": "a block of code (between lines of ```)",
    "heading": "a heading",
    "link": "a link",
    "table": "a table",
}
_PATTERNS: Mapping[Element, re.Pattern[str]] = {
    "list": re.compile(r"^ {0,3}(?:[-*+]|[0-9]{1,9}[.)]) +[^ ]"),
    "code": re.compile(r"^ {0,3}(?:```|~~~)"),
    "heading": re.compile(r"^ {0,3}#{1,6} +[^ ]"),
    "link": re.compile(r"https?://[^ ]|\]\([^) ]"),
    "table": re.compile(r"^ {0,3}\|?[ :]*-{3,}[ :]*\|[-| :]*$"),
}
"""The page looks for the same (`ui/elements.ts`); `tests/questions/elements.json` holds them together."""


def faults(question: Question, shown: Shown, answer: Answer) -> list[Fault]:
    found = _length_faults(question, answer.text) or _content_faults(question, answer.text)
    found += language_faults(question.language, answer.text)
    found += _citation_faults(question, answer)
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
    if question.max_words is not None and question.min_words > question.max_words:
        found.append(
            Fault("/min_words", f"The fewest words {question.min_words} are more than the most, {question.max_words}.")
        )
    if len(set(question.needs)) < len(question.needs):
        found.append(Fault("/needs", "Each element may be named once."))
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


def _content_faults(question: Question, text: str) -> list[Fault]:
    """Words counted, and what the markdown must hold. Nothing is asked of a text that may be left empty and is."""
    if not text.strip():
        return []
    words = len(text.split())
    if words < question.min_words:
        return [Fault("/text", f"Write at least {question.min_words} words; there are {words}.")]
    if question.max_words is not None and words > question.max_words:
        return [Fault("/text", f"Write at most {question.max_words} words; there are {words}.")]
    return [Fault("/text", f"The text must hold {ELEMENTS[each]}.") for each in question.needs if not holds(text, each)]


def holds(text: str, element: Element) -> bool:
    """Whether markdown holds such an element; read line by line, so that no text makes it slow."""
    pattern = _PATTERNS[element]
    return any(pattern.search(line[:MOST_LINE]) for line in text.split("\n"))


def _citation_faults(question: Question, answer: Answer) -> list[Fault]:
    found = [
        Fault(f"/citations/{place}/{name}", "There is an invisible control character in it; remove it.")
        for place, citation in enumerate(answer.citations)
        for name in ("url", "quote")
        if CONTROL.search(getattr(citation, name))
    ]
    lacking = question.min_citations - len(answer.citations)
    if lacking > 0 and (question.required or answer.text.strip()):
        found.append(Fault("/citations", f"Give {question.min_citations} sources; {lacking} are missing."))
    return found


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
