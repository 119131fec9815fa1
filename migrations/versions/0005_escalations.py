"""Escalations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "review_escalation",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("lease", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("outcome_note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_escalation")),
        sa.UniqueConstraint("lease", name=op.f("uq_review_escalation_lease")),
        sa.UniqueConstraint("public_id", name=op.f("uq_review_escalation_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("review_escalation", schema=None) as batch_op:
        batch_op.create_index("ix_review_escalation_person", ["contributor_id", "id"], unique=False)
        batch_op.create_index("ix_review_escalation_state", ["state", "project_id", "id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("review_escalation", schema=None) as batch_op:
        batch_op.drop_index("ix_review_escalation_state")
        batch_op.drop_index("ix_review_escalation_person")

    op.drop_table("review_escalation")
