"""What answers say of an exam's questions, for those who write it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.nouns import Attempt, ExamStatistics, Question
from preceptor.rooms.exams.queries.written import exam
from preceptor.rooms.exams.rules.questions import same_question
from preceptor.rooms.exams.rules.statistics import earliest, statistics
from preceptor.rooms.exams.store import attempts, bank

MOST_ATTEMPTS, MOST_ANSWERS = 1_000, 30_000
"""The last so many attempts are looked at, and no more than hold so many answers: the cost does not grow with the exam's age."""


def question_statistics(ctx: Ctx, exam_id: str) -> ExamStatistics:
    """Of the last 1,000 graded attempts (fewer where they hold more than 30,000 answers), each person's earliest.

    Answers to versions that asked something else than the question does now are left out; corrected keys count as they are now.
    Raises Problem `exam.not_found`.
    """
    one = exam(ctx, exam_id)
    limit = min(MOST_ATTEMPTS, MOST_ANSWERS // max(1, one.plan.asked))
    found = attempts.graded(ctx.conn, one.no, before=None, limit=limit)
    first = earliest(found)
    said = attempts.said_in(ctx.conn, [each.no for each in first])
    return statistics(
        [(each, said[each.no]) for each in first], _questions(ctx, first), looked_at=len(found)
    )  # fmt: skip


def _questions(ctx: Ctx, sat: Sequence[Attempt]) -> Mapping[int, Question]:
    """Version's number → its question, for versions that ask what the question asks now."""
    versions = bank.versions_by_no(ctx.conn, {asked.version_no for one in sat for asked in one.places})
    known = bank.by_numbers(ctx.conn, {one.question_no for one in versions.values()})
    return {
        number: known[one.question_no]
        for number, one in versions.items()
        if same_question(one.content, known[one.question_no].content)
    }
