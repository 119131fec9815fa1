"""What happens to exams: made, changed, opened, closed, made fair for one person."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.events import AccommodationSet, ExamChanged, ExamClosed, ExamMade, ExamOpened
from preceptor.rooms.exams.nouns import Accommodation, Exam, ExamState, Plan
from preceptor.rooms.exams.queries.written import missing_of
from preceptor.rooms.exams.rules import plans, taking
from preceptor.rooms.exams.store import exams as store
from preceptor.rooms.exams.store import skills
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import person_by_email, require


def make_exam(ctx: Ctx, plan: Plan) -> Exam:
    """A draft. Raises Problem `exams.plan`."""
    require(ctx, Deed.MANAGE_EXAMS)
    plan = plans.tidied(plan)
    plans.check_plan(plan)
    made = store.add(ctx.conn, new_id(), plan, now=ctx.now(), made_by=ctx.actor.id)
    ctx.tell(ExamMade(subject=made.id, title=made.plan.title))
    return made


def change_exam(ctx: Ctx, exam_id: str, plan: Plan) -> Exam:
    """Say it anew, whole: for attempts begun from now on. Raises Problem `exam.not_found`, `exams.plan`, `exams.not_ready`."""
    require(ctx, Deed.MANAGE_EXAMS)
    was = _locked(ctx, exam_id)
    plan = plans.tidied(plan)
    plans.check_plan(plan)
    if plan == was.plan:
        return was
    now = replace(was, plan=plan, version=was.version + 1, changed_at=ctx.now())
    if now.state is ExamState.OPEN:
        plans.check_may_open(now, missing_of(ctx, plan))
    store.save_plan(ctx.conn, now, made_by=ctx.actor.id)
    ctx.tell(ExamChanged(subject=now.id, version=now.version))
    return now


def set_state(ctx: Ctx, exam_id: str, wanted: ExamState) -> Exam:
    """Open it to everybody, or close it. Raises Problem `exam.not_found`, `exams.not_ready`, `exams.no_draft`."""
    require(ctx, Deed.MANAGE_EXAMS)
    was = _locked(ctx, exam_id)
    plans.check_state(wanted)
    if was.state is wanted:
        return was
    now = replace(was, state=wanted, changed_at=ctx.now())
    if wanted is ExamState.OPEN:
        plans.check_may_open(now, missing_of(ctx, now.plan))
    store.save_state(ctx.conn, now)
    ctx.tell((ExamOpened if wanted is ExamState.OPEN else ExamClosed)(subject=now.id))
    return now


def set_accommodation(ctx: Ctx, email: str, *, time_percent: int, note: str = "") -> Accommodation:
    """Another share of the time for one person in every exam started from now on. Raises Problem `account.not_found`,
    `exams.accommodation`."""
    require(ctx, Deed.MANAGE_EXAMS)
    taking.check_time(time_percent)
    account = person_by_email(ctx, email)
    now = Accommodation(account.no, time_percent, note.strip()[:500], ctx.now())
    skills.save_accommodation(ctx.conn, now)
    ctx.tell(AccommodationSet(subject=account.id, time_percent=time_percent))
    return now


def _locked(ctx: Ctx, exam_id: str) -> Exam:
    found = store.load(ctx.conn, exam_id, lock=True)
    if found is None:
        raise not_found("exam", exam_id)
    return found
