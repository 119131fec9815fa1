"""Rehearsals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rehearsals_rehearsal",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("form_version", sa.BigInteger(), nullable=False),
        sa.Column("guidelines_version", sa.BigInteger(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rehearsals_rehearsal")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("rehearsals_rehearsal", schema=None) as batch_op:
        batch_op.create_index("ix_rehearsals_rehearsal_job", ["job"], unique=False)
        batch_op.create_index("ix_rehearsals_rehearsal_list", ["project_id", "id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("rehearsals_rehearsal", schema=None) as batch_op:
        batch_op.drop_index("ix_rehearsals_rehearsal_list")
        batch_op.drop_index("ix_rehearsals_rehearsal_job")

    op.drop_table("rehearsals_rehearsal")
