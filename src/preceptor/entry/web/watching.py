"""Whose jobs somebody may see, and whose they may stop."""

from __future__ import annotations

from preceptor.base.actor import Actor
from preceptor.infra.jobs.view import Scope
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.nouns import Deed


def scope_of(actor: Actor, deed: Deed = Deed.SEE_PROJECT) -> Scope:
    """One's own jobs, those of projects where one may do `deed`, and everybody's for administrators.

    Raises Problem `identity.unknown` when nobody asks.
    """
    rules.require_known(actor)
    if rules.may(actor, Deed.ADMINISTER):
        return Scope(actor.id, None)
    return Scope(actor.id, frozenset(project for project in actor.project_roles if rules.may(actor, deed, project)))
