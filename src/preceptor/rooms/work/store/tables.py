"""The tables of items and answers.

None of them has foreign keys: on PostgreSQL each would lock a shared parent row for every answer, and rows here are
never deleted. Payloads lie in a table of their own: a take rewrites the item's row, and with 10 KB beside it that costs
2.3 times as much.
"""

from __future__ import annotations

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata

# Spelled in every statement exactly as here, or SQLite will not use the index.
OPEN = sa.text("purpose = 0 AND taken < overlap")
CLOSED = sa.text(f"NOT ({OPEN.text})")
GOLD = sa.text("purpose = 1")
SEEN_BELOW = 2
"""Purposes from here on (held, quarantined, probes) are seen by nobody but those who decide on them, or were asked them."""
PROBE = 4

items = sa.Table(
    "work_item", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("queue_position", sa.BigInteger, nullable=False),
    sa.Column("purpose", sa.SmallInteger, nullable=False),
    sa.Column("overlap", sa.SmallInteger, nullable=False),
    sa.Column("taken", sa.SmallInteger, nullable=False),
    sa.Column("group_key", sa.Text, nullable=False),
    sa.Column("created_at", Micros, nullable=False),
    sa.Index("ix_work_item_open", "project_id", "queue_position", sqlite_where=OPEN, postgresql_where=OPEN),
    sa.Index("ix_work_item_gold", "project_id", "queue_position", sqlite_where=GOLD, postgresql_where=GOLD),
    sa.Index("ix_work_item_project", "project_id", "id"),
)  # fmt: skip

contents = sa.Table(
    "work_content", metadata,
    sa.Column("item_id", Id, primary_key=True, autoincrement=False),
    sa.Column("payload", sa.Text, nullable=False),
)  # fmt: skip

warnings = sa.Table(
    "work_warning", metadata,
    # Apart from the item's row, since few items have any: handing out others costs nothing more.
    sa.Column("item_id", Id, primary_key=True, autoincrement=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("severity", sa.SmallInteger, nullable=False),
    # Categories with a comma between them.
    sa.Column("categories", sa.Text, nullable=False),
    sa.Index("ix_work_warning_project", "project_id", "severity"),
)  # fmt: skip

golds = sa.Table(
    "work_gold", metadata,
    sa.Column("item_id", Id, primary_key=True, autoincrement=False),
    sa.Column("answers", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
)  # fmt: skip

answers = sa.Table(
    "work_answer", metadata,
    sa.Column("id", Id, primary_key=True),
    # An answer given on a lease bears the lease's token: one index finds it by either.
    sa.Column("public_id", sa.Text, nullable=False),
    sa.Column("revision", sa.SmallInteger, nullable=False),
    sa.Column("project_id", sa.BigInteger, nullable=False),
    sa.Column("item_id", sa.BigInteger, nullable=False),
    sa.Column("contributor_id", sa.BigInteger, nullable=False),
    sa.Column("lease_id", sa.BigInteger),
    sa.Column("form_version", sa.Integer, nullable=False),
    sa.Column("guidelines_version", sa.Integer, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("shown_order", sa.Text, nullable=False),
    sa.Column("seconds", sa.Integer, nullable=False),
    sa.Column("active_seconds", sa.Integer, nullable=False),
    sa.Column("answered_at", Micros, nullable=False),
    sa.Column("idempotency_key", sa.Text),
    sa.Column("content_hash", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.UniqueConstraint("public_id", "revision"),
    sa.Index("ix_work_answer_item", "item_id"),
    sa.Index("ix_work_answer_project", "project_id", "id"),
    sa.Index("ix_work_answer_contributor", "contributor_id", "project_id", "id"),
)  # fmt: skip

tails = sa.Table(
    "work_tail", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("position", sa.BigInteger, nullable=False),
)  # fmt: skip

tallies = sa.Table(
    "work_tally", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("items", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("gold", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("slots", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("answers", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("imported", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("seconds", sa.BigInteger, nullable=False, server_default="0"),
)  # fmt: skip
