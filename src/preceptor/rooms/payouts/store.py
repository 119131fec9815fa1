"""Payouts at rest: where people are paid, batches, payments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import overwrite, upsert
from preceptor.rooms.payouts.nouns import Batch, BatchState, BatchSums, KeptDetails, Payment, PaymentState

_GOING_ON = sa.text("state IN ('reserved', 'sending')")

details = sa.Table(
    "payouts_details", metadata,
    sa.Column("account_no", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("account", sa.Text, nullable=False, unique=True),
    sa.Column("sealed", sa.Text, nullable=False),
    sa.Column("masked", sa.Text, nullable=False),
    sa.Column("changed_at", Micros, nullable=False),
)  # fmt: skip

batches = sa.Table(
    "payouts_batch", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("currency", sa.Text, nullable=False),
    sa.Column("least", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("adapter", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("drawn_by", sa.Text, nullable=False),
    sa.Column("drawn_at", Micros, nullable=False),
    sa.Column("released_by", sa.Text, nullable=False),
    sa.Column("released_at", Micros),
    sa.Column("ended_at", Micros),
)  # fmt: skip

payments = sa.Table(
    "payouts_payment", metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("batch_id", sa.Text, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("currency", sa.Text, nullable=False),
    sa.Column("minor_units", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("masked", sa.Text, nullable=False),
    sa.Column("reference", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("changed_at", Micros, nullable=False),
    sa.Index("ix_payouts_payment_batch", "batch_id", "id"),
    # Nobody is twice in a batch, whatever job runs twice.
    sa.Index("uq_payouts_payment_person", "batch_id", "contributor_id", unique=True),
    sa.Index("ix_payouts_payment_contributor", "contributor_id", "id"),
    sa.Index("ix_payouts_payment_going_on", "batch_id", "id", sqlite_where=_GOING_ON, postgresql_where=_GOING_ON),
)  # fmt: skip


# Kept, not counted on asking: a page of batches of ten thousand payments each would read half a million.
kept_sums = sa.Table(
    "payouts_sum", metadata,
    sa.Column("batch_id", sa.Text, primary_key=True),
    sa.Column("state", sa.Text, primary_key=True),
    sa.Column("payments", sa.BigInteger, nullable=False),
    sa.Column("minor_units", sa.BigInteger, nullable=False),
)  # fmt: skip


def details_of(conn: sa.Connection, accounts: Sequence[int]) -> dict[int, KeptDetails]:
    """Account's number → where its owner is paid, of at most 500; who said nothing is left out."""
    rows = conn.execute(sa.select(details).where(details.c.account_no.in_(accounts)))
    return {row.account_no: KeptDetails(**row._mapping) for row in rows}


def keep_details(conn: sa.Connection, one: KeptDetails) -> None:
    overwrite(conn, details, [asdict(one)])


def drop_details(conn: sa.Connection, account: str) -> bool:
    """Whether there were any."""
    return conn.execute(sa.delete(details).where(details.c.account == account)).rowcount > 0


def add_batch(conn: sa.Connection, one: Batch) -> None:
    conn.execute(sa.insert(batches).values({**asdict(one), "state": one.state.value}))


def save_batch(conn: sa.Connection, one: Batch) -> None:
    values = {**asdict(one), "state": one.state.value}
    conn.execute(sa.update(batches).where(batches.c.id == one.id).values(values))


