"""The words of messages, a flat file a language beside this; values in braces."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from preceptor.rooms.messages.nouns import LANGUAGES, Message, Said

_HOME = files("preceptor.rooms.messages.words")
_HOLE = re.compile(r"\{(\w+)\}")
_RIGHT_TO_LEFT = frozenset({"ar"})
TERM = "@"
"""Before a value's name: the value names a term (`term.<value>`), which is read in the person's language as well."""


@functools.cache
def words(language: str) -> Mapping[str, str]:
    """All of one language we have."""
    return MappingProxyType(json.loads((_HOME / f"{language}.json").read_text("utf-8")))


def spoken(language: str) -> str:
    """The language we have that comes nearest to a BCP 47 tag; English when none does."""
    main = language.split("-")[0].lower()
    return main if main in LANGUAGES else LANGUAGES[0]


def direction(language: str) -> str:
    """ltr or rtl, of one of our languages."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


def phrase(language: str, name: str, **values: str) -> str:
    """One phrase with its values in it. In text that runs from right to left values are isolated (Unicode UAX 9: FSI … PDI),
    or a title in Latin letters would turn the sentence around."""
    given = {key.removeprefix(TERM): _value(language, key, value) for key, value in values.items()}
    return _HOLE.sub(lambda hole: given.get(hole[1], ""), words(language)[name]).strip()


def say(message: Message, language: str) -> Said:
    """A message in one of our languages."""
    subject = phrase(language, f"{message.words}.subject", **message.values)
    return Said(subject, phrase(language, f"{message.words}.body", **message.values))


def _value(language: str, key: str, value: str) -> str:
    text = words(language)[f"term.{value}"] if key.startswith(TERM) else value
    return f"\u2068{text}\u2069" if text and direction(language) == "rtl" and not key.startswith(TERM) else text
