"""Routes of live chat: say, watch, ask again, choose, stop, end."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Path, Query
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from preceptor.door import Asked, Door
from preceptor.rooms.chats import actions as chats
from preceptor.rooms.chats import queries as chat_queries
from preceptor.rooms.chats.nouns import Chat, Reply, ReplyState
from preceptor.rooms.routing import actions
from preceptor.rooms.routing.api.routes import Token

router = APIRouter(tags=["chats"], prefix="/leases/{token}/chats/{question}")

Question = Annotated[str, Path(min_length=1, max_length=40)]
Place = Annotated[int, Path(ge=1, le=1000)]
SideName = Annotated[Literal["A", "B"], Path()]
_STREAM = {"cache-control": "no-store", "x-accel-buffering": "no"}
_PING_SECONDS = 15.0
_AT = re.compile(r"(\d{1,15})=(\d{1,9})")


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class SayBody(Request):
    text: str = Field(min_length=1, max_length=100_000)


class ChoiceBody(Request):
    """`edited`: the reply as the person changed it; `alone`: the other side is asked no more."""

    side: Literal["A", "B"]
    edited: str | None = Field(default=None, max_length=100_000)
    alone: bool = False


class EndBody(Request):
    """What the person says of the whole; it holds from now on."""

    rated: dict[str, Any] = Field(default_factory=dict, max_length=20)


class SpokenBody(BaseModel):
    """A side's newest reply. `length` counts code points; `state` open, done, stopped, failed or lost."""

    reply: int
    side: str
    attempt: int
    state: str
    text: str
    length: int
    trouble: str


class ExchangeBody(BaseModel):
    """`chosen` is "" until a reply goes on; `said` is what went on."""

    place: int
    text: str
    chosen: str
    said: str
    edited: bool
    replies: list[SpokenBody]


class ChatBody(BaseModel):
    """A conversation as its person sees it; `names` (side → model) is empty until it has ended."""

    id: str
    sides: list[str]
    alone: str
    ended: bool
    names: dict[str, str]
    rated: dict[str, Any]
    exchanges: list[ExchangeBody]


class EventStream(StreamingResponse):
    """`text/event-stream`: `piece` adds text to a reply, `reply` says that one is over, `end` that all are."""

    media_type = "text/event-stream"


@router.get("")
async def show_chat(door: Asked, token: Token, question: Question) -> ChatBody:
    """The conversation as far as it has come; empty before the first word. Problems: lease.not_found, chat.not_found."""
    return _body(await door.read(actions.show_chat, token, question))


@router.post("/messages", status_code=201)
async def say(door: Asked, token: Token, question: Question, body: SayBody) -> ChatBody:
    """Say something; the replies come by way of `events`.

    Problems: chat.message, chat.full, chat.open, chat.choose, chat.ended, chat.no_endpoint, lease.gone.
    """
    return _begun(door, await door.write(actions.say, token, question, body.text))


@router.post("/exchanges/{place}/sides/{side}/replies", status_code=201)
async def ask_again(door: Asked, token: Token, question: Question, place: Place, side: SideName) -> ChatBody:
    """Another reply of one side to the last words. Problems: chat.open, chat.attempts, chat.gone_on."""
    return _begun(door, await door.write(actions.ask_again, token, question, place=place, side=side))


@router.put("/exchanges/{place}/choice")
async def choose(door: Asked, token: Token, question: Question, place: Place, body: ChoiceBody) -> ChatBody:
    """The reply that goes on, as it is or edited. Problems: chat.no_reply, chat.gone_on, chat.message."""
    chat = await door.write(
        actions.choose, token, question, place=place, side=body.side, edited=body.edited, alone=body.alone
    )
    return _body(chat)


@router.post("/stop")
async def stop(door: Asked, token: Token, question: Question) -> ChatBody:
    """Stop what is coming in; what came stays."""
    stopped = await door.write(actions.stop, token, question)
    await chats.streams_of(door.request.app.state).stop(stopped)
    return _body(await door.read(actions.show_chat, token, question))


@router.post("/end")
async def end(door: Asked, token: Token, question: Question, body: EndBody) -> ChatBody:
    """End the conversation and see who was who. Problems: chat.not_found."""
    return _body(await door.write(actions.end, token, question, rated=body.rated))


@router.get("/events", response_class=EventStream)
async def watch_chat(
    door: Asked,
    token: Token,
    question: Question,
    after: Annotated[str, Query(max_length=400)] = "",
    last_event_id: Annotated[str, Header(max_length=400)] = "",
) -> EventStream:
    """The last exchange's replies as they come in. An event's id says how far each reply had come ("12=340,13=96"), so
    `Last-Event-ID` or `after` goes on at that letter."""
    replies = await door.read(actions.coming, token, question)
    return EventStream(_events(door, replies, _position(last_event_id or after)), headers=_STREAM)


def _begun(door: Door, spoken: actions.Spoken) -> ChatBody:
    chats.start(door.units, door.actor, chats.streams_of(door.request.app.state), spoken.started)
    return _body(spoken.chat)


async def _events(door: Door, replies: Sequence[Reply], at: dict[int, int]) -> AsyncIterator[str]:
    streams = chats.streams_of(door.request.app.state)
    told: set[int] = set()
    if replies:
        async for known in _with_pings(chats.follow(door.units, door.actor, streams, replies)):
            if known is None:
                yield ": still here\n\n"
                continue
            if news := _news(known, at, told):
                yield "".join(news)
            if door.request.app.state.closing.is_set():
                return
    yield "event: end\ndata: {}\n\n"


async def _with_pings(states: AsyncIterator[Mapping[int, Reply]]) -> AsyncIterator[Mapping[int, Reply] | None]:
    """None where nothing has come for a while: proxies close what is silent."""
    spoken = asyncio.get_running_loop().time()
    async for known in states:
        now = asyncio.get_running_loop().time()
        if now - spoken > _PING_SECONDS:
            spoken = now
            yield None
        yield known


def _news(known: Mapping[int, Reply], at: dict[int, int], told: set[int]) -> list[str]:
    """What these replies have that was not told yet; moves `at` on."""
    found = []
    for number, reply in sorted(known.items()):
        begin = at.get(number, 0)
        if len(reply.text) > begin:
            at[number] = len(reply.text)
            found.append(_event("piece", at, reply=number, side=reply.side, at=begin, text=reply.text[begin:]))
        if reply.state is not ReplyState.OPEN and number not in told:
            told.add(number)
            found.append(
                _event("reply", at, reply=number, side=reply.side, state=reply.state.value, trouble=reply.trouble)
            )
    return found


def _event(name: str, reached: Mapping[int, int], **content: Any) -> str:
    position = ",".join(f"{number}={length}" for number, length in sorted(reached.items()))
    return f"id: {position}\nevent: {name}\ndata: {json.dumps(content, ensure_ascii=False)}\n\n"


def _position(said: str) -> dict[int, int]:
    """Reply → code points already there; what we never gave counts for nothing."""
    return {int(number): int(length) for number, length in _AT.findall(said)}


def _body(chat: Chat | None) -> ChatBody:
    if chat is None:
        return ChatBody(id="", sides=[], alone="", ended=False, names={}, rated={}, exchanges=[])
    return ChatBody.model_validate(chat_queries.shown(chat))
