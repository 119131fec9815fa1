"""Papers about money tell what the ledger says, to the last cent, to those who may read it."""

from __future__ import annotations

import io
import json
import re
from collections import Counter as Count
from importlib.resources import files

import pytest
from pypdf import PdfReader

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.base.money import Money, spelled
from preceptor.infra.paper import printed
from preceptor.infra.phrases import LANGUAGES
from preceptor.infra.unit import Units
from preceptor.rooms.pay import actions as pay
from preceptor.rooms.pay import queries as pay_queries
from preceptor.rooms.pay.nouns import Account, EarningKind, EarningState, Ground, Withholding
from preceptor.rooms.payouts import queries
from preceptor.rooms.payouts.adapters import ADAPTERS
from preceptor.rooms.payouts.nouns import BatchState, PaymentState
from preceptor.rooms.payouts.papers.spelling import clock as spelled_clock
from preceptor.rooms.payouts.papers.spelling import short
from preceptor.rooms.projects import actions as projects
from rooms.pay.till import EUR, recount
from rooms.payouts.counter import GOOD, IBAN, Counter, simulated
from rooms.settle import settle
from web import Client, House

PDF = "application/pdf"
AMOUNT = re.compile(r"(?<![\d.])-?\d+\.\d\d(?![\d.])")


@pytest.fixture
def counter(units: Units, clock: SetClock) -> Counter:
    return Counter(simulated(units), clock)


def words_of(language: str) -> dict[str, str]:
    home = files("preceptor.rooms.payouts.papers.words")
    found: dict[str, str] = json.loads((home / f"{language}.json").read_text("utf-8"))
    return found


def text_of(content: bytes) -> str:
    reader = PdfReader(io.BytesIO(content), strict=True)
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def amounts(text: str) -> Count[str]:
    return Count(AMOUNT.findall(text))


def whole(counter: Counter, no: int, period: str = "") -> tuple[str, str]:
    """Somebody's own statement in English, read back from its PDF, and the period it is of."""
    period = period or counter.till.clock.now().strftime("%Y-%m")
    paper = counter.units.read_now(counter.till.person(no), queries.my_statement_paper, period, language="en")
    return text_of(printed(paper)), period


def euros(minor_units: int) -> str:
    return f"{spelled(Money(EUR, minor_units))} EUR"


def test_every_language_says_everything() -> None:
    english = words_of("en")
    hole = re.compile(r"\{\w+\}")
    for language in LANGUAGES:
        words = words_of(language)
        assert words.keys() == english.keys()
        assert all(sorted(hole.findall(words[key])) == sorted(hole.findall(english[key])) for key in english)
    terms = {
        *(f"kind.{one.value}" for one in EarningKind), *(f"line.{one.value}" for one in EarningState),
        *(f"payment.{one.value}" for one in PaymentState), *(f"batch.{one.value}" for one in BatchState),
        *(f"adapter.{one}" for one in ADAPTERS),
    }  # fmt: skip
    assert {f"term.{one}" for one in terms} <= english.keys()


def test_a_statement_is_what_the_ledger_says(counter: Counter) -> None:
    counter.owe(1, 3)
    counter.release(counter.draw_up())
    counter.till.work(1, 4)
    held, *_ = [one for one in counter.till.lines(1) if one.state is EarningState.PENDING]
    withheld = Withholding(Ground.NOT_DONE, "All three say <the same>.")
    counter.units.write_now(counter.till.manager, pay.reject, held.id, withheld)
    settle(counter.units)
    text, _ = whole(counter, 1)
    [sums] = counter.units.read_now(counter.till.person(1), pay_queries.my_money)
    balances = sums.balances
    assert balances[Account.PAID] == 60
    assert f"Comes to you {euros(sums.earned)}" in text
    assert f"Of it waiting for approval {euros(balances[Account.PENDING])}" in text
    assert f"Paid out in this time {euros(balances[Account.PAID])}" in text
    assert f"Held back {euros(balances[Account.WITHHELD])}" in text
    lines = counter.till.lines(1)
    assert len(lines) == 7
    for one in lines:
        assert short(one.id) in text
    _, _, by_line = text.partition("Line by line")
    listed = Count(spelled(Money(EUR, units)) for one in lines for units in (one.money.minor_units, one.withheld))
    assert amounts(by_line) == listed
    assert "<the same>" in by_line
    recount(counter.units)


def test_a_statement_of_a_year_holds_its_months_and_no_other(counter: Counter) -> None:
    counter.owe(1, 2)
    year = counter.till.clock.now().strftime("%Y")
    text, _ = whole(counter, 1, year)
    assert f"Earned {euros(40)}" in text
    before, _ = whole(counter, 1, str(int(year) - 1))
    assert "Nothing was earned or paid in this time." in before


