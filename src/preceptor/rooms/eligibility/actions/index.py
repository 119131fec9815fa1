"""Followers of what changes about people keep the sets that rules are counted by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyroaring import BitMap

from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility import rules
from preceptor.rooms.eligibility.nouns import STEPS, Place
from preceptor.rooms.eligibility.requirements.rule import abouts, worked
from preceptor.rooms.eligibility.rules.index import block_of
from preceptor.rooms.eligibility.store import admissions, index
from preceptor.rooms.identity.queries import numbers_of
from preceptor.rooms.workforce.queries import contributor_of, contributors

_WORKED = frozenset(fact.value for fact in STEPS)


def reindex(ctx: Ctx, account_nos: Iterable[int]) -> int:
    """Put these people into the sets they belong to now; gives how many moved. Their admissions are judged anew.

    For followers; people never call it.
    """
    now = {number: rules.values_of(one) for number, one in abouts(ctx, account_nos).items()}
    was = index.kept(ctx.conn, now)
    moved = {number: one for number, one in now.items() if one != was[number]}
    if moved:
        index.move(ctx.conn, _changes(moved, was))
        index.keep(ctx.conn, moved)
    for number in moved:
        _judged_anew(ctx, number)
    return len(moved)


def reindex_subjects(ctx: Ctx, account_ids: Iterable[str], *, gone: bool = False) -> int:
    """The same by accounts' public ids; `gone`: erased, so in no set from now on."""
    numbers = sorted(numbers_of(ctx, account_ids).values())
    if not gone:
        return reindex(ctx, numbers)
    was = index.kept(ctx.conn, numbers)
    index.move(ctx.conn, _changes({number: frozenset() for number in numbers}, was))
    index.forget(ctx.conn, numbers)
    return len(numbers)


def reindex_workers(ctx: Ctx, contributor_ids: Iterable[int]) -> int:
    """The same by contributors' numbers, for those whose work came to another step; few answers do, and the others cost a few looks
    for the whole batch. Imported people and models have no account and are in no set."""
    found = contributors(ctx, sorted(set(contributor_ids))).values()
    numbers = [one.account_no for one in found if one.account_no is not None]
    works, was = worked(ctx, numbers), index.kept(ctx.conn, numbers)
    return reindex(ctx, [one for one in numbers if _by_work(was[one]) != rules.steps_of(works[one])])


def _by_work(places: frozenset[Place]) -> frozenset[Place]:
    return frozenset((fact, value) for fact, value in places if fact in _WORKED)


def _changes(
    now: Mapping[int, frozenset[Place]], was: Mapping[int, frozenset[Place]]
) -> dict[index.Block, tuple[BitMap, BitMap]]:
    changes: dict[index.Block, tuple[BitMap, BitMap]] = defaultdict(lambda: (BitMap(), BitMap()))
    for number, places in now.items():
        for fact, value in places - was[number]:
            changes[fact, value, block_of(number)][0].add(number)
        for fact, value in was[number] - places:
            changes[fact, value, block_of(number)][1].add(number)
    return changes


def _judged_anew(ctx: Ctx, account_no: int) -> None:
    contributor = contributor_of(ctx, account_no)
    if contributor is not None:
        admissions.forget(ctx.conn, contributor)
