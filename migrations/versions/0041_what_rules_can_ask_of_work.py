"""What rules can ask of work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "eligibility_receipt",
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", "receipt", name=op.f("pk_eligibility_receipt")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("eligibility_receipt", schema=None) as batch_op:
        batch_op.create_index("ix_eligibility_receipt_until", ["until"], unique=False)

    with op.batch_alter_table("eligibility_closing", schema=None) as batch_op:
        batch_op.create_index("ix_eligibility_closing_person", ["contributor_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("eligibility_closing", schema=None) as batch_op:
        batch_op.drop_index("ix_eligibility_closing_person")

    with op.batch_alter_table("eligibility_receipt", schema=None) as batch_op:
        batch_op.drop_index("ix_eligibility_receipt_until")

    op.drop_table("eligibility_receipt")
