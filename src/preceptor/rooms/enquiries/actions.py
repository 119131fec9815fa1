"""Asking about an opening, answering, closing an enquiry and opening it again."""

from __future__ import annotations

from collections.abc import Collection

from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.enquiries import rules, store
from preceptor.rooms.enquiries.events import Answered, Asked, Closed, OpenedAgain
from preceptor.rooms.enquiries.nouns import MOST_A_DAY, Enquiry, State, Word
from preceptor.rooms.enquiries.queries import managed
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, numbers_of, require, require_known
from preceptor.rooms.openings.queries import opening_shown, takes_applications


def ask(ctx: Ctx, opening_id: str, text: str) -> Enquiry:
    """Ask those who posted an opening, or ask on. Raises Problem `opening.not_found`, `enquiry.text`, `.too_many`, `.closed`, `.over`,
    `.own`, `.long`."""
    require_known(ctx)
    me, found = ctx.actor.account_no, opening_shown(ctx, opening_id)
    was = store.of_person(ctx.conn, me, found.id, lock=True)
    team = may(ctx, Deed.MANAGE_MEMBERS, found.project_id)
    rules.check_may_ask(was, takes_applications=takes_applications(ctx, found), team=team)
    said = rules.check_text(text)
    rules.check_often(store.said_by(ctx.conn, me, limit=MOST_A_DAY), ctx.now())
    if was is None:
        store.add(ctx.conn, Enquiry(new_id(), 0, found.id, found.project_id, me, State.OPEN, ctx.now()))
    now = _mine(ctx, found.id)
    store.add_word(ctx.conn, now.no, Word(False, said, ctx.now()), account_no=me)
    store.set_state(ctx.conn, now.no, State.OPEN)
    ctx.tell(Asked(subject=now.id, project_id=found.project_id, opening=found.id))
    return _mine(ctx, found.id)


def answer(ctx: Ctx, project_id: int, enquiry_id: str, text: str) -> Enquiry:
    """For those who manage the opening. Raises Problem `enquiry.not_found`, `.text`, `.long`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    was = managed(ctx, project_id, enquiry_id, lock=True)
    rules.check_length(was)
    word = Word(True, rules.check_text(text), ctx.now())
    store.add_word(ctx.conn, was.no, word, account_no=ctx.actor.account_no)
    if was.state is State.OPEN:
        store.set_state(ctx.conn, was.no, State.ANSWERED)
    ctx.tell(Answered(subject=was.id, project_id=project_id, opening=was.opening))
    return managed(ctx, project_id, enquiry_id)


def close(ctx: Ctx, project_id: int, enquiry_id: str) -> Enquiry:
    """Its person cannot go on; what was said stays for both. Raises Problem `enquiry.not_found`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    was = managed(ctx, project_id, enquiry_id, lock=True)
    if was.state is not State.CLOSED:
        store.set_state(ctx.conn, was.no, State.CLOSED)
        ctx.tell(Closed(subject=was.id, project_id=project_id, opening=was.opening))
    return managed(ctx, project_id, enquiry_id)


def open_again(ctx: Ctx, project_id: int, enquiry_id: str) -> Enquiry:
    """Its person may go on. Raises Problem `enquiry.not_found`."""
    require(ctx, Deed.MANAGE_MEMBERS, project_id)
    was = managed(ctx, project_id, enquiry_id, lock=True)
    if was.state is State.CLOSED:
        last = was.words[-1] if was.words else None
        store.set_state(ctx.conn, was.no, State.ANSWERED if last is not None and last.by_team else State.OPEN)
        ctx.tell(OpenedAgain(subject=was.id, project_id=project_id, opening=was.opening))
    return managed(ctx, project_id, enquiry_id)


def forget(ctx: Ctx, accounts: Collection[str]) -> None:
    """These accounts were erased: what they asked goes. For the house itself."""
    require(ctx, Deed.ADMINISTER)
    store.forget(ctx.conn, numbers_of(ctx, accounts).values())


def _mine(ctx: Ctx, opening_id: str) -> Enquiry:
    found = store.of_person(ctx.conn, ctx.actor.account_no, opening_id)
    if found is None:
        raise not_found("enquiry", opening_id)
    return found
