"""A reviewer's ruling as a consensus: what it says holds, and is no guess; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from preceptor.forms import Form
from preceptor.rooms.quality.nouns import Consensus
from preceptor.rooms.rulings.nouns import Holds, Ruling


def as_consensus(form: Form, shown: Mapping[str, Any], ruling: Ruling, *, answers: int) -> Iterator[Consensus]:
    """One for each question the ruling answers, with confidence 1; none for a spread. `form` is the one it was made under."""
    if ruling.holds is not Holds.ANSWER:
        return
    for name, reply in form.replies(shown, ruling.answers).items():
        kind, settings, seen = reply.question.kind, reply.question.settings, reply.seen(shown)
        yield Consensus(
            item_no=ruling.item_no,
            question=name,
            answer=reply.answer.model_dump(mode="json"),
            summary=kind.summary(settings, seen, reply.answer),
            confidence=1.0,
            answers=answers,
            units={unit: (label, 1.0) for unit, label in reply.labels(shown).items()},
            ruling=ruling.verdict,
        )


def with_rulings(
    inferred: Iterable[Consensus], settled: Iterable[Consensus], rulings: Mapping[int, str]
) -> list[Consensus]:
    """What was inferred, with what was settled in its place; `rulings`: item → verdict, spreads too, which keep what was
    inferred and say that it was looked at."""
    kept = {(one.item_no, one.question): replace(one, ruling=rulings.get(one.item_no, "")) for one in inferred}
    kept.update({(one.item_no, one.question): one for one in settled})
    return list(kept.values())
