"""Work alerts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alerts_alert",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("wanted_at", sa.BigInteger(), nullable=False),
        sa.Column("look_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_alerts_alert")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("alerts_alert", schema=None) as batch_op:
        batch_op.create_index("ix_alerts_alert_due", ["look_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("alerts_alert", schema=None) as batch_op:
        batch_op.drop_index("ix_alerts_alert_due")

    op.drop_table("alerts_alert")
