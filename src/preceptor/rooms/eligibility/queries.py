"""Reads of the gate: what a project asks, and what somebody is missing."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility import rules
from preceptor.rooms.eligibility.nouns import Judged, Missing, Need, Person
from preceptor.rooms.eligibility.requirements import REQUIREMENTS
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.workforce.queries import contributor_of


def gate(ctx: Ctx, project_id: int) -> Sequence[Need]:
    """All a project asks before it hands out work, in the order people are asked for it. Costs no statement once remembered.

    For rooms above that have asked for the right.
    """
    return [need for one in REQUIREMENTS for need in one.needs(ctx, project_id)]


def judge(ctx: Ctx, person: Person) -> Judged:
    """What somebody is missing, looked up anew. For rooms above that have asked for the right."""
    return rules.together(_judged(ctx, person))


def missing(ctx: Ctx, project_id: int) -> Sequence[Missing]:
    """What the asker is missing before a project hands them work; nothing when they may go on."""
    require(ctx, Deed.WORK, project_id)
    if not gate(ctx, project_id):
        return ()
    return judge(ctx, Person(project_id, contributor_of(ctx, ctx.actor.account_no), ctx.actor.account_no)).missing


def _judged(ctx: Ctx, person: Person) -> list[Judged]:
    asked = ((one, one.needs(ctx, person.project_id)) for one in REQUIREMENTS)
    return [one.judge(ctx, person, needs) for one, needs in asked if needs]
