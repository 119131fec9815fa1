"""What a draw may be, what is asked for a prompt, and how responses become an item; pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from random import Random
from typing import Any

from preceptor.base.problems import Fault, invalid
from preceptor.forms import BoundField, Form
from preceptor.rooms.models.nouns import Settings, Turn
from preceptor.rooms.sampling.nouns import MOST_ENDPOINTS, MOST_NAME, MOST_RESPONSES, NewDraw, Prompt, Response
from preceptor.rooms.work.nouns import NewItem

_SEEDS = 2**31


def draw_faults(new: NewDraw, settings: Sequence[Fault], *, known: frozenset[str]) -> list[Fault]:
    """Everything wrong with a draw as described; `settings` are the faults of its settings, `known` the endpoints there
    are."""
    found = []
    if not 1 <= len(new.name.strip()) <= MOST_NAME:
        found.append(Fault("/name", f"A name has 1 to {MOST_NAME} characters."))
    if not 1 <= len(new.endpoints) <= MOST_ENDPOINTS or len(set(new.endpoints)) < len(new.endpoints):
        found.append(Fault("/endpoints", f"Name 1 to {MOST_ENDPOINTS} endpoints, each once."))
    found += [
        Fault(f"/endpoints/{place}", "There is no such endpoint.")
        for place, one in enumerate(new.endpoints)
        if one not in known
    ]
    if not 1 <= new.each <= MOST_RESPONSES:
        found.append(Fault("/each", f"From each endpoint 1 to {MOST_RESPONSES} responses are drawn."))
    return [*found, *settings]


def place_of_responses(form: Form) -> str:
    """The name of the field that holds responses. Raises Problem `sampling.no_responses` when the form shows none."""
    for name, field in form.fields.items():
        if field.kind.shuffles:
            return name
    raise invalid(
        "sampling.no_responses",
        "This project's form shows no responses, so drawn ones would have no place in its items.",
        hint="Use a form that shows responses, such as the one for ranking.",
    )


def payload_of(form: Form, text: str) -> dict[str, Any]:
    """A bare line of text as a prompt: the first field beside the responses takes it, as text or as a first turn."""
    about = place_of_responses(form)
    for name, field in form.fields.items():
        if name != about:
            return {name: _shaped(field, text)}
    raise invalid(
        "sampling.no_prompt", "This project's form shows nothing beside the responses.",
        hint="Add a field for the prompt to the form.",
    )  # fmt: skip


def adopted(form: Form, payload: Mapping[str, Any], other: Form) -> dict[str, Any]:
    """Another project's item as a prompt of this one: fields of the same name, else its words as the first field."""
    about = place_of_responses(form)
    shared = {name: value for name, value in payload.items() if name in form.fields and name != about}
    if shared and not prompt_faults(form, shared):
        return shared
    hidden = {name for name, field in other.fields.items() if field.kind.shuffles}
    words = [text for name, text in other.plain(payload).items() if name not in hidden]
    return payload_of(form, "\n\n".join(words))


def prompt_faults(form: Form, payload: Mapping[str, Any]) -> list[Fault]:
    """What is wrong with a prompt: as with an item, but for the responses that are still to come."""
    about = place_of_responses(form)
    if about in payload:
        return [Fault(f"/{about}", "Leave the responses out: they are about to be drawn.")]
    beside = Form({name: field for name, field in form.fields.items() if name != about}, {})
    return beside.check_item(dict(payload))


def turns_of(form: Form, payload: Mapping[str, Any]) -> tuple[Turn, ...]:
    """What the model is asked: a conversation as it stands, anything else as the words of one user."""
    for value in payload.values():
        if isinstance(value, list) and value and all(isinstance(turn, dict) and "role" in turn for turn in value):
            return tuple(Turn(str(turn["role"]), str(turn["text"])) for turn in value)
    return (Turn("user", "\n\n".join(form.plain(payload).values())),)


def digest(payload: Mapping[str, Any]) -> str:
    """Tells two prompts apart; the same prompt is drawn for once."""
    return hashlib.blake2b(json.dumps(payload, sort_keys=True).encode(), digest_size=16).hexdigest()


def settings_for(settings: Settings, draw: str, *, nth: int) -> Settings:
    """As set, with a seed of its own for each response, so that K of them differ and each can be drawn again."""
    begin = settings.seed if settings.seed is not None else int(draw[-8:], 16)
    return replace(settings, seed=(begin + nth) % _SEEDS)


def missing(had: Sequence[Response], *, each: int) -> Sequence[int]:
    """Which to ask for next (numbers from 0): up to `each` different ones; as many again where some said the same."""
    asked = {response.nth for response in had}
    first = [nth for nth in range(each) if nth not in asked]
    if first:
        return first
    short = each - len({_said(response) for response in had if not response.problem})
    more = [nth for nth in range(each, 2 * each) if nth not in asked]
    return more[:short]


def different(responses: Sequence[Response]) -> list[Response]:
    """Those with a text, each text once, in the order drawn."""
    found: dict[str, Response] = {}
    for response in responses:
        if not response.problem and response.text.strip():
            found.setdefault(_said(response), response)
    return list(found.values())


def item_of(form: Form, prompt: Prompt, responses: Sequence[Response], draw: str) -> NewItem:
    """An item with its responses, in an order and under ids that say nothing of who wrote them."""
    shuffled = different(responses)
    Random(f"{draw}:{prompt.place}").shuffle(shuffled)  # noqa: S311 - an order to look at, not a secret
    shown = [
        {"id": f"r{place}", "text": response.text, "model": response.model, "meta": _drawn_how(response, draw)}
        for place, response in enumerate(shuffled, 1)
    ]
    about = place_of_responses(form)
    return NewItem({**prompt.payload, about: shown}, None, prompt.group or digest(prompt.payload))


def drawn_how(settings: Settings) -> dict[str, Any]:
    """Settings as they are stored beside a response: what was set, and nothing else."""
    return {name: value for name, value in asdict(settings).items() if value not in (None, "", ())}


def _drawn_how(response: Response, draw: str) -> dict[str, Any]:
    return {
        "draw": draw, "endpoint": response.endpoint, "finish": response.finish, "call": response.call,
        "settings": drawn_how(response.settings),
    }  # fmt: skip


def _shaped(field: BoundField, text: str) -> Any:
    for shape in _shapes(text):
        if not field.kind.faults(field.settings, shape):
            return shape
    return text


def _shapes(text: str) -> Iterator[Any]:
    yield text
    yield [{"role": "user", "text": text}]


def _said(response: Response) -> str:
    """What two responses share that say the same: their words, however they are spaced and capitalised."""
    return " ".join(response.text.casefold().split())
