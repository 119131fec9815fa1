"""The audit trail as a list: newest first, by keyset."""

from __future__ import annotations

import json

import sqlalchemy as sa

from preceptor.base.events import Heard
from preceptor.infra.audit import entries


def page(
    conn: sa.Connection, *, before: int | None, limit: int, name: str, subject: str, actor: str, project_id: int | None
) -> list[Heard]:
    """Empty filters match everything; `name` ending in a dot is a prefix."""
    query = sa.select(entries).order_by(entries.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(entries.c.id < before)
    if name:
        match = entries.c.name.startswith(name, autoescape=True) if name.endswith(".") else entries.c.name == name
        query = query.where(match)
    if subject:
        query = query.where(entries.c.subject == subject)
    if actor:
        query = query.where(entries.c.actor == actor)
    if project_id is not None:
        query = query.where(entries.c.project_id == project_id)
    return [
        Heard(row.id, row.name, row.subject, row.project_id, row.actor, row.at, json.loads(row.payload))
        for row in conn.execute(query)
    ]
