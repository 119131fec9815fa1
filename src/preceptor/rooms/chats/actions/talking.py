"""Saying, choosing, asking again, stopping, ending; the caller knows the asker holds it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from preceptor.base.ids import new_id
from preceptor.infra.unit import Ctx
from preceptor.questions.live import cleaned
from preceptor.questions.talk import Talk
from preceptor.rooms.chats import rules, store
from preceptor.rooms.chats.events import ChatBegun, ChatEnded
from preceptor.rooms.chats.nouns import SIDES, Chat, Exchange, ReplyState, Side, Started
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.models import queries as models

_MOST_EDITED = 100_000


def say(ctx: Ctx, holder: str, question: str, talk: Talk, text: str, *, project_id: int) -> list[Started]:
    """Keep what the person says and open a reply of each side; gives the replies to fetch.

    Raises Problem `chat.message`, `chat.full`, `chat.open`, `chat.choose`, `chat.ended`, `chat.no_endpoint`.
    """
    require(ctx, Deed.WORK, project_id)
    text = cleaned(text)
    chat = _found(ctx, holder, question)
    rules.check_message(chat, talk, text)
    if chat is None:
        chat = _begun(ctx, holder, question, talk, project_id=project_id)
    elif chat.exchanges and talk.remembers:
        _take_only(ctx, chat, chat.exchanges[-1])
        chat = _found(ctx, holder, question) or chat
    place = len(chat.exchanges) + 1
    exchange_no = store.add_exchange(ctx.conn, chat.no, place=place, text=text, now=ctx.now())
    turns = [*rules.turns_before(chat, talk, place), {"role": "user", "text": text}]
    return [_opened(ctx, chat, exchange_no, side, 1, turns) for side in chat.speaking]


def ask_again(ctx: Ctx, holder: str, question: str, talk: Talk, *, project_id: int, place: int, side: str) -> Started:
    """One more reply of one side to the same words. Raises Problem `chat.open`, `chat.attempts`, `chat.gone_on`,
    `chat.side.not_found`, `chat.exchange.not_found`."""
    require(ctx, Deed.WORK, project_id)
    chat, exchange = _at(ctx, holder, question, place)
    attempt = rules.check_again(chat, exchange, side)
    turns = [*rules.turns_before(chat, talk, place), {"role": "user", "text": exchange.text}]
    return _opened(ctx, chat, exchange.no, side, attempt, turns)


def choose(
    ctx: Ctx, holder: str, question: str, *, project_id: int, place: int, side: str, edited: str | None, alone: bool
) -> None:
    """The side's newest reply goes on, as it is or as `edited`; `alone`: the other side is asked no more.

    Raises Problem `chat.no_reply`, `chat.gone_on`, `chat.message`, `chat.side.not_found`, `chat.exchange.not_found`.
    """
    require(ctx, Deed.WORK, project_id)
    chat, exchange = _at(ctx, holder, question, place)
    reply = rules.check_choice(chat, exchange, side, edited=edited, most_chars=_MOST_EDITED)
    said = reply.text if edited is None else cleaned(edited)
    store.choose(ctx.conn, exchange.no, chosen=reply.no, said=said, now=ctx.now())
    if alone:
        store.change(ctx.conn, chat.no, alone=side)


def stop(ctx: Ctx, holder: str, question: str, *, project_id: int) -> list[int]:
    """Stop what is coming in; gives the replies' numbers."""
    require(ctx, Deed.WORK, project_id)
    chat = _found(ctx, holder, question)
    last = chat.exchanges[-1] if chat is not None and chat.exchanges else None
    running = [reply for reply in (last.replies if last else ()) if reply.state is ReplyState.OPEN]
    for reply in running:
        store.stop(ctx.conn, reply.no, state=ReplyState.STOPPED)
    return [reply.no for reply in running]


def end(ctx: Ctx, holder: str, question: str, *, project_id: int, rated: Mapping[str, Any]) -> Chat | None:
    """End the conversation; what was said of the whole holds from now on, and names may be shown. A second time, nothing
    changes. None when it never began."""
    require(ctx, Deed.WORK, project_id)
    chat = _found(ctx, holder, question)
    if chat is None or chat.ended_at is not None:
        return chat
    for exchange in chat.exchanges[-1:]:
        for reply in exchange.replies:
            if reply.state is ReplyState.OPEN:
                store.stop(ctx.conn, reply.no, state=ReplyState.STOPPED)
    kept = json.dumps(dict(rated), ensure_ascii=False)
    store.change(ctx.conn, chat.no, ended_at=ctx.now(), rated=kept)
    ctx.tell(ChatEnded(subject=chat.id, project_id=project_id, exchanges=len(chat.exchanges)))
    return _found(ctx, holder, question)


def _found(ctx: Ctx, holder: str, question: str) -> Chat | None:
    chat = store.load(ctx.conn, holder, question, lock=True)
    if chat is None:
        return None
    seen = rules.seen_at(chat, ctx.now())
    for exchange in seen.exchanges:
        for reply in exchange.replies:
            if reply.state is ReplyState.LOST:
                store.stop(ctx.conn, reply.no, state=ReplyState.LOST)
    return seen


def _at(ctx: Ctx, holder: str, question: str, place: int) -> tuple[Chat, Exchange]:
    chat = _found(ctx, holder, question)
    exchange = next((one for one in chat.exchanges if one.place == place), None) if chat is not None else None
    if chat is None or exchange is None:
        raise rules.no_exchange(place)
    return chat, exchange


def _begun(ctx: Ctx, holder: str, question: str, talk: Talk, *, project_id: int) -> Chat:
    """Which model is A is drawn once and kept."""
    named = models.called(ctx, talk.models)
    missing = [name for name in talk.models if name not in named]
    if missing:
        raise rules.no_endpoint(missing)
    drawn = list(talk.models)
    ctx.random.shuffle(drawn)
    sides = {side: Side(named[name].id, named[name].name) for side, name in zip(SIDES, drawn, strict=False)}
    settings = {"system": talk.system, "temperature": talk.temperature, "max_tokens": talk.max_tokens}
    chat = store.begin(
        ctx.conn, id=new_id(), holder=holder, question=question, project_id=project_id, sides=sides, settings=settings,
        now=ctx.now(),
    )  # fmt: skip
    ctx.tell(ChatBegun(subject=chat.id, project_id=project_id, endpoints=tuple(one.endpoint for one in sides.values())))
    return chat


def _take_only(ctx: Ctx, chat: Chat, last: Exchange) -> None:
    """With one side, saying something more is choosing its reply."""
    only = rules.only_reply(chat, last)
    if last.chosen is None and only is not None:
        store.choose(ctx.conn, last.no, chosen=only.no, said=only.text, now=ctx.now())


def _opened(ctx: Ctx, chat: Chat, exchange_no: int, side: str, attempt: int, turns: list[Mapping[str, str]]) -> Started:
    no = store.add_reply(ctx.conn, exchange_no, side=side, attempt=attempt, now=ctx.now())
    return Started(no, chat.project_id, chat.sides[side].endpoint, turns, chat.settings)
