"""Sampling and judging."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_judging_anchor()
    _make_judging_judge()
    _make_judging_judgment()
    _make_judging_suggested()
    _make_judging_suggesting()
    _make_sampling_draw()
    _make_sampling_prompt()
    _make_sampling_response()


def downgrade() -> None:
    op.drop_table("sampling_response")
    with op.batch_alter_table("sampling_prompt", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_sampling_prompt_waiting",
            sqlite_where=sa.text("item = '' AND problem = ''"),
            postgresql_where=sa.text("item = '' AND problem = ''"),
        )

    op.drop_table("sampling_prompt")
    with op.batch_alter_table("sampling_draw", schema=None) as batch_op:
        batch_op.drop_index("ix_sampling_draw_project")
        batch_op.drop_index("ix_sampling_draw_job")

    op.drop_table("sampling_draw")
    op.drop_table("judging_suggesting")
    op.drop_table("judging_suggested")
    with op.batch_alter_table("judging_judgment", schema=None) as batch_op:
        batch_op.drop_index("ix_judging_judgment_item")

    op.drop_table("judging_judgment")
    with op.batch_alter_table("judging_judge", schema=None) as batch_op:
        batch_op.drop_index("ix_judging_judge_project")

    op.drop_table("judging_judge")
    op.drop_table("judging_anchor")


def _make_judging_anchor() -> None:
    op.create_table(
        "judging_anchor",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("shown", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("squares", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "judge", "question", "shown", name=op.f("pk_judging_anchor")),
        sqlite_strict=True,
    )


def _make_judging_judge() -> None:
    op.create_table(
        "judging_judge",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("endpoint", sa.Text(), nullable=False),
        sa.Column("contributor_id", sa.BigInteger(), nullable=False),
        sa.Column("instruction", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("swap", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("judged", sa.BigInteger(), nullable=False),
        sa.Column("refused", sa.BigInteger(), nullable=False),
        sa.Column("repaired", sa.BigInteger(), nullable=False),
        sa.Column("swapped", sa.BigInteger(), nullable=False),
        sa.Column("agreed", sa.BigInteger(), nullable=False),
        sa.Column("preferences", sa.BigInteger(), nullable=False),
        sa.Column("earlier", sa.BigInteger(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judging_judge")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("judging_judge", schema=None) as batch_op:
        batch_op.create_index("ix_judging_judge_project", ["project_id", "made_at"], unique=False)


def _make_judging_judgment() -> None:
    op.create_table(
        "judging_judgment",
        sa.Column("judge_id", sa.Text(), nullable=False),
        sa.Column("item_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=True),
        sa.Column("second", sa.Text(), nullable=True),
        sa.Column("refusal", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("repaired", sa.Boolean(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("judge_id", "item_no", name=op.f("pk_judging_judgment")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("judging_judgment", schema=None) as batch_op:
        batch_op.create_index("ix_judging_judgment_item", ["judge_id", "item"], unique=False)


def _make_judging_suggested() -> None:
    op.create_table(
        "judging_suggested",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_judging_suggested")),
        sqlite_strict=True,
    )


def _make_judging_suggesting() -> None:
    op.create_table(
        "judging_suggesting",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("held_back", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_judging_suggesting")),
        sqlite_strict=True,
    )


def _make_sampling_draw() -> None:
    op.create_table(
        "sampling_draw",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("endpoints", sa.Text(), nullable=False),
        sa.Column("each", sa.Integer(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("from_project", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("prompts", sa.BigInteger(), nullable=False),
        sa.Column("items", sa.BigInteger(), nullable=False),
        sa.Column("responses", sa.BigInteger(), nullable=False),
        sa.Column("doubles", sa.BigInteger(), nullable=False),
        sa.Column("left_out", sa.BigInteger(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sampling_draw")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("sampling_draw", schema=None) as batch_op:
        batch_op.create_index("ix_sampling_draw_job", ["job"], unique=False)
        batch_op.create_index("ix_sampling_draw_project", ["project_id", "made_at"], unique=False)


def _make_sampling_prompt() -> None:
    op.create_table(
        "sampling_prompt",
        sa.Column("draw_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("group_key", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("draw_id", "place", name=op.f("pk_sampling_prompt")),
        sa.UniqueConstraint("draw_id", "digest", name=op.f("uq_sampling_prompt_draw_id_digest")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("sampling_prompt", schema=None) as batch_op:
        batch_op.create_index(
            "ix_sampling_prompt_waiting",
            ["draw_id", "place"],
            unique=False,
            sqlite_where=sa.text("item = '' AND problem = ''"),
            postgresql_where=sa.text("item = '' AND problem = ''"),
        )


def _make_sampling_response() -> None:
    op.create_table(
        "sampling_response",
        sa.Column("draw_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("endpoint", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("finish", sa.Text(), nullable=False),
        sa.Column("input_tokens", sa.BigInteger(), nullable=False),
        sa.Column("output_tokens", sa.BigInteger(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.Column("call", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("draw_id", "place", "endpoint", "nth", name=op.f("pk_sampling_response")),
        sqlite_strict=True,
    )
