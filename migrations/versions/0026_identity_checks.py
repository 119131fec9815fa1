"""Identity checks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _verification_ask()
    _verification_check()
    _verification_evidence()
    _verification_told()


def downgrade() -> None:
    op.drop_table("verification_told")
    with op.batch_alter_table("verification_evidence", schema=None) as batch_op:
        batch_op.drop_index("ix_verification_evidence_key")

    op.drop_table("verification_evidence")
    with op.batch_alter_table("verification_check", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_verification_check_waits",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
        batch_op.drop_index("ix_verification_check_reference")
        batch_op.drop_index(
            "ix_verification_check_kept",
            sqlite_where=sa.text("erase_at IS NOT NULL AND erased_at IS NULL"),
            postgresql_where=sa.text("erase_at IS NOT NULL AND erased_at IS NULL"),
        )
        batch_op.drop_index(
            "ix_verification_check_hash", sqlite_where=sa.text("hash <> ''"), postgresql_where=sa.text("hash <> ''")
        )
        batch_op.drop_index("ix_verification_check_account")

    op.drop_table("verification_check")
    op.drop_table("verification_ask")


def _verification_ask() -> None:
    op.create_table(
        "verification_ask",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_verification_ask")),
        sqlite_strict=True,
    )


def _verification_check() -> None:
    op.create_table(
        "verification_check",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("route", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("checked", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("erase_at", sa.BigInteger(), nullable=True),
        sa.Column("erased_at", sa.BigInteger(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verification_check")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("verification_check", schema=None) as batch_op:
        batch_op.create_index("ix_verification_check_account", ["account_no", "id"], unique=False)
        batch_op.create_index(
            "ix_verification_check_hash",
            ["hash"],
            unique=False,
            sqlite_where=sa.text("hash <> ''"),
            postgresql_where=sa.text("hash <> ''"),
        )
        batch_op.create_index(
            "ix_verification_check_kept",
            ["erase_at"],
            unique=False,
            sqlite_where=sa.text("erase_at IS NOT NULL AND erased_at IS NULL"),
            postgresql_where=sa.text("erase_at IS NOT NULL AND erased_at IS NULL"),
        )
        batch_op.create_index("ix_verification_check_reference", ["reference"], unique=False)
        batch_op.create_index(
            "ix_verification_check_waits",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )


def _verification_evidence() -> None:
    op.create_table(
        "verification_evidence",
        sa.Column("check_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("check_id", "part", name=op.f("pk_verification_evidence")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("verification_evidence", schema=None) as batch_op:
        batch_op.create_index("ix_verification_evidence_key", ["key"], unique=True)


def _verification_told() -> None:
    op.create_table(
        "verification_told",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("event", name=op.f("pk_verification_told")),
        sqlite_strict=True,
    )
