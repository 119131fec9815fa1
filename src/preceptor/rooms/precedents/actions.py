"""Asking about an item in hand, answering, and letting an answer hold for everybody."""

from __future__ import annotations

from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.exams import actions as exams
from preceptor.rooms.exams.nouns import Feedback, Plan, Section, Tags
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.policy.queries import guidelines, newest_version
from preceptor.rooms.precedents import rules, store
from preceptor.rooms.precedents.events import (
    PrecedentRetired,
    PrecedentSet,
    QuestionAnswered,
    QuestionAsked,
    QuizDrawn,
)
from preceptor.rooms.precedents.nouns import Drawn, NewPrecedent, Precedent, Quizzed, Thread, ThreadState, Word
from preceptor.rooms.precedents.queries import precedent_of, precedents, thread_of
from preceptor.rooms.projects.queries import name_of
from preceptor.rooms.routing.queries import in_hand

MOST_QUIZZED = 100
"""Precedents in one quiz, the newest."""


def ask(ctx: Ctx, token: str, text: str) -> Thread:
    """Ask about an item one holds or has just answered; the work goes on. Raises Problem `lease.not_found`, `question.text`."""
    lease = in_hand(ctx, token)
    require(ctx, Deed.WORK, lease.project_id)
    said = rules.check_text(text)
    now = ctx.now()
    thread = Thread(
        new_id(), 0, lease.project_id, lease.item, ctx.actor.account_no, ThreadState.OPEN, now,
        lease.guidelines_version, "",
    )  # fmt: skip
    number = store.add_thread(ctx.conn, thread)
    store.add_word(ctx.conn, number, Word(False, said, now), account_no=ctx.actor.account_no)
    ctx.tell(QuestionAsked(subject=thread.id, project_id=thread.project_id, item=thread.item))
    return thread_of(ctx, thread.id)


def say(ctx: Ctx, thread_id: str, text: str) -> Thread:
    """Answer a question (reviewers), or ask on (its asker). Raises Problem `question.not_found`, `question.text`."""
    thread = thread_of(ctx, thread_id)
    by_team = may(ctx, Deed.REVIEW, thread.project_id)
    require(ctx, Deed.REVIEW if by_team else Deed.WORK, thread.project_id)
    store.add_word(
        ctx.conn, thread.no, Word(by_team, rules.check_text(text), ctx.now()), account_no=ctx.actor.account_no
    )
    store.set_state(ctx.conn, thread.no, ThreadState.ANSWERED if by_team else ThreadState.OPEN)
    told = QuestionAnswered if by_team else QuestionAsked
    ctx.tell(told(subject=thread.id, project_id=thread.project_id, item=thread.item))
    return thread_of(ctx, thread_id)


def set_precedent(ctx: Ctx, project_id: int, new: NewPrecedent, *, thread_id: str = "") -> Precedent:
    """Let an answer hold for everybody: it is shown to all who work here, and found beside the task.

    With a thread, its question is answered by it. Raises Problem `precedent.invalid`, `question.not_found`.
    """
    require(ctx, Deed.REVIEW, project_id)
    now_held = guidelines(ctx, project_id)
    rules.check_precedent(new, clauses={clause.number for clause in now_held.clauses})
    made = Precedent(
        new_id(), 0, project_id, new.question.strip(), new.answer.strip(), tuple(new.clauses), now_held.version,
        ctx.now(), None,
    )  # fmt: skip
    if thread_id:
        _settle(ctx, project_id, thread_id, made)
    store.add_precedent(ctx.conn, made, made_by=ctx.actor.account_no)
    ctx.tell(PrecedentSet(subject=made.id, project_id=project_id, clauses=tuple(new.clauses)))
    return precedent_of(ctx, made.id)


def retire(ctx: Ctx, precedent_id: str) -> None:
    """It holds no more. Raises Problem `precedent.not_found`, `precedent.retired`."""
    one = precedent_of(ctx, precedent_id)
    require(ctx, Deed.REVIEW, one.project_id)
    rules.check_holds(one)
    store.retire(ctx.conn, one.no, at=ctx.now())
    ctx.tell(PrecedentRetired(subject=one.id, project_id=one.project_id))


def confirm_read(ctx: Ctx, precedent_id: str) -> None:
    """One's receipt that it was read. Raises Problem `precedent.not_found`."""
    one = precedent_of(ctx, precedent_id)
    require(ctx, Deed.WORK, one.project_id)
    store.mark_read(ctx.conn, one.no, reader=ctx.actor.account_no, at=ctx.now())


def _settle(ctx: Ctx, project_id: int, thread_id: str, made: Precedent) -> None:
    thread = thread_of(ctx, thread_id)
    if thread.project_id != project_id:
        raise not_found("question", thread_id)
    store.add_word(ctx.conn, thread.no, Word(True, made.answer, made.made_at), account_no=ctx.actor.account_no)
    store.set_state(ctx.conn, thread.no, ThreadState.ANSWERED)
    store.set_precedent(ctx.conn, thread.no, made.id)
    ctx.tell(QuestionAnswered(subject=thread.id, project_id=project_id, item=thread.item))


def draw_quiz(ctx: Ctx, project_id: int, *, training: bool = False) -> Drawn:
    """An exam of this project's precedents, a question each: a draft, to be read and changed before it is opened. With `training`
    each answer is told at once. Raises Problem `quiz.nothing`."""
    require(ctx, Deed.SEE_PROJECT, project_id)
    require(ctx, Deed.MANAGE_EXAMS)
    held = guidelines(ctx, project_id)
    found = precedents(ctx, project_id, limit=MOST_QUIZZED)
    asked = [
        (one, rules.asked_as(one, held.clauses, [each for each in found if each is not one], ctx.random))
        for one in found
    ]
    fit = [(one, *how) for one, how in asked if how is not None]
    rules.check_drawn(len(fit))
    tags = Tags(topic=f"guidelines {project_id}")
    made = [exams.add_question(ctx, content, tags) for _, _, content in fit]
    title = f"Guidelines: {name_of(ctx, project_id)}"[:120]
    section = Section("Precedents", questions=tuple(one.id for one in made))
    plan = Plan(
        title, f"Cases of this project, by version {held.version} of its guidelines.", (section,), feedback=Feedback.EACH,
        training=training,
    )  # fmt: skip
    exam = exams.make_exam(ctx, plan)
    rows = [
        Quizzed(exam.id, question.id, one.id, project_id, asks, held.version, ctx.now())
        for (one, asks, _), question in zip(fit, made, strict=True)
    ]
    store.add_quizzed(ctx.conn, rows)
    ctx.tell(QuizDrawn(subject=exam.id, project_id=project_id, questions=len(rows), guidelines_version=held.version))
    return Drawn(exam.id, len(rows), [one.question for one, how in asked if how is None])


def look_again(ctx: Ctx, project_id: int, exam: str) -> None:
    """Its questions were looked at and hold under the guidelines of now. Raises Problem `quiz.not_found`."""
    require(ctx, Deed.SEE_PROJECT, project_id)
    require(ctx, Deed.MANAGE_EXAMS)
    version = newest_version(ctx, project_id)
    count = store.look_again(ctx.conn, project_id, exam, version=version)
    if count == 0:
        raise not_found("quiz", exam)
    ctx.tell(QuizDrawn(subject=exam, project_id=project_id, questions=count, guidelines_version=version, again=True))
