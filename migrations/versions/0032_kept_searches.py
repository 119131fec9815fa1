"""Kept searches."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "openings_search",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_openings_search")),
        sa.UniqueConstraint("account_no", "wanted", name=op.f("uq_openings_search_account_no_wanted")),
        sa.UniqueConstraint("public_id", name=op.f("uq_openings_search_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("openings_search", schema=None) as batch_op:
        batch_op.create_index("ix_openings_search_due", ["due_at", "id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("openings_search", schema=None) as batch_op:
        batch_op.drop_index("ix_openings_search_due")

    op.drop_table("openings_search")
