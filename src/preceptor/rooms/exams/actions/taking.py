"""Taking an exam: begin, answer, hand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from preceptor.base.ids import new_id
from preceptor.base.problems import conflict
from preceptor.infra.unit import Ctx
from preceptor.rooms.exams.actions.grading import grade
from preceptor.rooms.exams.events import AttemptStarted
from preceptor.rooms.exams.nouns import MOST_ASKED, Attempt, Content, Plan, Said, Section, Stand
from preceptor.rooms.exams.queries.mine import Mine, my_attempt, my_exam, no_place
from preceptor.rooms.exams.rules import grading, taking
from preceptor.rooms.exams.store import attempts as store
from preceptor.rooms.exams.store import bank, exams
from preceptor.rooms.identity.queries import require_known
from preceptor.rooms.workforce.actions import ensure_me

_LOTS = 2**48


def start(ctx: Ctx, exam_id: str) -> Attempt:
    """The asker's attempt under way, begun now if there is none. Raises Problem `exam.not_found`, `exams.not_now`,
    `exams.not_ready`."""
    require_known(ctx)
    me = ensure_me(ctx)
    # The exam is locked, so that two pages that start at once get one attempt.
    mine = my_exam(ctx, exam_id, lock=True)
    taking.check_may_start(mine.standing)
    if mine.standing.stand is Stand.UNDER_WAY:
        return mine.attempts[0]
    plan = mine.exam.plan
    places = taking.put(_drawn(ctx, mine), plan, ctx.random)
    over = taking.ends_at(plan, started_at=ctx.now(), time_percent=mine.time_percent)
    made = Attempt(
        new_id(), 0, mine.exam.no, mine.exam.version, ctx.actor.account_no, me.id, len(mine.attempts) + 1, places,
        ctx.now(), over,
    )  # fmt: skip
    made = replace(made, no=store.add(ctx.conn, made))
    ctx.tell(AttemptStarted(subject=made.id, exam=mine.exam.id, contributor=me.id, number=made.number))
    return made


def save_answer(ctx: Ctx, attempt_id: str, place: int, said: Mapping[str, Any]) -> Said:
    """Keep what is answered at one place, in the place of what was there. Raises Problem `attempt.not_found`, `exams.answer`,
    `exams.over`, `exams.time_over`, `exams.checked`."""
    require_known(ctx)
    return _saved(ctx, my_attempt(ctx, attempt_id, lock=True), place, said)


def check_answer(ctx: Ctx, attempt_id: str, place: int, said: Mapping[str, Any]) -> Said:
    """While training: answer, and be told at once; the first answer is what counts. Raises also `exams.no_training`."""
    require_known(ctx)
    one = my_attempt(ctx, attempt_id, lock=True)
    if not _plan(ctx, one).training:
        raise conflict("exams.no_training", "This exam says what was right only at its end.", hint="Hand it in first.")
    saved = _saved(ctx, one, place, said)
    content = bank.versions_by_no(ctx.conn, [saved.version_no])[saved.version_no].content
    checked = replace(saved, score=grading.score(content, saved.said))
    store.save_said(ctx.conn, one.no, checked)
    return checked


def submit(ctx: Ctx, attempt_id: str) -> Attempt:
    """Hand in: graded at once, and once only. Raises Problem `attempt.not_found`."""
    require_known(ctx)
    one = my_attempt(ctx, attempt_id, lock=True)
    return one if one.outcome is not None else grade(ctx, one)


def _saved(ctx: Ctx, one: Attempt, place: int, said: Mapping[str, Any]) -> Said:
    late = taking.is_late(one, now=ctx.now())
    if not 0 <= place < len(one.places):
        raise no_place(place, len(one.places))
    asked = one.places[place]
    was = store.said(ctx.conn, one.no)[place]
    if was.score is not None:
        raise conflict("exams.checked", "You have been told about this answer; it stays.", hint="Go on with the next.")
    content = bank.versions_by_no(ctx.conn, [asked.version_no])[asked.version_no].content
    kept = grading.check_said(content, asked, said)
    now = replace(was, said=kept, saved_at=ctx.now(), late=late)
    store.save_said(ctx.conn, one.no, now)
    return now


def _drawn(ctx: Ctx, mine: Mine) -> Sequence[Sequence[tuple[int, Content]]]:
    """(version number, content) of each section's questions; those met in earlier attempts come last."""
    seen = set(_met(ctx, [one.no for one in mine.attempts]))
    taken: set[int] = set()
    found = []
    for at, section in enumerate(mine.exam.plan.sections):
        numbers = _named(ctx, section) if section.questions else _by_chance(ctx, section, seen, taken)
        if len(numbers) < section.asked:
            raise conflict(
                "exams.not_ready", f"The bank lacks questions for section {at + 1} of this exam.",
                hint="Tell whoever looks after it; your attempts are not touched.",
            )  # fmt: skip
        taken |= set(numbers)
        newest = bank.newest(ctx.conn, numbers)
        found.append([newest[number] for number in numbers])
    return found


def _by_chance(ctx: Ctx, section: Section, seen: set[int], taken: set[int]) -> list[int]:
    pool = bank.pool(ctx.conn, section.drawn, lot=ctx.random.randrange(_LOTS))
    return taking.draw(pool, section.count, seen=seen, taken=taken, random=ctx.random)


def _named(ctx: Ctx, section: Section) -> list[int]:
    known = bank.by_ids(ctx.conn, section.questions)
    return [known[one].no for one in section.questions if one in known]


def _met(ctx: Ctx, attempt_nos: Sequence[int]) -> list[int]:
    """Numbers of the questions put in these attempts."""
    versions = store.met_before(ctx.conn, attempt_nos[:20])[: 20 * MOST_ASKED]
    return list(bank.questions_of(ctx.conn, versions).values())


def _plan(ctx: Ctx, one: Attempt) -> Plan:
    return exams.plan_of(ctx.conn, one.exam_no, one.exam_version)
