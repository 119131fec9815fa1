"""Labels shared with others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Until the next consensus run counts them, all labels pass for shared, as they did.
    with op.batch_alter_table("quality_reliability", schema=None) as batch_op:
        batch_op.add_column(sa.Column("shared", sa.BigInteger(), server_default="0", nullable=False))
    op.execute("UPDATE quality_reliability SET shared = labels")


def downgrade() -> None:
    with op.batch_alter_table("quality_reliability", schema=None) as batch_op:
        batch_op.drop_column("shared")
