"""Messages at rest."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.base.ids import new_id
from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.messages.nouns import Kind, Letter, Message
from preceptor.rooms.messages.store.tables import mails, messages


def add(conn: sa.Connection, one: Letter, *, now: int) -> Message | None:
    """Keep a letter in its person's inbox; None when it lies there already."""
    row = {
        "public_id": new_id(), "account_no": one.to, "once": one.once, "kind": one.kind.value, "words": one.words,
        "said": json.dumps(dict(one.values), ensure_ascii=False), "link": one.link, "made_at": now,
    }  # fmt: skip
    insert_new(conn, messages, [row])
    return load(conn, one.to, str(row["public_id"]))


def load(conn: sa.Connection, account_no: int, public_id: str) -> Message | None:
    """One of a person's own."""
    mine = sa.and_(messages.c.account_no == account_no, messages.c.public_id == public_id)
    row = conn.execute(sa.select(messages).where(mine)).one_or_none()
    return _message(row) if row is not None else None


def by_numbers(conn: sa.Connection, numbers: Sequence[int]) -> list[Message]:
    """Oldest first; what was erased meanwhile is left out."""
    query = sa.select(messages).where(messages.c.id.in_(numbers)).order_by(messages.c.id)
    return [_message(row) for row in conn.execute(query)]


def page(conn: sa.Connection, account_no: int, *, unread: bool, before: int | None, limit: int) -> list[Message]:
    """A person's, newest first."""
    query = sa.select(messages).where(messages.c.account_no == account_no)
    if unread:
        query = query.where(messages.c.read_at.is_(None))
    if before is not None:
        query = query.where(messages.c.id < before)
    return [_message(row) for row in conn.execute(query.order_by(messages.c.id.desc()).limit(limit))]


def count_unread(conn: sa.Connection, account_no: int, *, most: int) -> int:
    """How many are unread, counted up to `most`: a full inbox costs no more than that."""
    some = sa.select(messages.c.id).where(messages.c.account_no == account_no, messages.c.read_at.is_(None)).limit(most)
    return int(conn.execute(sa.select(sa.func.count()).select_from(some.subquery())).scalar_one())


def set_read(conn: sa.Connection, account_no: int, public_id: str, *, at: int | None) -> bool:
    """Mark one read, or (None) unread again; False when there is no such message of this person."""
    mine = sa.and_(messages.c.account_no == account_no, messages.c.public_id == public_id)
    return conn.execute(sa.update(messages).where(mine).values(read_at=at)).rowcount > 0


def set_all_read(conn: sa.Connection, account_no: int, *, upto: int, at: int) -> None:
    """All up to the number `upto`: what came since the person looked stays unread."""
    mine = sa.and_(messages.c.account_no == account_no, messages.c.read_at.is_(None), messages.c.id <= upto)
    conn.execute(sa.update(messages).where(mine).values(read_at=at))


def forget_person(conn: sa.Connection, account_no: int) -> None:
    for table in (mails, messages):
        conn.execute(sa.delete(table).where(table.c.account_no == account_no))


def _message(row: Any) -> Message:
    return Message(
        row.public_id, row.id, row.account_no, Kind(row.kind), row.words, json.loads(row.said), row.link, row.made_at,
        row.read_at,
    )  # fmt: skip
