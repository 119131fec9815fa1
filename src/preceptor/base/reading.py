"""Reads JSON into a schema, or says what is wrong and where, in words for a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from preceptor.base.problems import Fault

MOST_FAULTS = 20
"""More would help nobody, and what was sent may hold a million."""

M = TypeVar("M", bound=BaseModel)


def read(schema: type[M], raw: object, *, at: str = "") -> M | list[Fault]:
    """`raw` (plain JSON) as a `schema`, or the faults in it; `at` is the JSON pointer of `raw`. Never
    raises."""
    try:
        return schema.model_validate(raw)
    except (ValidationError, UnicodeEncodeError, RecursionError) as error:
        return faults_of(error, at=at)


def faults_of(error: Exception, *, at: str = "") -> list[Fault]:
    """A validation error as faults, at most `MOST_FAULTS`; other errors as one fault at `at`."""
    if isinstance(error, ValidationError):
        found = error.errors(include_url=False, include_context=False, include_input=False)[:MOST_FAULTS]
        return [Fault(at + pointer(one["loc"]), sentence(one["msg"])) for one in found]
    return [Fault(at, "This cannot be read: it is nested too deep or holds characters that are not Unicode.")]


def pointer(steps: Iterable[Any]) -> str:
    """A JSON pointer (RFC 6901); over-long steps, which only an attacker sends, are cut."""
    return "".join("/" + safe(str(step)).replace("~", "~0").replace("/", "~1") for step in steps)


def under(at: str, faults: Iterable[Fault]) -> list[Fault]:
    """The same faults, seen from one level up."""
    return [Fault(at + fault.where, fault.why) for fault in faults]


def quoted(value: object) -> str:
    """What was sent, short enough and clean enough to repeat in a sentence."""
    return f"“{safe(str(value))}”"


def safe(text: str, most: int = 60) -> str:
    cut = text if len(text) <= most else text[:most] + "…"
    printable = "".join(letter if letter.isprintable() else "�" for letter in cut)
    return printable.encode("utf-8", "replace").decode()


def sentence(message: str) -> str:
    """Pydantic's message as a sentence of ours."""
    words = message.removeprefix("Value error, ").replace("Input should be", "This should be")
    return safe(words, 300) + ("" if words.endswith(".") else ".")
