"""Payments counted by state."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


COUNT = """INSERT INTO payouts_sum (batch_id, state, payments, minor_units)
    SELECT batch_id, state, COUNT(*), CAST(SUM(minor_units) AS BIGINT) FROM payouts_payment GROUP BY batch_id, state"""


def upgrade() -> None:
    op.create_table(
        "payouts_sum",
        sa.Column("batch_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("payments", sa.BigInteger(), nullable=False),
        sa.Column("minor_units", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("batch_id", "state", name=op.f("pk_payouts_sum")),
        sqlite_strict=True,
    )
    op.execute(COUNT)


def downgrade() -> None:
    op.drop_table("payouts_sum")
