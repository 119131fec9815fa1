"""One walk over all items of a project in bounded memory: what is most worth asking."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping

from preceptor.rooms.rounds import rules
from preceptor.rooms.rounds.nouns import Candidate
from preceptor.rooms.work.nouns import Outline

MOST_GROUPS = 20_000
"""Groups whose judged items are counted. A round that is smaller than that takes one item of a group at most, so with
more of them what was judged before would change little."""


class Sweep:
    """Add outlines in the order of their numbers; of `most` the best are kept, of all others only counts."""

    def __init__(self, *, most: int) -> None:
        self.items = self.judged = self.sure = self.unjudged = 0
        self._most = most
        self._best: list[tuple[float, int, Candidate]] = []  # a heap: the least worth asking, and the last, first
        self._groups: Counter[str] | None = Counter()

    def add(self, outlines: Iterable[Outline], known: Mapping[int, tuple[float, int]]) -> None:
        """`known`: item's number → (confidence, answers), of those that have a consensus."""
        for one in outlines:
            confidence, answers = known.get(one.no, (None, 0))
            self.items += 1
            if confidence is None:
                self.unjudged += not one.taken
            else:
                self._count(one.group, confidence)
            worth = rules.unsure(confidence)
            if len(self._best) < self._most:
                heapq.heappush(self._best, (worth, -one.no, _candidate(one, confidence, answers)))
            elif (worth, -one.no) > self._best[0][:2]:
                heapq.heapreplace(self._best, (worth, -one.no, _candidate(one, confidence, answers)))

    def best(self) -> list[Candidate]:
        """Best first; of equals the one that came in first."""
        return [candidate for _, _, candidate in sorted(self._best, key=lambda each: (-each[0], -each[1]))]

    def done(self) -> Mapping[str, int]:
        """Group → its items that are judged; empty when there are more than MOST_GROUPS."""
        return self._groups or {}

    def _count(self, group: str, confidence: float) -> None:
        self.judged += 1
        self.sure += confidence >= rules.SURE
        if self._groups is not None:
            self._groups[group] += 1
            if len(self._groups) > MOST_GROUPS:
                self._groups = None


def _candidate(one: Outline, confidence: float | None, answers: int) -> Candidate:
    return Candidate(one.no, one.id, one.group, one.taken, confidence, answers)
