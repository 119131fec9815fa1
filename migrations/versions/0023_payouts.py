"""Payouts: details, batches, payments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payouts_batch",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("least", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("adapter", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("drawn_by", sa.Text(), nullable=False),
        sa.Column("drawn_at", sa.BigInteger(), nullable=False),
        sa.Column("released_by", sa.Text(), nullable=False),
        sa.Column("released_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payouts_batch")),
        sqlite_strict=True,
    )
    op.create_table(
        "payouts_details",
        sa.Column("account_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("masked", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_payouts_details")),
        sa.UniqueConstraint("account", name=op.f("uq_payouts_details_account")),
        sqlite_strict=True,
    )
    op.create_table(
        "payouts_payment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.Text(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("minor_units", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("masked", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payouts_payment")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("payouts_payment", schema=None) as batch_op:
        batch_op.create_index("ix_payouts_payment_batch", ["batch_id", "id"], unique=False)
        batch_op.create_index("ix_payouts_payment_contributor", ["contributor_id", "id"], unique=False)
        batch_op.create_index(
            "ix_payouts_payment_going_on",
            ["batch_id", "id"],
            unique=False,
            sqlite_where=sa.text("state IN ('reserved', 'sending')"),
            postgresql_where=sa.text("state IN ('reserved', 'sending')"),
        )
        batch_op.create_index("uq_payouts_payment_person", ["batch_id", "contributor_id"], unique=True)


def downgrade() -> None:
    with op.batch_alter_table("payouts_payment", schema=None) as batch_op:
        batch_op.drop_index("uq_payouts_payment_person")
        batch_op.drop_index(
            "ix_payouts_payment_going_on",
            sqlite_where=sa.text("state IN ('reserved', 'sending')"),
            postgresql_where=sa.text("state IN ('reserved', 'sending')"),
        )
        batch_op.drop_index("ix_payouts_payment_contributor")
        batch_op.drop_index("ix_payouts_payment_batch")

    op.drop_table("payouts_payment")
    op.drop_table("payouts_details")
    op.drop_table("payouts_batch")
