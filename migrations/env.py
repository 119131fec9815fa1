"""What Alembic runs: the connection and the settings come from preceptor.infra.db.migrate."""

from __future__ import annotations

from alembic import context

context.configure(**context.config.attributes["preceptor"])
with context.begin_transaction():
    context.run_migrations()
