"""Content policies and taxonomies at rest: one row a version, never changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from preceptor.base.problems import conflict
from preceptor.infra.db.schema import Micros, metadata
from preceptor.rooms.policy.nouns import Example, Node, Policy, PolicyClause, PolicyRow, Taxonomy, TaxonomyRow, Verdict

policies = sa.Table(
    "policy_policy", metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("clauses", sa.Text, nullable=False),
    sa.Column("clause_count", sa.Integer, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
)  # fmt: skip

taxonomies = sa.Table(
    "policy_taxonomy", metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("edition", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("nodes", sa.Text, nullable=False),
    sa.Column("node_count", sa.Integer, nullable=False),
    sa.Column("made_at", Micros, nullable=False),
    sa.Column("made_by", sa.Text, nullable=False),
)  # fmt: skip


def add_policy(conn: sa.Connection, one: Policy) -> None:
    """Raises Problem `policy.changed_meanwhile` when somebody else has just taken this version number."""
    clauses = json.dumps([asdict(clause) for clause in one.clauses], ensure_ascii=False)
    values = {
        "name": one.name, "version": one.version, "title": one.title, "clauses": clauses,
        "clause_count": len(one.clauses), "note": one.note, "made_at": one.made_at, "made_by": one.made_by,
    }  # fmt: skip
    _insert(conn, policies, values, one.version)


def add_taxonomy(conn: sa.Connection, one: Taxonomy, *, made_by: str) -> None:
    """Raises Problem `policy.changed_meanwhile` when somebody else has just taken this version number."""
    values = {
        "name": one.name, "version": one.version, "edition": one.edition, "title": one.title, "source": one.source,
        "nodes": json.dumps([asdict(node) for node in one.nodes], ensure_ascii=False), "node_count": len(one.nodes),
        "made_at": one.made_at, "made_by": made_by,
    }  # fmt: skip
    _insert(conn, taxonomies, values, one.version)


def policy(conn: sa.Connection, name: str, version: int | None = None) -> Policy | None:
    """One version, or the newest."""
    row = _version(conn, policies, name, version)
    if row is None:
        return None
    clauses = tuple(_clause(raw) for raw in json.loads(row.clauses))
    return Policy(row.name, row.version, row.title, clauses, row.note, row.made_at, row.made_by)


def taxonomy(conn: sa.Connection, name: str, version: int | None = None) -> Taxonomy | None:
    """One version, or the newest."""
    row = _version(conn, taxonomies, name, version)
    if row is None:
        return None
    nodes = tuple(Node(**raw) for raw in json.loads(row.nodes))
    return Taxonomy(row.name, row.version, row.edition, row.title, row.source, nodes, row.made_at)


def policy_versions(conn: sa.Connection, name: str) -> Sequence[PolicyRow]:
    """Newest first."""
    query = _outlines().where(policies.c.name == name).order_by(policies.c.version.desc())
    return [PolicyRow(*row) for row in conn.execute(query)]


def newest_policies(conn: sa.Connection) -> Sequence[PolicyRow]:
    """The newest version of each, by name."""
    return [PolicyRow(*row) for row in conn.execute(_newest(_outlines(), policies))]


def newest_taxonomies(conn: sa.Connection) -> Sequence[TaxonomyRow]:
    """The newest version of each, by name."""
    c = taxonomies.c
    query = _newest(sa.select(c.name, c.version, c.edition, c.title, c.source, c.node_count), taxonomies)
    return [TaxonomyRow(row[0], row[1], row[2], row[3], row[4], row[5], ready=False) for row in conn.execute(query)]


def _outlines() -> sa.Select[Any]:
    c = policies.c
    return sa.select(c.name, c.version, c.title, c.clause_count, c.note, c.made_at)


def _newest(query: sa.Select[Any], table: sa.Table) -> sa.Select[Any]:
    other = table.alias()
    newest = sa.select(sa.func.max(other.c.version)).where(other.c.name == table.c.name).scalar_subquery()
    return query.where(table.c.version == newest).order_by(table.c.name)


def _version(conn: sa.Connection, table: sa.Table, name: str, version: int | None) -> sa.Row[Any] | None:
    query = sa.select(table).where(table.c.name == name)
    if version is not None:
        query = query.where(table.c.version == version)
    return conn.execute(query.order_by(table.c.version.desc()).limit(1)).one_or_none()


def _clause(raw: dict[str, Any]) -> PolicyClause:
    examples = tuple(Example(one["text"], Verdict(one["verdict"]), one["why"]) for one in raw["examples"])
    return PolicyClause(raw["number"], raw["title"], raw["text"], examples)


def _insert(conn: sa.Connection, table: sa.Table, values: dict[str, Any], version: int) -> None:
    try:
        conn.execute(sa.insert(table).values(values))
    except sa.exc.IntegrityError:
        raise changed_meanwhile(version - 1, version) from None


def changed_meanwhile(based_on: int, newest: int) -> Exception:
    return conflict(
        "policy.changed_meanwhile",
        f"Your change was made on version {based_on}, but version {newest} is the newest.",
        hint="Load the newest version, look at what changed, and make your change there.",
    )
