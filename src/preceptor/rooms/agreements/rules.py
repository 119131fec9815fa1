"""What may be published, what counts as a signature and as a reading; pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from preceptor.base.languages import language_tag
from preceptor.base.problems import Fault, Problem, conflict, forbidden, invalid
from preceptor.base.reading import quoted
from preceptor.rooms.agreements.nouns import (
    MOST_NAME,
    MOST_NOTE,
    MOST_TEXT,
    MOST_TITLE,
    Check,
    Course,
    Document,
    Page,
    Progress,
    Text,
)

MARKS_PER_SECOND = 60
"""Faster than nearly anybody reads: some 600 words of English a minute, where people manage about 240 (Brysbaert 2019). What
is asked is the least that can have been a reading, never how long somebody needs."""
LEAST_SECONDS, MOST_SECONDS = 3, 600
BEGUN_MICROS = 3_600_000_000
"""A reading that was begun longer ago begins anew."""
_LETTERS = re.compile(r"[^\W\d_]", re.UNICODE)


def checked(said: Text) -> Text:
    """A version tidied, as it will be kept. Raises Problem `agreement.invalid` with every fault by its place."""
    faults = [*_faults(said)]
    if faults:
        raise invalid(
            "agreement.invalid", f"The document cannot be published as it is: {faults[0].why}",
            hint="Correct the places named and send it again.", faults=faults,
        )  # fmt: skip
    tag = language_tag(said.language) or said.language
    return replace(said, title=said.title.strip(), text=said.text.strip(), language=tag, note=said.note.strip())


def hash_of(said: Text) -> str:
    """SHA-256 of title, an empty line, and text, in UTF-8: anybody can compute it again from what they signed."""
    return hashlib.sha256(f"{said.title}\n\n{said.text}".encode()).hexdigest()


def check_in_person(*, by_token: bool) -> None:
    """A signature says that somebody read and agreed: a program cannot. Raises Problem `agreement.in_person`."""
    if by_token:
        raise forbidden(
            "agreement.in_person", "A signature is typed by a person, not sent with an API token.",
            hint="Sign in on the page, read the document and sign it there.",
        )  # fmt: skip


def check_in_force(document: Document) -> None:
    """Raises Problem `agreement.retired`."""
    if document.retired_at is not None:
        raise conflict(
            "agreement.retired", f"{quoted(document.said.title)} is not asked of anybody any more.",
            hint="Nothing needs to be signed.",
        )  # fmt: skip


def check_based_on(document: Document, version: int | None) -> None:
    """Nobody overwrites what they have not seen. Raises Problem `agreement.changed_meanwhile`."""
    if version is not None and version != document.newest:
        raise conflict(
            "agreement.changed_meanwhile",
            f"Version {document.newest} was published meanwhile; the change was made on version {version}.",
            hint="Look at the newest version and make the change there.",
        )


def check_newest(document: Document, *, version: int, hash: str) -> None:
    """What is signed is what is in force, to the letter. Raises Problem `agreement.not_newest`, `agreement.other_text`."""
    if version != document.newest:
        raise conflict(
            "agreement.not_newest", f"You read version {version}; version {document.newest} is in force now.",
            hint="Load the page again, read what changed, and sign that.",
        )  # fmt: skip
    if hash != document.hash:
        raise conflict(
            "agreement.other_text", "What was shown to you is not the text that is kept.",
            hint="Load the page again and read it before you sign.",
        )  # fmt: skip


def typed_name(name: str) -> str:
    """The name somebody typed, in single spaces; their own words, compared with nothing. Raises Problem `agreement.name`."""
    found = " ".join(name.split())
    if len(_LETTERS.findall(found)) < 2 or "@" in found or not found.isprintable():
        raise invalid(
            "agreement.name", f"{quoted(found)} is no name to sign with; expected your own, typed in letters.",
            hint="Type your name as you would write it under a letter.",
        )  # fmt: skip
    if len(found) > MOST_NAME:
        raise invalid("agreement.name", f"The name has {len(found)} characters; at most {MOST_NAME} are kept.",
                      hint="Type a shorter form of it.")  # fmt: skip
    return found


def seconds_needed(texts: Sequence[str]) -> int:
    """The least seconds in which these texts can have been read, 3..600; 0 when there is nothing to read."""
    marks = sum(len(text.strip()) for text in texts)
    return min(MOST_SECONDS, max(LEAST_SECONDS, marks // MARKS_PER_SECOND)) if marks else 0


def begun(was: int | None, *, now: int) -> int:
    """When a reading began: a page loaded again goes on with the time it had."""
    return was if was is not None and now - was < BEGUN_MICROS else now


def check_read(*, begun_at: int | None, now: int, needed: int, reached_end: bool) -> int:
    """The seconds a reading took. Raises Problem `reading.not_begun`, `reading.not_to_the_end`, `reading.too_quick`."""
    if begun_at is None:
        raise conflict("reading.not_begun", "The guidelines were not opened yet.", hint="Open them and read.")
    if not reached_end:
        raise invalid(
            "reading.not_to_the_end", "The end of the guidelines was not reached.", hint="Read on to the end."
        )
    seconds = (now - begun_at) // 1_000_000
    if seconds < needed:
        raise _too_quick(int(seconds), needed)
    return int(seconds)


def check_same_guidelines(newest: int, version: int) -> None:
    """Raises Problem `reading.changed_meanwhile`."""
    if version != newest:
        raise conflict(
            "reading.changed_meanwhile", f"You read version {version}; version {newest} is the newest now.",
            hint="Load the page again and read what changed.",
        )  # fmt: skip


def page_of(course: Course, page_id: str) -> Page:
    """Raises Problem `course.page`."""
    for page in course.pages:
        if page.id == page_id:
            return page
    raise invalid(
        "course.page", f"The course has no page {quoted(page_id)}; it has {', '.join(page.id for page in course.pages)}.",
        hint="Load the course again.",
    )  # fmt: skip


def is_right(check: Check, choice: int) -> bool:
    """Raises Problem `course.choice` for what is no option."""
    if not 0 <= choice < len(check.options):
        raise invalid("course.choice", f"There is no option {choice}; they are 0 to {len(check.options) - 1}.",
                      hint="Choose one of the options.")  # fmt: skip
    return choice == check.right


def passed(progress: Progress, course: Course, page_id: str, *, now: int) -> Progress:
    """One page further; done once every page is passed."""
    pages = {page_id: now, **progress.passed}
    whole = all(page.id in pages for page in course.pages)
    return replace(progress, passed=pages, done_at=progress.done_at or (now if whole else None))


def _faults(said: Text) -> Iterator[Fault]:
    if not said.title.strip():
        yield Fault("/title", "A document needs a title.")
    if not said.text.strip():
        yield Fault("/text", "A document needs a text: it is what people sign.")
    if language_tag(said.language) is None:
        yield Fault("/language", f"{quoted(said.language)} is no language tag; expected one like en or pt-BR.")
    for name, value, most in (("title", said.title, MOST_TITLE), ("text", said.text, MOST_TEXT),
                              ("note", said.note, MOST_NOTE)):  # fmt: skip
        if len(value) > most:
            yield Fault(f"/{name}", f"The {name} has {len(value):,} characters; at most {most:,} are kept.")
        if "\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
            yield Fault(f"/{name}", f"The {name} holds a NUL or half a character, which no database keeps.")


def _too_quick(seconds: int, needed: int) -> Problem:
    return invalid(
        "reading.too_quick", f"The guidelines were open for {seconds} s; reading them takes at least {needed} s.",
        hint=f"Take {needed - seconds} s more. Nobody counts how long you need.",
    )  # fmt: skip
