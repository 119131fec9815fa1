"""What happens to the bank: added, changed, retired, brought back, corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict, invalid, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.events import (
    ExamChanged,
    QuestionBroughtBack,
    QuestionChanged,
    QuestionRekeyed,
    QuestionRetired,
    QuestionsAdded,
)
from preceptor.rooms.exams.nouns import Content, Exam, Question, QuestionState, Replaced, Tags
from preceptor.rooms.exams.queries.written import check_same
from preceptor.rooms.exams.rules.questions import check_question, check_seen, same_question, tidied, tidied_tags
from preceptor.rooms.exams.store import bank as store
from preceptor.rooms.exams.store import exams
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require

REGRADE = "exams.regrade"
MOST_WHY = 1_000
_LOTS = 2**48


def add_question(ctx: Ctx, content: Content, tags: Tags) -> Question:
    """One new question. Raises Problem `exams.question`."""
    require(ctx, Deed.MANAGE_EXAMS)
    content, tags = tidied(content), tidied_tags(tags)
    check_question(content, tags)
    return add_questions(ctx, [(content, tags)])[0]


def add_questions(ctx: Ctx, questions: Sequence[tuple[Content, Tags]]) -> Sequence[Question]:
    """Questions that have been checked already, as `reading` does; all of them or none."""
    require(ctx, Deed.MANAGE_EXAMS)
    made = [
        store.add(
            ctx.conn, new_id(), content, tags, lot=ctx.random.randrange(_LOTS), now=ctx.now(), made_by=ctx.actor.id
        )
        for content, tags in questions
    ]  # fmt: skip
    if made:
        ctx.tell(QuestionsAdded(subject=made[0].id, count=len(made)))
    return made


def change_question(
    ctx: Ctx, question_id: str, content: Content, tags: Tags, *, seen: int | None = None
) -> Question:  # fmt: skip
    """The next version, which exams ask from now on; what was asked before stays as it was. `seen`: the version that was read before
    it was changed. Raises Problem `question.not_found`, `exams.question`, `exams.changed_since`."""
    require(ctx, Deed.MANAGE_EXAMS)
    was = _locked(ctx, question_id)
    check_seen(was, seen)
    content, tags = tidied(content), tidied_tags(tags)
    check_question(content, tags)
    if content == was.content:
        now = replace(was, tags=tags, changed_at=ctx.now())
        store.save(ctx.conn, now)
        return now
    now = _next_version(ctx, replace(was, tags=tags), content)
    ctx.tell(QuestionChanged(subject=now.id, version=now.version))
    return now


def replace_question(ctx: Ctx, question_id: str, content: Content, tags: Tags, why: str) -> Replaced:
    """Ask another in its place: a new question, which exams that name this one name from now on; this one is retired.

    Raises Problem `question.not_found`, `exams.question`, `exams.why`.
    """
    require(ctx, Deed.MANAGE_EXAMS)
    was, said = _locked(ctx, question_id), _why(why)
    made = add_question(ctx, content, tags)
    if was.state is QuestionState.ACTIVE:
        store.save(ctx.conn, replace(was, state=QuestionState.RETIRED, changed_at=ctx.now()))
    ctx.tell(QuestionRetired(subject=was.id, why=said, replaced_by=made.id))
    changed = [_asking(ctx, one, was.id, made.id) for one in exams.naming(ctx.conn, was.id)]
    return Replaced(made, changed)


def _asking(ctx: Ctx, exam: Exam, old: str, new: str) -> Exam:
    """The exam with another question where it named the old one; attempts under way keep theirs."""
    sections = tuple(
        replace(each, questions=tuple(new if one == old else one for one in each.questions))
        for each in exam.plan.sections
    )
    now = replace(
        exam, plan=replace(exam.plan, sections=sections), version=exam.version + 1, changed_at=ctx.now()
    )  # fmt: skip
    exams.save_plan(ctx.conn, now, made_by=ctx.actor.id)
    ctx.tell(ExamChanged(subject=now.id, version=now.version))
    return now


def retire(ctx: Ctx, question_id: str, why: str) -> Question:
    """Ask it no more; attempts under way still may. Raises Problem `question.not_found`, `exams.why`."""
    require(ctx, Deed.MANAGE_EXAMS)
    was = _locked(ctx, question_id)
    if was.state is QuestionState.RETIRED:
        return was
    now = replace(was, state=QuestionState.RETIRED, changed_at=ctx.now())
    store.save(ctx.conn, now)
    ctx.tell(QuestionRetired(subject=now.id, why=_why(why)))
    return now


def bring_back(ctx: Ctx, question_id: str) -> Question:
    """Ask it again. Raises Problem `question.not_found`."""
    require(ctx, Deed.MANAGE_EXAMS)
    was = _locked(ctx, question_id)
    if was.state is QuestionState.ACTIVE:
        return was
    now = replace(was, state=QuestionState.ACTIVE, changed_at=ctx.now())
    store.save(ctx.conn, now)
    ctx.tell(QuestionBroughtBack(subject=now.id))
    return now


def rekey(ctx: Ctx, question_id: str, content: Content, why: str) -> Question:
    """Another answer is right: also for every answer given before, which a job counts anew. Nobody loses a pass by it.

    Raises Problem `question.not_found`, `exams.question`, `exams.other_question`, `exams.same_key`, `exams.why`.
    """
    require(ctx, Deed.MANAGE_EXAMS)
    was = _locked(ctx, question_id)
    content = tidied(content)
    check_question(content, was.tags)
    check_same(was.content, content)
    if replace(content, reason=was.content.reason) == was.content:
        raise conflict(
            "exams.same_key", "This is what is right already.", hint="Change the question to change its reason."
        )
    same = [one.no for one in store.versions_of(ctx.conn, was.no) if same_question(one.content, content)]
    now = _next_version(ctx, was, content)
    store.count_as(ctx.conn, was.no, same, now.version_no)
    ctx.tell(QuestionRekeyed(subject=now.id, version=now.version, why=_why(why)))
    ctx.enqueue(REGRADE, {"versions": same}, key=f"{REGRADE}:{now.version_no}")
    return now


def _next_version(ctx: Ctx, was: Question, content: Content) -> Question:
    number = was.version + 1
    version_no = store.add_version(ctx.conn, was.no, number, content, now=ctx.now(), made_by=ctx.actor.id)
    now = replace(was, version=number, version_no=version_no, content=content, changed_at=ctx.now())
    store.save(ctx.conn, now)
    return now


def _locked(ctx: Ctx, question_id: str) -> Question:
    found = store.load(ctx.conn, question_id, lock=True)
    if found is None:
        raise not_found("question", question_id)
    return found


def _why(said: str) -> str:
    why = " ".join(said.split())
    if not 1 <= len(why) <= MOST_WHY:
        raise invalid(
            "exams.why", f"Between 1 and {MOST_WHY:,} characters on why were expected; here are {len(why):,}.",
            hint="Whoever looks at it later wants to know.",
        )  # fmt: skip
    return why
