"""Questions about items and their answers, as they are said to those concerned."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import account_named, who_may
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.precedents import store
from preceptor.rooms.projects.queries import name_of


def question_asked(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of precedents.question_asked: to those who answer; nothing of what was asked."""
    if event.project_id is None:
        return
    values, once = {"project": name_of(ctx, event.project_id)}, f"question/{event.position}"
    asker = account_named(ctx, event.actor)
    for account in sorted(who_may(ctx, Deed.REVIEW, event.project_id) - ({asker.no} if asker else set())):
        link = f"/projects/{event.project_id}/questions"
        yield Letter(account, Kind.QUESTION_ASKED, "question_asked", once, values, link)


def question_answered(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of precedents.question_answered: to its asker."""
    thread = store.load_thread(ctx.conn, event.subject)
    if thread is not None:
        values = {"project": name_of(ctx, thread.project_id)}
        link, once = f"/work/{thread.project_id}", f"question/{event.position}"
        yield Letter(thread.asker, Kind.QUESTION_ANSWERED, "question_answered", once, values, link)
