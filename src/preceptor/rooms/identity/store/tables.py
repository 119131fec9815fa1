"""The tables: accounts, members, sessions, tokens, factors, invitations, attempts."""

from __future__ import annotations

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Json, Micros, metadata

accounts = sa.Table(
    "identity_account", metadata,
    sa.Column("no", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("email", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("password_hash", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("roles", Json, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    # Sealed. `totp_pending` waits until its owner has shown that their device works.
    sa.Column("totp_secret", sa.Text, nullable=False),
    sa.Column("totp_pending", sa.Text, nullable=False),
    # The last time step a code was taken from: a code seen over a shoulder is worth nothing.
    sa.Column("totp_last_step", sa.BigInteger, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
)  # fmt: skip

# What accounts are found by: the words of their names and addresses, folded.
words = sa.Table(
    "identity_word", metadata,
    # By code point on PostgreSQL too, where a language's own order would hide words that begin alike.
    sa.Column("word", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), primary_key=True),
    sa.Column("account_no", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Index("ix_identity_word_account", "account_no", "word"),
)  # fmt: skip

recovery_codes = sa.Table(
    "identity_recovery_code", metadata,
    sa.Column("account_no", sa.BigInteger, sa.ForeignKey("identity_account.no"), primary_key=True),
    sa.Column("code_hash", sa.Text, primary_key=True),
)  # fmt: skip

memberships = sa.Table(
    "identity_membership", metadata,
    sa.Column("project_id", sa.BigInteger, primary_key=True),
    sa.Column("account_no", sa.BigInteger, sa.ForeignKey("identity_account.no"), primary_key=True),
    sa.Column("role", sa.Text, primary_key=True),
    sa.Index("ix_identity_membership_account", "account_no"),
    # Who may do something in a project is asked by role: a million contributors are not walked to find two managers.
    sa.Index("ix_identity_membership_role", "project_id", "role", "account_no"),
)  # fmt: skip

sessions = sa.Table(
    "identity_session", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("account_no", sa.BigInteger, sa.ForeignKey("identity_account.no"), nullable=False, index=True),
    sa.Column("token_hash", sa.Text, nullable=False, unique=True),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("seen_at", Micros, nullable=False),
    sa.Column("expires_at", Micros, nullable=False),
    sa.Column("agent", sa.Text, nullable=False),
)  # fmt: skip

tokens = sa.Table(
    "identity_token", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("account_no", sa.BigInteger, sa.ForeignKey("identity_account.no"), nullable=False, index=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("token_hash", sa.Text, nullable=False, unique=True),
    sa.Column("scopes", Json, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("expires_at", Micros),
    sa.Column("used_at", Micros),
)  # fmt: skip

links = sa.Table(
    "identity_provider_link", metadata,
    sa.Column("issuer", sa.Text, primary_key=True),
    sa.Column("subject", sa.Text, primary_key=True),
    sa.Column("account_no", sa.BigInteger, sa.ForeignKey("identity_account.no"), nullable=False),
)  # fmt: skip

invitations = sa.Table(
    "identity_invitation", metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("public_id", sa.Text, nullable=False, unique=True),
    sa.Column("email", sa.Text, nullable=False),
    sa.Column("token_hash", sa.Text, nullable=False, unique=True),
    sa.Column("roles", Json, nullable=False),
    sa.Column("project_roles", Json, nullable=False),
    sa.Column("made_by", sa.BigInteger, nullable=False),
    sa.Column("expires_at", Micros, nullable=False),
)  # fmt: skip

attempts = sa.Table(
    "identity_attempt", metadata,
    # A digest: the table says nothing about who tried from where.
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("arrival", Micros, nullable=False, index=True),
)  # fmt: skip
