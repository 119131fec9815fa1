"""Exams."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exams_accommodation",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("time_percent", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", name=op.f("pk_exams_accommodation")),
        sqlite_strict=True,
    )
    op.create_table(
        "exams_answer",
        sa.Column("attempt_id", Id, autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version_no", sa.BigInteger(), nullable=False),
        sa.Column("said", sa.Text(), nullable=True),
        sa.Column("saved_at", sa.BigInteger(), nullable=True),
        sa.Column("late", sa.SmallInteger(), nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("attempt_id", "place", name=op.f("pk_exams_answer")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("exams_answer", schema=None) as batch_op:
        batch_op.create_index("ix_exams_answer_version", ["version_no", "attempt_id"], unique=False)

    op.create_table(
        "exams_attempt",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("exam_id", sa.BigInteger(), nullable=False),
        sa.Column("exam_version", sa.Integer(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("contributor", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=True),
        sa.Column("submitted_at", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exams_attempt")),
        sa.UniqueConstraint("exam_id", "account_no", "number", name=op.f("uq_exams_attempt_exam_id_account_no_number")),
        sa.UniqueConstraint("public_id", name=op.f("uq_exams_attempt_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("exams_attempt", schema=None) as batch_op:
        batch_op.create_index("ix_exams_attempt_account", ["account_no", "id"], unique=False)
        batch_op.create_index("ix_exams_attempt_exam", ["exam_id", "submitted_at", "id"], unique=False)
        batch_op.create_index("ix_exams_attempt_over", ["submitted_at", "ends_at"], unique=False)

    op.create_table(
        "exams_certificate",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("account_no", sa.BigInteger(), nullable=False),
        sa.Column("exam_id", sa.BigInteger(), nullable=False),
        sa.Column("attempt_id", sa.BigInteger(), nullable=False),
        sa.Column("skill", sa.Text(), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("granted_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exams_certificate")),
        sa.UniqueConstraint("attempt_id", name=op.f("uq_exams_certificate_attempt_id")),
        sa.UniqueConstraint("public_id", name=op.f("uq_exams_certificate_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("exams_certificate", schema=None) as batch_op:
        batch_op.create_index("ix_exams_certificate_account", ["account_no", "exam_id", "id"], unique=False)

    op.create_table(
        "exams_exam",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exams_exam")),
        sa.UniqueConstraint("public_id", name=op.f("uq_exams_exam_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("exams_exam", schema=None) as batch_op:
        batch_op.create_index("ix_exams_exam_state", ["state", "id"], unique=False)

    op.create_table(
        "exams_holders",
        sa.Column("skill", sa.Text(), nullable=False),
        sa.Column("level", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("skill", "level", name=op.f("pk_exams_holders")),
        sqlite_strict=True,
    )
    op.create_table(
        "exams_plan",
        sa.Column("exam_id", Id, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("exam_id", "version", name=op.f("pk_exams_plan")),
        sqlite_strict=True,
    )
    op.create_table(
        "exams_question",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("domain", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("difficulty", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("version_no", sa.BigInteger(), nullable=False),
        sa.Column("lot", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exams_question")),
        sa.UniqueConstraint("public_id", name=op.f("uq_exams_question_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("exams_question", schema=None) as batch_op:
        batch_op.create_index("ix_exams_question_domain", ["state", "domain", "lot"], unique=False)
        batch_op.create_index("ix_exams_question_lot", ["state", "lot"], unique=False)
        batch_op.create_index("ix_exams_question_state", ["state", "id"], unique=False)
        batch_op.create_index("ix_exams_question_topic", ["state", "topic", "lot"], unique=False)

    op.create_table(
        "exams_skill",
        sa.Column("account_no", Id, autoincrement=False, nullable=False),
        sa.Column("skill", sa.Text(), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("granted_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("account_no", "skill", name=op.f("pk_exams_skill")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("exams_skill", schema=None) as batch_op:
        batch_op.create_index("ix_exams_skill_expires", ["expires_at"], unique=False)
        batch_op.create_index("ix_exams_skill_holders", ["skill", "level", "account_no"], unique=False)

    op.create_table(
        "exams_version",
        sa.Column("id", Id, nullable=False),
        sa.Column("question_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("counts_as", sa.BigInteger(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exams_version")),
        sa.UniqueConstraint("question_id", "number", name=op.f("uq_exams_version_question_id_number")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("exams_version")
    with op.batch_alter_table("exams_skill", schema=None) as batch_op:
        batch_op.drop_index("ix_exams_skill_holders")
        batch_op.drop_index("ix_exams_skill_expires")

    op.drop_table("exams_skill")
    with op.batch_alter_table("exams_question", schema=None) as batch_op:
        batch_op.drop_index("ix_exams_question_topic")
        batch_op.drop_index("ix_exams_question_state")
        batch_op.drop_index("ix_exams_question_lot")
        batch_op.drop_index("ix_exams_question_domain")

    op.drop_table("exams_question")
    op.drop_table("exams_plan")
    op.drop_table("exams_holders")
    with op.batch_alter_table("exams_exam", schema=None) as batch_op:
        batch_op.drop_index("ix_exams_exam_state")

    op.drop_table("exams_exam")
    with op.batch_alter_table("exams_certificate", schema=None) as batch_op:
        batch_op.drop_index("ix_exams_certificate_account")

    op.drop_table("exams_certificate")
    with op.batch_alter_table("exams_attempt", schema=None) as batch_op:
        batch_op.drop_index("ix_exams_attempt_over")
        batch_op.drop_index("ix_exams_attempt_exam")
        batch_op.drop_index("ix_exams_attempt_account")

    op.drop_table("exams_attempt")
    with op.batch_alter_table("exams_answer", schema=None) as batch_op:
        batch_op.drop_index("ix_exams_answer_version")

    op.drop_table("exams_answer")
    op.drop_table("exams_accommodation")
