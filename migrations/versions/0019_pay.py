"""Pay: the ledger, earnings, terms, and what tasks paid from when on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pay_balance",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("minor_units", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", "account", "currency", name=op.f("pk_pay_balance")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("pay_balance", schema=None) as batch_op:
        batch_op.create_index("ix_pay_balance_contributor", ["contributor_id", "account"], unique=False)

    op.create_table(
        "pay_earning",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("minor_units", sa.BigInteger(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("earned_at", sa.BigInteger(), nullable=False),
        sa.Column("approve_at", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("withheld", sa.BigInteger(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("contest_until", sa.BigInteger(), nullable=True),
        sa.Column("contested_at", sa.BigInteger(), nullable=True),
        sa.Column("contest_note", sa.Text(), nullable=False),
        sa.Column("settle_by", sa.BigInteger(), nullable=True),
        sa.Column("settled_by", sa.Text(), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("settle_reason", sa.Text(), nullable=False),
        sa.Column("granted", sa.BigInteger(), nullable=False),
        sa.Column("payment", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_earning")),
        sa.UniqueConstraint("key", name=op.f("uq_pay_earning_key")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("pay_earning", schema=None) as batch_op:
        batch_op.create_index("ix_pay_earning_contributor", ["contributor_id", "id"], unique=False)
        batch_op.create_index(
            "ix_pay_earning_due",
            ["approve_at"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.create_index(
            "ix_pay_earning_payment",
            ["payment"],
            unique=False,
            sqlite_where=sa.text("payment <> ''"),
            postgresql_where=sa.text("payment <> ''"),
        )
        batch_op.create_index("ix_pay_earning_project", ["project_id", "state", "id"], unique=False)
        batch_op.create_index(
            "ix_pay_earning_unpaid",
            ["contributor_id", "project_id"],
            unique=False,
            sqlite_where=sa.text("payment = ''"),
            postgresql_where=sa.text("payment = ''"),
        )
        batch_op.create_index(
            "ix_pay_earning_waiting",
            ["contest_until"],
            unique=False,
            sqlite_where=sa.text("state IN ('rejected', 'contested')"),
            postgresql_where=sa.text("state IN ('rejected', 'contested')"),
        )
        batch_op.create_index("ix_pay_earning_week", ["project_id", "earned_at"], unique=False)

    op.create_table(
        "pay_entry",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_entry")),
        sa.UniqueConstraint("key", name=op.f("uq_pay_entry_key")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("pay_entry", schema=None) as batch_op:
        batch_op.create_index("ix_pay_entry_project", ["project_id", "id"], unique=False)

    op.create_table(
        "pay_floor",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("settled_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_pay_floor")),
        sqlite_strict=True,
    )
    op.create_table(
        "pay_line",
        sa.Column("entry_id", sa.Text(), nullable=False),
        sa.Column("no", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("minor_units", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", "no", name=op.f("pk_pay_line")),
        sqlite_strict=True,
    )
    op.create_table(
        "pay_terms",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("from_at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "from_at", name=op.f("pk_pay_terms")),
        sqlite_strict=True,
    )
    op.create_table(
        "pay_time",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lines", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_pay_time")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("pay_time", schema=None) as batch_op:
        batch_op.create_index("ix_pay_time_contributor", ["contributor_id"], unique=False)

    op.create_table(
        "projects_price",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("from_at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("minor_units", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("project_id", "from_at", name=op.f("pk_projects_price")),
        sqlite_strict=True,
    )
    # What projects promise now, they have promised from the start, as far as anybody can tell.
    op.execute(
        "INSERT INTO projects_price (project_id, from_at, currency, minor_units) "
        "SELECT id, made_at, pay_currency, pay_minor_units FROM projects_project WHERE pay_currency IS NOT NULL"
    )
    with op.batch_alter_table("projects_project", schema=None) as batch_op:
        batch_op.add_column(sa.Column("hold", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("projects_project", schema=None) as batch_op:
        batch_op.drop_column("hold")

    op.drop_table("projects_price")
    with op.batch_alter_table("pay_time", schema=None) as batch_op:
        batch_op.drop_index("ix_pay_time_contributor")

    op.drop_table("pay_time")
    op.drop_table("pay_terms")
    op.drop_table("pay_line")
    op.drop_table("pay_floor")
    with op.batch_alter_table("pay_entry", schema=None) as batch_op:
        batch_op.drop_index("ix_pay_entry_project")

    op.drop_table("pay_entry")
    with op.batch_alter_table("pay_earning", schema=None) as batch_op:
        batch_op.drop_index("ix_pay_earning_week")
        batch_op.drop_index(
            "ix_pay_earning_waiting",
            sqlite_where=sa.text("state IN ('rejected', 'contested')"),
            postgresql_where=sa.text("state IN ('rejected', 'contested')"),
        )
        batch_op.drop_index(
            "ix_pay_earning_unpaid", sqlite_where=sa.text("payment = ''"), postgresql_where=sa.text("payment = ''")
        )
        batch_op.drop_index("ix_pay_earning_project")
        batch_op.drop_index(
            "ix_pay_earning_payment", sqlite_where=sa.text("payment <> ''"), postgresql_where=sa.text("payment <> ''")
        )
        batch_op.drop_index(
            "ix_pay_earning_due",
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.drop_index("ix_pay_earning_contributor")

    op.drop_table("pay_earning")
    with op.batch_alter_table("pay_balance", schema=None) as batch_op:
        batch_op.drop_index("ix_pay_balance_contributor")

    op.drop_table("pay_balance")
