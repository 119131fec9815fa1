"""What went wrong, said once: a stable code, a sentence for the person, a hint what to do.

Problem
└─ kind: invalid · unauthenticated · forbidden · not_found · conflict · gone · too_large · too_many · unavailable · internal

The core knows kinds, never HTTP numbers; `entry/web/problems.py` maps kinds to RFC 9457 responses.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What sort of trouble it is; the doors decide what number or exit code that becomes."""

    INVALID = "invalid"
    """What was sent cannot be right; sending it again will not help."""
    UNAUTHENTICATED = "unauthenticated"
    """We do not know who is asking."""
    FORBIDDEN = "forbidden"
    """We know who is asking, and they may not do this."""
    NOT_FOUND = "not_found"
    """It does not exist, or the asker may not know that it does."""
    CONFLICT = "conflict"
    """It was right when it was sent, but the thing has changed since."""
    GONE = "gone"
    """It was here and is no more (an expired lease, an erased file)."""
    TOO_LARGE = "too_large"
    """More bytes, rows or depth than this place takes."""
    TOO_MANY = "too_many"
    """Too often in too short a time; wait and try again."""
    UNAVAILABLE = "unavailable"
    """A part we need is missing or down; trying again later can help."""
    INTERNAL = "internal"
    """Our fault."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong with what was sent: where (JSON pointer) and why (one sentence for the person)."""

    where: str
    why: str


class Problem(Exception):  # noqa: N818 - people say "problem"; so do the docs and RFC 9457
    """Raised where the trouble is found, caught only at the three doors.

    `code` is stable and documented in docs/reference/problems.md; `sentence` says what was found and what was
    expected; `hint` says what to do; `faults` list each place when there are several; `extra` holds plain JSON.
    """

    def __init__(
        self,
        kind: Kind,
        code: str,
        sentence: str,
        *,
        hint: str = "",
        faults: Sequence[Fault] = (),
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.code = code
        self.sentence = sentence
        self.hint = hint
        self.faults = tuple(faults)
        self.extra = dict(extra or {})


def invalid(code: str, sentence: str, *, hint: str = "", faults: Sequence[Fault] = ()) -> Problem:
    return Problem(Kind.INVALID, code, sentence, hint=hint, faults=faults)


def not_found(thing: str, key: object) -> Problem:
    """The same words whether it is missing or merely hidden from the asker, so that ids cannot be probed."""
    return Problem(
        Kind.NOT_FOUND,
        f"{thing}.not_found",
        f"There is no {thing} {key} that you may see.",
        hint=f"Check the {thing}'s id, and that you are a member of its project.",
    )


def conflict(code: str, sentence: str, *, hint: str = "") -> Problem:
    return Problem(Kind.CONFLICT, code, sentence, hint=hint)


def forbidden(code: str, sentence: str, *, hint: str = "") -> Problem:
    return Problem(Kind.FORBIDDEN, code, sentence, hint=hint)
