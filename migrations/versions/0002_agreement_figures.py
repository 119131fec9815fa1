"""Agreement keeps the figures a kind brings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("quality_agreement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("figures", sa.Text(), server_default="{}", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("quality_agreement", schema=None) as batch_op:
        batch_op.drop_column("figures")
