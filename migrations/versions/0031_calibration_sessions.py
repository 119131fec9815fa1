"""Calibration sessions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _calibration_answer()
    _calibration_asking()
    _calibration_certificate()
    _calibration_item()
    _calibration_post()
    _calibration_proposal()
    _calibration_seat()
    _calibration_session()


def downgrade() -> None:
    with op.batch_alter_table("calibration_session", schema=None) as batch_op:
        batch_op.drop_index("ix_calibration_session_stage")
        batch_op.drop_index("ix_calibration_session_project")

    op.drop_table("calibration_session")
    with op.batch_alter_table("calibration_seat", schema=None) as batch_op:
        batch_op.drop_index("ix_calibration_seat_contributor")

    op.drop_table("calibration_seat")
    with op.batch_alter_table("calibration_proposal", schema=None) as batch_op:
        batch_op.drop_index("ix_calibration_proposal_session")
        batch_op.drop_index("ix_calibration_proposal_contributor")

    op.drop_table("calibration_proposal")
    with op.batch_alter_table("calibration_post", schema=None) as batch_op:
        batch_op.drop_index("ix_calibration_post_session")
        batch_op.drop_index("ix_calibration_post_contributor")

    op.drop_table("calibration_post")
    op.drop_table("calibration_item")
    op.drop_table("calibration_certificate")
    op.drop_table("calibration_asking")
    with op.batch_alter_table("calibration_answer", schema=None) as batch_op:
        batch_op.drop_index("ix_calibration_answer_contributor")

    op.drop_table("calibration_answer")


def _calibration_answer() -> None:
    op.create_table(
        "calibration_answer",
        sa.Column("session_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("turn", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "place", "contributor_id", "turn", name=op.f("pk_calibration_answer")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("calibration_answer", schema=None) as batch_op:
        batch_op.create_index("ix_calibration_answer_contributor", ["contributor_id", "session_id"], unique=False)


def _calibration_asking() -> None:
    op.create_table(
        "calibration_asking",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("asked", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_calibration_asking")),
        sqlite_strict=True,
    )


def _calibration_certificate() -> None:
    op.create_table(
        "calibration_certificate",
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("guidelines_version", sa.Integer(), nullable=False),
        sa.Column("clauses", sa.Text(), nullable=False),
        sa.Column("granted_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", "project_id", name=op.f("pk_calibration_certificate")),
        sqlite_strict=True,
    )


def _calibration_item() -> None:
    op.create_table(
        "calibration_item",
        sa.Column("session_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("clauses", sa.Text(), nullable=False),
        sa.Column("orders", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "place", name=op.f("pk_calibration_item")),
        sqlite_strict=True,
    )


def _calibration_post() -> None:
    op.create_table(
        "calibration_post",
        sa.Column("id", Id, nullable=False),
        sa.Column("session_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calibration_post")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("calibration_post", schema=None) as batch_op:
        batch_op.create_index("ix_calibration_post_contributor", ["contributor_id", "session_id", "at"], unique=False)
        batch_op.create_index("ix_calibration_post_session", ["session_id", "id"], unique=False)


def _calibration_proposal() -> None:
    op.create_table(
        "calibration_proposal",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calibration_proposal")),
        sa.UniqueConstraint("public_id", name=op.f("uq_calibration_proposal_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("calibration_proposal", schema=None) as batch_op:
        batch_op.create_index("ix_calibration_proposal_contributor", ["contributor_id"], unique=False)
        batch_op.create_index("ix_calibration_proposal_session", ["session_id", "id"], unique=False)


def _calibration_seat() -> None:
    op.create_table(
        "calibration_seat",
        sa.Column("session_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("came_at", sa.BigInteger(), nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("second", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", "contributor_id", name=op.f("pk_calibration_seat")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("calibration_seat", schema=None) as batch_op:
        batch_op.create_index("ix_calibration_seat_contributor", ["contributor_id", "session_id"], unique=False)


def _calibration_session() -> None:
    op.create_table(
        "calibration_session",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("opens_at", sa.BigInteger(), nullable=False),
        sa.Column("reveal_at", sa.BigInteger(), nullable=True),
        sa.Column("vote_at", sa.BigInteger(), nullable=True),
        sa.Column("closes_at", sa.BigInteger(), nullable=True),
        sa.Column("clauses", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("guidelines_version", sa.Integer(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calibration_session")),
        sa.UniqueConstraint("public_id", name=op.f("uq_calibration_session_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("calibration_session", schema=None) as batch_op:
        batch_op.create_index("ix_calibration_session_project", ["project_id", "id"], unique=False)
        batch_op.create_index("ix_calibration_session_stage", ["stage", "id"], unique=False)
