"""Plans of rounds are jobs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rounds_plan",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("strategy", sa.Text(), nullable=False),
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("chosen", sa.Text(), nullable=True),
        sa.Column("round", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds_plan")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("rounds_plan", schema=None) as batch_op:
        batch_op.create_index("ix_rounds_plan_job", ["job"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("rounds_plan", schema=None) as batch_op:
        batch_op.drop_index("ix_rounds_plan_job")

    op.drop_table("rounds_plan")
