"""Reports: days, people, targets and findings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reports_day",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("day", Id, autoincrement=False, nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "day", name=op.f("pk_reports_day")),
        sqlite_strict=True,
    )
    op.create_table(
        "reports_finding",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_reports_finding")),
        sqlite_strict=True,
    )
    op.create_table(
        "reports_person",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("answers", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("seconds", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("gold", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("gold_right", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("stopped_until", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_reports_person")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("reports_person", schema=None) as batch_op:
        batch_op.create_index("ix_reports_person_most", ["project_id", "answers"], unique=False)
        batch_op.create_index(
            "ix_reports_person_stopped",
            ["project_id", "stopped_until"],
            unique=False,
            sqlite_where=sa.text("stopped_until > 0"),
            postgresql_where=sa.text("stopped_until > 0"),
        )

    op.create_table(
        "reports_target",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("target", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "indicator", name=op.f("pk_reports_target")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("reports_target")
    with op.batch_alter_table("reports_person", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_reports_person_stopped",
            sqlite_where=sa.text("stopped_until > 0"),
            postgresql_where=sa.text("stopped_until > 0"),
        )
        batch_op.drop_index("ix_reports_person_most")

    op.drop_table("reports_person")
    op.drop_table("reports_finding")
    op.drop_table("reports_day")
