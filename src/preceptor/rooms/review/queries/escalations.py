"""Lists of escalations: for those who handle them, and for the one who stopped."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import projects_where, require_known
from preceptor.rooms.review.nouns import Escalation, EscalationState
from preceptor.rooms.review.store import escalations as store
from preceptor.rooms.workforce.queries import contributor_of


def escalations(
    ctx: Ctx, *, state: EscalationState | None = None, before: int | None = None, limit: int = 50
) -> Sequence[Escalation]:
    """Newest first, of the projects whose escalations the asker handles; without what the items show."""
    projects = projects_where(ctx, Deed.HANDLE_ESCALATIONS)
    return store.rows(
        ctx.conn, projects=sorted(projects) if projects is not None else None, state=state, before=before, limit=limit
    )


def my_escalations(ctx: Ctx, *, limit: int = 50) -> Sequence[Escalation]:
    """What the asker stopped, newest first: when, why and what came of it."""
    require_known(ctx)
    mine = contributor_of(ctx, ctx.actor.account_no)
    return store.of_person(ctx.conn, mine, limit=limit) if mine is not None else []
