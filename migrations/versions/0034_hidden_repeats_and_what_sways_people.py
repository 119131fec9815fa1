"""Hidden repeats and what sways people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "probes_measurement",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_probes_measurement")),
        sqlite_strict=True,
    )
    op.create_table(
        "probes_probe",
        sa.Column("item_no", Id, autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("source_no", sa.BigInteger(), nullable=False),
        sa.Column("source_item", sa.Text(), nullable=False),
        sa.Column("source_answer", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("drawn_at", sa.BigInteger(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("item_no", name=op.f("pk_probes_probe")),
        sa.UniqueConstraint("token", name=op.f("uq_probes_probe_token")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("probes_probe", schema=None) as batch_op:
        batch_op.create_index("ix_probes_probe_project", ["project_id", "item_no"], unique=False)
        batch_op.create_index("uq_probes_probe_once", ["source_no", "contributor_id"], unique=True)

    op.create_table(
        "probes_setting",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("share", sa.Float(), nullable=False),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("distance", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_probes_setting")),
        sqlite_strict=True,
    )
    op.create_table(
        "probes_tally",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("answered", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("project_id", "kind", name=op.f("pk_probes_tally")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("probes_tally")
    op.drop_table("probes_setting")
    with op.batch_alter_table("probes_probe", schema=None) as batch_op:
        batch_op.drop_index("uq_probes_probe_once")
        batch_op.drop_index("ix_probes_probe_project")

    op.drop_table("probes_probe")
    op.drop_table("probes_measurement")
