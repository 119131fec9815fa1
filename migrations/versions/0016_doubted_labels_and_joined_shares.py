"""Doubted labels and joined shares."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quality_doubt",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("item_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("likely", sa.Text(), nullable=False),
        sa.Column("quality", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint(
            "project_id", "item_id", "contributor_id", "question", "unit", name=op.f("pk_quality_doubt")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "quality_joined",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("estimate", sa.Float(), nullable=False),
        sa.Column("low", sa.Float(), nullable=False),
        sa.Column("high", sa.Float(), nullable=False),
        sa.Column("human", sa.Float(), nullable=False),
        sa.Column("human_low", sa.Float(), nullable=False),
        sa.Column("human_high", sa.Float(), nullable=False),
        sa.Column("model", sa.Float(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("correlation", sa.Float(), nullable=True),
        sa.Column("both", sa.BigInteger(), nullable=False),
        sa.Column("alone", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "project_id", "contributor_id", "question", "family", "label", name=op.f("pk_quality_joined")
        ),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("quality_joined")
    op.drop_table("quality_doubt")
