"""Reads: whom a drive would ask, how one went, and what somebody was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from pyroaring import BitMap

from preceptor.base.clock import DAY_MICROS
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.drives import rules
from preceptor.rooms.drives.nouns import (
    MOST_A_WEEK,
    QUIET_DAYS,
    Aspect,
    Drive,
    Fit,
    Found,
    Invite,
    InviteState,
    Mine,
    Person,
    Told,
)
from preceptor.rooms.drives.store import drives, invites
from preceptor.rooms.eligibility import queries as eligibility
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import members, names, require, require_known
from preceptor.rooms.projects.queries import name_of
from preceptor.rooms.quality.queries import gold_everywhere
from preceptor.rooms.workforce.queries import accounts_of, contributors_of

MOST_DRIVES, MOST_SHOWN, MOST_MINE = 100, 200, 100
HALF = rules.HALF
LEAST_TOLD = 5
"""Reasons are told of so many people or more: fewer could be somebody."""
_LOOKED_AT, _LEAST_LOOKED_AT = 4, 1_000
"""Records are looked up for so many times the people wanted, at least for a thousand: those whom the work fits best by what they say
and what exams showed."""


def matched(ctx: Ctx, drive_id: str) -> Found:
    """Who fits best, of everybody who may work there and was not asked of late. Costs a look at the sets a rule names, however many
    people there are (docs/benchmarks.md). For the job."""
    require(ctx, Deed.ADMINISTER)
    one = _known(drives.load(ctx.conn, drive_id), drive_id)
    asked, own = one.rule, eligibility.rule_of(ctx, one.project_id)
    free = eligibility.passing(ctx, asked) - unasked(ctx, one.project_id)
    if own is not None:
        free &= eligibility.passing(ctx, own)
    wanted = rules.looked_at(asked, own)
    numbers, total = rules.declared(wanted, free, lambda fact, key: eligibility.sets_of(ctx, fact, key))
    many = max(_LOOKED_AT * (one.wanted or 0), _LEAST_LOOKED_AT)
    near = rules.shortlist(numbers, total, many=many, seed=one.seed)
    known, records = eligibility.known_of(ctx, near), _records(ctx, near)
    fits = {each: rules.fit_of(rules.shares_of(wanted, known[each], records.get(each, (0, 0)))) for each in near}
    return Found(len(numbers), rules.ranked(fits, many=one.wanted or 0, seed=one.seed))


def unasked(ctx: Ctx, project_id: int) -> BitMap:
    """Who is not to be asked into a project: whoever is in it, was asked of late or often enough this week, or is kept out."""
    since = ctx.now() - QUIET_DAYS * DAY_MICROS
    inside = BitMap(member.account.no for member in members(ctx, project_id))
    inside |= BitMap(invites.asked_since(ctx.conn, project_id, since))
    inside |= BitMap(invites.had_enough(ctx.conn, rules.week_of(ctx.now()), most=MOST_A_WEEK))
    return inside | BitMap(accounts_of(ctx, eligibility.kept_out_of(ctx, project_id)).values())


def drives_of(ctx: Ctx, project_id: int) -> Sequence[Told]:
    """A project's drives, newest first, for those who manage its members; the last hundred."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    return [_told(ctx, one) for one in drives.of_project(ctx.conn, project_id, limit=MOST_DRIVES)]


def drive(ctx: Ctx, project_id: int, drive_id: str) -> Told:
    """One with its people: their names once they are in, or where they were named. Raises Problem `drive.not_found`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    one = of_project(ctx, project_id, drive_id)
    rows = invites.of_drive(ctx.conn, one.no, limit=MOST_SHOWN)
    called = names(ctx, [each.account_no for each in rows])
    shown = [Person(each, called.get(each.account_no, "") if _may_name(one, each) else "") for each in rows]
    return _told(ctx, one, people=shown, reasons=_reasons(rows), points=_points(rows))


def of_project(ctx: Ctx, project_id: int, drive_id: str, *, lock: bool = False) -> Drive:
    """One of a project's. Raises Problem `drive.not_found`; who comes here has asked for the right."""
    found = drives.load(ctx.conn, drive_id, lock=lock)
    if found is None or found.project_id != project_id:
        raise not_found("drive", drive_id)
    return found


def my_invites(ctx: Ctx) -> Sequence[Mine]:
    """What the asker was asked, newest first, with the reasons; the last hundred."""
    require_known(ctx)
    rows = invites.of_person(ctx.conn, ctx.actor.account_no, limit=MOST_MINE)
    asked = {one.drive_no: drives.by_no(ctx.conn, one.drive_no) for one in rows}
    by = names(ctx, [one.made_by for one in asked.values() if one is not None])
    return [_mine(ctx, each, asked[each.drive_no], by) for each in rows]


def told(count: int) -> int | None:
    """A count as it may be told: one to four could be somebody."""
    return count if count == 0 or count >= LEAST_TOLD else None


def invite_told(ctx: Ctx, invite_id: str) -> tuple[Invite, Drive] | None:
    """One with its drive, for the letter that tells of it."""
    found = invites.load(ctx.conn, invite_id)
    asked = drives.by_no(ctx.conn, found.drive_no) if found is not None else None
    return (found, asked) if found is not None and asked is not None else None


def _mine(ctx: Ctx, one: Invite, asked: Drive | None, by: Mapping[int, str]) -> Mine:
    project = name_of(ctx, one.project_id)
    if asked is None:
        return Mine(one, project, "", "")
    return Mine(one, project, asked.note, by.get(asked.made_by, ""))


def _told(ctx: Ctx, one: Drive, **shown: object) -> Told:
    words = eligibility.in_words(one.rule) if one.rule is not None else ""
    return Told(one, words, invites.counts(ctx.conn, one.no), **shown)  # type: ignore[arg-type]


def _may_name(one: Drive, invite: Invite) -> bool:
    return one.wanted is None or invite.state is InviteState.ACCEPTED


def _reasons(rows: Sequence[Invite]) -> list[tuple[Aspect, str, int]]:
    """How many have at least half of what is looked at, aspect by aspect; [] for too few people."""
    if len(rows) < LEAST_TOLD:
        return []
    counted = Counter((one.aspect, one.key) for each in rows for one in each.fit.reasons if one.share >= rules.HALF)
    asked = dict.fromkeys((one.aspect, one.key) for each in rows for one in each.fit.reasons)
    return [(aspect, key, counted[aspect, key]) for aspect, key in asked]


def _points(rows: Sequence[Invite]) -> tuple[int, int] | None:
    """The fewest and the most points; None for too few people."""
    found: list[Fit] = [each.fit for each in rows if each.fit.reasons]
    if len(found) < LEAST_TOLD:
        return None
    return min(one.points for one in found), max(one.points for one in found)


def _records(ctx: Ctx, account_nos: Sequence[int]) -> Mapping[int, tuple[int, int]]:
    """Account → check items right, of how many; who never worked is left out."""
    numbers = contributors_of(ctx, account_nos)
    found = gold_everywhere(ctx, list(numbers.values()))
    return {account: (found[one][1], found[one][0]) for account, one in numbers.items() if one in found}


def _known(found: Drive | None, drive_id: str) -> Drive:
    if found is None:
        raise not_found("drive", drive_id)
    return found
