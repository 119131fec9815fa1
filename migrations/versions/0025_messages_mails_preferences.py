"""Messages, mails, preferences, proven addresses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _messages_address()
    _messages_mail()
    _messages_message()
    _messages_preferences()


def downgrade() -> None:
    op.drop_table("messages_preferences")
    with op.batch_alter_table("messages_message", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_messages_message_unread",
            sqlite_where=sa.text("read_at IS NULL"),
            postgresql_where=sa.text("read_at IS NULL"),
        )
        batch_op.drop_index("ix_messages_message_account")

    op.drop_table("messages_message")
    with op.batch_alter_table("messages_mail", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_messages_mail_due",
            sqlite_where=sa.text("state IN ('waiting', 'sending')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending')"),
        )
        batch_op.drop_index("ix_messages_mail_account")

    op.drop_table("messages_mail")
    op.drop_table("messages_address")


def _messages_address() -> None:
    op.create_table(
        "messages_address",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("proven", sa.Text(), nullable=False),
        sa.Column("proven_at", sa.BigInteger(), nullable=True),
        sa.Column("asked_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_messages_address")),
        sqlite_strict=True,
    )


def _messages_mail() -> None:
    op.create_table(
        "messages_mail",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages_mail")),
        sa.UniqueConstraint("public_id", name=op.f("uq_messages_mail_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("messages_mail", schema=None) as batch_op:
        batch_op.create_index("ix_messages_mail_account", ["account_no", "id"], unique=False)
        batch_op.create_index(
            "ix_messages_mail_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("state IN ('waiting', 'sending')"),
            postgresql_where=sa.text("state IN ('waiting', 'sending')"),
        )


def _messages_message() -> None:
    op.create_table(
        "messages_message",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("once", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("read_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages_message")),
        sa.UniqueConstraint("account_no", "once", name=op.f("uq_messages_message_account_no_once")),
        sa.UniqueConstraint("public_id", name=op.f("uq_messages_message_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("messages_message", schema=None) as batch_op:
        batch_op.create_index("ix_messages_message_account", ["account_no", "id"], unique=False)
        batch_op.create_index(
            "ix_messages_message_unread",
            ["account_no", "id"],
            unique=False,
            sqlite_where=sa.text("read_at IS NULL"),
            postgresql_where=sa.text("read_at IS NULL"),
        )


def _messages_preferences() -> None:
    op.create_table(
        "messages_preferences",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("ways", sa.Text(), nullable=False),
        sa.Column("quiet_from", sa.Integer(), nullable=True),
        sa.Column("quiet_until", sa.Integer(), nullable=True),
        sa.Column("digest_hour", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_messages_preferences")),
        sqlite_strict=True,
    )
