"""Four fifths."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fairness_pass",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("passed", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "step", "person", name=op.f("pk_fairness_pass")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("fairness_pass", schema=None) as batch_op:
        batch_op.create_index("ix_fairness_pass_person", ["person"], unique=False)

    op.create_table(
        "fairness_report",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_fairness_report")),
        sqlite_strict=True,
    )
    op.create_table(
        "fairness_said",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("attribute", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("said_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person", "attribute", name=op.f("pk_fairness_said")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("fairness_said")
    op.drop_table("fairness_report")
    with op.batch_alter_table("fairness_pass", schema=None) as batch_op:
        batch_op.drop_index("ix_fairness_pass_person")

    op.drop_table("fairness_pass")
