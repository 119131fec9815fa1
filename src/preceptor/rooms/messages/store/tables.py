"""The tables: messages, mails, preferences, addresses."""

from __future__ import annotations

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata

_UNREAD = sa.text("read_at IS NULL")
OPEN = sa.text("state IN ('waiting', 'sending')")
"""Mails not ended. Spelled out, not bound: only so does a database see that its index of these will do."""

messages = sa.Table(
    "messages_message", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    # What happened, by name: heard twice, it is still one message.
    sa.Column("once", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("said", sa.Text, nullable=False),
    sa.Column("link", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("read_at", Micros),
    sa.UniqueConstraint("account_no", "once"),
    sa.Index("ix_messages_message_account", "account_no", "id"),
    # The bell asks often: it counts what is unread and meets nothing else.
    sa.Index("ix_messages_message_unread", "account_no", "id", sqlite_where=_UNREAD, postgresql_where=_UNREAD),
)  # fmt: skip

mails = sa.Table(
    "messages_mail", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("account_no", sa.BigInteger, nullable=False),
    sa.Column("sort", sa.Text, nullable=False),
    sa.Column("message_id", sa.BigInteger),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("due_at", Micros, nullable=False),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("trouble", sa.Text, nullable=False),
    sa.Column("ended_at", Micros),
    # What is over is never walked again.
    sa.Index("ix_messages_mail_due", "due_at", sqlite_where=OPEN, postgresql_where=OPEN),
    sa.Index("ix_messages_mail_account", "account_no", "id"),
)  # fmt: skip

preferences = sa.Table(
    "messages_preferences", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("ways", sa.Text, nullable=False),
    sa.Column("quiet_from", sa.Integer),
    sa.Column("quiet_until", sa.Integer),
    sa.Column("digest_hour", sa.Integer, nullable=False),
)  # fmt: skip

addresses = sa.Table(
    "messages_address", metadata,
    sa.Column("account_no", Id, primary_key=True, autoincrement=False),
    sa.Column("proven", sa.Text, nullable=False),
    sa.Column("proven_at", Micros),
    sa.Column("asked_at", Micros),
)  # fmt: skip
