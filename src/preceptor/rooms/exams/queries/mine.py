"""Reads of one's own: exams, attempts without their keys, certificates, skills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from preceptor.base.problems import Problem, conflict, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.nouns import (
    Accommodation,
    Asked,
    Attempt,
    Certificate,
    Content,
    Exam,
    ExamState,
    Feedback,
    Plan,
    Said,
    Shape,
    Skill,
    Standing,
    Version,
)
from preceptor.rooms.exams.queries import skills as held_skills
from preceptor.rooms.exams.rules import grading, taking
from preceptor.rooms.exams.rules.questions import practice_form
from preceptor.rooms.exams.store import attempts, bank, exams, skills
from preceptor.rooms.identity.queries import require_known

MOST = 200


@dataclass(frozen=True)
class Mine:
    """An exam as it stands for the asker. `attempts` newest first; `time_percent` of everybody's time."""

    exam: Exam
    standing: Standing
    attempts: Sequence[Attempt]
    certificate: Certificate | None
    time_percent: int


@dataclass(frozen=True)
class Put:
    """A question as it is put to one person: nothing in it says what is right. `form` and `payload` of practice.

    `right` and `reason` are None until they may be said: after the exam, or at once while training.
    """

    place: int
    section: int
    shape: Shape
    text: str
    options: Sequence[str]
    form: dict[str, Any] | None
    payload: dict[str, Any] | None
    said: dict[str, Any] | None
    saved_at: int | None
    late: bool
    right: bool | None = None
    score: float | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Shown:
    """An attempt as its person sees it; `plan` is that of the version it was begun with."""

    attempt: Attempt
    exam: Exam
    plan: Plan
    questions: Sequence[Put]
    standing: Standing
    certificate: Certificate | None


def my_exams(ctx: Ctx, *, before: int | None = None, limit: int = 50) -> Sequence[Mine]:
    """Open exams, newest first, each as it stands for the asker."""
    require_known(ctx)
    return _mine(ctx, exams.page(ctx.conn, [ExamState.OPEN], before=before, limit=limit))


def my_exam(ctx: Ctx, exam_id: str, *, lock: bool = False) -> Mine:
    """Raises Problem `exam.not_found`, also for a draft."""
    require_known(ctx)
    found = exams.load(ctx.conn, exam_id, lock=lock)
    if found is None or found.state is ExamState.DRAFT:
        raise not_found("exam", exam_id)
    return _mine(ctx, [found])[0]


def my_attempt(ctx: Ctx, attempt_id: str, *, lock: bool = False) -> Attempt:
    """One of the asker's own. Raises Problem `attempt.not_found` to everybody else."""
    require_known(ctx)
    found = attempts.load(ctx.conn, attempt_id, lock=lock)
    if found is None or found.account_no != ctx.actor.account_no:
        raise not_found("attempt", attempt_id)
    return found


def attempt_shown(ctx: Ctx, attempt_id: str) -> Shown:
    """The whole of an attempt, while it is taken or after: then with what the exam says about it."""
    one = my_attempt(ctx, attempt_id)
    exam = exams.by_numbers(ctx.conn, [one.exam_no])[one.exam_no]
    plan = exams.plan_of(ctx.conn, one.exam_no, one.exam_version)
    known = _versions(ctx, one.places)
    said = attempts.said(ctx.conn, one.no)
    questions = [_put(plan, one, asked, each, known) for asked, each in zip(one.places, said, strict=True)]
    mine = _mine(ctx, [exam])[0]
    return Shown(one, exam, plan, questions, mine.standing, skills.of_attempt(ctx.conn, one.no))


def check_shown(ctx: Ctx, attempt_id: str, place: int) -> Put:
    """One question of it. Raises Problem `exams.no_place`."""
    one = my_attempt(ctx, attempt_id)
    if not 0 <= place < len(one.places):
        raise no_place(place, len(one.places))
    plan = exams.plan_of(ctx.conn, one.exam_no, one.exam_version)
    asked = one.places[place]
    known = _versions(ctx, [asked])
    return _put(plan, one, asked, attempts.said(ctx.conn, one.no)[place], known)


