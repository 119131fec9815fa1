"""Overlap that follows the answers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quality_stop",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("item_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("sure", sa.Float(), nullable=False),
        sa.Column("gain", sa.Float(), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "item_id", name=op.f("pk_quality_stop")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("quality_stop", schema=None) as batch_op:
        batch_op.create_index("ix_quality_stop_reason", ["project_id", "reason", "sure", "item_id"], unique=False)

    with op.batch_alter_table("projects_project", schema=None) as batch_op:
        batch_op.add_column(sa.Column("overlap_most", sa.SmallInteger(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("projects_project", schema=None) as batch_op:
        batch_op.drop_column("overlap_most")

    with op.batch_alter_table("quality_stop", schema=None) as batch_op:
        batch_op.drop_index("ix_quality_stop_reason")

    op.drop_table("quality_stop")
