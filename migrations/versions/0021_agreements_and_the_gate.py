"""Agreements and the gate."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _agreements_course()
    _agreements_document()
    _agreements_onboarding()
    _agreements_reading()
    _agreements_signature()
    _agreements_version()
    _eligibility_admission()


def downgrade() -> None:
    op.drop_table("eligibility_admission")
    op.drop_table("agreements_version")
    with op.batch_alter_table("agreements_signature", schema=None) as batch_op:
        batch_op.drop_index("ix_agreements_signature_document")

    op.drop_table("agreements_signature")
    op.drop_table("agreements_reading")
    op.drop_table("agreements_onboarding")
    with op.batch_alter_table("agreements_document", schema=None) as batch_op:
        batch_op.drop_index("ix_agreements_document_project")

    op.drop_table("agreements_document")
    op.drop_table("agreements_course")


def _agreements_course() -> None:
    op.create_table(
        "agreements_course",
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("passed", sa.Text(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("contributor_id", "version", name=op.f("pk_agreements_course")),
        sqlite_strict=True,
    )


def _agreements_document() -> None:
    op.create_table(
        "agreements_document",
        sa.Column("id", Id, nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("newest", sa.Integer(), nullable=False),
        sa.Column("retired_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements_document")),
        sa.UniqueConstraint("public_id", name=op.f("uq_agreements_document_public_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("agreements_document", schema=None) as batch_op:
        batch_op.create_index("ix_agreements_document_project", ["project_id", "id"], unique=False)


def _agreements_onboarding() -> None:
    op.create_table(
        "agreements_onboarding",
        sa.Column("project_id", Id, autoincrement=False, nullable=False),
        sa.Column("course", sa.SmallInteger(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_agreements_onboarding")),
        sqlite_strict=True,
    )


def _agreements_reading() -> None:
    op.create_table(
        "agreements_reading",
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", "project_id", "version", name=op.f("pk_agreements_reading")),
        sqlite_strict=True,
    )


def _agreements_signature() -> None:
    op.create_table(
        "agreements_signature",
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", "document_id", "version", name=op.f("pk_agreements_signature")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("agreements_signature", schema=None) as batch_op:
        batch_op.create_index(
            "ix_agreements_signature_document", ["document_id", "version", "contributor_id"], unique=False
        )


def _agreements_version() -> None:
    op.create_table(
        "agreements_version",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.Column("published_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document_id", "version", name=op.f("pk_agreements_version")),
        sqlite_strict=True,
    )


def _eligibility_admission() -> None:
    op.create_table(
        "eligibility_admission",
        sa.Column("contributor_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("admitted_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contributor_id", "project_id", name=op.f("pk_eligibility_admission")),
        sqlite_strict=True,
    )
