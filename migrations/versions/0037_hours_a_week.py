"""Hours a week."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "hours_cap",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_hours_cap")),
        sqlite_strict=True,
    )
    op.create_table(
        "hours_own",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_hours_own")),
        sqlite_strict=True,
    )
    op.create_table(
        "hours_week",
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("week", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", "week", "project_id", name=op.f("pk_hours_week")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("hours_week")
    op.drop_table("hours_own")
    op.drop_table("hours_cap")
