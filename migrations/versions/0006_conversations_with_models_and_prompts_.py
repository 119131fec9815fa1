"""Conversations with models, and prompts side by side."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.infra.db.schema import Id

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_chats_chat()
    _make_chats_exchange()
    _make_chats_reply()
    _make_prompts_band()
    _make_prompts_cell()
    _make_prompts_position()
    _make_prompts_prompt()


def downgrade() -> None:
    op.drop_table("prompts_prompt")
    op.drop_table("prompts_position")
    op.drop_table("prompts_cell")
    op.drop_table("prompts_band")
    op.drop_table("chats_reply")
    op.drop_table("chats_exchange")
    op.drop_table("chats_chat")


def _make_chats_chat() -> None:
    op.create_table(
        "chats_chat",
        sa.Column("no", Id, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("sides", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("alone", sa.Text(), nullable=False),
        sa.Column("rated", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_chats_chat")),
        sa.UniqueConstraint("holder", "question", name=op.f("uq_chats_chat_holder_question")),
        sa.UniqueConstraint("id", name=op.f("uq_chats_chat_id")),
        sqlite_strict=True,
    )


def _make_chats_exchange() -> None:
    op.create_table(
        "chats_exchange",
        sa.Column("no", Id, nullable=False),
        sa.Column("chat_no", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("chosen", sa.BigInteger(), nullable=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("chosen_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_chats_exchange")),
        sa.UniqueConstraint("chat_no", "place", name=op.f("uq_chats_exchange_chat_no_place")),
        sqlite_strict=True,
    )


def _make_chats_reply() -> None:
    op.create_table(
        "chats_reply",
        sa.Column("no", Id, nullable=False),
        sa.Column("exchange_no", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("first_millis", sa.BigInteger(), nullable=False),
        sa.Column("millis", sa.BigInteger(), nullable=False),
        sa.Column("input_tokens", sa.BigInteger(), nullable=False),
        sa.Column("output_tokens", sa.BigInteger(), nullable=False),
        sa.Column("cost_millionths", sa.BigInteger(), nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("beat_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_chats_reply")),
        sa.UniqueConstraint("exchange_no", "side", "attempt", name=op.f("uq_chats_reply_exchange_no_side_attempt")),
        sqlite_strict=True,
    )


def _make_prompts_band() -> None:
    op.create_table(
        "prompts_band",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("prompt_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("project_id", "band", "prompt_no", name=op.f("pk_prompts_band")),
        sqlite_strict=True,
    )


def _make_prompts_cell() -> None:
    op.create_table(
        "prompts_cell",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("row_value", sa.Text(), nullable=False),
        sa.Column("column_value", sa.Text(), nullable=False),
        sa.Column("wanted", sa.BigInteger(), nullable=False),
        sa.Column("there", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "question", "row_value", "column_value", name=op.f("pk_prompts_cell")),
        sqlite_strict=True,
    )


def _make_prompts_position() -> None:
    op.create_table(
        "prompts_position",
        sa.Column("project_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("item_no", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_prompts_position")),
        sqlite_strict=True,
    )


def _make_prompts_prompt() -> None:
    op.create_table(
        "prompts_prompt",
        sa.Column("no", Id, nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("row_value", sa.Text(), nullable=False),
        sa.Column("column_value", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_prompts_prompt")),
        sa.UniqueConstraint("answer", "question", name=op.f("uq_prompts_prompt_answer_question")),
        sqlite_strict=True,
    )
