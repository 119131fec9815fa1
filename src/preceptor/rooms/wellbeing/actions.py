"""What people choose for themselves, what projects cap, and how exposure is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from preceptor.base.clock import DAY_MICROS
from preceptor.base.events import Heard
from preceptor.base.problems import invalid
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.wellbeing import queries, rules, store
from preceptor.rooms.wellbeing.events import CapsChanged, LimitsChanged
from preceptor.rooms.wellbeing.nouns import EVERYWHERE, Limits, Piece, Place, ProjectCaps, Sums, project_key
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
    me, changes = ensure_me(ctx).id, dict[Place, Sums]()
    store.hold(ctx.conn, me)
    before = _shares(ctx, me)
    store.save_pulse(ctx.conn, me, queries.week(ctx), said)
    _note(changes, before, _shares(ctx, me))
    store.move_crowds(ctx.conn, changes)
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


def count(ctx: Ctx, seen: Sequence[Heard]) -> list[Piece]:
    """Add what people met, and give it. For the follower of answers and skips, which hears each once."""
    require(ctx, Deed.ADMINISTER)
    exposing = {one: queries.exposing(ctx, one) for one in {event.project_id or 0 for event in seen}}
    events = [one for one in seen if exposing[one.project_id or 0] is not None]
    warned = warnings_of(ctx, sorted({one.payload["item_no"] for one in events}))
    pieces = []
    for one in events:
        usual, said = exposing[one.project_id or 0], warned.get(one.payload["item_no"])
        severity = said.severity if said is not None else usual.severity if usual is not None else 0
        if severity > 0:
            who, seconds = one.payload["contributor"], one.payload["active_seconds"]
            pieces.append(Piece(who, one.project_id or 0, one.at_micros, severity, seconds))
    add(ctx, pieces)
    return pieces


def add(ctx: Ctx, pieces: Sequence[Piece]) -> None:
    """What people met, into their days and into what is told of their projects. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    theirs: dict[int, list[Piece]] = defaultdict(list)
    for one in pieces:
        theirs[one.contributor_id].append(one)
    stretches = {who: store.hold(ctx.conn, who) for who in sorted(theirs)}
    changes: dict[Place, Sums] = {}
    for who, mine in theirs.items():
        projects = {one.project_id for one in mine}
        before = _shares(ctx, who, projects)
        for one in mine:
            _count(ctx, one)
            stretches[who] = rules.longer(stretches[who], at=one.at, seconds=one.seconds)
        store.save_stretch(ctx.conn, who, stretches[who])
        _note(changes, before, _shares(ctx, who, projects))
    store.move_crowds(ctx.conn, changes)
    store.drop_crowds(ctx.conn, sorted({one.project_id for one in pieces}), before=_since(ctx))


def _count(ctx: Ctx, one: Piece) -> None:
    for place in (EVERYWHERE, one.project_id):
        day, units = one.at // DAY_MICROS, one.severity * one.seconds
        store.count(ctx.conn, one.contributor_id, place, day, units=units, seconds=one.seconds)


def ask_some(ctx: Ctx, *, after: int, limit: int) -> list[int]:
    """The next contributors (behind `after`, by number) who met difficult content this week and were not asked how it is; they count as
    asked. Before Friday nobody. For the job of the clock."""
    require(ctx, Deed.ADMINISTER)
    if not rules.asks(queries.today(ctx)):
        return []
    week = queries.week(ctx)
    found = store.unasked(ctx.conn, week, since=rules.monday(week) * DAY_MICROS, after=after, limit=limit)
    store.note_asked(ctx.conn, found, week)
    return found


def forget(ctx: Ctx, accounts: Collection[str]) -> None:
    """These accounts were erased: what they met and said goes, also out of what is told of their projects. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    people = sorted(contributors_behind(ctx, accounts))
    for me in people:
        store.hold(ctx.conn, me)
    for me in people:
        gone, changes = _shares(ctx, me), dict[Place, Sums]()
        store.forget(ctx.conn, me)
        _note(changes, gone, {})
        store.move_crowds(ctx.conn, changes)
        for project_id, shares in sorted(gone.items()):
            units = {last: one.most_units for last, one in shares.items()}
            store.settle_most(ctx.conn, project_id, units)


def _since(ctx: Ctx) -> int:
    """The first last day that is kept: yesterday, for a process whose clock is behind."""
    return queries.today(ctx) - 1


def _shares(ctx: Ctx, who: int, project_ids: Collection[int] | None = None) -> dict[int, dict[int, Sums]]:
    """Project → last day → what somebody adds to what is told of it."""
    since = _since(ctx)
    said = store.said_by(ctx.conn, who, since=rules.week_of(since))
    units = store.units_of(ctx.conn, who, since=since, project_ids=project_ids)
    return {project_id: rules.share(one, said, since=since) for project_id, one in units.items()}


def _note(
    changes: dict[Place, Sums], before: Mapping[int, Mapping[int, Sums]], after: Mapping[int, Mapping[int, Sums]]
) -> None:  # fmt: skip
    for project_id in {*before, *after}:
        for last, one in rules.moved(before.get(project_id, {}), after.get(project_id, {})).items():
            changes[project_id, last] = rules.together(changes.get((project_id, last), Sums()), one)
