"""Openings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "openings_facet",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("opening_id", Id, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("kind", "value", "opening_id", name=op.f("pk_openings_facet")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("openings_facet", schema=None) as batch_op:
        batch_op.create_index("ix_openings_facet_opening", ["opening_id"], unique=False)

    op.create_table(
        "openings_opening",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("posting", sa.Text(), nullable=False),
        sa.Column("worldwide", sa.SmallInteger(), nullable=False),
        sa.Column("pay", sa.Text(), nullable=False),
        sa.Column("pay_high", sa.BigInteger(), nullable=False),
        sa.Column("deadline_at", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("posted_at", sa.BigInteger(), nullable=True),
        sa.Column("full", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("accepted", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_openings_opening")),
        sa.UniqueConstraint("public_id", name=op.f("uq_openings_opening_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("openings_opening", schema=None) as batch_op:
        batch_op.create_index("ix_openings_opening_deadline", ["state", "deadline_at", "id"], unique=False)
        batch_op.create_index("ix_openings_opening_newest", ["state", "posted_at", "id"], unique=False)
        batch_op.create_index("ix_openings_opening_pay", ["state", "pay", "pay_high", "id"], unique=False)
        batch_op.create_index("ix_openings_opening_project", ["project_id", "id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("openings_opening", schema=None) as batch_op:
        batch_op.drop_index("ix_openings_opening_project")
        batch_op.drop_index("ix_openings_opening_pay")
        batch_op.drop_index("ix_openings_opening_newest")
        batch_op.drop_index("ix_openings_opening_deadline")

    op.drop_table("openings_opening")
    with op.batch_alter_table("openings_facet", schema=None) as batch_op:
        batch_op.drop_index("ix_openings_facet_opening")

    op.drop_table("openings_facet")
