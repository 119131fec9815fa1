"""Media that can be taken out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("media_file", schema=None) as batch_op:
        batch_op.add_column(sa.Column("frames_per_second", sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("used_at", sa.BigInteger(), nullable=True))
        batch_op.create_index("ix_media_file_key", ["key"], unique=False)
        batch_op.create_index(
            "ix_media_file_unused",
            ["project_id", "id"],
            unique=False,
            sqlite_where=sa.text("used_at IS NULL"),
            postgresql_where=sa.text("used_at IS NULL"),
        )
    # Which of the files kept so far are shown by items was not written down: none of them can be taken out.
    op.execute("UPDATE media_file SET used_at = kept_at")


def downgrade() -> None:
    with op.batch_alter_table("media_file", schema=None) as batch_op:
        batch_op.drop_index("ix_media_file_unused")
        batch_op.drop_index("ix_media_file_key")
        batch_op.drop_column("used_at")
        batch_op.drop_column("frames_per_second")