def my_certificates(ctx: Ctx) -> Sequence[tuple[Certificate, Exam]]:
    """Newest first, at most 200, each with its exam."""
    require_known(ctx)
    found = skills.certificates_of(ctx.conn, ctx.actor.account_no, limit=MOST)
    known = exams.by_numbers(ctx.conn, {one.exam_no for one in found})
    return [(one, known[one.exam_no]) for one in found]


def my_skills(ctx: Ctx) -> Sequence[Skill]:
    require_known(ctx)
    return held_skills.skills_of(ctx, ctx.actor.account_no)


@dataclass(frozen=True)
class Held:
    """All that this room keeps on somebody: for who asks for everything that is held on them."""

    attempts: Sequence[tuple[Attempt, Sequence[Said]]]
    certificates: Sequence[tuple[Certificate, Exam]]
    skills: Sequence[Skill]
    accommodation: Accommodation | None


def held_on(ctx: Ctx) -> Held:
    """Everything this room keeps on the asker."""
    require_known(ctx)
    mine = attempts.all_of_person(ctx.conn, ctx.actor.account_no, limit=MOST)
    said = attempts.said_in(ctx.conn, [one.no for one in mine])
    return Held(
        [(one, said[one.no]) for one in mine], my_certificates(ctx), my_skills(ctx),
        skills.accommodation(ctx.conn, ctx.actor.account_no),
    )  # fmt: skip


def content_of(known: Mapping[int, Version], version_no: int) -> Content:
    """What a version puts, with the key its answers are counted by now; `known` holds what it counts as, too."""
    version = known[version_no]
    counted = known.get(version.counts_as) if version.counts_as is not None else None
    return (counted or version).content


def no_place(place: int, places: int) -> Problem:
    return conflict(
        "exams.no_place", f"This attempt has no question {place}; 0 to {places - 1} were expected.",
        hint="Load the attempt again.",
    )  # fmt: skip


def _mine(ctx: Ctx, found: Sequence[Exam]) -> Sequence[Mine]:
    numbers = [one.no for one in found]
    tries = attempts.of_person(ctx.conn, ctx.actor.account_no, numbers, limit=MOST)
    held = skills.newest_of(ctx.conn, ctx.actor.account_no, numbers)
    given = skills.accommodation(ctx.conn, ctx.actor.account_no)
    rows = []
    for one in found:
        own = [each for each in tries if each.exam_no == one.no]
        standing = taking.standing(one, own, held.get(one.no), now=ctx.now())
        rows.append(Mine(one, standing, own, held.get(one.no), given.time_percent if given else 100))
    return rows


def _versions(ctx: Ctx, places: Sequence[Asked]) -> Mapping[int, Version]:
    """The versions put there, and those they are counted by since they were corrected."""
    known = bank.versions_by_no(ctx.conn, {one.version_no for one in places})
    others = {one.counts_as for one in known.values() if one.counts_as is not None} - known.keys()
    return {**known, **bank.versions_by_no(ctx.conn, others)}


def _put(plan: Plan, one: Attempt, asked: Asked, said: Said, known: Mapping[int, Version]) -> Put:
    content = known[asked.version_no].content
    form = practice_form(content) if content.shape is Shape.PRACTICE else None
    shown = grading.as_shown(content, asked, said.said) if said.said is not None else None
    checked = plan.training and said.score is not None
    told = checked or (one.outcome is not None and plan.feedback is Feedback.EACH)
    right = (said.score or 0.0) >= grading.RIGHT_FROM
    return Put(
        said.place, asked.section, content.shape, content.text, [content.options[at] for at in asked.options],
        form.to_json() if form else None,
        form.for_contributor(content.payload or {}, asked.orders or {}) if form else None,
        shown, said.saved_at, said.late,
        right if told else None, said.score if told else None,
        content_of(known, asked.version_no).reason if told and not right else None,
    )  # fmt: skip
