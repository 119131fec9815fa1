"""Enquiries about openings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "enquiries_enquiry",
        sa.Column("no", Id, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("asker", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_enquiries_enquiry")),
        sa.UniqueConstraint("asker", "opening", name=op.f("uq_enquiries_enquiry_asker_opening")),
        sa.UniqueConstraint("id", name=op.f("uq_enquiries_enquiry_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("enquiries_enquiry", schema=None) as batch_op:
        batch_op.create_index("ix_enquiries_enquiry_opening", ["opening", "state", "no"], unique=False)

    op.create_table(
        "enquiries_word",
        sa.Column("no", Id, nullable=False),
        sa.Column("enquiry_no", sa.BigInteger(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("by_team", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_enquiries_word")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("enquiries_word", schema=None) as batch_op:
        batch_op.create_index("ix_enquiries_word_enquiry", ["enquiry_no", "no"], unique=False)
        batch_op.create_index("ix_enquiries_word_person", ["account_no", "by_team", "at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("enquiries_word", schema=None) as batch_op:
        batch_op.drop_index("ix_enquiries_word_person")
        batch_op.drop_index("ix_enquiries_word_enquiry")

    op.drop_table("enquiries_word")
    with op.batch_alter_table("enquiries_enquiry", schema=None) as batch_op:
        batch_op.drop_index("ix_enquiries_enquiry_opening")

    op.drop_table("enquiries_enquiry")
