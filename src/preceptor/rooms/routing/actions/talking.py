"""Live chat while an item is held: the lease and the form first, then the chat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_core import from_json

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.questions.talk import Talk
from preceptor.rooms.chats import actions as chats
from preceptor.rooms.chats import queries as chat_queries
from preceptor.rooms.chats.nouns import Chat, Reply, Started
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects.queries import form_at
from preceptor.rooms.routing import rules
from preceptor.rooms.routing.actions.answering import find_mine
from preceptor.rooms.routing.nouns import Lease


@dataclass(frozen=True)
class Held:
    """A live question of an item in the asker's hands, and how it talks."""

    lease: Lease
    talk: Talk


@dataclass(frozen=True)
class Spoken:
    """The chat as it stands now, and the replies to fetch: one way to the store and back for both."""

    chat: Chat
    started: Sequence[Started]


def say(ctx: Ctx, token: str, question: str, text: str) -> Spoken:
    """Say something to the models. Raises Problem `lease.*`, `chat.*`."""
    held = _held(ctx, token, question)
    started = chats.say(ctx, token, question, held.talk, text, project_id=held.lease.project_id)
    return Spoken(_there(ctx, token, question), started)


def ask_again(ctx: Ctx, token: str, question: str, *, place: int, side: str) -> Spoken:
    """Another reply of one side. Raises Problem `lease.*`, `chat.*`."""
    held = _held(ctx, token, question)
    project_id = held.lease.project_id
    started = chats.ask_again(ctx, token, question, held.talk, project_id=project_id, place=place, side=side)
    return Spoken(_there(ctx, token, question), [started])


def choose(ctx: Ctx, token: str, question: str, *, place: int, side: str, edited: str | None, alone: bool) -> Chat:
    """Go on with a side's reply, as it is or edited. Raises Problem `lease.*`, `chat.*`."""
    held = _held(ctx, token, question)
    chats.choose(
        ctx, token, question, project_id=held.lease.project_id, place=place, side=side, edited=edited, alone=alone
    )
    return _there(ctx, token, question)


def stop(ctx: Ctx, token: str, question: str) -> list[int]:
    """Stop what is coming in; gives the numbers of the replies stopped."""
    held = _held(ctx, token, question)
    return chats.stop(ctx, token, question, project_id=held.lease.project_id)


def end(ctx: Ctx, token: str, question: str, *, rated: Mapping[str, Any]) -> Chat:
    """End the conversation; `rated` holds from now on, and the names may be seen."""
    held = _held(ctx, token, question)
    chat = chats.end(ctx, token, question, project_id=held.lease.project_id, rated=rated)
    if chat is None:
        raise not_found("chat", question)
    return chat


def show_chat(ctx: Ctx, token: str, question: str) -> Chat | None:
    """The chat as it stands, None before the first word; also after the answer is given."""
    _looked_at(ctx, token, question)
    return chat_queries.find(ctx, token, question)


def coming(ctx: Ctx, token: str, question: str) -> Sequence[Reply]:
    """The replies of the last exchange."""
    _looked_at(ctx, token, question)
    chat = chat_queries.find(ctx, token, question)
    return chat.exchanges[-1].replies if chat is not None and chat.exchanges else []


def _held(ctx: Ctx, token: str, question: str) -> Held:
    """The live question of an item that is still in the asker's hands."""
    lease = find_mine(ctx, token).lease
    require(ctx, Deed.WORK, lease.project_id)
    rules.check_held(lease)
    return _live(ctx, lease, question)


def _looked_at(ctx: Ctx, token: str, question: str) -> Held:
    """The same, also once it is answered."""
    lease = find_mine(ctx, token).lease
    require(ctx, Deed.WORK, lease.project_id)
    return _live(ctx, lease, question)


def _live(ctx: Ctx, lease: Lease, question: str) -> Held:
    bound = form_at(ctx, lease.project_id, lease.form_version).questions.get(question)
    if bound is None or bound.kind.live is None:
        raise not_found("chat", question)
    return Held(lease, bound.kind.live.talk(bound.settings, from_json(lease.payload)))


def _there(ctx: Ctx, token: str, question: str) -> Chat:
    chat = chat_queries.find(ctx, token, question)
    assert chat is not None
    return chat
