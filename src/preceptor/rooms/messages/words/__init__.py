"""The words of messages, a flat file a language beside this; values in braces."""

from __future__ import annotations

from preceptor.infra.phrases import TERM, Phrases, direction, spoken
from preceptor.rooms.messages.nouns import Message, Said

_PHRASES = Phrases("preceptor.rooms.messages.words")
words = _PHRASES.words
phrase = _PHRASES.phrase


def say(message: Message, language: str) -> Said:
    """A message in one of our languages."""
    subject = phrase(language, f"{message.words}.subject", **message.values)
    return Said(subject, phrase(language, f"{message.words}.body", **message.values))


__all__ = ["TERM", "direction", "phrase", "say", "spoken", "words"]
