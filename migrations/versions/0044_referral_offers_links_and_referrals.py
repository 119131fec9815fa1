"""Referral offers, links and referrals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "referrals_link",
        sa.Column("no", Id, nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("opening_no", sa.BigInteger(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_referrals_link")),
        sa.UniqueConstraint("account_no", "opening_no", name=op.f("uq_referrals_link_account_no_opening_no")),
        sa.UniqueConstraint("token", name=op.f("uq_referrals_link_token")),
        sqlite_strict=True,
    )
    op.create_table(
        "referrals_offer",
        sa.Column("opening_no", Id, autoincrement=False, nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("minor_units", sa.BigInteger(), nullable=False),
        sa.Column("tasks", sa.Integer(), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("given", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("opening_no", name=op.f("pk_referrals_offer")),
        sa.UniqueConstraint("opening", name=op.f("uq_referrals_offer_opening")),
        sqlite_strict=True,
    )
    op.create_table(
        "referrals_referral",
        sa.Column("no", Id, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("opening_no", sa.BigInteger(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("referrer", sa.BigInteger(), nullable=False),
        sa.Column("referred", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("minor_units", sa.BigInteger(), nullable=False),
        sa.Column("tasks", sa.Integer(), nullable=False),
        sa.Column("came_at", sa.BigInteger(), nullable=False),
        sa.Column("applied_at", sa.BigInteger(), nullable=True),
        sa.Column("look_at", sa.BigInteger(), nullable=True),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_referrals_referral")),
        sa.UniqueConstraint("id", name=op.f("uq_referrals_referral_id")),
        sa.UniqueConstraint("referred", "opening_no", name=op.f("uq_referrals_referral_referred_opening_no")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("referrals_referral", schema=None) as batch_op:
        batch_op.create_index(
            "ix_referrals_referral_due",
            ["look_at"],
            unique=False,
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )
        batch_op.create_index("ix_referrals_referral_opening", ["opening_no", "state"], unique=False)
        batch_op.create_index("ix_referrals_referral_owed", ["project_id", "state"], unique=False)
        batch_op.create_index("ix_referrals_referral_referrer", ["referrer", "opening_no"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("referrals_referral", schema=None) as batch_op:
        batch_op.drop_index("ix_referrals_referral_referrer")
        batch_op.drop_index("ix_referrals_referral_owed")
        batch_op.drop_index("ix_referrals_referral_opening")
        batch_op.drop_index(
            "ix_referrals_referral_due",
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )

    op.drop_table("referrals_referral")
    op.drop_table("referrals_offer")
    op.drop_table("referrals_link")
