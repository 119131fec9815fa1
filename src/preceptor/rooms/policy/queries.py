"""Reads of guidelines, policies and taxonomies: by version, lists, differences."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require, require_known
from preceptor.rooms.policy import ready, rules
from preceptor.rooms.policy.nouns import (
    ClauseChange,
    Guidelines,
    Pair,
    Policy,
    PolicyRow,
    Taxonomy,
    TaxonomyRow,
    Version,
    Words,
    newest_key,
)
from preceptor.rooms.policy.store import guidelines as store
from preceptor.rooms.policy.store import judging as judged

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


def words_changed(was: str, now: str) -> tuple[Words, ...]:
    """How one text becomes another, word by word, for rooms above whose texts have versions too."""
    return rules.words(was, now)


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


def policies(ctx: Ctx) -> Sequence[PolicyRow]:
    """The newest version of every content policy, by name. Whoever is signed in may read what content is judged by."""
    require_known(ctx)
    kept = {row.name: row for row in judged.newest_policies(ctx.conn)}
    came = {name: _outline(one) for name, one in ready.policies().items()}
    return sorted((came | kept).values(), key=lambda row: row.name)


def policy(ctx: Ctx, name: str, *, version: int | None = None) -> Policy:
    """The newest version or the one named. Raises Problem `policy.not_found`."""
    require_known(ctx)
    found = judged.policy(ctx.conn, name, version)
    if found is None and version in (None, 1):
        found = ready.policies().get(name)
    if found is None:
        raise not_found("policy", name if version is None else f"{name}, version {version}")
    return found


def policy_versions(ctx: Ctx, name: str) -> Sequence[PolicyRow]:
    """Newest first."""
    require_known(ctx)
    came = ready.policies().get(name)
    found = [*judged.policy_versions(ctx.conn, name), *([_outline(came)] if came else [])]
    if not found:
        raise not_found("policy", name)
    return found


def policy_changes(ctx: Ctx, name: str, *, earlier: int, later: int) -> tuple[ClauseChange, ...]:
    was, now = policy(ctx, name, version=earlier), policy(ctx, name, version=later)
    return rules.changes(was.clauses, now.clauses)


def taxonomies(ctx: Ctx) -> Sequence[TaxonomyRow]:
    """Those that came with Preceptor, then one's own, newest version of each."""
    require_known(ctx)
    came = [TaxonomyRow(one.name, one.version, one.edition, one.title, one.source, len(one.nodes), ready=True)
            for one in ready.taxonomies().values()]  # fmt: skip
    return [*came, *judged.newest_taxonomies(ctx.conn)]


def taxonomy(ctx: Ctx, name: str, *, version: int | None = None) -> Taxonomy:
    """The newest version or the one named. Raises Problem `taxonomy.not_found`."""
    require_known(ctx)
    came = ready.taxonomies().get(name)
    found = came if came and version in (None, 1) else judged.taxonomy(ctx.conn, name, version)
    if found is None:
        raise not_found("taxonomy", name if version is None else f"{name}, version {version}")
    return found


def crosswalk(ctx: Ctx, name: str, other: str) -> Sequence[Pair]:
    """How the categories of one taxonomy relate to another's. Raises Problem `crosswalk.not_found`."""
    require_known(ctx)
    pairs = ready.crosswalks().get((name, other))
    if pairs is None:
        raise not_found("crosswalk", f"{name} to {other}")
    return pairs


def _outline(one: Policy) -> PolicyRow:
    return PolicyRow(one.name, one.version, one.title, len(one.clauses), one.note, one.made_at)
