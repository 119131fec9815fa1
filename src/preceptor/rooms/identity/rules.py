"""What may happen: pure decisions over an actor's roles and scopes."""

from __future__ import annotations

from preceptor.base.actor import Actor, Role
from preceptor.rooms.identity.nouns import DEEDS, Deed


def deeds_of(actor: Actor, project_id: int | None = None) -> frozenset[Deed]:
    """Everything `actor` may do in a project, or in the house when `project_id` is None."""
    allowed: set[Deed] = set()
    if Role.ADMIN in actor.roles:
        allowed |= DEEDS[Role.ADMIN]
    elif project_id is None:
        allowed |= {Deed.MAKE_PROJECT} if Role.MANAGER in actor.roles else set()
    for role in actor.project_roles.get(project_id, frozenset()) if project_id is not None else ():
        allowed |= DEEDS[role]
    if actor.scopes is not None:
        allowed = {deed for deed in allowed if deed.value in actor.scopes}
    return frozenset(allowed)


def may(actor: Actor, deed: Deed, project_id: int | None = None) -> bool:
    return deed in deeds_of(actor, project_id)
