"""What people choose for themselves, what projects cap, and how exposure is counted."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from preceptor.base.clock import DAY_MICROS
from preceptor.base.events import Heard
from preceptor.base.problems import invalid
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.wellbeing import queries, rules, store
from preceptor.rooms.wellbeing.events import CapsChanged, LimitsChanged
from preceptor.rooms.wellbeing.nouns import EVERYWHERE, Limits, ProjectCaps, project_key
from preceptor.rooms.work.queries import warnings_of
from preceptor.rooms.workforce.actions import ensure_me
from preceptor.rooms.workforce.queries import contributors_behind


def set_limits(ctx: Ctx, wanted: Limits) -> Limits:
    """One's own limits, from the next task on; they cost nothing. Raises Problem `wellbeing.limits`."""
    require_known(ctx)
    kept = rules.check_limits(wanted)
    store.save_limits(ctx.conn, ensure_me(ctx).id, kept)
    ctx.tell(LimitsChanged(subject=ctx.actor.id))
    return kept


def say_pulse(ctx: Ctx, said: int) -> int:
    """How one's week is, 1 (hard) to 5 (well); the last word of a week counts. Raises Problem `wellbeing.pulse`."""
    require_known(ctx)
    if not 1 <= said <= 5:
        raise invalid("wellbeing.pulse", f"A week is 1 (hard) to 5 (well); this is {said}.")
    store.save_pulse(ctx.conn, ensure_me(ctx).id, queries.week(ctx), said)
    return said


def set_caps(ctx: Ctx, project_id: int, wanted: ProjectCaps) -> ProjectCaps:
    """How severe a project's items are where they say nothing, and how much of it each person may meet there. Raises Problem
    `wellbeing.caps`."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    kept = rules.check_caps(wanted)
    if kept != store.caps_of(ctx.conn, project_id):
        store.save_caps(ctx.conn, project_id, kept)
        ctx.forget(project_key(project_id))
        told = CapsChanged(
            subject=str(project_id), project_id=project_id, severity=kept.severity, day=kept.caps.day, week=kept.caps.week
        )  # fmt: skip
        ctx.tell(told)
    return kept


def count(ctx: Ctx, seen: Sequence[Heard]) -> None:
    """Add what people met. For the follower of answers and skips, which hears each once."""
    require(ctx, Deed.ADMINISTER)
    exposing = {one: queries.exposing(ctx, one) for one in {event.project_id or 0 for event in seen}}
    events = [one for one in seen if exposing[one.project_id or 0] is not None]
    warned = warnings_of(ctx, sorted({one.payload["item_no"] for one in events}))
    for one in events:
        usual = exposing[one.project_id or 0]
        said = warned.get(one.payload["item_no"])
        severity = said.severity if said is not None else usual.severity if usual is not None else 0
        if severity > 0:
            _count(ctx, one, severity)


def _count(ctx: Ctx, one: Heard, severity: int) -> None:
    who, seconds, day = one.payload["contributor"], one.payload["active_seconds"], one.at_micros // DAY_MICROS
    for place in (EVERYWHERE, one.project_id or 0):
        store.count(ctx.conn, who, place, day, units=severity * seconds, seconds=seconds)
    longer = rules.longer(store.stretch(ctx.conn, who), at=one.at_micros, seconds=seconds)
    store.save_stretch(ctx.conn, who, longer)


def forget(ctx: Ctx, accounts: Collection[str]) -> None:
    """These accounts were erased: what they met and said goes. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    for me in contributors_behind(ctx, accounts):
        store.forget(ctx.conn, me)
