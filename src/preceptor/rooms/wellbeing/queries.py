"""Reads: what somebody met, what may be handed to them, how a project's people are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from preceptor.base.clock import DAY_MICROS
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.projects.queries import snapshot
from preceptor.rooms.wellbeing import rules, store
from preceptor.rooms.wellbeing.nouns import (
    EVERYWHERE,
    Crowd,
    Limits,
    Met,
    Mine,
    ProjectCaps,
    Ration,
    Reached,
    Underway,
    project_key,
)
from preceptor.rooms.work.queries import has_warned, warnings_of
from preceptor.rooms.workforce.queries import contributor_of

EXPECTED_SECONDS = rules.EXPECTED_SECONDS
REMEMBERED_MICROS = 10_000_000
"""For so long another process may hand out as before, after a project's first difficult item or changed caps."""


def reached(ctx: Ctx, project_id: int, contributor_id: int) -> Reached | None:
    """Which cap leaves somebody neutral items only in a project now, by the same reckoning as hand-out. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    project = exposing(ctx, project_id)
    if project is None:
        return None
    found = store.met_by(ctx.conn, contributor_id, (EVERYWHERE, project_id), today=today(ctx))
    everywhere, here = (rules.met(found[one], today=today(ctx)) for one in (EVERYWHERE, project_id))
    coming = rules.coming((), task_seconds=snapshot(ctx, project_id).estimated_seconds)
    return rules.reached(
        project, store.limits_of(ctx.conn, contributor_id), everywhere=everywhere, here=here, coming=coming
    )


def wants_rest(ctx: Ctx, contributor_id: int) -> bool:
    """Whether a break would do somebody good now. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    return rules.wants_rest(store.stretch(ctx.conn, contributor_id), now=ctx.now())


def mine(ctx: Ctx) -> Mine:
    """All of it, for its person alone."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is None:
        return Mine(Limits(), Met(), {}, rest=False, pulse=None)
    days = store.met_everywhere(ctx.conn, me, today=today(ctx))
    found = {no: rules.met(one, today=today(ctx)) for no, one in days.items()}
    return Mine(
        store.limits_of(ctx.conn, me), found[EVERYWHERE],
        {no: one.week for no, one in found.items() if no != EVERYWHERE},
        rules.wants_rest(store.stretch(ctx.conn, me), now=ctx.now()), store.pulse(ctx.conn, me, week(ctx)),
    )  # fmt: skip


def ration(
    ctx: Ctx, project_id: int, contributor_id: int, *, task_seconds: int | None = None, underway: Sequence[Underway] = ()
) -> Ration | None:  # fmt: skip
    """What may be handed to somebody in a project now, None for anything: `task_seconds` is what it expects of a task, `underway`
    what they hold or have just sent. Costs no statement where the project can expose nobody, else two by primary key, and one for
    what is underway. For routing, which has asked for the right."""
    project = exposing(ctx, project_id)
    if project is None:
        return None
    found = store.met_by(ctx.conn, contributor_id, (EVERYWHERE, project_id), today=today(ctx))
    limits = store.limits_of(ctx.conn, contributor_id)
    everywhere, here = (rules.met(found[one], today=today(ctx)) for one in (EVERYWHERE, project_id))
    coming = rules.coming(_severe(ctx, project, underway), task_seconds=task_seconds)
    return rules.ration(project, limits, everywhere=everywhere, here=here, coming=coming)


def _severe(ctx: Ctx, project: ProjectCaps, underway: Sequence[Underway]) -> list[tuple[int, int]]:
    said = warnings_of(ctx, [one.item_no for one in underway]) if underway else {}
    severities = [said[one.item_no].severity if one.item_no in said else project.severity for one in underway]
    return [(severity, one.seconds) for severity, one in zip(severities, underway, strict=True)]


def allows(one: Ration, *, severity: int | None, categories: Iterable[str]) -> bool:
    """Whether a ration leaves an item; `severity` None: it says nothing of itself."""
    return rules.allows(one, severity=severity, categories=categories)


def exposing(ctx: Ctx, project_id: int) -> ProjectCaps | None:
    """A project's caps, None where none of its items is difficult; remembered. For rooms above that have asked for the right."""
    return ctx.cached(project_key(project_id), lambda: _exposing(ctx, project_id), micros=REMEMBERED_MICROS)


def caps_shown(ctx: Ctx, project_id: int) -> ProjectCaps:
    require(ctx, Deed.SEE_PROJECT, project_id)
    return store.caps_of(ctx.conn, project_id)


def crowd(ctx: Ctx, project_id: int) -> Crowd:
    """How a project's people are, of five at least."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return rules.crowd(store.crowd_of(ctx.conn, project_id, today(ctx)))


def today(ctx: Ctx) -> int:
    """Days since 1970, UTC."""
    return ctx.now() // DAY_MICROS


def week(ctx: Ctx) -> int:
    """Weeks since 1970, each beginning on a Monday, UTC."""
    return rules.week_of(today(ctx))


def _exposing(ctx: Ctx, project_id: int) -> ProjectCaps | None:
    found = store.caps_of(ctx.conn, project_id)
    return found if found.severity > 0 or has_warned(ctx, project_id) else None
