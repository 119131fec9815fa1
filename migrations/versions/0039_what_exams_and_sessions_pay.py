"""What exams and sessions pay."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pay_fee",
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("from_at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("held", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("about", "subject", "from_at", name=op.f("pk_pay_fee")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("pay_fee", schema=None) as batch_op:
        batch_op.create_index("ix_pay_fee_project", ["project_id", "about", "subject"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("pay_fee", schema=None) as batch_op:
        batch_op.drop_index("ix_pay_fee_project")

    op.drop_table("pay_fee")
