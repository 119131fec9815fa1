"""What a project wants read first, reading it, and taking the course."""

from __future__ import annotations

from dataclasses import replace

from preceptor.infra.unit import Ctx
from preceptor.rooms.agreements import rules
from preceptor.rooms.agreements.course import course as course_in
from preceptor.rooms.agreements.events import CourseDone, GuidelinesRead, OnboardingChanged
from preceptor.rooms.agreements.nouns import Checked, Onboarding, Read, onboarding_key
from preceptor.rooms.agreements.queries import my_reading
from preceptor.rooms.agreements.store import onboarding as store
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.workforce.actions import ensure_me


def change_onboarding(ctx: Ctx, project_id: int, wanted: Onboarding) -> Onboarding:
    """What is to be read before the first task; it holds for everybody from their next task on."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    if wanted != store.onboarding(ctx.conn, project_id):
        store.save_onboarding(ctx.conn, project_id, wanted)
        ctx.forget(onboarding_key(project_id))
        told = OnboardingChanged(
            subject=str(project_id), project_id=project_id, course=wanted.course, reading=wanted.reading.value
        )
        ctx.tell(told)
    return wanted


def begin_reading(ctx: Ctx, project_id: int) -> tuple[Read, int]:
    """The asker has the newest guidelines before them: the clock runs. Gives how far they are, and the least seconds."""
    require(ctx, Deed.WORK, project_id)
    me = ensure_me(ctx)
    read, needed = my_reading(ctx, project_id)
    if read.done_at is None:
        read = replace(read, begun_at=rules.begun(read.begun_at, now=ctx.now()))
        store.save_reading(ctx.conn, me.id, project_id, read)
    return read, needed


def finish_reading(ctx: Ctx, project_id: int, *, version: int, reached_end: bool) -> Read:
    """The asker has read this version to the end. Once is enough: a second time changes nothing.

    Raises Problem `reading.changed_meanwhile`, `reading.not_begun`, `reading.not_to_the_end`, `reading.too_quick`.
    """
    require(ctx, Deed.WORK, project_id)
    me = ensure_me(ctx)
    read, needed = my_reading(ctx, project_id)
    rules.check_same_guidelines(read.version, version)
    if read.done_at is not None:
        return read
    now = ctx.now()
    seconds = rules.check_read(begun_at=read.begun_at, now=now, needed=needed, reached_end=reached_end)
    read = replace(read, done_at=now, seconds=seconds)
    store.save_reading(ctx.conn, me.id, project_id, read)
    told = GuidelinesRead(
        subject=str(project_id), project_id=project_id, version=read.version, contributor=me.id, seconds=seconds
    )
    ctx.tell(told)
    return read


def answer_check(ctx: Ctx, page: str, choice: int, *, language: str = "en") -> Checked:
    """Answer a page's question; as often as one likes. Every page passed is the course done.

    Raises Problem `course.page`, `course.choice`.
    """
    require_known(ctx)
    course = course_in(language)
    check = rules.page_of(course, page).check
    correct = rules.is_right(check, choice)
    me = ensure_me(ctx)
    was = store.progress(ctx.conn, me.id, course.version)
    now = rules.passed(was, course, page, now=ctx.now()) if correct else was
    if now != was:
        store.save_progress(ctx.conn, me.id, now)
    if now.done_at is not None and was.done_at is None:
        ctx.tell(CourseDone(subject=str(me.id), version=course.version))
    return Checked(correct, check.right, check.why, now)
