"""How exams end, as it is said to whoever sat them."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.clock import rfc3339
from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.nouns import Attempt, Exam, Stand, Standing
from preceptor.rooms.exams.rules.taking import standing
from preceptor.rooms.exams.store import attempts, exams, skills
from preceptor.rooms.messages.nouns import Kind, Letter

_MOST = 200
_FAILED = {Stand.READY: "exam_failed_again", Stand.WAITING: "exam_failed_wait"}
"""How one stands after a fail → what is said; any other way there is nothing left to try."""


def attempt_graded(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of exams.attempt_graded: passed, or not and whether one may try again, or counted anew."""
    one = attempts.load(ctx.conn, event.subject)
    exam = exams.by_numbers(ctx.conn, [one.exam_no]).get(one.exam_no) if one is not None else None
    if one is None or exam is None:
        return
    stands = _standing(ctx, one, exam)
    values = {
        "exam": exam.plan.title, "percent": f"{event.payload['percent']:.0f}",
        "day": rfc3339(stands.next_at)[:10] if stands.next_at is not None else "",
    }  # fmt: skip
    words = "exam_passed" if event.payload["passed"] else _FAILED.get(stands.stand, "exam_failed")
    if event.payload["regraded"]:
        words = "exam_regraded"
    yield Letter(one.account_no, Kind.EXAM_ENDED, words, f"attempt/{event.position}", values, f"/attempts/{one.id}")


def skill_expired(_: Ctx, event: Heard) -> Iterator[Letter]:
    """Of exams.skill_expired: to whoever held it."""
    values, once = {"skill": event.subject}, f"skill/{event.position}"
    yield Letter(event.payload["account_no"], Kind.EXAM_ENDED, "skill_expired", once, values, "/exams")


def _standing(ctx: Ctx, one: Attempt, exam: Exam) -> Standing:
    mine = attempts.of_person(ctx.conn, one.account_no, [exam.no], limit=_MOST)
    held = skills.newest_of(ctx.conn, one.account_no, [exam.no]).get(exam.no)
    return standing(exam, mine, held, now=ctx.now())