def batch(conn: sa.Connection, batch_id: str, *, lock: bool = False) -> Batch | None:
    query = sa.select(batches).where(batches.c.id == batch_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _batch(row) if row is not None else None


def batch_page(conn: sa.Connection, *, before: str, limit: int) -> list[Batch]:
    """Newest first."""
    query = sa.select(batches)
    if before:
        query = query.where(batches.c.id < before)
    return [_batch(row) for row in conn.execute(query.order_by(batches.c.id.desc()).limit(limit))]


def sums(conn: sa.Connection, ids: Sequence[str]) -> Mapping[str, BatchSums]:
    """How many payments each batch has in each state, and how much they come to; by primary key."""
    found = {one: BatchSums({}, {}) for one in ids}
    table = kept_sums.c
    for row in conn.execute(sa.select(kept_sums).where(table.batch_id.in_(ids), table.payments > 0)):
        state = PaymentState(row.state)
        found[row.batch_id].count[state], found[row.batch_id].minor_units[state] = row.payments, row.minor_units
    return found


def add_payment(conn: sa.Connection, one: Payment) -> None:
    """With its sums. Raises IntegrityError for a second one of a person in a batch: whoever calls holds the batch and has looked."""
    conn.execute(sa.insert(payments).values(_values(one)))
    _count(conn, one, one.state, 1)


def has_payment(conn: sa.Connection, batch_id: str, contributor_id: int) -> bool:
    wanted = (payments.c.batch_id == batch_id, payments.c.contributor_id == contributor_id)
    return conn.execute(sa.select(payments.c.id).where(*wanted)).first() is not None


def save_payment(conn: sa.Connection, was: Payment, one: Payment) -> None:
    """What became of it, and its move from one sum to the other; nothing where it is no longer as it `was`.
    Whoever calls holds the batch."""
    still = (payments.c.id == was.id, payments.c.state == was.state.value)
    moved = conn.execute(sa.update(payments).where(*still).values(_values(one))).rowcount > 0
    if moved and one.state is not was.state:
        for state, by in ((was.state, -1), (one.state, 1)):
            _count(conn, one, state, by)


def payment(conn: sa.Connection, payment_id: str, *, lock: bool = False) -> Payment | None:
    query = sa.select(payments).where(payments.c.id == payment_id)
    row = conn.execute(query.with_for_update() if lock else query).one_or_none()
    return _payment(row) if row is not None else None


def payment_page(
    conn: sa.Connection, batch_id: str, *, state: PaymentState | None = None, after: str = "", limit: int
) -> list[Payment]:
    """A batch's, in the order they were taken in."""
    query = sa.select(payments).where(payments.c.batch_id == batch_id, payments.c.id > after)
    if state is not None:
        query = query.where(payments.c.state == state.value)
    return [_payment(row) for row in conn.execute(query.order_by(payments.c.id).limit(limit))]


def going_on(conn: sa.Connection, batch_id: str, *, limit: int) -> list[Payment]:
    """Those that were not handed over, or of which no answer was noted; of a batch, in order."""
    query = sa.select(payments).where(payments.c.batch_id == batch_id, _GOING_ON)
    return [_payment(row) for row in conn.execute(query.order_by(payments.c.id).limit(limit))]


def of_contributor(conn: sa.Connection, contributor_id: int, *, before: str, limit: int) -> list[Payment]:
    """Somebody's, newest first; what was called off was never on its way to them."""
    query = sa.select(payments).where(
        payments.c.contributor_id == contributor_id, payments.c.state != PaymentState.CALLED_OFF.value
    )
    if before:
        query = query.where(payments.c.id < before)
    return [_payment(row) for row in conn.execute(query.order_by(payments.c.id.desc()).limit(limit))]


def paid_to(conn: sa.Connection, contributor_id: int, *, since: int, until: int) -> list[Payment]:
    """What was paid to somebody in a stretch of time (micros), oldest first."""
    table = payments.c
    query = sa.select(payments).where(
        table.contributor_id == contributor_id, table.state == PaymentState.PAID.value,
        table.changed_at >= since, table.changed_at < until,
    )  # fmt: skip
    return [_payment(row) for row in conn.execute(query.order_by(table.id))]


def _count(conn: sa.Connection, one: Payment, state: PaymentState, by: int) -> None:
    key = {"batch_id": one.batch_id, "state": state.value}
    upsert(conn, kept_sums, key, add={"payments": by, "minor_units": by * one.minor_units})


def _values(one: Payment) -> dict[str, Any]:
    return {**asdict(one), "state": one.state.value}


def _batch(row: Any) -> Batch:
    values = dict(row._mapping)
    return Batch(state=BatchState(values.pop("state")), **values)


def _payment(row: Any) -> Payment:
    values = dict(row._mapping)
    return Payment(state=PaymentState(values.pop("state")), **values)
