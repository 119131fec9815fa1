"""Why a project hands nothing out: a word, said in each reader's language, instead of an English sentence."""

from __future__ import annotations

from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

_WAS = (
    "The money for this project is used up for now. Everything you have done is paid; more work comes with more money."
)


def upgrade() -> None:
    op.execute("UPDATE projects_project SET hold = 'used_up' WHERE hold <> ''")


def downgrade() -> None:
    op.execute(f"UPDATE projects_project SET hold = '{_WAS}' WHERE hold <> ''")
