"""Exposure to difficult content."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "wellbeing_caps",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("severity", sa.SmallInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("week", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_wellbeing_caps")),
        sqlite_strict=True,
    )
    op.create_table(
        "wellbeing_day",
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("units", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", "project_id", "day", name=op.f("pk_wellbeing_day")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("wellbeing_day", schema=None) as batch_op:
        batch_op.create_index("ix_wellbeing_day_project", ["project_id", "day"], unique=False)

    op.create_table(
        "wellbeing_limits",
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("week", sa.Integer(), nullable=False),
        sa.Column("most_severe", sa.SmallInteger(), nullable=False),
        sa.Column("avoided", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", name=op.f("pk_wellbeing_limits")),
        sqlite_strict=True,
    )
    op.create_table(
        "wellbeing_pulse",
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("week", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("said", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", "week", name=op.f("pk_wellbeing_pulse")),
        sqlite_strict=True,
    )
    op.create_table(
        "wellbeing_stretch",
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", name=op.f("pk_wellbeing_stretch")),
        sqlite_strict=True,
    )
    op.create_table(
        "work_warning",
        sa.Column("item_id", Id, autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("severity", sa.SmallInteger(), nullable=False),
        sa.Column("categories", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_work_warning")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("work_warning", schema=None) as batch_op:
        batch_op.create_index("ix_work_warning_project", ["project_id", "severity"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("work_warning", schema=None) as batch_op:
        batch_op.drop_index("ix_work_warning_project")

    op.drop_table("work_warning")
    op.drop_table("wellbeing_stretch")
    op.drop_table("wellbeing_pulse")
    op.drop_table("wellbeing_limits")
    with op.batch_alter_table("wellbeing_day", schema=None) as batch_op:
        batch_op.drop_index("ix_wellbeing_day_project")

    op.drop_table("wellbeing_day")
    op.drop_table("wellbeing_caps")
