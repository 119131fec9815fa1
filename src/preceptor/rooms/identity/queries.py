"""Questions other rooms ask about who may do what."""

from __future__ import annotations

from preceptor.base.problems import Kind, Problem, forbidden, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.nouns import Deed


def require(ctx: Ctx, deed: Deed, project_id: int | None = None) -> None:
    """The first line of every action. Raises Problem unauthenticated, forbidden, or not_found.

    To somebody with no role at all in a project the project does not exist: ids cannot be probed.
    """
    actor = ctx.actor
    if rules.may(actor, deed, project_id):
        return
    if not actor.known:
        raise Problem(
            Kind.UNAUTHENTICATED, "identity.unknown", "You are not signed in.", hint="Sign in, or send a token."
        )
    if project_id is not None and not rules.deeds_of(actor, project_id):
        raise not_found("project", project_id)
    raise forbidden(
        "identity.not_allowed",
        f"{actor.name} may not {deed.value.replace('_', ' ')} here.",
        hint="Ask an administrator or the project's manager for a role that allows it.",
    )


def may(ctx: Ctx, deed: Deed, project_id: int | None = None) -> bool:
    """For what a page may offer; actions use `require`."""
    return rules.may(ctx.actor, deed, project_id)


def visible_projects(ctx: Ctx) -> frozenset[int] | None:
    """The scope every list of project things takes: ids of the asker's projects, None = all of them."""
    if rules.may(ctx.actor, Deed.ADMINISTER):
        return None
    return frozenset(ctx.actor.project_roles)
