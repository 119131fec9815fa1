"""Who may take an exam when, in which order, until when; pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from random import Random

from preceptor.base.clock import MINUTE_MICROS, rfc3339
from preceptor.base.problems import Kind, Problem, conflict, invalid
from preceptor.rooms.exams.nouns import (
    GRACE,
    RENEWAL,
    Asked,
    Attempt,
    Certificate,
    Content,
    Exam,
    ExamState,
    Plan,
    Shape,
    Stand,
    Standing,
)
from preceptor.rooms.exams.rules.questions import practice_form

_HOUR = 3_600_000_000
LEAST_TIME, MOST_TIME = 100, 400
"""Percent of the time everybody has that one person can be given."""


def standing(exam: Exam, mine: Sequence[Attempt], held: Certificate | None, *, now: int) -> Standing:
    """How somebody stands to an exam. `mine`: their attempts at it, newest first; `held`: their newest certificate of it."""
    plan = exam.plan
    tries = since_last_pass(mine)
    left = max(0, plan.attempts - len(tries))
    if mine and mine[0].outcome is None:
        return Standing(Stand.UNDER_WAY, "You have started this exam.", left)
    if exam.state is not ExamState.OPEN:
        return Standing(Stand.CLOSED, "This exam cannot be started now: it is closed.", left)
    renewed_from = _renewed_from(held)
    if held is not None and (renewed_from is None or now < renewed_from):
        until = "for good" if held.expires_at is None else f"until {rfc3339(held.expires_at)}"
        return Standing(Stand.HELD, f"You have passed this exam; that holds {until}.", left, renewed_from)
    if left == 0:
        return Standing(Stand.USED_UP, f"You have had all {plan.attempts} attempts.", 0)
    over = tries[0].submitted_at if tries else None
    next_at = (over or 0) + plan.cooldown_hours * _HOUR
    if over is not None and now < next_at:
        return Standing(Stand.WAITING, f"You can try again from {rfc3339(next_at)}.", left, next_at)
    return Standing(Stand.READY, "You can start this exam now.", left)


def check_may_start(found: Standing) -> None:
    """Raises Problem `exams.not_now`, saying why and from when it can be."""
    if found.stand not in (Stand.READY, Stand.UNDER_WAY):
        hint = "Wait until then." if found.next_at else "Ask whoever looks after the exam, if you think this is wrong."
        raise conflict("exams.not_now", found.sentence, hint=hint)


def since_last_pass(mine: Sequence[Attempt]) -> list[Attempt]:
    """The graded attempts that count against the limit, newest first: renewing begins anew."""
    found = []
    for one in mine:
        if one.outcome is not None and one.outcome.passed:
            break
        if one.outcome is not None:
            found.append(one)
    return found


def ends_at(plan: Plan, *, started_at: int, time_percent: int) -> int | None:
    """When the time is over; None where there is no limit."""
    return None if plan.minutes is None else started_at + plan.minutes * MINUTE_MICROS * time_percent // 100


def is_late(attempt: Attempt, *, now: int) -> bool:
    """Whether an answer that arrives now is late. Raises Problem `exams.over` once it counts no more."""
    if attempt.outcome is not None:
        raise Problem(
            Kind.GONE, "exams.over", "This attempt is handed in; its answers stay as they are.",
            hint="Read the result.",
        )  # fmt: skip
    if attempt.ends_at is None or now <= attempt.ends_at:
        return False
    if now > attempt.ends_at + GRACE:
        raise Problem(
            Kind.GONE, "exams.time_over", f"The time was over at {rfc3339(attempt.ends_at)}; this answer came too late.",
            hint="What was saved before counts. Hand in to see the result.",
        )  # fmt: skip
    return True


def is_over(attempt: Attempt, *, now: int) -> bool:
    """Whether nothing more can come: it may be graded without being handed in."""
    return attempt.outcome is None and attempt.ends_at is not None and now > attempt.ends_at + GRACE


def check_time(time_percent: int) -> None:
    """Raises Problem `exams.accommodation`."""
    if not LEAST_TIME <= time_percent <= MOST_TIME:
        raise invalid(
            "exams.accommodation", f"Time is {LEAST_TIME} to {MOST_TIME} percent of everybody's; here is {time_percent}.",
            hint="150 gives half as much again.",
        )  # fmt: skip


def draw(
    pool: Sequence[int], count: int, *, seen: Collection[int], taken: Collection[int], random: Random
) -> list[int]:
    """`count` questions of `pool` at random, those this person has met before only when there are not enough others.

    Fewer than `count` when the pool has no more; `taken` are in the exam already.
    """
    free = [one for one in pool if one not in taken]
    fresh = [one for one in free if one not in seen]
    known = [one for one in free if one in seen]
    random.shuffle(fresh)
    random.shuffle(known)
    return [*fresh, *known][:count]


def put(
    sections: Sequence[Sequence[tuple[int, Content]]], plan: Plan, random: Random
) -> tuple[Asked, ...]:  # fmt: skip
    """The questions (version number, content) of each section in the orders one person sees; sections stay in order."""
    places: list[Asked] = []
    for at, section in enumerate(sections):
        own = [_put_one(at, version_no, content, plan, random) for version_no, content in section]
        if plan.shuffle_questions:
            random.shuffle(own)
        places += own
    return tuple(places)


def _put_one(section: int, version_no: int, content: Content, plan: Plan, random: Random) -> Asked:
    options = list(range(len(content.options)))
    if plan.shuffle_options:
        random.shuffle(options)
    orders: Mapping[str, tuple[str, ...]] | None = None
    if content.shape is Shape.PRACTICE:
        found = practice_form(content).shuffled(content.payload or {}, random)
        orders = {name: tuple(ids) for name, ids in found.items()}
    return Asked(section, version_no, tuple(options), orders)


def _renewed_from(held: Certificate | None) -> int | None:
    return None if held is None or held.expires_at is None else held.expires_at - RENEWAL
