"""What is said about money: to whose it is, with the amount and the reason, and to those who may settle."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.base.events import Event, Heard
from preceptor.infra.phrases import LANGUAGES
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.messages.nouns import Letter, Message
from preceptor.rooms.messages.words import say
from preceptor.rooms.pay import letters as pay
from preceptor.rooms.pay.events import BonusGiven, DisputeSettled, EarningContested, EarningRejected, ToppedUp
from preceptor.rooms.payouts import letters as payouts
from preceptor.rooms.payouts.events import PaymentFailed, PaymentPaid
from rooms.pay.till import Till

Tells = Callable[[Ctx, Heard], Iterable[Letter]]


def told(units: Units, tells: Tells, event: Event, *, project: int | None) -> list[Letter]:
    given = {name: value for name, value in asdict(event).items() if name not in {"subject", "project_id"}}
    heard = Heard(1, event.NAME, event.subject, project, "somebody", 0, given)
    return units.read_now(SYSTEM, lambda ctx: list(tells(ctx, heard)))


def test_amounts_and_reasons_reach_whose_money_it_is(units: Units, clock: SetClock) -> None:
    till = Till(units, clock)
    till.work(7)
    [line] = till.lines(7)
    who, project = line.contributor_id, till.project
    rejected = EarningRejected(subject=line.id, contributor=who, withheld=5, ground="rules", reason="Copied.")
    settled = DisputeSettled(subject=line.id, contributor=who, granted=5, by_clock=False, reason="You were right.")
    upheld = DisputeSettled(subject=line.id, contributor=who, granted=0, by_clock=False, reason="It was.")
    bonus = BonusGiven(subject=line.id, contributor=who, currency="JPY", minor_units=150, reason="Thanks.")
    topped = ToppedUp(subject=line.id, contributor=who, currency="EUR", minor_units=1)
    paid = PaymentPaid(subject="p", batch="b", contributor=who, currency="KWD", minor_units=1500)
    failed = PaymentFailed(subject="p", batch="b", contributor=who, currency="EUR", minor_units=20, why="IBAN closed")
    letters: list[Letter] = []
    for tells, event, words, amount in (
        (pay.earning_rejected, rejected, "earning_rejected", "0.05 EUR"),
        (pay.dispute_settled, settled, "dispute_granted", "0.05 EUR"),
        (pay.dispute_settled, upheld, "dispute_upheld", "0.00 EUR"),
        (pay.bonus_given, bonus, "bonus_given", "150 JPY"),
        (pay.topped_up, topped, "topped_up", "0.01 EUR"),
        (payouts.payment_paid, paid, "payment_paid", "1.500 KWD"),
        (payouts.payment_failed, failed, "payment_failed", "0.20 EUR"),
    ):
        [one] = told(units, tells, event, project=project)
        assert (one.to, one.words, one.values["amount"], one.link) == (
            till.person(7).account_no,
            words,
            amount,
            "/money",
        )
        letters.append(one)
    assert "IBAN" not in str(letters), "what a bank says may hold an account number"
    for one in letters:
        for language in LANGUAGES:
            message = Message("m", 1, one.to, one.kind, one.words, one.values, one.link, 1)
            said = say(message, language)
            assert one.values["amount"] in said.subject or one.words == "dispute_upheld"
            assert one.values.get("reason", "") in said.body


def test_a_contested_earning_waits_for_those_who_may_pay(units: Units, clock: SetClock) -> None:
    till = Till(units, clock)
    till.work(7)
    [line] = till.lines(7)
    event = EarningContested(subject=line.id, contributor=line.contributor_id)
    assert told(units, pay.earning_contested, event, project=till.project) == [], "no manager has an account here"
    gone = EarningContested(subject="gone", contributor=line.contributor_id)
    assert told(units, pay.earning_contested, gone, project=till.project) == []
