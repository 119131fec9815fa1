"""What was judged by which version."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "revisions_asked",
        sa.Column("revision", sa.Text(), nullable=False),
        sa.Column("item_id", Id, autoincrement=False, nullable=False),
        sa.Column("overlap", sa.Integer(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("revision", "item_id", name=op.f("pk_revisions_asked")),
        sqlite_strict=True,
    )
    op.create_table(
        "revisions_count",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("items", sa.BigInteger(), nullable=False),
        sa.Column("answers", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "version", name=op.f("pk_revisions_count")),
        sqlite_strict=True,
    )
    op.create_table(
        "revisions_judged",
        sa.Column("item_id", Id, autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_revisions_judged")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("revisions_judged", schema=None) as batch_op:
        batch_op.create_index("ix_revisions_judged_version", ["project_id", "version", "item_id"], unique=False)

    op.create_table(
        "revisions_revision",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=False),
        sa.Column("which", sa.Text(), nullable=False),
        sa.Column("most", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("items", sa.BigInteger(), nullable=False),
        sa.Column("answers", sa.BigInteger(), nullable=False),
        sa.Column("places", sa.BigInteger(), nullable=False),
        sa.Column("ruled", sa.BigInteger(), nullable=False),
        sa.Column("other", sa.BigInteger(), nullable=False),
        sa.Column("short", sa.SmallInteger(), nullable=False),
        sa.Column("same_people", sa.SmallInteger(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at_version", sa.Integer(), nullable=False),
        sa.Column("at_item", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revisions_revision")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("revisions_revision", schema=None) as batch_op:
        batch_op.create_index("ix_revisions_revision_project", ["project_id", "id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("revisions_revision", schema=None) as batch_op:
        batch_op.drop_index("ix_revisions_revision_project")

    op.drop_table("revisions_revision")
    with op.batch_alter_table("revisions_judged", schema=None) as batch_op:
        batch_op.drop_index("ix_revisions_judged_version")

    op.drop_table("revisions_judged")
    op.drop_table("revisions_count")
    op.drop_table("revisions_asked")
