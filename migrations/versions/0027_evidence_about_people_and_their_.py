"""Evidence about people, and their quarantine."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _integrity_asked()
    _integrity_evidence()
    _integrity_person()
    _integrity_preview()
    _integrity_quarantine()
    _integrity_weighing()
    _rulings_person()


def downgrade() -> None:
    op.drop_table("rulings_person")
    op.drop_table("integrity_weighing")
    with op.batch_alter_table("integrity_quarantine", schema=None) as batch_op:
        batch_op.drop_index("ix_integrity_quarantine_receipt")
        batch_op.drop_index("ix_integrity_quarantine_project")

    op.drop_table("integrity_quarantine")
    op.drop_table("integrity_preview")
    with op.batch_alter_table("integrity_person", schema=None) as batch_op:
        batch_op.drop_index("ix_integrity_person_score")

    op.drop_table("integrity_person")
    op.drop_table("integrity_evidence")
    op.drop_table("integrity_asked")


def _integrity_asked() -> None:
    op.create_table(
        "integrity_asked",
        sa.Column("quarantine", sa.Text(), nullable=False),
        sa.Column("item_id", Id, autoincrement=False, nullable=False),
        sa.Column("overlap", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("quarantine", "item_id", name=op.f("pk_integrity_asked")),
        sqlite_strict=True,
    )


def _integrity_evidence() -> None:
    op.create_table(
        "integrity_evidence",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("sign", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("other", Id, autoincrement=False, nullable=False),
        sa.Column("found", sa.Float(), nullable=False),
        sa.Column("expected", sa.Float(), nullable=False),
        sa.Column("of", sa.BigInteger(), nullable=False),
        sa.Column("p", sa.Float(), nullable=True),
        sa.Column("stands", sa.SmallInteger(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "project_id", "contributor_id", "sign", "question", "other", name=op.f("pk_integrity_evidence")
        ),
        sqlite_strict=True,
    )


def _integrity_person() -> None:
    op.create_table(
        "integrity_person",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("answers", sa.BigInteger(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("strength", sa.Text(), nullable=False),
        sa.Column("signs", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_integrity_person")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("integrity_person", schema=None) as batch_op:
        batch_op.create_index("ix_integrity_person_score", ["project_id", "score", "contributor_id"], unique=False)


def _integrity_preview() -> None:
    op.create_table(
        "integrity_preview",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("impact", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_integrity_preview")),
        sqlite_strict=True,
    )


def _integrity_quarantine() -> None:
    op.create_table(
        "integrity_quarantine",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("asked", sa.BigInteger(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_integrity_quarantine")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("integrity_quarantine", schema=None) as batch_op:
        batch_op.create_index("ix_integrity_quarantine_project", ["project_id", "id"], unique=False)
        batch_op.create_index("ix_integrity_quarantine_receipt", ["receipt"], unique=False)


def _integrity_weighing() -> None:
    op.create_table(
        "integrity_weighing",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("answers", sa.BigInteger(), nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("whole", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_integrity_weighing")),
        sqlite_strict=True,
    )


def _rulings_person() -> None:
    op.create_table(
        "rulings_person",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("contributor_id", Id, autoincrement=False, nullable=False),
        sa.Column("quarantine", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "contributor_id", name=op.f("pk_rulings_person")),
        sqlite_strict=True,
    )
