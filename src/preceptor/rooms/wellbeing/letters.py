"""What is said about difficult content to whoever met it: kindly, and at most once a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from preceptor.base.clock import DAY_MICROS, from_micros
from preceptor.infra.unit import Ctx
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.projects.queries import name_of
from preceptor.rooms.wellbeing import queries, store
from preceptor.rooms.wellbeing.nouns import Piece, Reached, Why
from preceptor.rooms.workforce.queries import accounts_of, time_zone_of

# No event stands behind these: what people met is in no trail (docs/decisions/0026-exposure.md).
_SPAN = {Why.OWN_DAY: "day", Why.OWN_WEEK: "week", Why.PROJECT_DAY: "project_day", Why.PROJECT_WEEK: "project_week"}
_PAGE = "/wellbeing"


def of_work(ctx: Ctx, pieces: Sequence[Piece]) -> Iterator[Letter]:
    """After these were counted: whose cap is reached, and to whom a break would do good. What is of another day is no news."""
    today = queries.today(ctx)
    fresh = [one for one in pieces if one.at // DAY_MICROS == today]
    accounts = accounts_of(ctx, sorted({one.contributor_id for one in fresh}))
    for who, project_id in sorted({(one.contributor_id, one.project_id) for one in fresh}):
        found = queries.reached(ctx, project_id, who) if who in accounts else None
        if found is not None:
            yield _at_cap(ctx, accounts[who], project_id, found)
    for who, account in sorted(accounts.items()):
        if queries.wants_rest(ctx, who):
            yield Letter(account, Kind.BREAK_DUE, "break_due", f"break/{today}", {}, _PAGE)


def pulse_asked(ctx: Ctx, contributors: Sequence[int]) -> Iterator[Letter]:
    """To those of them who have not said yet how their week is."""
    week = queries.week(ctx)
    silent = sorted({*contributors} - store.have_said(ctx.conn, contributors, week))
    for account in accounts_of(ctx, silent).values():
        yield Letter(account, Kind.PULSE_ASKED, "pulse_asked", f"pulse/{week}", {}, _PAGE)


def _at_cap(ctx: Ctx, account: int, project_id: int, found: Reached) -> Letter:
    today, span = queries.today(ctx), _SPAN[found.why]
    of_project = found.why in (Why.PROJECT_DAY, Why.PROJECT_WEEK)
    values = {"until": _by_their_clock(ctx, account, (today + 1) * DAY_MICROS)}  # the next day, UTC
    if of_project:
        values["project"] = name_of(ctx, project_id)
    once = f"cap/{found.why.value}/{project_id if of_project else 0}/{today}"
    words = f"cap_{span}" if found.met else f"neutral_{span}"
    return Letter(account, Kind.CAP_REACHED, words, once, values, _PAGE)


def _by_their_clock(ctx: Ctx, account_no: int, at: int) -> str:
    """A time as the clock on their wall shows it; UTC while they have not said where they live."""
    zone = time_zone_of(ctx, account_no) or "UTC"
    return f"{from_micros(at).astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M} ({zone})"
