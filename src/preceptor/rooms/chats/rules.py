"""What may be said, chosen and ended, and which turns a model is shown; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from preceptor.base.clock import rfc3339
from preceptor.base.problems import Kind, Problem, conflict, invalid, not_found
from preceptor.questions.talk import Talk
from preceptor.rooms.chats.nouns import MOST_ATTEMPTS, SILENT_MICROS, USABLE, Chat, Exchange, Reply, ReplyState

Turn = Mapping[str, str]


def seen_at(chat: Chat, now: int) -> Chat:
    """The chat with replies marked lost that nobody writes to any more."""
    exchanges = [replace(one, replies=[seen(reply, now) for reply in one.replies]) for one in chat.exchanges]
    return replace(chat, exchanges=exchanges)


def seen(reply: Reply, now: int) -> Reply:
    """Lost, when nobody has written to it for long."""
    silent = reply.state is ReplyState.OPEN and now - reply.beat_at > SILENT_MICROS
    return replace(reply, state=ReplyState.LOST) if silent else reply


def check_going_on(chat: Chat) -> None:
    """Raises Problem `chat.ended`."""
    if chat.ended_at is not None:
        raise conflict("chat.ended", "This conversation has ended.", hint="What was said is kept; submit your answer.")


def check_message(chat: Chat | None, talk: Talk, text: str) -> None:
    """May the person say this now? Raises Problem `chat.ended`, `chat.message`, `chat.full`, `chat.open`, `chat.choose`."""
    if not text.strip():
        raise invalid("chat.message", "Write something first.")
    if len(text) > talk.most_chars:
        raise invalid(
            "chat.message", f"Write at most {talk.most_chars} characters; there are {len(text)}.",
            hint="Shorten it, or say it in two turns.",
        )  # fmt: skip
    if chat is None:
        return
    check_going_on(chat)
    if len(chat.exchanges) >= talk.most_exchanges:
        raise conflict(
            "chat.full", f"This question takes {talk.most_exchanges} exchanges, and there are as many.",
            hint="End the conversation.",
        )  # fmt: skip
    if chat.exchanges:
        _check_settled(chat, talk, chat.exchanges[-1])


def _check_settled(chat: Chat, talk: Talk, last: Exchange) -> None:
    if any(reply.state is ReplyState.OPEN for reply in last.replies):
        raise conflict("chat.open", "A reply is still coming in.", hint="Wait for it, or stop it.")
    if talk.remembers and last.chosen is None and only_reply(chat, last) is None:
        raise conflict(
            "chat.choose", "Choose the reply that goes on first.",
            hint="Choose one, ask again for one, or end the conversation.",
        )  # fmt: skip


def only_reply(chat: Chat, exchange: Exchange) -> Reply | None:
    """The reply that goes on without being chosen: the one of a single side, if it said anything."""
    if len(chat.speaking) != 1:
        return None
    reply = exchange.newest(chat.speaking[0])
    return reply if reply is not None and is_usable(reply) else None


def is_usable(reply: Reply) -> bool:
    return reply.state in USABLE and bool(reply.text.strip())


def turns_before(chat: Chat | None, talk: Talk, place: int) -> list[Turn]:
    """The turns a model is shown before the person's words at `place`: what went on, and nothing that was turned down."""
    turns: list[Turn] = list(talk.opening)
    if chat is None or not talk.remembers:
        return turns
    for exchange in chat.exchanges:
        if exchange.place < place:
            turns += [{"role": "user", "text": exchange.text}, {"role": "assistant", "text": exchange.said}]
    return turns


def check_again(chat: Chat, exchange: Exchange, side: str) -> int:
    """May this side be asked once more? Gives the attempt's number. Raises Problem `chat.open`, `chat.attempts`,
    `chat.gone_on`, `chat.side`."""
    check_going_on(chat)
    last = exchange.newest(side)
    if last is None:
        raise no_side(side)
    if exchange.place != chat.exchanges[-1].place:
        raise conflict("chat.gone_on", "The conversation has gone on since.", hint="Ask again in the last turn only.")
    if last.state is ReplyState.OPEN:
        raise conflict("chat.open", "A reply is still coming in.", hint="Wait for it, or stop it.")
    if last.attempt >= MOST_ATTEMPTS:
        raise conflict(
            "chat.attempts", f"This side was asked {MOST_ATTEMPTS} times.",
            hint="Go on with the other, or end the conversation.",
        )  # fmt: skip
    return last.attempt + 1


