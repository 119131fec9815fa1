"""Media files, veils and how often they are lifted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_media_file()
    _make_media_reveal()
    _make_media_veil()


def downgrade() -> None:
    op.drop_table("media_veil")
    op.drop_table("media_reveal")
    with op.batch_alter_table("media_file", schema=None) as batch_op:
        batch_op.drop_index("ix_media_file_project")
        batch_op.drop_index("ix_media_file_name")

    op.drop_table("media_file")


def _make_media_file() -> None:
    op.create_table(
        "media_file",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.BigInteger(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.Column("codec", sa.Text(), nullable=False),
        sa.Column("prepared", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_media_file")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("media_file", schema=None) as batch_op:
        batch_op.create_index("ix_media_file_name", ["project_id", "name", "id"], unique=False)
        batch_op.create_index("ix_media_file_project", ["project_id", "id"], unique=False)


def _make_media_reveal() -> None:
    op.create_table(
        "media_reveal",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("severity", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", "day", "severity", name=op.f("pk_media_reveal")),
        sqlite_strict=True,
    )


def _make_media_veil() -> None:
    op.create_table(
        "media_veil",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("look", sa.Text(), nullable=False),
        sa.Column("muted", sa.Boolean(), nullable=False),
        sa.Column("opted_in", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_media_veil")),
        sqlite_strict=True,
    )
