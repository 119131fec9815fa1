"""Reads: a project's rehearsals, and whose people one may learn from."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.projects.queries import list_projects
from preceptor.rooms.rehearsals import store
from preceptor.rooms.rehearsals.nouns import Rehearsal

_MOST_PROJECTS = 20


def rehearsal(ctx: Ctx, rehearsal_id: str) -> Rehearsal:
    """One rehearsal. Raises Problem `rehearsal.not_found`, also when the asker may not see its project."""
    found = store.load(ctx.conn, rehearsal_id)
    if found is None or not may(ctx, Deed.CHANGE_PROJECT, found.project_id):
        if not ctx.actor.known:
            require(ctx, Deed.CHANGE_PROJECT)
        raise not_found("rehearsal", rehearsal_id)
    return found


def rehearsals(ctx: Ctx, project_id: int, *, before: str | None = None, limit: int = 20) -> Sequence[Rehearsal]:
    """Newest first; `before` (an id) is the cursor."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    return store.page(ctx.conn, project_id, before=before, limit=limit)


def scope(ctx: Ctx) -> list[int]:
    """The newest projects, at most twenty, whose people's figures the asker may see."""
    found = (one.listed.project.id for one in list_projects(ctx, limit=_MOST_PROJECTS))
    return [each for each in found if may(ctx, Deed.SEE_QUALITY, each)]
