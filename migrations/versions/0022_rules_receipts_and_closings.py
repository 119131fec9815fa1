"""Rules receipts and closings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _eligibility_closing()
    _routing_terms()
    _standing_receipt()
    _standing_record()
    _standing_rule()
    _standing_since()


def downgrade() -> None:
    op.drop_table("standing_since")
    with op.batch_alter_table("standing_rule", schema=None) as batch_op:
        batch_op.drop_index("ix_standing_rule_project")

    op.drop_table("standing_rule")
    op.drop_table("standing_record")
    with op.batch_alter_table("standing_receipt", schema=None) as batch_op:
        batch_op.drop_index("ix_standing_receipt_project")
        batch_op.drop_index("ix_standing_receipt_person")
        batch_op.drop_index("ix_standing_receipt_due")

    op.drop_table("standing_receipt")
    op.drop_table("routing_terms")
    with op.batch_alter_table("eligibility_closing", schema=None) as batch_op:
        batch_op.drop_index("ix_eligibility_closing_until")

    op.drop_table("eligibility_closing")


def _eligibility_closing() -> None:
    op.create_table(
        "eligibility_closing",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("skill", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", "receipt", name=op.f("pk_eligibility_closing")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("eligibility_closing", schema=None) as batch_op:
        batch_op.create_index("ix_eligibility_closing_until", ["until"], unique=False)


def _routing_terms() -> None:
    op.create_table(
        "routing_terms",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("gold_share", sa.Float(), nullable=False),
        sa.Column("gold_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_routing_terms")),
        sqlite_strict=True,
    )


def _standing_receipt() -> None:
    op.create_table(
        "standing_receipt",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("appeal", sa.Text(), nullable=False),
        sa.Column("plea", sa.Text(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("judged_by", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_receipt")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("standing_receipt", schema=None) as batch_op:
        batch_op.create_index("ix_standing_receipt_due", ["appeal", "due_at"], unique=False)
        batch_op.create_index("ix_standing_receipt_person", ["contributor_id", "project_id", "id"], unique=False)
        batch_op.create_index("ix_standing_receipt_project", ["project_id", "id"], unique=False)


def _standing_record() -> None:
    op.create_table(
        "standing_record",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_standing_record")),
        sqlite_strict=True,
    )


def _standing_rule() -> None:
    op.create_table(
        "standing_rule",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("on", sa.SmallInteger(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_rule")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("standing_rule", schema=None) as batch_op:
        batch_op.create_index("ix_standing_rule_project", ["project_id", "id"], unique=False)


def _standing_since() -> None:
    op.create_table(
        "standing_since",
        sa.Column("rule_id", sa.Text(), nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("rule_id", "contributor_id", name=op.f("pk_standing_since")),
        sqlite_strict=True,
    )
