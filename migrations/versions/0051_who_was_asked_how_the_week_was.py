"""Who was asked how the week was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("wellbeing_stretch", sa.Column("asked_week", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("wellbeing_stretch", "asked_week")
