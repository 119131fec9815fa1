"""Attempts come to their end, and are counted anew when a key was wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.actions.skills import certify
from preceptor.rooms.exams.events import AttemptGraded
from preceptor.rooms.exams.nouns import GRACE, Attempt, Outcome
from preceptor.rooms.exams.queries.mine import content_of
from preceptor.rooms.exams.rules.grading import outcome, score
from preceptor.rooms.exams.store import attempts as store
from preceptor.rooms.exams.store import bank, exams
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require

_BATCH = 50


def grade(ctx: Ctx, one: Attempt) -> Attempt:
    """The attempt at its end, with a certificate if it passed; whoever calls holds its lock and has asked for the right."""
    over = one.ends_at if one.ends_at is not None and one.ends_at < ctx.now() else ctx.now()
    return _settle(ctx, one, _counted(ctx, one), submitted_at=over)


def close_overdue(ctx: Ctx) -> int:
    """Grade attempts whose time is over and that nobody handed in, at most 50; gives how many. For the clock."""
    require(ctx, Deed.MANAGE_EXAMS)
    numbers = store.overdue(ctx.conn, until=ctx.now() - GRACE, limit=_BATCH)
    for number in numbers:
        one = store.by_number(ctx.conn, number, lock=True)
        if one is not None and one.outcome is None:
            grade(ctx, one)
    return len(numbers)


def regrade(ctx: Ctx, version_nos: Sequence[int], *, after: int) -> int | None:
    """Count anew up to 50 attempts that were put these versions, behind number `after`; gives the last, None at the end.

    Whoever had passed stays passed: they did nothing wrong. For the job that follows a correction.
    """
    require(ctx, Deed.MANAGE_EXAMS)
    numbers = store.answered_version(ctx.conn, version_nos, after=after, limit=_BATCH)
    for number in numbers:
        one = store.by_number(ctx.conn, number, lock=True)
        if one is not None and one.outcome is not None:
            _count_anew(ctx, one, one.outcome)
    return numbers[-1] if numbers else None


def _count_anew(ctx: Ctx, one: Attempt, was: Outcome) -> None:
    now = _counted(ctx, one)
    now = replace(now, passed=was.passed or now.passed, regraded=True)
    if (now.passed, now.sections) != (was.passed, was.sections):
        _settle(ctx, one, now, submitted_at=one.submitted_at or ctx.now())


def _counted(ctx: Ctx, one: Attempt) -> Outcome:
    """Scores every answer by the key that holds now, keeps the scores, and adds them up."""
    said = store.said(ctx.conn, one.no)
    known = bank.versions_by_no(ctx.conn, {each.version_no for each in said})
    others = {each.counts_as for each in known.values() if each.counts_as is not None} - known.keys()
    known |= bank.versions_by_no(ctx.conn, others)
    scores = {each.place: score(content_of(known, each.version_no), each.said) for each in said}
    moved = {each.place: scores[each.place] for each in said if each.score != scores[each.place]}
    store.save_scores(ctx.conn, one.no, moved)
    plan = exams.plan_of(ctx.conn, one.exam_no, one.exam_version)
    return outcome(plan, one.places, [replace(each, score=scores[each.place]) for each in said])


def _settle(ctx: Ctx, one: Attempt, found: Outcome, *, submitted_at: int) -> Attempt:
    now = replace(one, outcome=found, submitted_at=submitted_at)
    store.finish(ctx.conn, now)
    was = one.outcome
    newly = int(found.passed) - int(was is not None and was.passed)
    exams.count_outcome(ctx.conn, one.exam_no, taken=int(was is None), passed=newly)
    exam = exams.by_numbers(ctx.conn, [one.exam_no])[one.exam_no]
    ctx.tell(
        AttemptGraded(
            subject=now.id, exam=exam.id, contributor=now.contributor, passed=found.passed, percent=found.percent,
            seconds=(submitted_at - now.started_at) // 1_000_000, regraded=found.regraded, number=now.number,
            started_at=now.started_at, answered=len(now.places) - found.unanswered,
        )
    )  # fmt: skip
    if found.passed:
        certify(ctx, now, exam, exams.plan_of(ctx.conn, one.exam_no, one.exam_version))
    return now
