"""What is still news, when an e-mail goes out, what somebody may choose; and words in every language."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from preceptor.base.clock import from_micros, to_micros
from preceptor.base.problems import Problem
from preceptor.infra.phrases import LANGUAGES
from preceptor.rooms.messages import rules
from preceptor.rooms.messages.composing import Frame, Part, composed
from preceptor.rooms.messages.nouns import ESSENTIAL, USUAL, Kind, MailSort, Message, Preferences, Said, Way
from preceptor.rooms.messages.words import say, spoken, words

BERLIN = ZoneInfo("Europe/Berlin")
NOON = to_micros(datetime(2026, 6, 1, 10, 0, tzinfo=UTC))  # 12:00 in Berlin


def message(kind: Kind = Kind.RECEIPT, *, read_at: int | None = None, **values: str) -> Message:
    return Message("m", 1, 7, kind, "receipt_warn", values, "", 1, read_at)


def test_quiet_hours_hold_a_mail_until_they_are_over() -> None:
    quiet = Preferences(quiet_from=22, quiet_until=7)
    night = to_micros(datetime(2026, 6, 1, 23, 30, tzinfo=BERLIN))
    assert rules.due_at(MailSort.EACH, quiet, NOON, BERLIN) == NOON
    assert from_micros(rules.due_at(MailSort.EACH, quiet, night, BERLIN)).astimezone(BERLIN).hour == 7
    assert rules.due_at(MailSort.EACH, quiet, night, UTC) == night, "it is 21:30 there"
    midday = Preferences(quiet_from=12, quiet_until=14)
    assert from_micros(rules.due_at(MailSort.EACH, midday, NOON, BERLIN)).astimezone(BERLIN).hour == 14


def test_the_days_mail_goes_out_at_its_hour_also_where_a_day_has_23() -> None:
    eve = to_micros(datetime(2026, 3, 28, 9, 0, tzinfo=BERLIN))
    due = from_micros(rules.due_at(MailSort.DIGEST, Preferences(), eve, BERLIN)).astimezone(BERLIN)
    assert (due.day, due.hour) == (29, 8)
    assert (to_micros(due) - eve) // 3_600_000_000 == 22


def test_a_mail_that_is_not_taken_is_tried_with_growing_pauses() -> None:
    waits = [rules.retry_at(tries, 0, away=False) for tries in range(1, rules.MOST_TRIES)]
    assert [one // 60_000_000 for one in waits if one is not None] == [1, 2, 4, 8, 16, 32, 64]
    assert rules.retry_at(rules.MOST_TRIES, 0, away=False) is None
    assert rules.retry_at(500, 0, away=True) == 64 * 60_000_000, "a server that is away says nothing about the mail"


def test_what_was_said_no_to_since_or_read_here_is_not_mailed() -> None:
    usual, none = Preferences(), rules.without_mail(Preferences(), None)
    assert rules.still_wanted(message(), usual, digest=False)
    assert not rules.still_wanted(message(), none, digest=False)
    assert not rules.still_wanted(message(read_at=5), usual, digest=True)
    assert rules.still_wanted(message(read_at=5), usual, digest=False)
    assert all(none.way_of(kind) in (Way.INBOX, Way.OFF) for kind in Kind)
    one = rules.without_mail(Preferences(), Kind.PAID)
    assert [kind for kind in Kind if one.way_of(kind) != USUAL[kind]] == [Kind.PAID]


def test_what_costs_work_or_money_is_never_off() -> None:
    for kind in Kind:
        wanted = Preferences({kind: Way.OFF})
        if kind in ESSENTIAL:
            with pytest.raises(Problem, match="inbox"):
                rules.check_preferences(wanted)
        else:
            rules.check_preferences(wanted)
    for quiet in ((5, None), (None, 5), (5, 5)):
        with pytest.raises(Problem):
            rules.check_preferences(Preferences({}, *quiet))


def test_every_language_says_everything_with_the_same_values() -> None:
    def holes(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text))

    english = words("en")
    for language in LANGUAGES:
        other = words(language)
        assert list(other) == list(english)
        assert {name: holes(other[name]) for name in other} == {name: holes(english[name]) for name in english}
    assert (spoken("es-419"), spoken("ar"), spoken("fy"), spoken("")) == ("es", "ar", "en", "en")


def test_hostile_words_stay_words() -> None:
    hostile = "Hall\r\nBcc: eve@example.org <script>alert(1)</script> {reason}"
    told = message(project=rules.cut(hostile), rule="R", reason="secret")
    for language in LANGUAGES:
        said = say(told, language)
        assert "\n" not in said.subject and "{reason}" in said.subject and "secret" not in said.subject
    said = say(told, "ar")
    assert "\u2068Hall" in said.subject, "what runs the other way is isolated"
    mail = composed(
        said.subject, [Part(said, "https://x.example/a?b=<", "Open")],
        Frame("x.example", "House <house@x.example>", "ar", stop="https://x.example/stop"),
        to="ada@example.org", message_id="<1@x.example>",
    )  # fmt: skip
    assert mail["Bcc"] is None and mail["To"] == "ada@example.org"
    page = mail.get_body(("html",))
    assert page is not None and "<script>" not in page.get_content() and 'dir="rtl"' in page.get_content()
    assert max(map(len, mail.as_bytes().split(b"\r\n"))) <= 998, "no line longer than RFC 5322 allows"
    long = composed("ا" * 500, [], Frame("x", "h@x.example", "ar"), to="a@x.example", message_id="<2@x>")
    assert max(map(len, long.as_bytes().split(b"\r\n"))) <= 998 and len(long["Subject"]) == 150
    with pytest.raises(ValueError, match=r"newline|linefeed"):
        composed("a\r\nBcc: b@c.d", [], Frame("x", "h@x.example", "en"), to="a@x.example", message_id="<3@x>")


def test_a_value_is_one_line_and_bounded() -> None:
    assert rules.cut("a\n b\u2028c") == "a b c"
    assert len(rules.cut("x" * 900)) == 500


def test_a_subject_and_a_body_say_what_they_are_given() -> None:
    assert say(message(project="Hall", rule="Gold"), "en") == Said(
        "A quality rule has a word for you in Hall",
        "The rule “Gold” was met. Nothing changes. Open the receipt to see the numbers, and object if it is wrong.",
    )
