"""Accounts, reports and bank files: what is refused, where two books differ, what a bank would read."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.clock import rfc3339
from preceptor.base.money import Money, spelled
from preceptor.base.problems import Problem
from preceptor.rooms.payouts import rules
from preceptor.rooms.payouts.bank_files import csv_file, pain_001
from preceptor.rooms.payouts.nouns import (
    Batch,
    BatchState,
    Debtor,
    Details,
    DifferenceKind,
    Hindrance,
    Order,
    Payment,
    PaymentState,
    Reported,
)
from rooms.payouts.counter import GOOD, IBAN

_AT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)


def payment(key: str, units: int = 500, state: PaymentState = PaymentState.SENT) -> Payment:
    return Payment(key, "b", 1, "EUR", units, state, "DE•• •••• 3000", "", "", 0)


def batch(state: BatchState) -> Batch:
    return Batch("b", "EUR", 1, state, "file", "", "ann", 0)


def order(no: int = 1, *, currency: str = "EUR", name: str = "Zoë Łuczak & Söhne <1>") -> Order:
    return Order(f"{no:032x}", currency, 1205, Details(name, GOOD[0], "DEUTDEFF"), "Preceptor 0192")


@pytest.mark.parametrize("iban", [IBAN, *GOOD, "de89 3704 0044 0532 0130 00", "NO93-8601-1117-947"])
def test_an_account_is_taken_however_it_is_spaced(iban: str) -> None:
    assert rules.checks(rules.details_of("Ann", iban).iban)


@given(st.integers(4, 21), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_always_found(at: int, digit: str) -> None:
    """ISO 7064 MOD 97-10 finds every single substitution."""
    wrong = IBAN[:at] + digit + IBAN[at + 1 :]
    assert rules.checks(wrong) is (wrong == IBAN)


@pytest.mark.parametrize(
    ("given_", "where"),
    [
        (Details("Ann", "DE88370400440532013000"), "/iban"),
        (Details("Ann", "DE89"), "/iban"),
        (Details("Ann", "12345678901234567890"), "/iban"),
        (Details("", IBAN), "/name"),
        (Details("=cmd|' /C calc'!A0", IBAN), "/name"),
        (Details("x" * 71, IBAN), "/name"),
        (Details("Ann", IBAN, "DEUT"), "/bic"),
    ],
)
def test_what_cannot_be_paid_is_refused_where_it_is_wrong(given_: Details, where: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.details_of(given_.name, given_.iban, given_.bic)
    assert (caught.value.code, caught.value.faults[0].where) == ("payouts.details", where)


def test_what_is_shown_of_an_account_does_not_tell_it() -> None:
    assert rules.masked(IBAN) == "DE•• •••• 3000"


def test_who_is_in_a_batch() -> None:
    assert rules.hindrance(499, least=500, has_details=True) is Hindrance.BELOW_LEAST
    assert rules.hindrance(500, least=500, has_details=False) is Hindrance.NO_DETAILS
    assert rules.hindrance(500, least=500, has_details=True) is None


@pytest.mark.parametrize("state", [one for one in BatchState if one is not BatchState.DRAWN])
def test_only_what_waits_is_released(state: BatchState) -> None:
    with pytest.raises(Problem, match="cannot be released"):
        rules.check_release(batch(state), by="bob")


def test_nobody_releases_what_they_drew_up() -> None:
    rules.check_release(batch(BatchState.DRAWN), by="bob")
    with pytest.raises(Problem) as caught:
        rules.check_release(batch(BatchState.DRAWN), by="ann")
    assert caught.value.code == "payouts.four_eyes"


def test_a_report_notes_what_is_new_and_lists_where_it_differs() -> None:
    ours = {
        one.id: one
        for one in (
            payment("new"), payment("back"), payment("less"), payment("silent"),
            payment("known", state=PaymentState.PAID), payment("turned", state=PaymentState.PAID),
            payment("not-sent", state=PaymentState.RESERVED),
        )
    }  # fmt: skip
    rows = [
        Reported("new", "EUR", 500, True), Reported("back", "EUR", 500, False, "closed"),
        Reported("less", "EUR", 499, True), Reported("known", "EUR", 500, True), Reported("turned", "EUR", 500, False),
        Reported("stranger", "EUR", 7, True), Reported("not-sent", "EUR", 500, True), Reported("new", "EUR", 500, False),
    ]  # fmt: skip
    found = rules.reconcile(ours, rows)
    assert found.paid == ("new",)
    assert [row.key for row in found.failed] == ["back"]
    assert found.agreed == 1
    assert {(one.key, one.kind, one.ours, one.theirs) for one in found.differences} == {
        ("less", DifferenceKind.AMOUNT, 500, 499), ("turned", DifferenceKind.STATE, 500, 500),
        ("stranger", DifferenceKind.UNKNOWN, None, 7), ("not-sent", DifferenceKind.STATE, 500, 500),
        ("silent", DifferenceKind.NOT_REPORTED, 500, None),
    }  # fmt: skip


@pytest.fixture(scope="module")
def schema() -> Any:
    """The standard's own, which `sepaxml` carries; both come with the development requirements."""
    xmlschema = pytest.importorskip("xmlschema")
    pytest.importorskip("sepaxml")
    return xmlschema.XMLSchema(str(resources.files("sepaxml") / "schemas" / "pain.001.001.09.xsd"))


@pytest.mark.parametrize("currency", ["EUR", "JPY", "KWD"])
@pytest.mark.parametrize("bic", ["", "COBADEFFXXX"])
def test_the_bank_file_is_what_iso_20022_asks_for(schema: Any, currency: str, bic: str) -> None:
    orders = [order(1, currency=currency), order(2, currency=currency, name="آمنة")]
    made = pain_001("b" * 32, orders, Debtor("The House", IBAN, bic), made_at=_AT)
    schema.validate(made.decode())
    read: Any = schema.to_dict(made.decode())
    read = read["CstmrCdtTrfInitn"]
    assert str(read["GrpHdr"]["CtrlSum"]) == spelled(Money(currency, 2410))
    [block] = read["PmtInf"]
    assert ("PmtTpInf" in block) is (currency == "EUR")
    paid = block["CdtTrfTxInf"]
    assert [one["Cdtr"]["Nm"] for one in paid] == ["Zoë Łuczak & Söhne <1>", "آمنة"]
    assert [one["PmtId"]["EndToEndId"] for one in paid] == [orders[0].key, orders[1].key]


def test_the_table_keeps_what_people_are_called() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_file([order(name='Ann "Bo", jr.')]))))
    assert [(row["name"], row["amount"], row["currency"]) for row in rows] == [('Ann "Bo", jr.', "12.05", "EUR")]


def test_a_month_and_a_year_begin_and_end_in_utc() -> None:
    for period, first in (("2026-12", "2026-12"), ("2026", "2026-01")):
        since, until = rules.period_span(period)
        assert (rfc3339(since), rfc3339(until)) == (f"{first}-01T00:00:00Z", "2027-01-01T00:00:00Z")
    for wrong in ("2026-13", "26-01", "2026-1", "١٩٩٩-٠١", "20٢٦", "2026-", ""):
        with pytest.raises(Problem, match="is no month"):
            rules.period_span(wrong)


@given(st.integers(-(10**15), 10**15), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_an_amount_is_spelled_without_loss(units: int, currency: str) -> None:
    said = spelled(Money(currency, units))
    assert int(said.replace(".", "")) == units
    assert len(said.partition(".")[2]) == {"EUR": 2, "JPY": 0, "KWD": 3}[currency]
