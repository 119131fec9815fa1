"""What makes a list of responses sound, and what of it a contributor sees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from preceptor.base.problems import Fault
from preceptor.fields import markdown
from preceptor.fields.contract import Look
from preceptor.fields.responses.schema import Field
from preceptor.fields.sound import MOST_BYTES, json_type, loose_fault, text_fault

KNOWN = frozenset({"id", "text", "model", "meta"})
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}")
"""No colon and no bar: they divide the pieces of a unit."""


def faults(field: Field, value: Any) -> list[Fault]:
    if type(value) is not list:
        return [Fault("", f"Responses are a list; this is {json_type(value)}.")]
    if not (field.at_least <= len(value) <= field.at_most) and (value or field.required):
        return [Fault("", f"There are {len(value)} responses; {_asked(field)} are asked for.")]
    found = [fault for place, response in enumerate(value) for fault in _response_faults(response, f"/{place}")]
    return found or _whole_faults(value)


def order(value: Sequence[dict[str, Any]]) -> list[str]:
    return [response["id"] for response in value]


def parts(_field: Field, value: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Each response, alone."""
    return {response["id"]: [response] for response in value}


def plain(value: Sequence[dict[str, Any]]) -> str:
    return "\n\n".join(markdown.plain(response["text"]) for response in value)


def looks(value: Sequence[dict[str, Any]]) -> dict[str, Look]:
    return {one["id"]: Look(len(markdown.plain(one["text"])), markdown.marks(one["text"])) for one in value}


def stripped(field: Field, value: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """All of them or none: one stripped beside one that is code would be another comparison."""
    if field.look == "code" or any(markdown.holds_code(one["text"]) for one in value):
        return value
    return [{**one, "text": markdown.stripped(one["text"])} for one in value]


def for_contributor(value: Sequence[dict[str, Any]], order: Sequence[str]) -> list[dict[str, str]]:
    """Id and text only. Responses that `order` does not name (it never should miss one) follow at the end."""
    place = {each: number for number, each in enumerate(order)}
    ranked = sorted(value, key=lambda response: place.get(response["id"], len(place)))
    return [{"id": response["id"], "text": response["text"]} for response in ranked]


def _asked(field: Field) -> str:
    if field.at_least == field.at_most:
        return str(field.at_least)
    return f"{field.at_least} to {field.at_most}"


def _response_faults(response: Any, at: str) -> list[Fault]:
    if type(response) is not dict:
        return [Fault(at, f"A response is an object with id and text; this is {json_type(response)}.")]
    if not response.keys() <= KNOWN or "id" not in response or "text" not in response:
        return [Fault(at, "A response has an id and a text, perhaps model and meta, and nothing else.")]
    found = []
    if type(response["id"]) is not str or not ID.fullmatch(response["id"]):
        found.append(Fault(f"{at}/id", "An id is 1 to 64 letters, digits, dots, dashes or underscores, such as r1."))
    why = text_fault(response["text"])
    if why:
        found.append(Fault(f"{at}/text", why))
    return found + _hidden_faults(response, at)


def _hidden_faults(response: dict[str, Any], at: str) -> list[Fault]:
    found = []
    model, meta = response.get("model"), response.get("meta")
    if model is not None and (why := text_fault(model)):
        found.append(Fault(f"{at}/model", why))
    if meta is None or meta == {}:
        return found
    why = loose_fault(meta) if type(meta) is dict else f"Meta is an object; this is {json_type(meta)}."
    return [*found, Fault(f"{at}/meta", why)] if why else found


def _whole_faults(value: list[dict[str, Any]]) -> list[Fault]:
    if len({response["id"] for response in value}) < len(value):
        return [Fault("", "Two responses bear the same id.")]
    if sum(len(response["text"]) for response in value) * 4 <= MOST_BYTES:
        return []
    size = sum(len(response["text"].encode()) for response in value)
    return (
        [Fault("", f"Together the responses are {size:,} bytes long; at most {MOST_BYTES:,} are taken.")]
        if size > MOST_BYTES
        else []
    )
