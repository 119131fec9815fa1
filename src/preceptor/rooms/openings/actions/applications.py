"""What people do with applications: join, write, send, take back; what managers decide."""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.agreements import actions as agreements
from preceptor.rooms.exams import actions as exams
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.nouns import Deed, Opened
from preceptor.rooms.identity.queries import require, require_known
from preceptor.rooms.messages import actions as messages
from preceptor.rooms.openings import rules
from preceptor.rooms.openings.actions.openings import save_opening
from preceptor.rooms.openings.events import ApplicationDecided, ApplicationSent, ApplicationWithdrawn
from preceptor.rooms.openings.nouns import Application, Opening, Stage
from preceptor.rooms.openings.queries import application, opening_shown
from preceptor.rooms.openings.store import applications as store
from preceptor.rooms.openings.store import openings, searches
from preceptor.rooms.workforce import actions as workforce
from preceptor.rooms.workforce.nouns import NOTHING_SAID, Resume
from preceptor.rooms.workforce.queries import my_profile


def join(ctx: Ctx, opening_id: str, *, email: str, name: str, password_hash: str, agent: str) -> Opened:
    """An account for somebody who wants to apply: an open opening is an invitation to everybody.

    Raises Problem `opening.not_found`, `openings.closed`, `identity.email_taken`.
    """
    rules.check_takes_applications(opening_shown(ctx, opening_id), now=ctx.now())
    return identity.join(ctx, email=email, name=name, password_hash=password_hash, agent=agent)


def save_application(ctx: Ctx, opening_id: str, note: str) -> Application:
    """Begin one's own application, or go on with it. Raises Problem `openings.closed`, `application.sent`, `.note`."""
    require_known(ctx)
    return _written(ctx, _open(ctx, opening_id), note)


def send_application(ctx: Ctx, opening_id: str, note: str) -> Application:
    """Send it, with one's profile as it is now. Raises Problem `application.incomplete`, `application.country` beside those of
    `save_application`."""
    require_known(ctx)
    opening = _open(ctx, opening_id)
    rules.check_may_send(opening.posting, profile := my_profile(ctx))
    written = _written(ctx, opening, note)
    sent = replace(written, stage=Stage.SENT, profile=profile, sent_at=ctx.now())
    store.save(ctx.conn, sent)
    ctx.tell(ApplicationSent(subject=sent.id, project_id=opening.project_id, opening=opening.id))
    return sent


def withdraw_application(ctx: Ctx, opening_id: str) -> None:
    """Take it back; a draft is forgotten. Raises Problem `application.not_found`, `application.decided`."""
    require_known(ctx)
    opening = opening_shown(ctx, opening_id)
    mine = store.of_person(ctx.conn, opening.no, ctx.actor.account_no, lock=True)
    if mine is None:
        raise not_found("application", opening_id)
    rules.check_may_withdraw(mine.stage)
    if mine.stage is Stage.DRAFT:
        store.forget(ctx.conn, mine.no)
        return
    store.save(ctx.conn, replace(mine, stage=Stage.WITHDRAWN, profile=NOTHING_SAID, note=""))
    ctx.tell(ApplicationWithdrawn(subject=mine.id, project_id=opening.project_id, opening=opening.id))


def decide(ctx: Ctx, application_id: str, *, accept: bool, reason: str) -> Application:
    """Take somebody into the project as a contributor, or say why not. Raises Problem `application.not_found`,
    `application.not_waiting`, `openings.full`, `application.reason`."""
    asked = application(ctx, application_id).opening
    require(ctx, Deed.MANAGE_MEMBERS, asked.project_id)
    # Locked in this order by everybody: the opening's places are what two deciders would race for.
    opening = openings.by_number(ctx.conn, asked.no, lock=True)
    was = store.load(ctx.conn, application_id, lock=True)
    if was is None or opening is None:
        raise not_found("application", application_id)
    rules.check_may_decide(was.stage, accept=accept, places_left=opening.places_left, reason=reason)
    if accept:
        identity.take_in(ctx, opening.project_id, was.account_no)
        save_opening(ctx, replace(opening, accepted=opening.accepted + 1))
    stage = Stage.ACCEPTED if accept else Stage.DECLINED
    now = replace(was, stage=stage, reason=reason.strip(), decided_at=ctx.now())
    store.save(ctx.conn, now)
    told = ApplicationDecided(subject=now.id, project_id=opening.project_id, opening=opening.id, accepted=accept)
    ctx.tell(told)
    return now


def erase_me(ctx: Ctx) -> Resume | None:
    """Everything held on the asker: applications, certificates, skills, profile, résumé, name, address and every way in. Answers
    stay, under a pseudonym that leads to nobody. Gives the résumé that was, whose bytes the caller deletes once this is committed.

    Raises Problem `identity.last_admin`, and refuses API tokens.
    """
    require_known(ctx)
    identity.erase_me(ctx)
    store.forget_person(ctx.conn, ctx.actor.account_no)
    searches.forget_person(ctx.conn, ctx.actor.account_no)
    messages.erase_mine(ctx)
    agreements.erase_mine(ctx)
    exams.erase_mine(ctx)
    return workforce.erase_mine(ctx)


def _open(ctx: Ctx, opening_id: str) -> Opening:
    found = opening_shown(ctx, opening_id)
    rules.check_takes_applications(found, now=ctx.now())
    return found


def _written(ctx: Ctx, opening: Opening, note: str) -> Application:
    said = rules.check_note(note)
    was = store.of_person(ctx.conn, opening.no, ctx.actor.account_no, lock=True)
    rules.check_may_write(was.stage if was else None)
    if was is None:
        store.add(ctx.conn, Application(new_id(), 0, opening.no, ctx.actor.account_no, Stage.DRAFT, said, ctx.now()))
    else:
        store.save(ctx.conn, replace(was, stage=Stage.DRAFT, note=said))
    found = store.of_person(ctx.conn, opening.no, ctx.actor.account_no)
    if found is None:
        raise not_found("application", opening.id)
    return found
