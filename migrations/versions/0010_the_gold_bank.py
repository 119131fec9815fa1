"""The gold bank."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gold_item",
        sa.Column("item_id", Id, autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("use", sa.Text(), nullable=False),
        sa.Column("wear", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("shown", sa.BigInteger(), nullable=False),
        sa.Column("right", sa.BigInteger(), nullable=False),
        sa.Column("early_shown", sa.Integer(), nullable=False),
        sa.Column("early_right", sa.Integer(), nullable=False),
        sa.Column("late_shown", sa.Integer(), nullable=False),
        sa.Column("late_right", sa.Integer(), nullable=False),
        sa.Column("burnt", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("shown_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_gold_item")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("gold_item", schema=None) as batch_op:
        batch_op.create_index("ix_gold_item_list", ["project_id", "wear", "use", "item_id"], unique=False)

    op.create_table(
        "gold_setting",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("entered", sa.BigInteger(), nullable=False),
        sa.Column("most_shown", sa.BigInteger(), nullable=True),
        sa.Column("drift", sa.SmallInteger(), nullable=False),
        sa.Column("wrong", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_gold_setting")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("rulings_ruling", schema=None) as batch_op:
        batch_op.create_index("ix_rulings_ruling_project", ["project_id", "item_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("rulings_ruling", schema=None) as batch_op:
        batch_op.drop_index("ix_rulings_ruling_project")

    op.drop_table("gold_setting")
    with op.batch_alter_table("gold_item", schema=None) as batch_op:
        batch_op.drop_index("ix_gold_item_list")

    op.drop_table("gold_item")
