"""Reads for those who write exams: the bank, exams, results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from preceptor.base.problems import invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.nouns import (
    MOST_ASKED,
    Accommodation,
    Attempt,
    BankFilter,
    Content,
    Exam,
    ExamState,
    Outcome,
    Plan,
    Question,
    QuestionState,
    Version,
)
from preceptor.rooms.exams.reading import MOST_BYTES, MOST_WRONG, ReadFile, read_questions
from preceptor.rooms.exams.rules.grading import outcome, score
from preceptor.rooms.exams.rules.questions import same_question
from preceptor.rooms.exams.store import attempts, skills
from preceptor.rooms.exams.store import bank as banked
from preceptor.rooms.exams.store import exams as store
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import names, require
from preceptor.rooms.workforce.queries import contributors

COUNTED = 2_000
"""Attempts a correction is tried on before it is made; more are said to be more."""


def bank(ctx: Ctx, wanted: BankFilter, *, before: int | None = None, limit: int = 50) -> Sequence[Question]:
    """Questions of the bank, newest first."""
    require(ctx, Deed.MANAGE_EXAMS)
    return banked.page(ctx.conn, wanted, before=before, limit=limit)


def topics(ctx: Ctx) -> Sequence[str]:
    """The topics of questions that are asked, by name; at most 500."""
    require(ctx, Deed.MANAGE_EXAMS)
    return banked.topics(ctx.conn, most=500)


def question(ctx: Ctx, question_id: str) -> tuple[Question, Sequence[Version]]:
    """One with all its versions, oldest first. Raises Problem `question.not_found`."""
    require(ctx, Deed.MANAGE_EXAMS)
    found = banked.load(ctx.conn, question_id)
    if found is None:
        raise not_found("question", question_id)
    return found, banked.versions_of(ctx.conn, found.no)


def exams(ctx: Ctx, *, before: int | None = None, limit: int = 50) -> Sequence[Exam]:
    """All there are, newest first."""
    require(ctx, Deed.MANAGE_EXAMS)
    return store.page(ctx.conn, tuple(ExamState), before=before, limit=limit)


def exam(ctx: Ctx, exam_id: str) -> Exam:
    """Raises Problem `exam.not_found`."""
    require(ctx, Deed.MANAGE_EXAMS)
    found = store.load(ctx.conn, exam_id)
    if found is None:
        raise not_found("exam", exam_id)
    return found


def missing_of(ctx: Ctx, plan: Plan) -> Mapping[int, str]:
    """What the bank lacks for each section, by its place: in words that follow “section 1 …”."""
    found: dict[int, str] = {}
    for at, section in enumerate(plan.sections):
        if section.questions:
            known = banked.by_ids(ctx.conn, section.questions)
            gone = [
                one for one in section.questions if one not in known or known[one].state is not QuestionState.ACTIVE
            ]
            if gone:
                found[at] = f"names {len(gone)} that are not asked any more, or are not in the bank"
        elif section.count:
            there = banked.count(ctx.conn, section.drawn, most=MOST_ASKED)
            if there < section.count:
                found[at] = f"draws {section.count}, and the bank has {there} that fit"
    return found


def results(
    ctx: Ctx, exam_id: str, *, before: tuple[int, int] | None = None, limit: int = 50
) -> Sequence[tuple[Attempt, str]]:
    """What was handed in, last first, each with the person's pseudonym."""
    found = attempts.graded(ctx.conn, exam(ctx, exam_id).no, before=before, limit=limit)
    people = contributors(ctx, [one.contributor for one in found])
    return [(one, people[one.contributor].pseudonym) for one in found]


def accommodations(ctx: Ctx) -> Sequence[tuple[Accommodation, str]]:
    """Who has more time, with their names; at most 500."""
    require(ctx, Deed.MANAGE_EXAMS)
    found = skills.list_accommodations(ctx.conn, limit=500)
    called = names(ctx, [one.account_no for one in found])
    return [(one, called.get(one.account_no, "")) for one in found]


@dataclass(frozen=True)
class Effect:
    """Whom a correction changes: answers that gain or lose, attempts that pass by it; `kept` would fail and keep their pass.
    `more`: there are more attempts than were looked at."""

    looked_at: int
    gain: int
    lose: int
    newly_passed: int
    kept: int
    more: bool


def rekey_effect(ctx: Ctx, question_id: str, content: Content) -> Effect:
    """What would change if this were right instead, tried on the first 2,000 attempts. Raises Problem `question.not_found`,
    `exams.other_question`."""
    found, versions = question(ctx, question_id)
    check_same(found.content, content)
    same = [one.no for one in versions if same_question(one.content, found.content)]
    numbers = attempts.answered_version(ctx.conn, same, after=0, limit=COUNTED + 1)
    gain = lose = passed = kept = 0
    for number in numbers[:COUNTED]:
        one = attempts.by_number(ctx.conn, number)
        if one is None or one.outcome is None:
            continue
        now, moved = counted_anew(ctx, one, dict.fromkeys(same, content))
        gain, lose = gain + (moved > 0), lose + (moved < 0)
        passed += now.passed and not one.outcome.passed
        kept += one.outcome.passed and not now.passed
    return Effect(min(len(numbers), COUNTED), gain, lose, passed, kept, len(numbers) > COUNTED)


def counted_anew(ctx: Ctx, one: Attempt, instead: Mapping[int, Content]) -> tuple[Outcome, float]:
    """What an attempt comes to when these versions (by number) are counted by other keys; and how many points that moves."""
    said = attempts.said(ctx.conn, one.no)
    now = [
        replace(each, score=score(instead[each.version_no], each.said)) if each.version_no in instead else each
        for each in said
    ]
    moved = sum((after.score or 0.0) - (before.score or 0.0) for after, before in zip(now, said, strict=True))
    return outcome(store.plan_of(ctx.conn, one.exam_no, one.exam_version), one.places, now), moved


def check_same(was: Content, now: Content) -> None:
    """Raises Problem `exams.other_question` when more than what is right, and why, would change."""
    if not same_question(was, now):
        raise invalid(
            "exams.other_question", "A correction changes what is right and why, not what is asked.",
            hint="Change the question instead: that makes a new version, and earlier answers stay as they were counted.",
        )  # fmt: skip


__all__ = ["MOST_BYTES", "MOST_WRONG", "ReadFile", "read_questions"]
