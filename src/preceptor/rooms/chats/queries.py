"""Reads of chats, for rooms above that have made sure the asker holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.forms import Form
from preceptor.infra.unit import Ctx
from preceptor.rooms.chats import rules, store
from preceptor.rooms.chats.nouns import Chat, Reply


def find(ctx: Ctx, holder: str, question: str) -> Chat | None:
    """The chat as it stands, or None before the first word."""
    found = store.load(ctx.conn, holder, question)
    return rules.seen_at(found, ctx.now()) if found is not None else None


def replies(ctx: Ctx, numbers: Sequence[int]) -> Sequence[Reply]:
    """Replies as far as they have come."""
    return [rules.seen(one, ctx.now()) for one in store.load_replies(ctx.conn, numbers)]


def shown(chat: Chat) -> dict[str, Any]:
    """The chat as its person sees it: names only after its end."""
    return rules.shown(chat)


def with_conversations(ctx: Ctx, form: Form, holder: str, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers with the conversations the house itself has kept, in place of whatever was sent of them."""
    whole = dict(answers)
    for name, question in form.questions.items():
        live = question.kind.live
        if live is None:
            continue
        chat = find(ctx, holder, name)
        if chat is not None or name in answers:
            whole[name] = live.completed(answers.get(name), rules.record(chat) if chat is not None else None)
    return whole
