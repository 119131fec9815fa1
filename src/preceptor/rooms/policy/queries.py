"""Reads of guidelines: by version, the list of versions, and what changed between two."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.policy import rules, store
from preceptor.rooms.policy.nouns import ClauseChange, Guidelines, Version, newest_key

NEWEST_MICROS = 1_000_000
"""How long another process may go on naming the version before."""


def guidelines(ctx: Ctx, project_id: int, *, version: int | None = None) -> Guidelines:
    """The newest version or the one named. Whoever works in a project may read every version of its guidelines."""
    _require_reader(ctx, project_id)
    return _loaded(ctx, project_id, version)


def versions(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Sequence[Version]:
    """Newest first; `before` is the cursor."""
    _require_reader(ctx, project_id)
    found = store.versions(ctx.conn, project_id, before=before, limit=limit)
    if not found and before is None:
        raise not_found("project", project_id)
    return found


def changes(ctx: Ctx, project_id: int, *, earlier: int, later: int) -> tuple[ClauseChange, ...]:
    _require_reader(ctx, project_id)
    was, now = _loaded(ctx, project_id, earlier), _loaded(ctx, project_id, later)
    return rules.changes(was.clauses, now.clauses)


def newest_version(ctx: Ctx, project_id: int) -> int:
    """For rooms above that have asked for the right already; up to a second old; 0 when there are no guidelines."""
    return ctx.cached(newest_key(project_id), lambda: store.newest_version(ctx.conn, project_id), micros=NEWEST_MICROS)


def _require_reader(ctx: Ctx, project_id: int) -> None:
    if not may(ctx, Deed.WORK, project_id):
        require(ctx, Deed.SEE_PROJECT, project_id)


def _loaded(ctx: Ctx, project_id: int, version: int | None) -> Guidelines:
    found = store.load(ctx.conn, project_id, version)
    if found is None and version is None:
        raise not_found("project", project_id)
    if found is None:
        raise not_found("guidelines version", version)
    return found
