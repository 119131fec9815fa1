"""Questions and precedents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_precedents_precedent()
    _make_precedents_read()
    _make_precedents_thread()
    _make_precedents_word()


def downgrade() -> None:
    with op.batch_alter_table("precedents_word", schema=None) as batch_op:
        batch_op.drop_index("ix_precedents_word_thread")

    op.drop_table("precedents_word")
    with op.batch_alter_table("precedents_thread", schema=None) as batch_op:
        batch_op.drop_index("ix_precedents_thread_state")
        batch_op.drop_index("ix_precedents_thread_asker")

    op.drop_table("precedents_thread")
    op.drop_table("precedents_read")
    with op.batch_alter_table("precedents_precedent", schema=None) as batch_op:
        batch_op.drop_index("ix_precedents_precedent_project")

    op.drop_table("precedents_precedent")


def _make_precedents_precedent() -> None:
    op.create_table(
        "precedents_precedent",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("clauses", sa.Text(), nullable=False),
        sa.Column("guidelines_version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("retired_at", sa.BigInteger(), nullable=True),
        sa.Column("readers", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_precedents_precedent")),
        sa.UniqueConstraint("public_id", name=op.f("uq_precedents_precedent_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("precedents_precedent", schema=None) as batch_op:
        batch_op.create_index("ix_precedents_precedent_project", ["project_id", "id"], unique=False)


def _make_precedents_read() -> None:
    op.create_table(
        "precedents_read",
        sa.Column("precedent_id", Id, autoincrement=False, nullable=False),
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("precedent_id", "account_no", name=op.f("pk_precedents_read")),
        sqlite_strict=True,
    )


def _make_precedents_thread() -> None:
    op.create_table(
        "precedents_thread",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("asker", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("guidelines_version", sa.Integer(), nullable=False),
        sa.Column("precedent", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_precedents_thread")),
        sa.UniqueConstraint("public_id", name=op.f("uq_precedents_thread_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("precedents_thread", schema=None) as batch_op:
        batch_op.create_index("ix_precedents_thread_asker", ["asker", "project_id", "id"], unique=False)
        batch_op.create_index("ix_precedents_thread_state", ["project_id", "state", "id"], unique=False)


def _make_precedents_word() -> None:
    op.create_table(
        "precedents_word",
        sa.Column("id", Id, nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("by_team", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_precedents_word")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("precedents_word", schema=None) as batch_op:
        batch_op.create_index("ix_precedents_word_thread", ["thread_id", "id"], unique=False)
