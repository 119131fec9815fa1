"""Which labels of a project look wrong; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from preceptor.questions.contract import Label
from preceptor.rooms.quality.nouns import Doubt
from preceptor.stats.mistakes import doubts_of
from preceptor.stats.truth import Truth

MOST = 500
"""Labels listed at most, the least likely ones: a list that nobody reads to its end helps nobody."""


@dataclass(frozen=True)
class Voted:
    """One question's fitted votes on units that share a scale; `units` are (item, unit), `people` the annotators."""

    question: str
    truth: Truth
    units: Sequence[tuple[int, str]]
    people: Sequence[int]
    categories: Sequence[Label]


def doubtful(voted: Iterable[Voted]) -> list[Doubt]:
    """The labels that look wrong, least likely first."""
    found = [each for one in voted for each in _of(one)]
    found.sort(key=lambda each: (each.quality, each.item_no, each.contributor_id, each.question, each.unit))
    return found[:MOST]


def _of(one: Voted) -> Iterator[Doubt]:
    votes, found = one.truth.votes, doubts_of(one.truth)
    for place in found.worst[:MOST].tolist():
        item_no, unit = one.units[int(votes.item[place])]
        yield Doubt(
            item_no=item_no,
            contributor_id=one.people[int(votes.annotator[place])],
            question=one.question,
            unit=unit,
            given=one.categories[int(votes.label[place])],
            likely=one.categories[int(found.likely[place])],
            quality=float(found.quality[place]),
        )
