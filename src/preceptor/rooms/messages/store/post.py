"""Mails on their way, at rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.base.ids import new_id
from preceptor.rooms.messages.nouns import Mail, MailSort, MailState
from preceptor.rooms.messages.store.tables import OPEN, mails


def add(conn: sa.Connection, account_no: int, sort: MailSort, *, message_no: int | None, due_at: int) -> None:
    row = {
        "public_id": new_id(), "account_no": account_no, "sort": sort.value, "message_id": message_no,
        "state": MailState.WAITING.value, "due_at": due_at, "tries": 0, "trouble": "",
    }  # fmt: skip
    conn.execute(sa.insert(mails).values(row))


def due(conn: sa.Connection, *, now: int, limit: int) -> list[Mail]:
    """Those to be sent now, the longest due first; with what was on its way when somebody died over it."""
    query = sa.select(mails).where(OPEN, mails.c.due_at <= now)
    return [_mail(row) for row in conn.execute(query.order_by(mails.c.due_at, mails.c.id).limit(limit))]


def digest_of(conn: sa.Connection, account_no: int, *, now: int, limit: int) -> list[Mail]:
    """What goes into one person's e-mail of the day."""
    mine = sa.and_(mails.c.account_no == account_no, mails.c.sort == MailSort.DIGEST.value, mails.c.due_at <= now)
    query = sa.select(mails).where(mine, OPEN).order_by(mails.c.id).limit(limit)
    return [_mail(row) for row in conn.execute(query)]


def begin(conn: sa.Connection, numbers: Sequence[int]) -> None:
    """They are handed over now: written down before it happens."""
    handed = {"state": MailState.SENDING.value, "tries": mails.c.tries + 1}
    conn.execute(sa.update(mails).where(mails.c.id.in_(numbers)).values(handed))


def end(conn: sa.Connection, numbers: Sequence[int], state: MailState, *, now: int, trouble: str = "") -> None:
    ended = {"state": state.value, "ended_at": now, "trouble": trouble}
    conn.execute(sa.update(mails).where(mails.c.id.in_(numbers)).values(ended))


def again(conn: sa.Connection, numbers: Sequence[int], *, due_at: int, trouble: str) -> None:
    """They were not taken: once more at `due_at`."""
    waits = {"state": MailState.WAITING.value, "due_at": due_at, "trouble": trouble}
    conn.execute(sa.update(mails).where(mails.c.id.in_(numbers)).values(waits))


def last_trouble(conn: sa.Connection, account_no: int) -> str:
    """Why the last mail to a person did not reach them, "" when it did or there was none."""
    mine = sa.and_(mails.c.account_no == account_no, mails.c.state.in_((MailState.SENT.value, MailState.FAILED.value)))
    found = conn.execute(sa.select(mails.c.trouble).where(mine).order_by(mails.c.id.desc()).limit(1)).scalar()
    return str(found or "")


def _mail(row: Any) -> Mail:
    return Mail(
        row.public_id, row.id, row.account_no, MailSort(row.sort), row.message_id, MailState(row.state), row.due_at,
        row.tries, row.trouble,
    )  # fmt: skip
