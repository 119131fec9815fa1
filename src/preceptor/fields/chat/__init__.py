"""A conversation: turns of user, assistant and system, each with its text in markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from preceptor.base.problems import Fault
from preceptor.fields import markdown
from preceptor.fields.contract import FieldBase, FieldKind
from preceptor.fields.sound import MOST_BYTES, json_type, text_fault

ROLES = frozenset({"user", "assistant", "system"})
MOST_TURNS = 500
TURN_KEYS = frozenset({"role", "text"})


class Field(FieldBase):
    kind: Literal["chat"] = "chat"
    judged: Literal["assistant", "user", "all"] = "assistant"
    """Whose turns a repeated question is asked about; instructions never are."""


def faults(field: Field, value: Any) -> list[Fault]:
    if type(value) is not list:
        return [Fault("", f"A conversation is a list of turns; this is {json_type(value)}.")]
    if not value and field.required:
        return [Fault("", f"{field.title} is empty.")]
    if len(value) > MOST_TURNS:
        return [Fault("", f"There are {len(value)} turns; at most {MOST_TURNS} are taken.")]
    found = [fault for place, turn in enumerate(value) for fault in _turn_faults(turn, f"/{place}")]
    if not found and sum(len(turn["text"].encode()) for turn in value) > MOST_BYTES:
        found.append(Fault("", f"The conversation is longer than {MOST_BYTES:,} bytes."))
    return found


def plain(value: Sequence[dict[str, str]]) -> str:
    return "\n\n".join(markdown.plain(turn["text"]) for turn in value)


def for_contributor(value: Sequence[dict[str, str]], _order: Sequence[str]) -> list[dict[str, str]]:
    return [{"role": turn["role"], "text": turn["text"]} for turn in value]


def parts(field: Field, value: Sequence[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    """The turns judged, each alone, by their place in the whole conversation ("turn-2" is its second)."""
    judged = {"user", "assistant"} if field.judged == "all" else {field.judged}
    return {f"turn-{place}": [turn] for place, turn in enumerate(value, start=1) if turn["role"] in judged}


def _turn_faults(turn: Any, at: str) -> list[Fault]:
    if type(turn) is not dict:
        return [Fault(at, f"A turn is an object with role and text; this is {json_type(turn)}.")]
    if turn.keys() != TURN_KEYS:
        return [Fault(at, "A turn has a role and a text, and nothing else.")]
    if not isinstance(turn["role"], str) or turn["role"] not in ROLES:
        return [Fault(f"{at}/role", f"A role is one of {', '.join(sorted(ROLES))}.")]
    why = text_fault(turn["text"])
    return [Fault(f"{at}/text", why)] if why else []


KIND = FieldKind(
    name="chat",
    title="Conversation",
    Field=Field,
    faults=faults,
    plain=plain,
    for_contributor=for_contributor,
    parts=parts,
)
