"""Targets and what stood."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


# Once, what followers count from now on: told are the first n × 5 by time. What reviewers let stand is counted by its new listener,
# which begins at the beginning of the trail.
_COUNT_GOLD = """
INSERT INTO quality_gold_tally (project_id, contributor_id, seen, "right", told_seen, told_right)
SELECT project_id, contributor_id, count(*), sum(hit), max(total) / 5 * 5,
       sum(CASE WHEN place <= total / 5 * 5 THEN hit ELSE 0 END)
FROM (
    SELECT project_id, contributor_id, CASE WHEN "right" THEN 1 ELSE 0 END AS hit,
           count(*) OVER (PARTITION BY project_id, contributor_id) AS total,
           row_number() OVER (PARTITION BY project_id, contributor_id ORDER BY at, answer, question) AS place
    FROM quality_gold_score
) AS scored
GROUP BY project_id, contributor_id
"""


def upgrade() -> None:
    op.create_table(
        "performance_target",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("figure", sa.Text(), nullable=False),
        sa.Column("least", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "figure", name=op.f("pk_performance_target")),
        sqlite_strict=True,
    )
    op.create_table(
        "quality_gold_tally",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("seen", sa.BigInteger(), nullable=False),
        sa.Column("right", sa.BigInteger(), nullable=False),
        sa.Column("told_seen", sa.BigInteger(), nullable=False),
        sa.Column("told_right", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_quality_gold_tally")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("quality_gold_tally", schema=None) as batch_op:
        batch_op.create_index("ix_quality_gold_tally_person", ["contributor_id"], unique=False)

    with op.batch_alter_table("workforce_tally", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reviewed", sa.BigInteger(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("stood", sa.BigInteger(), server_default="0", nullable=False))
        batch_op.create_index("ix_workforce_tally_person", ["contributor_id"], unique=False)

    op.execute(_COUNT_GOLD)


def downgrade() -> None:
    with op.batch_alter_table("workforce_tally", schema=None) as batch_op:
        batch_op.drop_index("ix_workforce_tally_person")
        batch_op.drop_column("stood")
        batch_op.drop_column("reviewed")

    with op.batch_alter_table("quality_gold_tally", schema=None) as batch_op:
        batch_op.drop_index("ix_quality_gold_tally_person")

    op.drop_table("quality_gold_tally")
    op.drop_table("performance_target")
