"""Where several people write the same text (a transcript): the one in the middle of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from preceptor.questions.contract import Aggregated, Shown, Voice
from preceptor.questions.text.likeness import distance
from preceptor.questions.text.schema import Answer, Question
from preceptor.questions.voices import confidence, middle
from preceptor.stats.texts import word_distance

NEAR = 0.25
"""A voice stands behind a text that lies no farther from its own than this."""


def settles(question: Question) -> bool:
    """Two good answers to an open question differ: only where the same text is asked of everybody is there one."""
    return question.same_text


def aggregate(question: Question, _shown: Shown, voices: Sequence[Voice[Answer]]) -> Aggregated[Answer]:
    """The text nearest to all voices by weight: always one that somebody wrote, with its sources, never how it was typed."""
    ordered = sorted(voices, key=lambda voice: (-voice.weight, voice.answer.model_dump_json()))

    def apart(one: Answer, other: Answer) -> float:
        return distance(question, one, other)

    chosen = middle([voice.answer for voice in ordered], ordered, apart)
    behind = sum(voice.weight for voice in ordered if apart(chosen, voice.answer) <= NEAR)
    support = {"text": behind / sum(voice.weight for voice in ordered)}
    return Aggregated(chosen.model_copy(update={"writing": None}), confidence(chosen, ordered, apart), support)


def figures(_question: Question, _shown: Shown, one: Answer, other: Answer) -> Mapping[str, float]:
    """Share of words that need not be changed to make one text of the other (1 less the word error rate of the longer)."""
    return {"same_words": 1 - word_distance(one.text, other.text)}
