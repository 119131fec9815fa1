"""Answering: check, append, close the lease and take the next, in one transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic_core import from_json

from preceptor.forms import Form
from preceptor.forms.letters import lettered
from preceptor.forms.naming import renamed
from preceptor.infra.unit import Ctx
from preceptor.rooms.chats import actions as chats
from preceptor.rooms.chats.queries import with_conversations
from preceptor.rooms.gold import queries as gold
from preceptor.rooms.gold.nouns import Lesson
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.media import queries as media
from preceptor.rooms.projects.nouns import ProjectSnapshot
from preceptor.rooms.projects.queries import form_at, snapshot
from preceptor.rooms.routing import rules, store
from preceptor.rooms.routing.actions.taking import after, closed_to, names_shown, next_of, repeated, want_of
from preceptor.rooms.routing.hot import Answering, hot_of
from preceptor.rooms.routing.nouns import Answered, Found, Lease, LeaseState, Next, Spent
from preceptor.rooms.wellbeing.nouns import Underway
from preceptor.rooms.wellbeing.queries import ration
from preceptor.rooms.work.events import AnswerGiven
from preceptor.rooms.work.nouns import Purpose
from preceptor.rooms.work.queries import names_for
from preceptor.rooms.work.rules import content_hash, stored


def answer(
    ctx: Ctx,
    token: str,
    answers: dict[str, Any],
    *,
    key: str | None = None,
    claimed_seconds: int | None = None,
    then_next: bool = True,
    holding: str | None = None,
) -> Answered:
    """Give the answer to a held item and, if asked, take the next. The same answer sent again gives the same reply.

    `key` is the request's Idempotency-Key; `holding` the token of the item fetched ahead, if the page has one.
    Raises Problem `lease.not_found`, `lease.gone`, `lease.skipped`, `lease.answered_otherwise`, `answers.invalid`.
    """
    found = find_mine(ctx, token)
    require(ctx, Deed.WORK, found.lease.project_id)
    project = snapshot(ctx, found.lease.project_id)
    answers = read_back(ctx, found.lease, answers)
    digest = content_hash(answers)
    if found.given is not None:
        return _again(ctx, project, found, answers, digest=digest, then_next=then_next, holding=holding)
    _hold(ctx, found.lease)
    answering, spent = _checked(ctx, project, found.lease, answers, key=key, digest=digest, claimed=claimed_seconds)
    done, following = _append(ctx, project, found, answering, then_next=then_next, holding=holding)
    if not done:
        # On PostgreSQL what was found may have been old by the time its turn came: look again, once.
        found = find_mine(ctx, token)
        if found.given is None:
            raise rules.gone()
        return _again(ctx, project, found, answers, digest=digest, then_next=then_next, holding=holding)
    _tell(ctx, found.lease, spent)
    return Answered(token, spent, following, _lesson(ctx, found.lease, answers))


def read_back(ctx: Ctx, lease: Lease, answers: dict[str, Any]) -> dict[str, Any]:
    """Answers with ids where they have the names of this lease, or ids already."""
    payload = from_json(lease.payload)
    names = names_for(ctx, _form_of(ctx, lease), payload, lease.token)
    told: dict[str, Any] = lettered(answers, {name: one for one, name in names.items()})
    return told


def _form_of(ctx: Ctx, lease: Lease) -> Form:
    project = snapshot(ctx, lease.project_id)
    current = lease.form_version == project.form_version
    return project.form if current else form_at(ctx, project.id, lease.form_version)


def find_mine(ctx: Ctx, token: str) -> Found:
    """The asker's own lease. Raises Problem `identity.unknown` for nobody, `lease.not_found` for everybody else's."""
    if not ctx.actor.known:
        require(ctx, Deed.WORK)
    found = hot_of(ctx).find(ctx.raw, token)
    if found is None:
        raise rules.no_lease(token)
    rules.check_mine(found.lease, ctx.actor.account_no)
    return found


def _hold(ctx: Ctx, lease: Lease) -> None:
    """Make sure the lease has its slot: one that was returned gets it back if nobody took it meanwhile."""
    if lease.state == LeaseState.EXPIRED:
        if not store.reopen(ctx.conn, lease, expires_at=ctx.now()):
            raise rules.gone()
        return
    rules.check_held(lease)


def _checked(
    ctx: Ctx, project: ProjectSnapshot, lease: Lease, answers: dict[str, Any], *, key: str | None, digest: str,
    claimed: int | None,
) -> tuple[Answering, Spent]:  # fmt: skip
    """The answer as it will be kept, judged by the form it was asked with. Raises Problem `answers.invalid`."""
    form = _form_of(ctx, lease)
    payload = from_json(lease.payload)
    if form.is_live:
        end_conversations(ctx, form, lease)
        answers = with_conversations(ctx, form, lease.token, answers)
    asked = form.check_answers(payload, answers)
    media.check_attached(ctx, project.id, form, asked)
    now = ctx.now()
    spent = rules.spent(lease, now=now, claimed=claimed)
    answering = Answering(
        lease_no=lease.no,
        token=lease.token,
        project_id=lease.project_id,
        item_no=lease.item_no,
        contributor_id=lease.contributor_id,
        form_version=lease.form_version,
        guidelines_version=lease.guidelines_version,
        payload=stored({name: answers[name] for name in asked}),
        shown_order=stored(form.shuffled(payload, rules.chance_of(lease.token))),
        seconds=spent.seconds,
        active_seconds=spent.active_seconds,
        now=now,
        idempotency_key=key,
        content_hash=digest,
    )
    return answering, spent


def end_conversations(ctx: Ctx, form: Form, lease: Lease) -> None:
    """The answer is being given: its conversations end with it. An answer that is refused leaves them as they were."""
    for name, question in form.questions.items():
        if question.kind.live is not None:
            chats.end(ctx, lease.token, name, project_id=lease.project_id, rated={})


def _append(
    ctx: Ctx, project: ProjectSnapshot, found: Found, answering: Answering, *, then_next: bool, holding: str | None
) -> tuple[bool, Next | None]:
    """Append the answer: (whether the lease was still there, what comes next). The short way is one breath."""
    hot = hot_of(ctx)
    who = found.lease.contributor_id
    alone = then_next and found.other is None and closed_to(ctx, project, who) is None
    ended = [Underway(found.lease.item_no, answering.active_seconds)]
    if alone and ration(ctx, project.id, who, task_seconds=project.estimated_seconds, underway=ended) is None:
        want = want_of(ctx, project, who, ahead=False)
        if want.purpose is Purpose.PROBE:
            done = hot.answer(ctx.raw, answering)
            return done, next_of(ctx, project, repeated(ctx, project, want), want) if done else None
        done, taken = hot.answer_and_take(ctx.raw, answering, want)
        return done, next_of(ctx, project, taken, want) if done else None
    if not hot.answer(ctx.raw, answering):
        return False, None
    return True, after(ctx, project, found.lease, other=found.other, holding=holding) if then_next else None


def _again(
    ctx: Ctx, project: ProjectSnapshot, found: Found, answers: dict[str, Any], *, digest: str, then_next: bool,
    holding: str | None,
) -> Answered:  # fmt: skip
    """The reply to an answer that is in already: the reply got lost, or somebody was impatient."""
    given = found.given
    assert given is not None
    rules.check_same(given, digest)
    following = after(ctx, project, found.lease, other=found.other, holding=holding) if then_next else None
    spent = Spent(given.seconds, given.active_seconds)
    return Answered(found.lease.token, spent, following, _lesson(ctx, found.lease, answers))


def _lesson(ctx: Ctx, lease: Lease, answers: dict[str, Any]) -> Lesson | None:
    """What is told after practice; only gold is looked up, so that everybody else's answer costs nothing for it."""
    lesson = gold.lesson(ctx, lease.item_no, answers, form_version=lease.form_version) if lease.gold else None
    if lesson is None:
        return None
    form = _form_of(ctx, lease)
    names = names_shown(ctx, form, lease.project_id, from_json(lease.payload), lease.token)
    return replace(lesson, answers=renamed(form, lesson.answers, names))


def _tell(ctx: Ctx, lease: Lease, spent: Spent) -> None:
    ctx.tell(
        AnswerGiven(
            subject=lease.token,
            project_id=lease.project_id,
            item=lease.item,
            item_no=lease.item_no,
            contributor=lease.contributor_id,
            gold=lease.gold,
            probe=lease.probe,
            seconds=spent.seconds,
            active_seconds=spent.active_seconds,
        )
    )
