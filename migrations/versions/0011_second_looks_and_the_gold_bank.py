"""Second looks and the gold bank."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_gold_item()
    _make_gold_setting()
    _make_review_lease()
    _make_review_place()
    _make_review_queue()
    _make_review_rejection()
    _make_review_reviewer()
    _make_review_setting()
    _make_review_verdict()
    _make_rulings_aside()
    _make_rulings_ruling()
    _change_quality_consensus()


def downgrade() -> None:
    with op.batch_alter_table("quality_consensus", schema=None) as batch_op:
        batch_op.drop_column("ruling")

    with op.batch_alter_table("rulings_ruling", schema=None) as batch_op:
        batch_op.drop_index("ix_rulings_ruling_project")

    op.drop_table("rulings_ruling")
    with op.batch_alter_table("rulings_aside", schema=None) as batch_op:
        batch_op.drop_index("ix_rulings_aside_item")

    op.drop_table("rulings_aside")
    with op.batch_alter_table("review_verdict", schema=None) as batch_op:
        batch_op.drop_index("ix_review_verdict_project")
        batch_op.drop_index("ix_review_verdict_outcome")
        batch_op.drop_index("ix_review_verdict_item")
        batch_op.drop_index("ix_review_verdict_cause")

    op.drop_table("review_verdict")
    op.drop_table("review_setting")
    op.drop_table("review_reviewer")
    with op.batch_alter_table("review_rejection", schema=None) as batch_op:
        batch_op.drop_index("ix_review_rejection_person")

    op.drop_table("review_rejection")
    op.drop_table("review_queue")
    with op.batch_alter_table("review_place", schema=None) as batch_op:
        batch_op.drop_index("ix_review_place_next")
        batch_op.drop_index("ix_review_place_item")

    op.drop_table("review_place")
    with op.batch_alter_table("review_lease", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_review_lease_alone",
            sqlite_where=sa.text("state = 0 AND stage < 2"),
            postgresql_where=sa.text("state = 0 AND stage < 2"),
        )
        batch_op.drop_index("ix_review_lease_mine")

    op.drop_table("review_lease")
    op.drop_table("gold_setting")
    with op.batch_alter_table("gold_item", schema=None) as batch_op:
        batch_op.drop_index("ix_gold_item_list")

    op.drop_table("gold_item")


def _make_gold_item() -> None:
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


def _make_gold_setting() -> None:
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


def _make_review_lease() -> None:
    op.create_table(
        "review_lease",
        sa.Column("id", Id, nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("queue", sa.Text(), nullable=False),
        sa.Column("stage", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_lease")),
        sa.UniqueConstraint("token", name=op.f("uq_review_lease_token")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("review_lease", schema=None) as batch_op:
        batch_op.create_index("ix_review_lease_mine", ["account_no", "project_id", "state"], unique=False)
        batch_op.create_index(
            "uq_review_lease_alone",
            ["item_id"],
            unique=True,
            sqlite_where=sa.text("state = 0 AND stage < 2"),
            postgresql_where=sa.text("state = 0 AND stage < 2"),
        )


def _make_review_place() -> None:
    op.create_table(
        "review_place",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("queue", sa.Text(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("open", sa.SmallInteger(), nullable=False),
        sa.Column("priority", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "queue", "item_id", name=op.f("pk_review_place")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("review_place", schema=None) as batch_op:
        batch_op.create_index("ix_review_place_item", ["item_id"], unique=False)
        batch_op.create_index(
            "ix_review_place_next", ["project_id", "queue", "open", "priority", "item_id"], unique=False
        )


def _make_review_queue() -> None:
    op.create_table(
        "review_queue",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("queue", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "queue", name=op.f("pk_review_queue")),
        sqlite_strict=True,
    )


def _make_review_rejection() -> None:
    op.create_table(
        "review_rejection",
        sa.Column("id", Id, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_rejection")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("review_rejection", schema=None) as batch_op:
        batch_op.create_index("ix_review_rejection_person", ["contributor_id", "id"], unique=False)


def _make_review_reviewer() -> None:
    op.create_table(
        "review_reviewer",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("decided", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("seconds", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("gold_seen", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("gold_right", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("looked", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("overturned", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("project_id", "account_no", name=op.f("pk_review_reviewer")),
        sqlite_strict=True,
    )


def _make_review_setting() -> None:
    op.create_table(
        "review_setting",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("random_share", sa.Float(), nullable=False),
        sa.Column("second_share", sa.Float(), nullable=False),
        sa.Column("gold_share", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_review_setting")),
        sqlite_strict=True,
    )


def _make_review_verdict() -> None:
    op.create_table(
        "review_verdict",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.SmallInteger(), nullable=False),
        sa.Column("queue", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("settled", sa.Text(), nullable=True),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("guidelines_version", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("overturned", sa.SmallInteger(), nullable=True),
        sa.Column("right", sa.SmallInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_verdict")),
        sa.UniqueConstraint("public_id", name=op.f("uq_review_verdict_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("review_verdict", schema=None) as batch_op:
        batch_op.create_index("ix_review_verdict_cause", ["project_id", "cause", "id"], unique=False)
        batch_op.create_index("ix_review_verdict_item", ["item_id"], unique=False)
        batch_op.create_index("ix_review_verdict_outcome", ["project_id", "outcome", "id"], unique=False)
        batch_op.create_index("ix_review_verdict_project", ["project_id", "id"], unique=False)


def _make_rulings_aside() -> None:
    op.create_table(
        "rulings_aside",
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("answer", name=op.f("pk_rulings_aside")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("rulings_aside", schema=None) as batch_op:
        batch_op.create_index("ix_rulings_aside_item", ["item_id"], unique=False)


def _make_rulings_ruling() -> None:
    op.create_table(
        "rulings_ruling",
        sa.Column("item_id", Id, autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("holds", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("guidelines_version", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_rulings_ruling")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("rulings_ruling", schema=None) as batch_op:
        batch_op.create_index("ix_rulings_ruling_project", ["project_id", "item_id"], unique=False)


def _change_quality_consensus() -> None:
    with op.batch_alter_table("quality_consensus", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ruling", sa.Text(), server_default="", nullable=False))
