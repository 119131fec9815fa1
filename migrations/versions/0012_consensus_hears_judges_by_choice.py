"""Consensus and builds hear judges by choice."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("quality_run", schema=None) as batch_op:
        batch_op.add_column(sa.Column("judged_then", sa.BigInteger(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("heard", sa.Text(), server_default="{}", nullable=False))
        batch_op.add_column(sa.Column("wished", sa.Text(), server_default="{}", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("quality_run", schema=None) as batch_op:
        batch_op.drop_column("wished")
        batch_op.drop_column("heard")
        batch_op.drop_column("judged_then")