def check_choice(chat: Chat, exchange: Exchange, side: str, *, edited: str | None, most_chars: int) -> Reply:
    """The reply that may be chosen. Raises Problem `chat.side`, `chat.gone_on`, `chat.no_reply`, `chat.message`."""
    check_going_on(chat)
    reply = exchange.newest(side)
    if reply is None:
        raise no_side(side)
    if exchange.place != chat.exchanges[-1].place:
        raise conflict("chat.gone_on", "The conversation has gone on since.", hint="Choose in the last turn only.")
    if not is_usable(reply):
        raise conflict("chat.no_reply", "There is no reply here to go on with.", hint="Ask again, or choose the other.")
    if edited is not None and (not edited.strip() or len(edited) > most_chars):
        raise invalid("chat.message", f"An edited reply has 1 to {most_chars} characters; there are {len(edited)}.")
    return reply


def no_side(side: str) -> Problem:
    return not_found("chat.side", side)


def no_exchange(place: int) -> Problem:
    return not_found("chat.exchange", place)


def no_endpoint(names: Sequence[str]) -> Problem:
    return Problem(
        Kind.UNAVAILABLE,
        "chat.no_endpoint",
        f"{len(names)} of the models this question talks with cannot be asked: they are not set up, or closed.",
        hint="The project's manager can set them up; skip this task until then.",
    )


def shown(chat: Chat) -> dict[str, Any]:
    """The chat as its person sees it; which model is which only after the end."""
    return {
        "id": chat.id,
        "sides": list(chat.sides),
        "alone": chat.alone,
        "ended": chat.ended_at is not None,
        "names": {side: one.name for side, one in chat.sides.items()} if chat.ended_at is not None else {},
        "rated": dict(chat.rated),
        "exchanges": [_exchange_shown(chat, one) for one in chat.exchanges],
    }


def _exchange_shown(chat: Chat, one: Exchange) -> dict[str, Any]:
    chosen = next((reply for reply in one.replies if reply.no == one.chosen), None)
    newest = [reply for side in chat.sides if (reply := one.newest(side)) is not None]
    return {
        "place": one.place,
        "text": one.text,
        "chosen": chosen.side if chosen is not None else "",
        "said": one.said,
        "edited": chosen is not None and one.said != chosen.text,
        "replies": [
            {
                "reply": reply.no, "side": reply.side, "attempt": reply.attempt, "state": reply.state.value,
                "text": reply.text, "length": len(reply.text), "trouble": reply.trouble,
            }
            for reply in newest
        ],
    }  # fmt: skip


def record(chat: Chat) -> dict[str, Any]:
    """The whole conversation as it becomes part of the answer: every candidate, choice and edit, with times and settings."""
    return {
        "chat": chat.id,
        "sides": {side: {"endpoint": one.endpoint, "name": one.name} for side, one in chat.sides.items()},
        "settings": dict(chat.settings),
        "begun_at": rfc3339(chat.begun_at),
        "ended_at": rfc3339(chat.ended_at) if chat.ended_at is not None else "",
        "rated": dict(chat.rated),
        "exchanges": [_exchange_record(chat, one) for one in chat.exchanges],
    }


def _exchange_record(chat: Chat, one: Exchange) -> dict[str, Any]:
    chosen = next((reply for reply in one.replies if reply.no == one.chosen), None) or only_reply(chat, one)
    said = one.said or (chosen.text if chosen is not None else "")
    return {
        "text": one.text,
        "asked_at": rfc3339(one.asked_at),
        "chosen": chosen.side if chosen is not None else "",
        "attempt": chosen.attempt if chosen is not None else 0,
        "said": said,
        "edited": chosen is not None and said != chosen.text,
        "replies": [_reply_record(reply) for reply in one.replies],
    }


def _reply_record(one: Reply) -> dict[str, Any]:
    return {
        "side": one.side, "attempt": one.attempt, "state": one.state.value, "text": one.text, "trouble": one.trouble,
        "model": one.model, "first_millis": one.first_millis, "millis": one.millis,
        "input_tokens": one.input_tokens, "output_tokens": one.output_tokens, "cost_millionths": one.cost_millionths,
    }  # fmt: skip
