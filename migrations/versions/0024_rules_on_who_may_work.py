"""Rules on who may work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "eligibility_people",
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("block", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("accounts", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("fact", "value", "block", name=op.f("pk_eligibility_people")),
        sqlite_strict=True,
    )
    op.create_table(
        "eligibility_place",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("kept", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_eligibility_place")),
        sqlite_strict=True,
    )
    op.create_table(
        "eligibility_rule",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "version", name=op.f("pk_eligibility_rule")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("eligibility_rule")
    op.drop_table("eligibility_place")
    op.drop_table("eligibility_people")