def test_sums_hold_what_has_no_line_of_its_own_on_the_paper(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MOST_ON_PAPER", 2)
    counter.owe(1, 5)
    text, _ = whole(counter, 1)
    assert f"Earned {euros(100)}" in text
    assert "the first 2 of 5 lines" in text
    assert amounts(text.partition("Line by line")[2]) == Count({"0.20": 2, "0.00": 2})


def test_a_project_of_any_name_takes_no_cent_away(counter: Counter) -> None:
    counter.owe(1, 2)
    for name in ("W" * 120, "\u202egnp. مشروع (12)", "a" + "\u0301" * 110, "👩‍👩‍👧 \U000e1234 <b>bold</b>"):
        counter.units.write_now(SYSTEM, projects.change_project, counter.till.project, {"name": name})
        text, _ = whole(counter, 1)
        assert f"Earned {euros(40)}" in text
        assert amounts(text.partition("Line by line")[2]) == Count({"0.20": 2, "0.00": 2})


def test_a_batch_on_paper_is_the_batch_in_the_books(counter: Counter) -> None:
    for no, count, iban in ((1, 2, GOOD[0]), (2, 1, IBAN), (3, 3, GOOD[1])):
        counter.owe(no, count, iban=iban)
    batch = counter.draw_up(note="November <1>")
    drawn = counter.units.read_now(counter.two, queries.paper_of_batch, batch, language="en")
    said = text_of(printed(drawn))
    assert "Released by nobody yet" in said
    assert "3 payments, 1.20 EUR, have no answer" in said
    counter.release(batch)
    for language in LANGUAGES:
        found = counter.units.read_now(counter.two, queries.paper_of_batch, batch, language=language)
        text = text_of(printed(found))
        for one in counter.payments(batch):
            assert short(one.id) in text
            assert one.masked in text
            assert spelled(Money(EUR, one.minor_units)) in text
        assert batch in text
        assert "November <1>" in text
    assert counter.balance(Account.PAID) == 100
    found = counter.units.read_now(counter.two, queries.paper_of_batch, batch, language="en")
    text = text_of(printed(found))
    assert "Paid 2 1.00" in text
    assert "Returned 1 0.20" in text
    assert "Total 3 1.20" in text
    assert "The account is closed." in text
    assert GOOD[0][4:] not in text.replace(" ", "")


def test_the_same_books_are_the_same_bytes(counter: Counter) -> None:
    counter.owe(1, 2)
    batch = counter.draw_up()
    made = set()
    for _ in range(2):
        found = counter.units.read_now(counter.one, queries.paper_of_batch, batch)
        made.add(printed(found))
        counter.till.clock.advance(hours=3)
    assert len(made) == 1


def test_time_is_spelled_to_the_second() -> None:
    assert [spelled_clock(one) for one in (0, 59, 3600, 366_005)] == ["–", "0:00:59", "1:00:00", "101:40:05"]


def test_who_may_read_which_paper(house: House, clock: SetClock) -> None:
    counter = Counter(house.units, clock)
    me = house.as_contributor
    house.join(me, counter.till.project, Role.CONTRIBUTOR)
    counter.owe(1, 1)
    batch, month = counter.draw_up(), clock.now().strftime("%Y-%m")
    mine = f"me/statements/{month}/pdf"
    reply = me.get(mine, params={"language": "ar"})
    assert (reply.status_code, reply.headers["content-type"]) == (200, PDF)
    assert reply.headers["content-disposition"] == f'attachment; filename="statement-{month}.pdf"'
    assert PdfReader(io.BytesIO(reply.content)).trailer["/Root"]["/Lang"] == "ar"
    assert PdfReader(io.BytesIO(me.get(mine).content)).trailer["/Root"]["/Lang"] == "en"
    assert me.get("me/statements/2026-13/pdf").json()["code"] == "payouts.month"
    person = counter.payments(batch)[0].contributor_id
    theirs = f"payouts/people/{person}/statements/{month}/pdf"
    for path in (theirs, f"payouts/batches/{batch}/pdf"):
        assert _statuses(house, path) == [401, 403, 403, 200]
    text = text_of(house.as_admin.get(theirs).content)
    assert f"Comes to the person {euros(20)}" in text
    assert house.as_admin.get(f"payouts/people/999999/statements/{month}/pdf").status_code == 404
    assert house.as_admin.get("payouts/batches/none/pdf").status_code == 404
    assert house.nobody.get(mine).status_code == 401


def _statuses(house: House, path: str) -> list[int]:
    clients: list[Client] = [house.nobody, house.as_contributor, house.as_reviewer, house.as_admin]
    return [one.get(path).status_code for one in clients]
