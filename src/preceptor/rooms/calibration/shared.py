"""What is the same for all in a session, remembered a moment: a crowd is told it, read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration import rules
from preceptor.rooms.calibration.nouns import Given, Session, SessionItem, Spread, Turn, counts_key, side_key
from preceptor.rooms.calibration.spread import lines_of, spreads
from preceptor.rooms.calibration.store import said as words
from preceptor.rooms.calibration.store import sessions as store
from preceptor.rooms.projects.queries import form_at, name_of
from preceptor.rooms.workforce.queries import contributors

_MOMENT_MICROS = 1_000_000
"""How old counts that another process changed, and a project's name, may be."""
_SIDE_MICROS = 10_000_000
"""An answer that was on its way when the stage changed is counted after this at the latest."""
_ITEMS_MICROS = 60_000_000
"""They never change, but not for ever is a session of interest."""


@dataclass(frozen=True)
class Counts:
    """Of one session's people."""

    invited: int = 0
    came: int = 0
    first: int = 0
    second: int = 0


@dataclass(frozen=True)
class Said:
    """One person's answers to one item, turn by turn, each with a line of plain words a question."""

    pseudonym: str
    turns: Mapping[Turn, tuple[Given, Mapping[str, str]]]


class ShownItem(NamedTuple):
    """An item with its fields as everybody in the session sees them."""

    item: SessionItem
    shown: Mapping[str, Any]


def items_of(ctx: Ctx, found: Session) -> Mapping[int, ShownItem]:
    """By place, in order: what was kept when the session was made."""
    return ctx.cached(("calibration.items", found.id), lambda: _items(ctx, found), micros=_ITEMS_MICROS)


def counts_of(ctx: Ctx, found: Session) -> Counts:
    """What this process changed is counted at once; what another did, a second later at most."""
    return ctx.cached(counts_key(found.id), lambda: count(ctx, [found])[found.no], micros=_MOMENT_MICROS)


def count(ctx: Ctx, found: Sequence[Session]) -> Mapping[int, Counts]:
    """By the session's number, counted now."""
    counted = store.count_seats(ctx.conn, [one.no for one in found], {one.no: one.items for one in found})
    return {one.no: Counts(*counted.get(one.no, ())) for one in found}


def project_name(ctx: Ctx, project_id: int) -> str:
    key = ("calibration.project_name", project_id)
    return ctx.cached(key, lambda: name_of(ctx, project_id), micros=_MOMENT_MICROS)


def side_of(ctx: Ctx, found: Session, place: int, *, after: int, limit: int) -> Sequence[tuple[int, Said]]:
    """A page of everybody's answers to an item, as far as the stage reveals them."""
    key = side_key(found.no, place, found.stage, after, limit)
    return ctx.cached(key, lambda: _side(ctx, found, place, after=after, limit=limit), micros=_SIDE_MICROS)


def spread_of(ctx: Ctx, found: Session, place: int) -> Mapping[str, Sequence[Spread]]:
    """How they spread, as far as the stage reveals them."""
    return ctx.cached(side_key(found.no, place, found.stage), lambda: _spread(ctx, found, place), micros=_SIDE_MICROS)


def _items(ctx: Ctx, found: Session) -> Mapping[int, ShownItem]:
    form = form_at(ctx, found.project_id, found.form_version)
    kept = store.items_of(ctx.conn, found.no)
    return {one.place: ShownItem(one, form.for_contributor(one.payload, one.orders)) for one in kept}


def _side(ctx: Ctx, found: Session, place: int, *, after: int, limit: int) -> Sequence[tuple[int, Said]]:
    form, of = form_at(ctx, found.project_id, found.form_version), items_of(ctx, found)[place].item
    who = words.who_answered(ctx.conn, found.no, place, after=after, limit=limit)
    people = contributors(ctx, who)
    turns: dict[int, dict[Turn, tuple[Given, Mapping[str, str]]]] = {one: {} for one in who}
    for one in words.answers_to(ctx.conn, found.no, place, rules.revealed(found.stage), who):
        turns[one.contributor_id][one.turn] = (one, lines_of(form, of, one))
    return [(one, Said(people[one].pseudonym, turns[one])) for one in who]


def _spread(ctx: Ctx, found: Session, place: int) -> Mapping[str, Sequence[Spread]]:
    form, of = form_at(ctx, found.project_id, found.form_version), items_of(ctx, found)[place].item
    return spreads(form, of, words.answers_to(ctx.conn, found.no, place, rules.revealed(found.stage)))
