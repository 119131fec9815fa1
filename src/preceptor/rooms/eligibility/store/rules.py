"""Projects' rules on who may work there, version by version, at rest."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from preceptor.infra.db.schema import Id, Micros, metadata
from preceptor.rooms.eligibility.nouns import Rule, RuleVersion, kept_rule, write_rule

versions = sa.Table(
    "eligibility_rule", metadata,
    sa.Column("project_id", Id, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    # JSON as nouns.write_rule spells it; NULL where nothing is asked from this version on.
    sa.Column("rule", sa.Text),
    sa.Column("made_at", Micros, nullable=False),
)  # fmt: skip


def newest(conn: sa.Connection, project_id: int) -> RuleVersion:
    query = sa.select(versions).where(versions.c.project_id == project_id).order_by(versions.c.version.desc())
    row: Any = conn.execute(query.limit(1)).one_or_none()
    return _noun(row) if row is not None else RuleVersion()


def of(conn: sa.Connection, project_id: int, *, limit: int) -> list[RuleVersion]:
    """Newest first."""
    query = sa.select(versions).where(versions.c.project_id == project_id).order_by(versions.c.version.desc())
    return [_noun(row) for row in conn.execute(query.limit(limit))]


def add(conn: sa.Connection, project_id: int, one: RuleVersion) -> None:
    said = _spelled(one.rule)
    row = {"project_id": project_id, "version": one.version, "rule": said, "made_at": one.made_at}
    conn.execute(sa.insert(versions), row)


def _spelled(rule: Rule | None) -> str | None:
    return json.dumps(write_rule(rule), ensure_ascii=False) if rule is not None else None


def _noun(row: Any) -> RuleVersion:
    return RuleVersion(row.version, kept_rule(json.loads(row.rule)) if row.rule is not None else None, row.made_at)
