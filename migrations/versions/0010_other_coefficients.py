"""Other coefficients."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("quality_agreement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("coefficients", sa.Text(), server_default="{}", nullable=False))

    with op.batch_alter_table("quality_reliability", schema=None) as batch_op:
        batch_op.add_column(sa.Column("owed", sa.Float(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("quality_reliability", schema=None) as batch_op:
        batch_op.drop_column("owed")

    with op.batch_alter_table("quality_agreement", schema=None) as batch_op:
        batch_op.drop_column("coefficients")
