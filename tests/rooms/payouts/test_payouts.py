"""From what is owed to what is paid: two people, one job, and a ledger that adds up on the way."""

from __future__ import annotations

import csv
import dataclasses
import io
import runpy
from pathlib import Path

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.identity.events import AccountErased
from preceptor.rooms.pay.nouns import Account
from preceptor.rooms.payouts import actions, queries, store
from preceptor.rooms.payouts.nouns import BatchState, FileForm, Hindrance, PaymentState, Reported
from preceptor.rooms.payouts.store import details
from rooms.pay.till import EUR, recount, refused
from rooms.payouts.counter import GOOD, IBAN, Counter, simulated
from rooms.settle import settle

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def counter(units: Units, clock: SetClock) -> Counter:
    return Counter(simulated(units), clock)


def states(counter: Counter, batch: str) -> list[PaymentState]:
    return [one.state for one in counter.payments(batch)]


def test_a_batch_pays_whoever_can_be_paid_and_says_why_not_the_others(counter: Counter) -> None:
    counter.owe(7, 3)
    counter.owe(8, 1)
    counter.owe(9, 3, iban="")
    seen = counter.units.read_now(counter.one, queries.preview, EUR, least=50)
    assert [(one.minor_units, one.hindrance) for one in seen] == [
        (60, None), (20, Hindrance.BELOW_LEAST), (60, Hindrance.NO_DETAILS),
    ]  # fmt: skip
    batch = counter.draw_up(least=50)
    assert counter.batch(batch).state is BatchState.DRAWN
    assert (counter.balance(Account.OWED), counter.balance(Account.ON_ITS_WAY)) == (80, 60)
    counter.release(batch)
    assert counter.batch(batch).state is BatchState.DONE
    assert states(counter, batch) == [PaymentState.PAID]
    assert (counter.balance(Account.PAID), counter.balance(Account.OWED)) == (60, 80)
    [mine] = counter.units.read_now(counter.till.person(7), queries.my_payments)
    assert (mine.minor_units, mine.masked) == (60, "GB•• •••• 5432")
    recount(counter.units)


def test_whoever_drew_it_up_cannot_release_it(counter: Counter) -> None:
    counter.owe(7)
    batch = counter.draw_up()
    write = counter.units.write_now
    assert refused(lambda: write(counter.one, actions.release, batch)) == "payouts.four_eyes"
    assert refused(lambda: write(counter.till.manager, actions.release, batch)) == "identity.not_allowed"
    counter.release(batch)
    assert refused(lambda: write(counter.two, actions.release, batch)) == "payouts.state"
    assert refused(lambda: write(counter.two, actions.call_off, batch)) == "payouts.state"


def test_what_is_called_off_is_owed_again_and_paid_next_time(counter: Counter) -> None:
    counter.owe(7, 2)
    batch = counter.draw_up()
    counter.units.write_now(counter.one, actions.call_off, batch)
    settle(counter.units)
    assert states(counter, batch) == [PaymentState.CALLED_OFF]
    assert (counter.balance(Account.OWED), counter.balance(Account.ON_ITS_WAY)) == (40, 0)
    counter.release(counter.draw_up())
    assert counter.balance(Account.PAID) == 40
    counter.owe(7, 1)
    counter.units.write_now(counter.one, actions.call_off, counter.draw_up())
    settle(counter.units)
    [shown] = counter.units.read_now(counter.till.person(7), queries.my_payments, limit=1)
    assert shown.state is PaymentState.PAID, "what was called off does not take a place on the page"
    recount(counter.units)


def test_what_the_bank_refuses_is_owed_again(counter: Counter) -> None:
    counter.owe(7, 2, iban=IBAN)
    batch = counter.draw_up()
    counter.release(batch)
    [failed] = counter.payments(batch)
    assert (failed.state, failed.why) == (PaymentState.FAILED, "The account is closed.")
    assert (counter.balance(Account.OWED), counter.balance(Account.PAID)) == (40, 0)
    assert counter.batch(batch).state is BatchState.DONE
    counter.owe(7, iban=GOOD[1])
    counter.release(counter.draw_up())
    assert counter.balance(Account.PAID) == 60
    recount(counter.units)


def test_what_is_noted_late_moves_no_sum(counter: Counter) -> None:
    counter.owe(1, 2)
    batch = counter.draw_up()
    [seen] = counter.payments(batch)
    counter.release(batch)
    late = dataclasses.replace(seen, state=PaymentState.CALLED_OFF)
    counter.units.write_now(SYSTEM, lambda ctx: store.save_payment(ctx.conn, seen, late))
    assert states(counter, batch) == [PaymentState.PAID]


