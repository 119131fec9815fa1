"""Who was found to have met everything, at rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from preceptor.infra.db.schema import Micros, metadata
from preceptor.infra.db.upsert import overwrite
from preceptor.rooms.eligibility.nouns import Admitted, Closing


class Decided(NamedTuple):
    """Project → decisions that keep somebody out there, and → those against them that count."""

    stops: Counter[int]
    receipts: Counter[int]


# Only a yes is kept. A no is judged anew whenever it is asked for, so that what somebody signs counts at once.
admissions = sa.Table(
    "eligibility_admission", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("stamp", sa.Text, nullable=False),
    sa.Column("until", Micros),
    sa.Column("admitted_at", Micros, nullable=False),
)  # fmt: skip

# One row a decision that keeps somebody out: most projects have none.
closings = sa.Table(
    "eligibility_closing", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("receipt", sa.Text, primary_key=True),
    sa.Column("sentence", sa.Text, nullable=False),
    sa.Column("since", Micros, nullable=False),
    sa.Column("until", Micros),
    sa.Column("skill", sa.Text, nullable=False),
    sa.Index("ix_eligibility_closing_until", "until"),
    sa.Index("ix_eligibility_closing_person", "contributor_id"),
)  # fmt: skip

# One row a decision against somebody that stands and is not contested, for as long as a rule may count it.
receipts = sa.Table(
    "eligibility_receipt", metadata,
    sa.Column("contributor_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("receipt", sa.Text, primary_key=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("until", Micros, nullable=False),
    sa.Index("ix_eligibility_receipt_until", "until"),
)  # fmt: skip

_ADMISSION = sa.select(admissions.c.stamp, admissions.c.until).where(
    admissions.c.contributor_id == sa.bindparam("person"), admissions.c.project_id == sa.bindparam("project")
)


def admission(conn: sa.Connection, project_id: int, contributor_id: int) -> Admitted | None:
    """By primary key: the one statement a task costs in a project that asks for something."""
    row: Any = conn.execute(_ADMISSION, {"person": contributor_id, "project": project_id}).one_or_none()
    return Admitted(row.stamp, row.until) if row is not None else None


def admit(conn: sa.Connection, project_id: int, contributor_id: int, found: Admitted, *, now: int) -> None:
    row = {"contributor_id": contributor_id, "project_id": project_id, "stamp": found.stamp, "until": found.until,
           "admitted_at": now}  # fmt: skip
    overwrite(conn, admissions, [row])


def forget(conn: sa.Connection, contributor_id: int) -> None:
    """Something about this person changed: everything is judged anew."""
    conn.execute(sa.delete(admissions).where(admissions.c.contributor_id == contributor_id))


def has_closings(conn: sa.Connection, project_id: int) -> bool:
    query = sa.select(closings.c.receipt).where(closings.c.project_id == project_id).limit(1)
    return conn.execute(query).first() is not None


def closings_of(conn: sa.Connection, project_id: int, contributor_id: int) -> list[Closing]:
    """In the order they were decided."""
    mine = (closings.c.project_id == project_id, closings.c.contributor_id == contributor_id)
    rows = conn.execute(sa.select(closings).where(*mine).order_by(closings.c.since, closings.c.receipt))
    return [Closing(row.receipt, row.sentence, row.since, row.until, row.skill) for row in rows]


def kept_out(conn: sa.Connection, project_id: int, *, now: int) -> list[int]:
    here = (closings.c.project_id == project_id, sa.or_(closings.c.until.is_(None), closings.c.until > now))
    return list(conn.execute(sa.select(closings.c.contributor_id).where(*here).distinct()).scalars())


def close(conn: sa.Connection, project_id: int, contributor_id: int, one: Closing) -> None:
    overwrite(conn, closings, [{"project_id": project_id, "contributor_id": contributor_id, **vars(one)}])


def reopen(conn: sa.Connection, project_id: int, contributor_id: int, receipt: str) -> None:
    conn.execute(sa.delete(closings).filter_by(project_id=project_id, contributor_id=contributor_id, receipt=receipt))


def drop_over(conn: sa.Connection, *, now: int, limit: int) -> list[int]:
    """Forget some of the decisions whose time is over; gives whose they were."""
    people: list[int] = []
    for table in (closings, receipts):
        over = sa.select(table.c.contributor_id, table.c.receipt).where(table.c.until <= now)
        found = conn.execute(over.order_by(table.c.until).limit(limit)).all()
        if found:
            gone = (
                table.c.contributor_id.in_({row[0] for row in found}),
                table.c.receipt.in_([row[1] for row in found]),
            )
            conn.execute(sa.delete(table).where(*gone))
        people += [row[0] for row in found]
    return people


def keep_receipt(conn: sa.Connection, project_id: int, contributor_id: int, receipt: str, *, until: int) -> None:
    row = {"contributor_id": contributor_id, "receipt": receipt, "project_id": project_id, "until": until}
    overwrite(conn, receipts, [row])


def drop_receipt(conn: sa.Connection, contributor_id: int, receipt: str) -> None:
    conn.execute(sa.delete(receipts).filter_by(contributor_id=contributor_id, receipt=receipt))


def decided_of(conn: sa.Connection, people: Sequence[int], *, now: int) -> dict[int, Decided]:
    """What holds against each of these people now, project by project; who has nothing is left out."""
    found: dict[int, Decided] = defaultdict(lambda: Decided(Counter(), Counter()))
    for table, name in ((closings, "stops"), (receipts, "receipts")):
        holds = sa.or_(table.c.until.is_(None), table.c.until > now)
        query = sa.select(table.c.contributor_id, table.c.project_id).where(table.c.contributor_id.in_(people), holds)
        for row in conn.execute(query):
            getattr(found[row.contributor_id], name)[row.project_id] += 1
    return found
