"""OpenAI's chat completions as JSON: what we send, and what we make of what comes back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from preceptor.rooms.models import rules
from preceptor.rooms.models.nouns import Ask, Endpoint, Finish, ModelProblem, Reply, Settings, Trouble, Turn, Usage
from preceptor.rooms.models.providers.contract import Watch

MOST_TOOL_CALLS = 64
_FINISH = {
    "stop": Finish.STOP, "length": Finish.LENGTH, "tool_calls": Finish.TOOLS, "function_call": Finish.TOOLS,
    "content_filter": Finish.FILTERED,
}  # fmt: skip


def request(endpoint: Endpoint, ask: Ask, *, stream: bool) -> dict[str, Any]:
    """The body of POST /chat/completions. Only what was set is sent: servers refuse what they do not know."""
    settings = ask.settings
    sent: dict[str, Any] = {
        "model": endpoint.model,
        "messages": [_message(turn) for turn in rules.with_system(ask)],
        "max_tokens": settings.max_tokens,
        **_drawn_how(settings),
    }
    if settings.tools:
        sent["tools"] = list(settings.tools)
        sent |= {"tool_choice": settings.tool_choice} if settings.tool_choice else {}
    if settings.schema is not None and endpoint.schemas:
        schema = {"name": "answer", "schema": settings.schema, "strict": False}
        sent["response_format"] = {"type": "json_schema", "json_schema": schema}
    if stream:
        sent |= {"stream": True, "stream_options": {"include_usage": True}}
    return sent


@dataclass
class Growing:
    """A reply that comes piece by piece."""

    texts: list[str] = field(default_factory=list)
    tools: dict[int, dict[str, Any]] = field(default_factory=dict)
    finish: str = ""
    model: str = ""
    usage: Mapping[str, Any] | None = None

    def take(self, line: str) -> str:
        """One `data:` line of the stream; gives the text it brought. Raises ModelProblem garbled, or what it reports."""
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            raise garbled("a piece of its stream is no JSON") from None
        if not isinstance(told, dict):
            raise garbled("a piece of its stream is no JSON object")
        if "error" in told:
            raise ModelProblem(Trouble.DOWN, f"The model's server stopped in the middle: {said(told)}")
        self.model = _text(told.get("model")) or self.model
        usage = told.get("usage")
        self.usage = usage if isinstance(usage, dict) else self.usage
        choice = _first(told.get("choices"))
        self.finish = _text(choice.get("finish_reason")) or self.finish
        delta = choice.get("delta")
        return self._delta(delta) if isinstance(delta, dict) else ""

    def _delta(self, delta: Mapping[str, Any]) -> str:
        text = _text(delta.get("content"))
        if text:
            self.texts.append(text)
        calls = delta.get("tool_calls")
        for call in calls if isinstance(calls, list) else ():
            self._tool(call)
        return text

    def _tool(self, call: Any) -> None:
        """A tool call comes in pieces too: its name once, its arguments bit by bit."""
        if not isinstance(call, dict):
            return
        place = call.get("index", 0)
        if not isinstance(place, int) or not 0 <= place < MOST_TOOL_CALLS:
            raise garbled("it calls more tools than anybody could answer")
        function = call.get("function")
        piece = function if isinstance(function, dict) else {}
        kept = self.tools.setdefault(place, {"id": "", "type": "function", "function": {"name": "", "arguments": ""}})
        kept["id"] = _text(call.get("id")) or kept["id"]
        kept["function"]["name"] = _text(piece.get("name")) or kept["function"]["name"]
        kept["function"]["arguments"] += _text(piece.get("arguments"))

    def whole(self, endpoint: Endpoint, ask: Ask, watch: Watch) -> Reply:
        return _reply(
            endpoint, ask, watch, text="".join(self.texts), finish=self.finish, model=self.model, usage=self.usage,
            tools=[self.tools[place] for place in sorted(self.tools)],
        )  # fmt: skip


def read(endpoint: Endpoint, ask: Ask, body: bytes, watch: Watch) -> Reply:
    """A whole reply from the body of an answer. Raises ModelProblem garbled."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise garbled("what came back is no JSON") from None
    choice = _first(told.get("choices")) if isinstance(told, dict) else {}
    message = choice.get("message")
    if not isinstance(message, dict):
        raise garbled("what came back holds no message")
    tools = message.get("tool_calls")
    return _reply(
        endpoint, ask, watch, text=_text(message.get("content")), finish=_text(choice.get("finish_reason")),
        model=_text(told.get("model")), usage=told.get("usage"),
        tools=[call for call in tools if isinstance(call, dict)][:MOST_TOOL_CALLS] if isinstance(tools, list) else [],
    )  # fmt: skip


def said(told: Any) -> str:
    """What a server says about its trouble, short and without what a terminal or a page could stumble over."""
    error = told.get("error") if isinstance(told, dict) else None
    message = error.get("message") if isinstance(error, dict) else error
    text = message if isinstance(message, str) else ""
    text = text or (_text(told.get("detail")) or _text(told.get("message")) if isinstance(told, dict) else "")
    return "".join(letter for letter in text[:300] if letter.isprintable()) or "it does not say why"


def garbled(why: str) -> ModelProblem:
    return ModelProblem(Trouble.GARBLED, f"The model's server did not answer as chat completions do: {why}.")


def _message(turn: Turn) -> dict[str, Any]:
    sent: dict[str, Any] = {"role": turn.role, "content": turn.text}
    if turn.tool_calls:
        sent["tool_calls"] = [dict(call) for call in turn.tool_calls]
    if turn.tool_call_id:
        sent["tool_call_id"] = turn.tool_call_id
    return sent


def _drawn_how(settings: Settings) -> dict[str, Any]:
    wanted = {"temperature": settings.temperature, "top_p": settings.top_p, "seed": settings.seed}
    sent: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
    return {**sent, "stop": list(settings.stop)} if settings.stop else sent


def _reply(
    endpoint: Endpoint, ask: Ask, watch: Watch, *, text: str, finish: str, model: str, usage: Any,
    tools: Sequence[Mapping[str, Any]],
) -> Reply:  # fmt: skip
    counted = _usage(usage)
    return Reply(
        text=text.replace("\x00", "\ufffd"),
        finish=_FINISH.get(finish, Finish.TOOLS if tools else Finish.STOP),
        usage=counted if counted is not None else rules.estimated(rules.with_system(ask), text),
        model=(model or endpoint.model)[:300],
        tool_calls=tuple(tools),
        first_millis=watch.first_millis or watch.millis,
        millis=watch.millis,
    )


def _usage(told: Any) -> Usage | None:
    if not isinstance(told, dict):
        return None
    read, written = told.get("prompt_tokens"), told.get("completion_tokens", 0)
    sane = all(type(count) is int and 0 <= count < 10**9 for count in (read, written))
    return Usage(int(str(read)), int(written)) if sane else None


def _first(choices: Any) -> dict[str, Any]:
    first = choices[0] if isinstance(choices, list) and choices else {}
    return first if isinstance(first, dict) else {}


def _text(value: Any) -> str:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""