def test_batches_of_before_have_their_sums_counted(counter: Counter) -> None:
    for no, iban in ((1, GOOD[0]), (2, IBAN), (3, GOOD[1])):
        counter.owe(no, no, iban=iban)
    batches = [counter.draw_up()]
    counter.release(batches[0])
    counter.owe(1, 1)
    batches.append(counter.draw_up())
    [step] = (ROOT / "migrations" / "versions").glob("*_payments_counted_by_state.py")
    count = runpy.run_path(str(step))["COUNT"]
    counter.units.database.write_now(lambda conn: conn.execute(sa.delete(store.kept_sums)))
    counter.units.database.write_now(lambda conn: conn.exec_driver_sql(count))
    assert [len(counter.payments(batch)) for batch in batches] == [3, 2]


def test_an_empty_batch_is_over_at_once(counter: Counter) -> None:
    assert counter.batch(counter.draw_up()).state is BatchState.DONE


def test_two_batches_share_nobody(counter: Counter) -> None:
    counter.owe(7, 2)
    first, second = counter.draw_up(), counter.draw_up()
    assert (len(counter.payments(first)), len(counter.payments(second))) == (1, 0)


def test_a_bank_that_takes_a_file_reports_by_hand(units: Units, clock: SetClock) -> None:
    counter = Counter(units, clock)
    for no, iban in zip((7, 8, 9), GOOD, strict=True):
        counter.owe(no, no - 5, iban=iban)
    batch = counter.draw_up()
    assert (
        refused(lambda: counter.units.write_now(counter.one, actions.take_file, batch, FileForm.CSV)) == "payouts.state"
    )
    counter.release(batch)
    assert set(states(counter, batch)) == {PaymentState.SENT}
    made = counter.units.write_now(counter.one, actions.take_file, batch, FileForm.CSV)
    table = list(csv.DictReader(io.StringIO(made.content.decode())))
    assert [(row["iban"], row["amount"]) for row in table] == list(zip(GOOD, ("0.40", "0.60", "0.80"), strict=True))
    closed, *paid = table
    rows = [Reported(row["key"], EUR, round(float(row["amount"]) * 100), paid=True) for row in paid]
    rows.append(Reported(closed["key"], EUR, 40, paid=False, why="no such account"))
    seen = counter.units.read_now(counter.one, queries.reconciled, batch, rows)
    assert (len(seen.paid), len(seen.failed), counter.balance(Account.PAID)) == (2, 1, 0), (
        "a comparison changes nothing"
    )
    for _ in range(2):
        counter.units.write_now(counter.one, actions.apply_report, batch, rows)
        assert (counter.balance(Account.PAID), counter.balance(Account.OWED)) == (140, 40)
    assert counter.batch(batch).state is BatchState.DONE
    recount(counter.units)


def test_where_somebody_is_paid_is_sealed_and_goes_with_them(counter: Counter) -> None:
    counter.owe(7, iban=IBAN)
    kept, opened = counter.units.read_now(counter.till.person(7), queries.my_details) or (None, None)
    assert kept is not None
    assert opened is not None
    assert opened.iban == IBAN
    assert IBAN[4:] not in kept.sealed
    batch = counter.draw_up()
    erased = AccountErased(subject=counter.till.person(7).id)
    counter.units.write_now(SYSTEM, lambda ctx: ctx.tell(erased))
    settle(counter.units)
    left = counter.units.read_now(SYSTEM, lambda ctx: ctx.conn.execute(sa.select(details)).all())
    assert left == []
    counter.release(batch)
    [failed] = counter.payments(batch)
    assert (failed.state, failed.why) == (PaymentState.FAILED, "They took back where they are paid.")
    assert counter.balance(Account.OWED) == 20, "the money's trail stays"
    recount(counter.units)


def test_nobody_sees_payouts_but_those_who_pay(counter: Counter) -> None:
    counter.owe(7)
    batch = counter.draw_up()
    reads = (
        lambda who: counter.units.read_now(who, queries.batches),
        lambda who: counter.units.read_now(who, queries.payments, batch),
        lambda who: counter.units.read_now(who, queries.preview, EUR),
        lambda who: counter.units.write_now(who, actions.take_file, batch, FileForm.CSV),
        lambda who: counter.units.write_now(who, actions.draw_up, EUR),
    )
    for read in reads:
        assert refused(lambda read=read: read(counter.till.person(7))) == "identity.not_allowed"
