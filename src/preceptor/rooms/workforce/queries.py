"""Reads of contributors: whose number is whose, and lists with what each has done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import numbers_of, require, require_known
from preceptor.rooms.workforce import store
from preceptor.rooms.workforce.nouns import NOTHING_SAID, Contributor, Profile, Record, Resume, Tally, number_key

_REMEMBERED_MICROS = 10_000_000


def contributor_of(ctx: Ctx, account_no: int) -> int | None:
    """The contributor's number of an account, or None when it has never worked. No number changes, so it is remembered a while;
    that there is none is not: they may begin at any moment."""
    key = number_key(account_no)
    kept = ctx.cache.find(key, now=ctx.now()) if key not in ctx.changed else None
    if kept is not None:
        return int(kept.value)
    found = store.by_account(ctx.conn, account_no)
    if found is None:
        return None
    return ctx.cached(key, lambda: found.id, micros=_REMEMBERED_MICROS)


def numbers_behind(ctx: Ctx, account_nos: Sequence[int]) -> Mapping[int, int]:
    """Account → contributor's number, of those that ever worked. For rooms above that have asked for the right."""
    return store.numbers_behind(ctx.conn, account_nos)


def contributors_behind(ctx: Ctx, accounts: Collection[str]) -> Sequence[int]:
    """The contributors' numbers of these accounts (ids), of those that ever worked. For the house itself."""
    found = (contributor_of(ctx, number) for number in numbers_of(ctx, accounts).values())
    return [one for one in found if one is not None]


def contributors(ctx: Ctx, ids: Iterable[int]) -> Mapping[int, Contributor]:
    """For rooms above that show answers and have asked for the right already; unknown numbers are left out."""
    return store.by_ids(ctx.conn, ids)


def accounts_of(ctx: Ctx, ids: Iterable[int]) -> Mapping[int, int]:
    """Contributor → account, for rooms above that have something to say to people: without models and people known only from
    files."""
    found = store.by_ids(ctx.conn, ids).values()
    return {one.id: one.account_no for one in found if one.account_no is not None}


def contributors_of(ctx: Ctx, account_nos: Sequence[int]) -> Mapping[int, int]:
    """Account → contributor, of those that ever worked. For rooms above that have asked for the right."""
    return store.by_accounts(ctx.conn, account_nos)


def models_among(ctx: Ctx, project_id: int, keys: Sequence[str]) -> Mapping[str, int]:
    """Of these keys of a project's contributors those that are models' (a judge's id), each with the contributor's number;
    for rooms above that have asked for the right."""
    return store.models_by_key(ctx.conn, project_id, keys)


def tallies(ctx: Ctx, *, project_id: int | None = None, after: int = 0, limit: int = 50) -> Sequence[Tally]:
    """Contributors by number with what they have done: of one project for its managers, of all for administrators."""
    require(ctx, Deed.ADMINISTER if project_id is None else Deed.SEE_QUALITY, project_id)
    return store.list_tallies(ctx.conn, project_id=project_id, after=after, limit=limit)


def my_profile(ctx: Ctx) -> Profile:
    """What the asker says about themselves; an empty one before they did."""
    require_known(ctx)
    return store.profile(ctx.conn, ctx.actor.account_no) or NOTHING_SAID


def time_zone_of(ctx: Ctx, account_no: int) -> str:
    """Where a person lives by the clock (IANA), "" while they have not said; for rooms that mind their nights."""
    found = store.profile(ctx.conn, account_no)
    return found.time_zone if found is not None else ""


def profiles_of(ctx: Ctx, account_nos: Sequence[int]) -> Mapping[int, Profile]:
    """What each of these people says about themselves, where they did. For rooms above that have asked for the right."""
    return store.profiles_of(ctx.conn, account_nos)


def record(ctx: Ctx, project_id: int, contributor_id: int) -> Record:
    """What somebody did in a project, and what reviewers let stand of it. For rooms above that have asked for the right."""
    return store.record(ctx.conn, project_id, contributor_id)


def records_of_each(ctx: Ctx, account_nos: Sequence[int]) -> Mapping[int, Mapping[int, Record]]:
    """Account → project → the same, of those who did anything. For rooms above that have asked for the right."""
    return store.records_of_each(ctx.conn, account_nos)


def my_resume(ctx: Ctx) -> Resume | None:
    require_known(ctx)
    return store.resume(ctx.conn, ctx.actor.account_no)


def resume_of(ctx: Ctx, account_no: int) -> Resume | None:
    """For rooms above that have asked for the right to see somebody's application."""
    return store.resume(ctx.conn, account_no)


def spelled(profile: Profile) -> str:
    """A profile as text, for rooms above that keep what was said at one moment; `read` reads it back."""
    return store.spell_profile(profile)


def read(said: str) -> Profile:
    return store.read_profile(said)
