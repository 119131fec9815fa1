"""A model that speaks from a script: the same words for the same question, word by word."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import AsyncGenerator
from dataclasses import replace

from preceptor.rooms.models import rules
from preceptor.rooms.models.nouns import Ask, Endpoint, Finish, Line, ModelProblem, Piece, Reply
from preceptor.rooms.models.providers.contract import Surroundings, Watch, took_too_long
from preceptor.rooms.models.providers.made_up import instance

_WORD = re.compile(r"\s*\S+|\s+$")
_FRAMES = (
    "Here is a short answer to “{asked}”. It comes from a script and is the {nth} of several.",
    "You asked: “{asked}”. This is the {nth} scripted reply; a real model would say more.",
    "About “{asked}”: the script has {nth} as its answer, and nothing else to say.",
    "“{asked}” can be seen in more than one way. The script's view is number {nth}.",
)
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


class ScriptedModel:
    """Keeps the contract of `Model`. The first line of the script that fits is said; without one, a made-up sentence.

    Where a line holds several replies, divided by a line of three dashes, question and seed choose among them: K
    samples differ, and differ the same way every time. Asked for a JSON schema, it makes an answer up that fits.
    """

    def __init__(self, endpoint: Endpoint, _key: str, around: Surroundings) -> None:
        self._endpoint = endpoint
        self._around = around

    async def reply(self, ask: Ask) -> Reply:
        async for piece in self.listen(ask):
            if piece.reply is not None:
                return piece.reply
        raise AssertionError("a stream ends with its reply")

    async def listen(self, ask: Ask) -> AsyncGenerator[Piece]:
        watch = Watch(self._endpoint.limits.seconds)
        words = _WORD.findall(self._words(ask)) or [""]
        said = words[: ask.settings.max_tokens]
        for word in said:
            if self._endpoint.word_millis:
                await self._around.sleep(self._endpoint.word_millis / 1000)
            if watch.out:
                raise took_too_long(self._endpoint)
            watch.began()
            yield Piece(word)
        yield Piece(reply=self._whole(ask, said, watch, cut=len(said) < len(words)))

    def _words(self, ask: Ask) -> str:
        asked = ask.turns[-1].text
        line = next((line for line in self._endpoint.script if line.when in asked), None)
        if line is not None:
            return _stopped(_said(line, _number(ask)), ask)
        if ask.settings.schema is not None:
            return json.dumps(instance(ask.settings.schema, _number(ask)), ensure_ascii=False)
        number = _number(ask)
        short = " ".join(asked.split())[:80]
        made_up = _FRAMES[number % len(_FRAMES)].format(asked=short, nth=_NTH[number // 4 % len(_NTH)])
        return _stopped(made_up, ask)

    def _whole(self, ask: Ask, said: list[str], watch: Watch, *, cut: bool) -> Reply:
        text = "".join(said)
        usage = rules.estimated(rules.with_system(ask), text)
        usage = replace(usage, output=len(said), counted=True)
        finish = Finish.LENGTH if cut else Finish.STOP
        model = self._endpoint.model or "scripted"
        return Reply(text, finish, usage, model, first_millis=watch.first_millis, millis=watch.millis)


def _said(line: Line, number: int) -> str:
    if line.trouble is not None:
        raise ModelProblem(line.trouble, "The script says that the model gives no reply here.")
    replies = [each.strip() for each in re.split(r"(?m)^---$", line.say)]
    return replies[number % len(replies)]


def _stopped(text: str, ask: Ask) -> str:
    for word in ask.settings.stop:
        text = text.split(word, 1)[0]
    return text


def _number(ask: Ask) -> int:
    """Question and seed as a number; everything that is asked counts, so a longer talk brings other words."""
    asked = json.dumps([[turn.role, turn.text] for turn in rules.with_system(ask)])
    digest = hashlib.sha256(asked.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:6]) + (ask.settings.seed or 0)
