"""How often a method is wrong though sure."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Made anew by each consensus. What stands knows no lapse, and its losses were told before anything was held back.
    op.execute("DELETE FROM quality_gold_check")
    op.add_column("quality_gold_check", sa.Column("lapse", sa.Float(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("quality_gold_check", "lapse")
