"""Profiles and applications."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "openings_application",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("opening_id", sa.BigInteger(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_openings_application")),
        sa.UniqueConstraint("opening_id", "account_no", name=op.f("uq_openings_application_opening_id_account_no")),
        sa.UniqueConstraint("public_id", name=op.f("uq_openings_application_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("openings_application", schema=None) as batch_op:
        batch_op.create_index("ix_openings_application_account", ["account_no", "id"], unique=False)
        batch_op.create_index("ix_openings_application_country", ["opening_id", "stage", "country", "id"], unique=False)
        batch_op.create_index("ix_openings_application_stage", ["opening_id", "stage", "id"], unique=False)

    op.create_table(
        "workforce_profile",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_workforce_profile")),
        sqlite_strict=True,
    )
    op.create_table(
        "workforce_resume",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_workforce_resume")),
        sa.UniqueConstraint("public_id", name=op.f("uq_workforce_resume_public_id")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("workforce_resume")
    op.drop_table("workforce_profile")
    with op.batch_alter_table("openings_application", schema=None) as batch_op:
        batch_op.drop_index("ix_openings_application_stage")
        batch_op.drop_index("ix_openings_application_country")
        batch_op.drop_index("ix_openings_application_account")

    op.drop_table("openings_application")
