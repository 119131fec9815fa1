"""When people were reminded."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("calibration_certificate", schema=None) as batch_op:
        batch_op.create_index("ix_calibration_certificate_project", ["project_id", "contributor_id"], unique=False)

    with op.batch_alter_table("calibration_session", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reminded_at", sa.BigInteger(), nullable=True))

    with op.batch_alter_table("verification_check", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reminded_at", sa.BigInteger(), nullable=True))
        batch_op.create_index(
            "ix_verification_check_ends",
            ["expires_at"],
            unique=False,
            sqlite_where=sa.text("state = 'verified' AND reminded_at IS NULL"),
            postgresql_where=sa.text("state = 'verified' AND reminded_at IS NULL"),
        )


def downgrade() -> None:
    with op.batch_alter_table("verification_check", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_verification_check_ends",
            sqlite_where=sa.text("state = 'verified' AND reminded_at IS NULL"),
            postgresql_where=sa.text("state = 'verified' AND reminded_at IS NULL"),
        )
        batch_op.drop_column("reminded_at")

    with op.batch_alter_table("calibration_session", schema=None) as batch_op:
        batch_op.drop_column("reminded_at")

    with op.batch_alter_table("calibration_certificate", schema=None) as batch_op:
        batch_op.drop_index("ix_calibration_certificate_project")
