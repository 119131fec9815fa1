"""Threads, precedents and who has read them, at rest."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.infra.db.upsert import insert_new
from preceptor.rooms.precedents.nouns import Asks, Precedent, Quizzed, Thread, ThreadState, Word

threads = sa.Table(
    "precedents_thread", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("asker", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("asked_at", Micros, nullable=False),
    sa.Column("guidelines_version", sa.Integer, nullable=False),
    sa.Column("precedent", sa.Text, nullable=False),
    sa.Index("ix_precedents_thread_state", "project_id", "state", "id"),
    sa.Index("ix_precedents_thread_asker", "asker", "project_id", "id"),
)  # fmt: skip

words = sa.Table(
    "precedents_word", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("thread_id", sa.BigInteger, nullable=False),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("by_team", sa.SmallInteger, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at", Micros, nullable=False),
    sa.Index("ix_precedents_word_thread", "thread_id", "id"),
)  # fmt: skip

precedents = sa.Table(
    "precedents_precedent", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Column("clauses", sa.Text, nullable=False),
    sa.Column("guidelines_version", sa.Integer, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.BigInteger, nullable=False),
    sa.Column("retired_at", Micros),
    sa.Column("readers", sa.BigInteger, nullable=False, server_default="0"),
    sa.Index("ix_precedents_precedent_project", "project_id", "id"),
)  # fmt: skip

reads = sa.Table(
    "precedents_read", metadata,
    sa.Column("precedent_id", Id, primary_key=True, autoincrement=False),
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("at", Micros, nullable=False),
)  # fmt: skip


quizzed = sa.Table(
    "precedents_quizzed", metadata,
    # Of the exam's bank, by its public id: a question is drawn from one precedent.
    sa.Column("question", sa.Text, primary_key=True),
    sa.Column("exam", sa.Text, nullable=False),
    sa.Column("precedent", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("asks", sa.Text, nullable=False),
    sa.Column("guidelines_version", sa.Integer, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Index("ix_precedents_quizzed_project", "project_id", "made_at"),
)  # fmt: skip


def add_quizzed(conn: sa.Connection, rows: Sequence[Quizzed]) -> None:
    conn.execute(sa.insert(quizzed), [{**vars(one), "asks": one.asks.value} for one in rows])


def quizzed_in(conn: sa.Connection, project_id: int, *, limit: int) -> list[Quizzed]:
    """Questions of a project's quizzes, newest quiz first."""
    query = sa.select(quizzed).where(quizzed.c.project_id == project_id)
    rows = conn.execute(query.order_by(quizzed.c.made_at.desc(), quizzed.c.question).limit(limit))
    return [
        Quizzed(
            row.exam, row.question, row.precedent, row.project_id, Asks(row.asks), row.guidelines_version, row.made_at
        )
        for row in rows
    ]  # fmt: skip


def look_again(conn: sa.Connection, project_id: int, exam: str, *, version: int) -> int:
    """The quiz's questions hold under this version of the guidelines; gives how many there are."""
    mine = (quizzed.c.project_id == project_id, quizzed.c.exam == exam)
    return conn.execute(sa.update(quizzed).where(*mine).values(guidelines_version=version)).rowcount


def precedents_named(conn: sa.Connection, public_ids: Sequence[str]) -> dict[str, Precedent]:
    """By public id, also those that hold no more; without anybody's receipts."""
    rows = conn.execute(_precedents(0).where(precedents.c.public_id.in_(list(public_ids))))
    return {row.public_id: _precedent(row) for row in rows}


def add_thread(conn: sa.Connection, one: Thread) -> int:
    """Gives its number."""
    values = {
        "public_id": one.id, "project_id": one.project_id, "item": one.item, "asker": one.asker,
        "state": one.state.value, "asked_at": one.asked_at, "guidelines_version": one.guidelines_version,
        "precedent": one.precedent,
    }  # fmt: skip
    return int(conn.execute(sa.insert(threads).values(values).returning(threads.c.id)).scalar_one())


def add_word(conn: sa.Connection, thread_no: int, one: Word, *, account_no: int) -> None:
    values = {
        "thread_id": thread_no,
        "account_no": account_no,
        "by_team": int(one.by_team),
        "text": one.text,
        "at": one.at,
    }
    conn.execute(sa.insert(words).values(values))


def set_state(conn: sa.Connection, thread_no: int, state: ThreadState) -> None:
    conn.execute(sa.update(threads).where(threads.c.id == thread_no).values(state=state.value))


def set_precedent(conn: sa.Connection, thread_no: int, precedent: str) -> None:
    conn.execute(sa.update(threads).where(threads.c.id == thread_no).values(precedent=precedent))


def load_thread(conn: sa.Connection, public_id: str) -> Thread | None:
    rows = conn.execute(sa.select(threads).where(threads.c.public_id == public_id)).all()
    return next(iter(_with_words(conn, rows)), None)


