"""How a conversation with models stands in an answer, and what it teaches."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from preceptor.base.problems import Fault
from preceptor.questions.contract import Many, Schema
from preceptor.questions.talk import Lesson

MOST_EXCHANGES = 50
MOST_REPLIES = 12
ModelName = Annotated[str, Field(min_length=1, max_length=80, json_schema_extra={"format": "endpoint"})]
"""An endpoint's name or id; by its format whoever draws a form to fill in knows to offer those there are."""
SideName = Literal["A", "B"]
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters (but tab and line feed) and half surrogates: invisible, and no database takes them all."""


def cleaned(text: str) -> str:
    """Text as it is kept: what models and browsers send may hold characters that nobody sees."""
    return CONTROL.sub("", text.replace("\r\n", "\n"))


def _printable(text: str) -> str:
    hidden = CONTROL.search(text)
    if hidden:
        raise ValueError(f"There is an invisible control character at position {hidden.start() + 1}; remove it.")
    return text


Plain = AfterValidator(_printable)
Words = Annotated[str, Field(max_length=200_000), Plain]
Short = Annotated[str, Field(max_length=300), Plain]
Count = Annotated[int, Field(ge=0, le=2**53)]


class SideRecord(Schema):
    """Which endpoint a side was."""

    endpoint: Short
    name: Short


class ReplyRecord(Schema):
    """One attempt of one side, with what it took."""

    side: SideName
    attempt: int = Field(ge=1, le=MOST_REPLIES)
    state: Literal["done", "stopped", "failed", "lost", "open"]
    text: Words
    trouble: Short = ""
    model: Short = ""
    first_millis: Count = 0
    millis: Count = 0
    input_tokens: Count = 0
    output_tokens: Count = 0
    cost_millionths: Count = 0


class ExchangeRecord(Schema):
    """What the person said, every reply to it, and what went on."""

    text: Words
    asked_at: Short = ""
    replies: Many[ReplyRecord] = ()
    chosen: Literal["A", "B", ""] = ""
    attempt: Count = 0
    said: Words = ""
    """The reply that went on: chosen as it was, or as the person edited it."""
    edited: bool = False

    def newest(self, side: str) -> ReplyRecord | None:
        """The side's last attempt."""
        mine = [reply for reply in self.replies if reply.side == side]
        return mine[-1] if mine else None

    @property
    def taken(self) -> ReplyRecord | None:
        """The reply that was chosen."""
        mine = [reply for reply in self.replies if reply.side == self.chosen and reply.attempt == self.attempt]
        return mine[0] if mine else None


class SettingsRecord(Schema):
    """How replies were drawn."""

    system: Words = ""
    temperature: Annotated[float, Field(ge=0, le=2)] | None = None
    max_tokens: Count = 1024


class LiveAnswer(Schema):
    """A conversation as it was held, kept by the server turn by turn; what the person adds stands in the kind's own
    part. Empty while nothing was said."""

    chat: Short = ""
    sides: dict[SideName, SideRecord] = Field(default_factory=dict)
    settings: SettingsRecord = SettingsRecord()
    begun_at: Short = ""
    ended_at: Short = ""
    exchanges: Annotated[Many[ExchangeRecord], Field(max_length=MOST_EXCHANGES)] = ()


_KEPT = ("chat", "sides", "settings", "begun_at", "ended_at", "exchanges")


def completed(given: Any, kept: Mapping[str, Any] | None, own: Sequence[str]) -> dict[str, Any]:
    """What was sent, with the conversation as the server kept it: whatever was sent of that is not believed. `own` names
    the parts that are the person's."""
    sent = given if isinstance(given, dict) else {}
    mine = {name: sent[name] for name in own if name in sent}
    if kept is None:
        return mine
    return {**mine, **{name: kept[name] for name in _KEPT}, **dict(kept.get("rated", {}))}


def reply_faults(exchanges: Sequence[ExchangeRecord]) -> list[Fault]:
    """A choice must name a reply that is there."""
    return [
        Fault(f"/exchanges/{at}/chosen", f"There is no attempt {one.attempt} of {one.chosen} to choose.")
        for at, one in enumerate(exchanges)
        if one.chosen and one.taken is None
    ]


def turns_until(opening: Sequence[Mapping[str, str]], answer: LiveAnswer, at: int) -> tuple[Mapping[str, str], ...]:
    """Everything before the reply of exchange `at`, as a model was shown it."""
    system = [{"role": "system", "text": answer.settings.system}] if answer.settings.system else []
    turns: list[Mapping[str, str]] = [*system, *opening]
    for exchange in answer.exchanges[:at]:
        turns += [{"role": "user", "text": exchange.text}, {"role": "assistant", "text": exchange.said}]
    return (*turns, {"role": "user", "text": answer.exchanges[at].text})


def comparisons(prompt: Sequence[Mapping[str, str]], answer: LiveAnswer, at: int) -> list[Lesson]:
    """What a choice teaches: edited over chosen over the other side's reply (Llama 3, section 4.2.1)."""
    exchange = answer.exchanges[at]
    taken = exchange.taken
    if taken is None:
        return []
    mine = answer.sides.get(taken.side)
    found = []
    if exchange.edited:
        found.append(Lesson(tuple(prompt), exchange.said, taken.text, f"turn-{at + 1}-edited", "",
                            mine.name if mine else ""))  # fmt: skip
    for side, named in answer.sides.items():
        other = exchange.newest(side) if side != taken.side else None
        if other is not None and other.state == "done" and other.text.strip() and other.text != taken.text:
            found.append(Lesson(tuple(prompt), taken.text, other.text, f"turn-{at + 1}", mine.name if mine else "",
                                named.name))  # fmt: skip
    return found


def unlike(one: Any, other: Any) -> float:
    """Conversations are held alone: either the same one, or nothing to compare."""
    return 0.0 if one == other else 1.0
