"""Quizzes from precedents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "precedents_quizzed",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("exam", sa.Text(), nullable=False),
        sa.Column("precedent", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("asks", sa.Text(), nullable=False),
        sa.Column("guidelines_version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("question", name=op.f("pk_precedents_quizzed")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("precedents_quizzed", schema=None) as batch_op:
        batch_op.create_index("ix_precedents_quizzed_project", ["project_id", "made_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("precedents_quizzed", schema=None) as batch_op:
        batch_op.drop_index("ix_precedents_quizzed_project")

    op.drop_table("precedents_quizzed")
