"""What may be published, what is a name to sign with, what is a reading; and that the course is whole in every language."""

from __future__ import annotations

import hashlib

import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.agreements import rules
from preceptor.rooms.agreements.course import LANGUAGES, course
from preceptor.rooms.agreements.nouns import Progress, Text


def code(action: object, *args: object, **options: object) -> str:
    with pytest.raises(Problem) as found:
        action(*args, **options)  # type: ignore[operator]
    return found.value.code


def test_the_hash_can_be_computed_again_by_anybody() -> None:
    said = rules.checked(Text("  Secrecy ", "Keep it.\n", "EN-us"))
    assert (said.title, said.text, said.language) == ("Secrecy", "Keep it.", "en-US")
    assert rules.hash_of(said) == hashlib.sha256(b"Secrecy\n\nKeep it.").hexdigest()


@pytest.mark.parametrize(
    ("said", "where"),
    [
        (Text(" ", "x"), "/title"),
        (Text("x", "\n"), "/text"),
        (Text("x", "x", "??"), "/language"),
        (Text("x" * 201, "x"), "/title"),
        (Text("x", "x" * 60_001), "/text"),
        (Text("x", "x", note="x" * 501), "/note"),
        (Text("x\x00", "x"), "/title"),
        (Text("x", "\ud800"), "/text"),
    ],
)
def test_what_is_wrong_in_a_document_is_named(said: Text, where: str) -> None:
    with pytest.raises(Problem) as found:
        rules.checked(said)
    assert (found.value.code, found.value.faults[0].where) == ("agreement.invalid", where)


def test_a_name_is_typed_in_letters_of_any_script() -> None:
    for name, kept in (
        ("  Ada   Lovelace ", "Ada Lovelace"),
        ("李小龙", "李小龙"),
        ("نور", "نور"),
        ("O'Neil", "O'Neil"),
    ):
        assert rules.typed_name(name) == kept
    for name in ("", "x", "12", "...", "ada@example.org", "Ada\x07Lovelace", "x" * 121):
        assert code(rules.typed_name, name) == "agreement.name"


def test_reading_takes_at_least_as_long_as_the_quickest_need() -> None:
    assert rules.seconds_needed([]) == rules.seconds_needed(["", "  "]) == 0
    assert rules.seconds_needed(["short"]) == 3
    assert rules.seconds_needed(["x" * 6000, "y" * 600]) == 110
    assert rules.seconds_needed(["x" * 10_000_000]) == 600
    second = 1_000_000
    assert rules.check_read(begun_at=0, now=10 * second, needed=10, reached_end=True) == 10
    at = {"now": 9 * second, "needed": 10}
    assert code(rules.check_read, begun_at=0, reached_end=True, **at) == "reading.too_quick"
    assert code(rules.check_read, begun_at=0, reached_end=False, **at) == "reading.not_to_the_end"
    assert code(rules.check_read, begun_at=None, reached_end=True, **at) == "reading.not_begun"
    assert rules.begun(None, now=5) == 5 and rules.begun(1, now=5) == 1
    assert rules.begun(1, now=rules.BEGUN_MICROS + 1) == rules.BEGUN_MICROS + 1, "begun yesterday begins anew"


def test_the_course_is_the_same_in_every_language() -> None:
    english = course("en")
    assert 6 <= len(english.pages) <= 8
    for language in LANGUAGES:
        found = course(language)
        assert (found.language, found.version) == (language, english.version)
        for mine, theirs in zip(found.pages, english.pages, strict=True):
            assert (mine.id, mine.check.right, len(mine.check.options)) == (
                theirs.id,
                theirs.check.right,
                len(theirs.check.options),
            )
            assert mine.text and mine.title and mine.check.why and 0 <= mine.check.right < len(mine.check.options)
    assert course("es-MX").language == "es" and course("fr").language == "en"


def test_the_course_is_done_when_every_page_is_passed_in_any_order() -> None:
    whole = course("en")
    mine = Progress(whole.version, {})
    for at, page in enumerate(reversed(whole.pages)):
        assert mine.done_at is None
        mine = rules.passed(mine, whole, page.id, now=at)
    assert mine.done_at == len(whole.pages) - 1
    assert rules.passed(mine, whole, "why", now=99) == mine, "passing again changes nothing"
    assert code(rules.page_of, whole, "nowhere") == "course.page"
    assert (
        code(rules.is_right, whole.pages[0].check, 3)
        == code(rules.is_right, whole.pages[0].check, -1)
        == "course.choice"
    )
