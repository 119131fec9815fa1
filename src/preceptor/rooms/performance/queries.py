"""Reads: targets, and how one person does; the same for the person and for managers."""

from __future__ import annotations

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.performance import rules, store
from preceptor.rooms.performance.nouns import Counts, Performance, Targets
from preceptor.rooms.quality.queries import labels_of, my_gold
from preceptor.rooms.workforce.queries import contributor_of, contributors, record


def targets(ctx: Ctx, project_id: int) -> Targets:
    """What is asked of everybody's work; for whoever works there or looks after it."""
    require(ctx, Deed.SEE_PROJECT if may(ctx, Deed.SEE_PROJECT, project_id) else Deed.WORK, project_id)
    return store.targets_of(ctx.conn, project_id)


def mine(ctx: Ctx, project_id: int) -> Performance:
    """How the asker does: what managers see of it, no less. Costs four reads by primary key, however much was done."""
    require(ctx, Deed.WORK, project_id)
    me = contributor_of(ctx, ctx.actor.account_no)
    return (
        _of(ctx, project_id, me)
        if me is not None
        else Performance(0, "", rules.measured(Counts(), _asked(ctx, project_id)))
    )


def of_person(ctx: Ctx, project_id: int, contributor_id: int) -> Performance:
    """How somebody does: what they see of it, no more. Raises Problem `contributor.not_found` for who did nothing here."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    known = contributors(ctx, [contributor_id])
    if contributor_id not in known or _counts(ctx, project_id, contributor_id) == Counts():
        raise not_found("contributor", str(contributor_id))
    return _of(ctx, project_id, contributor_id)


def _of(ctx: Ctx, project_id: int, contributor_id: int) -> Performance:
    pseudonym = contributors(ctx, [contributor_id])[contributor_id].pseudonym
    measures = rules.measured(_counts(ctx, project_id, contributor_id), _asked(ctx, project_id))
    return Performance(contributor_id, pseudonym, measures)


def _asked(ctx: Ctx, project_id: int) -> Targets:
    return store.targets_of(ctx.conn, project_id)


def _counts(ctx: Ctx, project_id: int, contributor_id: int) -> Counts:
    done = record(ctx, project_id, contributor_id)
    seen, right = my_gold(ctx, project_id, contributor_id)
    labels, agreed = labels_of(ctx, project_id, contributor_id)
    return Counts(done.answers, done.seconds, seen, right, labels, agreed, done.reviewed, done.stood)
