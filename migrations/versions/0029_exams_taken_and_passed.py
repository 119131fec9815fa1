"""Exams: taken and passed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("exams_exam", schema=None) as batch_op:
        batch_op.add_column(sa.Column("taken", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("passed", sa.Integer(), server_default="0", nullable=False))
    # An outcome is JSON that begins with whether it passed.
    mine = "(SELECT count(*) FROM exams_attempt a WHERE a.exam_id = exams_exam.id AND a.outcome"
    op.execute(f"UPDATE exams_exam SET taken = {mine} IS NOT NULL), passed = {mine} LIKE '{{\"passed\": true%')")


def downgrade() -> None:
    with op.batch_alter_table("exams_exam", schema=None) as batch_op:
        batch_op.drop_column("passed")
        batch_op.drop_column("taken")
