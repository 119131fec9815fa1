"""What may happen to items and answers: pure decisions."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any

from pydantic_core import to_json

from preceptor.base.problems import Fault, Kind, Problem, invalid
from preceptor.forms import Form
from preceptor.rooms.work.nouns import NewItem, Voices, Warned

MOST_ITEMS = 200
"""Items in one batch: a longer transaction makes the people who are answering wait."""
_MOST_BY_COPY = 500
"""On PostgreSQL nobody waits for rows being copied in, and what a batch costs beside its rows is shared by more."""


def most_at_once(dialect: str) -> int:
    """Items, or answers, that one transaction may bring in."""
    return _MOST_BY_COPY if dialect == "postgresql" else MOST_ITEMS


def stored(payload: Mapping[str, Any]) -> str:
    """JSON text as it is kept: no blanks, not escaped."""
    return to_json(payload).decode()


def content_hash(answers: Mapping[str, Any]) -> str:
    """Tells two sendings of one answer apart from two answers: the order of keys does not count."""
    text = json.dumps(answers, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def check_revision(*, author: int, asker: int, answered_at: int, now: int, undo_seconds: int) -> None:
    """Raises Problem `answer.not_found` for anybody but the author, `answer.settled` after the window (micros)."""
    if author != asker:
        raise Problem(Kind.NOT_FOUND, "answer.not_found", "There is no such answer of yours.", hint="Check its id.")
    if now - answered_at > undo_seconds * 1_000_000:
        raise Problem(
            Kind.CONFLICT,
            "answer.settled",
            f"An answer can be changed for {undo_seconds // 60} minutes, and this one is older.",
            hint="Tell the project's manager what should be different.",
        )


def check_lintable(codes: Mapping[str, str], *, most: int, most_chars: int) -> None:
    """Raises Problem `code.too_much` for more pieces, or more characters together, than are checked at once."""
    size = sum(map(len, codes.values()))
    if len(codes) > most or size > most_chars:
        raise Problem(
            Kind.TOO_LARGE,
            "code.too_much",
            f"Here are {len(codes)} pieces of code with {size:,} characters; {most} with {most_chars:,} are checked at once.",
            hint="Send fewer at a time.",
        )


def check_voices(voices: Voices, *, known: Collection[str]) -> None:
    """Raises Problem `voices.nobody` when nobody is left to be heard, `voices.judge` when a project has no such judge."""
    if not voices.people and not voices.judges:
        raise invalid(
            "voices.nobody",
            "Nobody's answers would be heard: people are left out and no judge is named.",
            hint="Hear people, or name at least one judge.",
            faults=[Fault("/judges", "Names no judge.")],
        )
    unknown = [one for one in voices.judges if one not in known]
    if unknown:
        raise invalid(
            "voices.judge",
            f"This project has no judge {', '.join(unknown)}.",
            hint="Its judges are listed under Judges, and by `preceptor judge list`.",
            faults=[Fault("/judges", f"There is no judge {one}.") for one in unknown],
        )


def warned(form: Form, item: NewItem) -> Warned | None:
    """What an item says of itself, by its own word or by its media's warnings; None: nothing, and its project's word counts."""
    values = (item.payload.get(name) for name, field in form.fields.items() if field.kind.media)
    found = [value["warning"] for value in values if isinstance(value, Mapping) and value.get("warning")]
    if item.severity is None and not found:
        return None
    severity = item.severity if item.severity is not None else max(one["severity"] for one in found)
    return Warned(severity, frozenset(name for one in found for name in one["categories"]))
