"""Accounts found by words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from preceptor.rooms.identity.nouns import words_of

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


_WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_AT_ONCE = 500


def _note_everybody() -> None:
    """Those who are there are found by their words too; who was erased by none."""
    conn = op.get_bind()
    read = sa.text("SELECT no, email, name FROM identity_account WHERE no > :after ORDER BY no LIMIT :many")
    note = sa.text("INSERT INTO identity_word (word, account_no) VALUES (:word, :no)")
    after = 0
    while rows := conn.execute(read, {"after": after, "many": _AT_ONCE}).all():
        known = [row for row in rows if not row.email.endswith("@erased.invalid")]
        words = [{"word": word, "no": row.no} for row in known for word in sorted(words_of(row.email, row.name))]
        if words:
            conn.execute(note, words)
        after = rows[-1].no


def upgrade() -> None:
    op.create_table(
        "identity_word",
        sa.Column("word", _WORD, nullable=False),
        sa.Column("account_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("word", "account_no", name=op.f("pk_identity_word")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("identity_word", schema=None) as batch_op:
        batch_op.create_index("ix_identity_word_account", ["account_no", "word"], unique=False)

    with op.batch_alter_table("identity_membership", schema=None) as batch_op:
        batch_op.create_index("ix_identity_membership_role", ["project_id", "role", "account_no"], unique=False)

    with op.batch_alter_table("workforce_contributor", schema=None) as batch_op:
        batch_op.create_index("ix_workforce_contributor_project", ["project_id", "id"], unique=False)

    _note_everybody()


def downgrade() -> None:
    with op.batch_alter_table("workforce_contributor", schema=None) as batch_op:
        batch_op.drop_index("ix_workforce_contributor_project")

    with op.batch_alter_table("identity_membership", schema=None) as batch_op:
        batch_op.drop_index("ix_identity_membership_role")

    with op.batch_alter_table("identity_word", schema=None) as batch_op:
        batch_op.drop_index("ix_identity_word_account")

    op.drop_table("identity_word")
