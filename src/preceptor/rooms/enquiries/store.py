"""Enquiries and what is said in them, at rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.enquiries.nouns import Enquiry, State, Word

enquiries = sa.Table(
    "enquiries_enquiry", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("opening", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("asker", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("asked_at", Micros, nullable=False),
    sa.UniqueConstraint("asker", "opening"),
    sa.Index("ix_enquiries_enquiry_opening", "opening", "state", "no"),
)  # fmt: skip

words = sa.Table(
    "enquiries_word", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("enquiry_no", sa.BigInteger, nullable=False),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("by_team", sa.SmallInteger, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Index("ix_enquiries_word_enquiry", "enquiry_no", "no"),
    sa.Index("ix_enquiries_word_person", "account_no", "by_team", "at"),
)  # fmt: skip


def add(conn: sa.Connection, one: Enquiry) -> None:
    """Nothing where this person has one about this opening."""
    row = {name: getattr(one, name) for name in ("id", "opening", "project_id", "asker", "state", "asked_at")}
    insert_new(conn, enquiries, [row])


def add_word(conn: sa.Connection, enquiry_no: int, one: Word, *, account_no: int) -> None:
    values = {
        "enquiry_no": enquiry_no,
        "account_no": account_no,
        "by_team": int(one.by_team),
        "text": one.text,
        "at": one.at,
    }
    conn.execute(sa.insert(words).values(values))


def set_state(conn: sa.Connection, enquiry_no: int, state: State) -> None:
    conn.execute(sa.update(enquiries).where(enquiries.c.no == enquiry_no).values(state=state))


def load(conn: sa.Connection, enquiry_id: str, *, lock: bool = False) -> Enquiry | None:
    query = sa.select(enquiries).where(enquiries.c.id == enquiry_id)
    rows = conn.execute(query.with_for_update() if lock else query).all()
    return next(iter(_with_words(conn, rows)), None)


def of_person(conn: sa.Connection, asker: int, opening: str, *, lock: bool = False) -> Enquiry | None:
    query = sa.select(enquiries).where(enquiries.c.asker == asker, enquiries.c.opening == opening)
    rows = conn.execute(query.with_for_update() if lock else query).all()
    return next(iter(_with_words(conn, rows)), None)


def all_of_person(conn: sa.Connection, asker: int, *, limit: int) -> list[Enquiry]:
    """Newest first."""
    query = sa.select(enquiries).where(enquiries.c.asker == asker).order_by(enquiries.c.no.desc()).limit(limit)
    return _with_words(conn, conn.execute(query).all())


def of_opening(
    conn: sa.Connection, opening: str, *, state: State | None, before: int | None, limit: int
) -> list[Enquiry]:
    """Newest first, with what was said."""
    query = sa.select(enquiries).where(enquiries.c.opening == opening)
    if state is not None:
        query = query.where(enquiries.c.state == state)
    if before is not None:
        query = query.where(enquiries.c.no < before)
    return _with_words(conn, conn.execute(query.order_by(enquiries.c.no.desc()).limit(limit)).all())


def said_by(conn: sa.Connection, asker: int, *, limit: int) -> list[int]:
    """When somebody asked their last things, newest first (micros)."""
    mine = (words.c.account_no == asker, words.c.by_team == 0)
    return list(conn.execute(sa.select(words.c.at).where(*mine).order_by(words.c.at.desc()).limit(limit)).scalars())


def forget(conn: sa.Connection, askers: Iterable[int]) -> None:
    """All that these people asked, with what was answered."""
    mine = sa.select(enquiries.c.no).where(enquiries.c.asker.in_(list(askers)))
    conn.execute(sa.delete(words).where(words.c.enquiry_no.in_(mine)))
    conn.execute(sa.delete(enquiries).where(enquiries.c.no.in_(mine)))


def _with_words(conn: sa.Connection, rows: Sequence[Any]) -> list[Enquiry]:
    said: dict[int, list[Word]] = defaultdict(list)
    query = sa.select(words).where(words.c.enquiry_no.in_([row.no for row in rows])).order_by(words.c.no)
    for row in conn.execute(query) if rows else ():
        said[row.enquiry_no].append(Word(bool(row.by_team), row.text, row.at))
    return [Enquiry(**{**row._mapping, "state": State(row.state)}, words=tuple(said[row.no])) for row in rows]