def list_threads(
    conn: sa.Connection, project_id: int, *, state: ThreadState | None, before: int | None, limit: int
) -> list[Thread]:
    """Newest first, with what was said."""
    query = sa.select(threads).where(threads.c.project_id == project_id)
    if state is not None:
        query = query.where(threads.c.state == state.value)
    if before is not None:
        query = query.where(threads.c.id < before)
    return _with_words(conn, conn.execute(query.order_by(threads.c.id.desc()).limit(limit)).all())


def items_behind(conn: sa.Connection, project_id: int, precedents: Sequence[str], *, most: int) -> list[str]:
    """The items (public ids) that questions which became these precedents were asked about, of the newest `most` questions."""
    query = sa.select(threads.c.item, threads.c.precedent).where(threads.c.project_id == project_id)
    named = set(precedents)
    rows = conn.execute(query.order_by(threads.c.id.desc()).limit(most))
    return sorted({row.item for row in rows if row.precedent in named})


def count_open(conn: sa.Connection, project_id: int, *, most: int) -> tuple[int, int | None]:
    """Open threads, counted up to `most`, and when the oldest was asked."""
    query = sa.select(threads.c.asked_at).where(
        threads.c.project_id == project_id, threads.c.state == ThreadState.OPEN.value
    )
    asked = conn.execute(query.order_by(threads.c.id).limit(most)).scalars().all()
    return len(asked), min(asked, default=None)


def threads_of(conn: sa.Connection, asker: int, project_id: int, *, limit: int) -> list[Thread]:
    """One person's own, newest first."""
    query = sa.select(threads).where(threads.c.asker == asker, threads.c.project_id == project_id)
    return _with_words(conn, conn.execute(query.order_by(threads.c.id.desc()).limit(limit)).all())


def add_precedent(conn: sa.Connection, one: Precedent, *, made_by: int) -> None:
    values = {
        "public_id": one.id, "project_id": one.project_id, "question": one.question, "answer": one.answer,
        "clauses": json.dumps(list(one.clauses)), "guidelines_version": one.guidelines_version, "made_at": one.made_at,
        "made_by": made_by,
    }  # fmt: skip
    conn.execute(sa.insert(precedents).values(values))


def retire(conn: sa.Connection, precedent_no: int, *, at: int) -> None:
    conn.execute(sa.update(precedents).where(precedents.c.id == precedent_no).values(retired_at=at))


def load_precedent(conn: sa.Connection, public_id: str, *, reader: int) -> Precedent | None:
    row = conn.execute(_precedents(reader).where(precedents.c.public_id == public_id)).one_or_none()
    return _precedent(row) if row is not None else None


def list_precedents(
    conn: sa.Connection, project_id: int, *, reader: int, match: str, unread: bool, before: int | None, limit: int
) -> list[Precedent]:
    """Those that hold, newest first; `match` is looked for in question, answer and clauses."""
    query = _precedents(reader).where(precedents.c.project_id == project_id, precedents.c.retired_at.is_(None))
    for word in match.lower().split()[:8]:
        said = precedents.c.question + " " + precedents.c.answer + " " + precedents.c.clauses
        query = query.where(sa.func.lower(said).contains(word, autoescape=True))
    if unread:
        query = query.where(reads.c.at.is_(None))
    if before is not None:
        query = query.where(precedents.c.id < before)
    return [_precedent(row) for row in conn.execute(query.order_by(precedents.c.id.desc()).limit(limit))]


def mark_read(conn: sa.Connection, precedent_no: int, *, reader: int, at: int) -> None:
    """Once a person; the second time changes nothing."""
    mine = sa.and_(reads.c.precedent_id == precedent_no, reads.c.account_no == reader)
    if conn.execute(sa.select(reads.c.at).where(mine)).first() is not None:
        return
    insert_new(conn, reads, [{"precedent_id": precedent_no, "account_no": reader, "at": at}])
    here = precedents.c.id == precedent_no
    conn.execute(sa.update(precedents).where(here).values(readers=precedents.c.readers + 1))


def _precedents(reader: int) -> sa.Select[Any]:
    mine = sa.and_(reads.c.precedent_id == precedents.c.id, reads.c.account_no == reader)
    return sa.select(precedents, reads.c.at.label("read_at")).outerjoin(reads, mine)


def _with_words(conn: sa.Connection, rows: Sequence[Any]) -> list[Thread]:
    said: dict[int, list[Word]] = defaultdict(list)
    query = sa.select(words).where(words.c.thread_id.in_([row.id for row in rows]))
    for row in conn.execute(query.order_by(words.c.id)) if rows else ():
        said[row.thread_id].append(Word(bool(row.by_team), row.text, row.at))
    return [
        Thread(
            row.public_id, row.id, row.project_id, row.item, row.asker, ThreadState(row.state), row.asked_at,
            row.guidelines_version, row.precedent, tuple(said[row.id]),
        )
        for row in rows
    ]  # fmt: skip


def _precedent(row: Any) -> Precedent:
    return Precedent(
        row.public_id, row.id, row.project_id, row.question, row.answer, tuple(json.loads(row.clauses)),
        row.guidelines_version, row.made_at, row.retired_at, row.read_at, row.readers,
    )  # fmt: skip
