"""Who can do what, for rooms above, which ask for the right themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.nouns import ExamState, Skill
from preceptor.rooms.exams.store import exams
from preceptor.rooms.exams.store import skills as store

_AT_ONCE = 500


def skills_of(ctx: Ctx, account_no: int) -> Sequence[Skill]:
    """What somebody holds now, by name."""
    return skills_of_each(ctx, [account_no])[account_no]


def skills_of_each(ctx: Ctx, account_nos: Iterable[int]) -> Mapping[int, Sequence[Skill]]:
    """What each of these people holds now; nobody is left out. Costs one look for every 500 people."""
    asked = list(dict.fromkeys(account_nos))
    found: dict[int, list[Skill]] = {number: [] for number in asked}
    for start in range(0, len(asked), _AT_ONCE):
        for one in store.skills_of(ctx.conn, asked[start : start + _AT_ONCE]):
            if one.expires_at is None or one.expires_at > ctx.now():
                found[one.account_no].append(one)
    return found


def skills_at(ctx: Ctx, account_no: int, when: int) -> Mapping[str, int]:
    """Skill → level of what somebody held at a time (micros), as far as it is still known."""
    found = store.skills_of(ctx.conn, [account_no])
    return {
        one.skill: one.level
        for one in found
        if one.granted_at <= when and (one.expires_at is None or one.expires_at > when)
    }


def holding(ctx: Ctx, skill: str, *, level: int = 0, after: int = 0, limit: int = 1000) -> Sequence[int]:
    """Account numbers of those who hold a skill at `level` or above now, in order behind `after`."""
    return store.holding(ctx.conn, skill, level=level, now=ctx.now(), after=after, limit=limit)


def count_holders(ctx: Ctx, skill: str, *, level: int = 0) -> int:
    """How many people hold a skill at `level` or above. Kept, not counted; what ended within the last hour may still be in it."""
    return store.count_holders(ctx.conn, skill, level=level)


def known_skills(ctx: Ctx) -> Sequence[tuple[str, int]]:
    """Name and number of holders of each skill anybody was given, by name; at most 1,000."""
    return store.known_skills(ctx.conn, limit=1000)


def skills_on_offer(ctx: Ctx) -> frozenset[str]:
    """The skills that an open exam grants, of the newest 500 exams."""
    found = exams.page(ctx.conn, [ExamState.OPEN], before=None, limit=_AT_ONCE)
    return frozenset(one.plan.skill for one in found if one.plan.skill)
