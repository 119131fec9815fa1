"""Drives and invites."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "drives_call",
        sa.Column("no", Id, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.Column("wanted", sa.Integer(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("passes", sa.Integer(), nullable=True),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_drives_call")),
        sa.UniqueConstraint("id", name=op.f("uq_drives_call_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("drives_call", schema=None) as batch_op:
        batch_op.create_index("ix_drives_call_project", ["project_id", "no"], unique=False)

    op.create_table(
        "drives_invite",
        sa.Column("no", Id, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("drive_no", sa.BigInteger(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_drives_invite")),
        sa.UniqueConstraint("drive_no", "account_no", name=op.f("uq_drives_invite_drive_no_account_no")),
        sa.UniqueConstraint("id", name=op.f("uq_drives_invite_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("drives_invite", schema=None) as batch_op:
        batch_op.create_index("ix_drives_invite_due", ["state", "expires_at"], unique=False)
        batch_op.create_index("ix_drives_invite_person", ["account_no", "no"], unique=False)
        batch_op.create_index("ix_drives_invite_project", ["project_id", "made_at", "account_no"], unique=False)
        batch_op.create_index("ix_drives_invite_state", ["drive_no", "state", "no"], unique=False)

    op.create_table(
        "drives_week",
        sa.Column("week", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("week", "account_no", name=op.f("pk_drives_week")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("quality_gold_score", schema=None) as batch_op:
        batch_op.create_index("ix_quality_gold_score_everywhere", ["contributor_id", "right"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("quality_gold_score", schema=None) as batch_op:
        batch_op.drop_index("ix_quality_gold_score_everywhere")

    op.drop_table("drives_week")
    with op.batch_alter_table("drives_invite", schema=None) as batch_op:
        batch_op.drop_index("ix_drives_invite_state")
        batch_op.drop_index("ix_drives_invite_project")
        batch_op.drop_index("ix_drives_invite_person")
        batch_op.drop_index("ix_drives_invite_due")

    op.drop_table("drives_invite")
    with op.batch_alter_table("drives_call", schema=None) as batch_op:
        batch_op.drop_index("ix_drives_call_project")

    op.drop_table("drives_call")
