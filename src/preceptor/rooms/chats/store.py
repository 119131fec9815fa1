"""Chats at rest: a row a chat, an exchange, a reply; a reply's text grows while it comes in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.chats.nouns import Chat, Exchange, Outcome, Reply, ReplyState, Side

chats = sa.Table(
    "chats_chat", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("holder", sa.Text, nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("sides", sa.Text, nullable=False),
    sa.Column("settings", sa.Text, nullable=False),
    sa.Column("alone", sa.Text, nullable=False),
    sa.Column("rated", sa.Text, nullable=False),
    sa.Column("begun_at", Micros, nullable=False),
    sa.Column("ended_at", Micros),
    sa.UniqueConstraint("holder", "question"),
)  # fmt: skip

exchanges = sa.Table(
    "chats_exchange", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("chat_no", sa.BigInteger, nullable=False),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("asked_at", Micros, nullable=False),
    sa.Column("chosen", sa.BigInteger),
    sa.Column("said", sa.Text, nullable=False),
    sa.Column("chosen_at", Micros),
    sa.UniqueConstraint("chat_no", "place"),
)  # fmt: skip

replies = sa.Table(
    "chats_reply", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("exchange_no", sa.BigInteger, nullable=False),
    sa.Column("side", sa.Text, nullable=False),
    sa.Column("attempt", sa.Integer, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("trouble", sa.Text, nullable=False),
    sa.Column("model", sa.Text, nullable=False),
    sa.Column("first_millis", sa.BigInteger, nullable=False),
    sa.Column("millis", sa.BigInteger, nullable=False),
    sa.Column("input_tokens", sa.BigInteger, nullable=False),
    sa.Column("output_tokens", sa.BigInteger, nullable=False),
    sa.Column("cost_millionths", sa.BigInteger, nullable=False),
    sa.Column("begun_at", Micros, nullable=False),
    sa.Column("beat_at", Micros, nullable=False),
    sa.UniqueConstraint("exchange_no", "side", "attempt"),
)  # fmt: skip


_GROW = (
    sa.update(replies)
    .where(replies.c.no == sa.bindparam("reply_no"), replies.c.state == ReplyState.OPEN.value)
    .values(text=sa.bindparam("come"), beat_at=sa.bindparam("now"))
)


def begin(
    conn: sa.Connection, *, id: str, holder: str, question: str, project_id: int, sides: Mapping[str, Side],
    settings: Mapping[str, Any], now: int,
) -> Chat:  # fmt: skip
    named = {side: asdict(one) for side, one in sides.items()}
    values = {
        "id": id, "holder": holder, "question": question, "project_id": project_id, "sides": json.dumps(named),
        "settings": json.dumps(settings, ensure_ascii=False), "alone": "", "rated": "{}", "begun_at": now,
    }  # fmt: skip
    no = conn.execute(sa.insert(chats).values(values).returning(chats.c.no)).scalar_one()
    return Chat(no, id, holder, question, project_id, dict(sides), dict(settings), "", {}, now, None)


def load(conn: sa.Connection, holder: str, question: str, *, lock: bool = False) -> Chat | None:
    query = sa.select(chats).where(chats.c.holder == holder, chats.c.question == question)
    row = conn.execute(query.with_for_update() if lock else query).first()
    return _chat(row, _exchanges(conn, row.no)) if row is not None else None


def add_exchange(conn: sa.Connection, chat_no: int, *, place: int, text: str, now: int) -> int:
    values = {"chat_no": chat_no, "place": place, "text": text, "asked_at": now, "said": ""}
    return int(conn.execute(sa.insert(exchanges).values(values).returning(exchanges.c.no)).scalar_one())


def add_reply(conn: sa.Connection, exchange_no: int, *, side: str, attempt: int, now: int) -> int:
    nothing = dict.fromkeys(("first_millis", "millis", "input_tokens", "output_tokens", "cost_millionths"), 0)
    values = {
        "exchange_no": exchange_no, "side": side, "attempt": attempt, "state": ReplyState.OPEN.value, "text": "",
        "trouble": "", "model": "", **nothing, "begun_at": now, "beat_at": now,
    }  # fmt: skip
    return int(conn.execute(sa.insert(replies).values(values).returning(replies.c.no)).scalar_one())


def grow(conn: sa.Connection, texts: Mapping[int, str], *, now: int) -> set[int]:
    """Keep what has come of replies so far, by number; gives those that are not over (a stopped one is)."""
    rows = [{"reply_no": number, "come": text, "now": now} for number, text in sorted(texts.items())]
    if not rows:
        return set()
    conn.execute(_GROW, rows)
    still = sa.select(replies.c.no).where(replies.c.no.in_(list(texts)), replies.c.state == ReplyState.OPEN.value)
    return set(conn.execute(still).scalars())


def settle(conn: sa.Connection, reply_no: int, outcome: Outcome, *, now: int) -> None:
    """Only once: a reply that was stopped stays stopped, and gets what came in its last second."""
    values = {**asdict(outcome), "state": outcome.state.value, "beat_at": now}
    mine = sa.update(replies).where(replies.c.no == reply_no)
    if not conn.execute(mine.where(replies.c.state == ReplyState.OPEN.value).values(values)).rowcount:
        conn.execute(mine.where(replies.c.state == ReplyState.STOPPED.value).values(text=outcome.text))


def stop(conn: sa.Connection, reply_no: int, *, state: ReplyState) -> None:
    still = sa.update(replies).where(replies.c.no == reply_no, replies.c.state == ReplyState.OPEN.value)
    conn.execute(still.values(state=state.value))


def load_replies(conn: sa.Connection, numbers: Sequence[int]) -> list[Reply]:
    query = sa.select(replies).where(replies.c.no.in_(numbers)).order_by(replies.c.no)
    return [_reply(row) for row in conn.execute(query)]


def choose(conn: sa.Connection, exchange_no: int, *, chosen: int, said: str, now: int) -> None:
    values = {"chosen": chosen, "said": said, "chosen_at": now}
    conn.execute(sa.update(exchanges).where(exchanges.c.no == exchange_no).values(values))


def change(conn: sa.Connection, chat_no: int, **values: Any) -> None:
    conn.execute(sa.update(chats).where(chats.c.no == chat_no).values(**values))


def _exchanges(conn: sa.Connection, chat_no: int) -> list[Exchange]:
    rows = conn.execute(sa.select(exchanges).where(exchanges.c.chat_no == chat_no).order_by(exchanges.c.place)).all()
    found: dict[int, list[Reply]] = {row.no: [] for row in rows}
    if rows:
        query = sa.select(replies).where(replies.c.exchange_no.in_(list(found))).order_by(replies.c.no)
        for row in conn.execute(query):
            found[row.exchange_no].append(_reply(row))
    return [
        Exchange(row.no, row.place, row.text, row.asked_at, row.chosen, row.said, row.chosen_at, found[row.no])
        for row in rows
    ]


def _chat(row: Any, found: list[Exchange]) -> Chat:
    sides = {side: Side(**one) for side, one in json.loads(row.sides).items()}
    return Chat(
        no=row.no, id=row.id, holder=row.holder, question=row.question, project_id=row.project_id, sides=sides,
        settings=json.loads(row.settings), alone=row.alone, rated=json.loads(row.rated), begun_at=row.begun_at,
        ended_at=row.ended_at, exchanges=found,
    )  # fmt: skip


def _reply(row: Any) -> Reply:
    return Reply(**{**row._asdict(), "state": ReplyState(row.state)})
