"""Terms of one person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "routing_terms",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("rests_until", sa.BigInteger(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("gold_share", sa.Float(), nullable=False),
        sa.Column("gold_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_routing_terms")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("routing_terms")
