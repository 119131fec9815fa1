"""Answers to questions about items, as they are said to whoever asked."""

from __future__ import annotations

from collections.abc import Iterator

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.messages.nouns import Kind, Letter
from preceptor.rooms.precedents import store
from preceptor.rooms.projects.queries import name_of


def question_answered(ctx: Ctx, event: Heard) -> Iterator[Letter]:
    """Of precedents.question_answered: to its asker."""
    thread = store.load_thread(ctx.conn, event.subject)
    if thread is not None:
        values = {"project": name_of(ctx, thread.project_id)}
        link, once = f"/work/{thread.project_id}", f"question/{event.position}"
        yield Letter(thread.asker, Kind.QUESTION_ANSWERED, "question_answered", once, values, link)
