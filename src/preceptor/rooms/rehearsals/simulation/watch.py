"""The rules on in a run: `standing`'s own, and what follows of them; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from preceptor.rooms.routing.nouns import Terms
from preceptor.rooms.standing.nouns import (
    Action,
    Agreed,
    Answered,
    Collector,
    Draft,
    GoldMet,
    Record,
    Reviewed,
    Rule,
    Seen,
    Skipped,
)
from preceptor.rooms.standing.rules.receipts import CLOSES, until
from preceptor.rooms.standing.rules.watching import after, fires

NEVER_AGAIN = 2**62
EXAM_MICROS = 24 * 3_600_000_000
"""How long it is assumed to take honest people to pass an exam anew; the others do not come back."""
CHANGES: Mapping[type, frozenset[Collector]] = {
    Answered: frozenset(
        {Collector.ANSWERS, Collector.TODAY, Collector.SAME, Collector.FAST, Collector.SKIPS}
    ),
    GoldMet: frozenset({Collector.GOLD}),
    Agreed: frozenset({Collector.AGREEMENT}),
    Reviewed: frozenset({Collector.REVIEWED}),
    Skipped: frozenset({Collector.SKIPS}),
}  # fmt: skip
"""What a signal changes: a rule that looks at none of it would see what it saw before."""


class Watch:
    """Counts what happens to people as `standing` does, and lets each rule look."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.fired: Counter[tuple[int, int]] = Counter()
        """(rule's place, person) → times."""
        self.closed: dict[int, int] = {}
        """Person → until when (micros) nothing is handed to them."""
        self.terms: dict[int, Terms] = {}
        self._records: dict[int, Record] = {}
        self._sinces: dict[tuple[int, int], Record] = {}
        self._stands: dict[tuple[int, int], int] = {}
        self._asked = {
            signal: [place for place, one in enumerate(rules) if asked(one.draft) & changed]
            for signal, changed in CHANGES.items()
        }

    def looks_at(self, collector: Collector) -> bool:
        return any(collector in asked(one.draft) for one in self.rules)

    def hears(self, signal: type) -> bool:
        """Whether any rule looks at what such a signal changes; one that none looks at need not be told."""
        return bool(self._asked[signal])

    def hear(self, seen: Seen, *, is_honest: bool) -> list[Rule]:
        """Count what happened; gives the rules that want items asked again."""
        who = seen.contributor_id
        now = self._records[who] = after(self._records.get(who, _NOTHING), seen.signal)
        again = []
        for place in self._asked[type(seen.signal)]:
            rule = self.rules[place]
            if fires(rule.draft, now, self._sinces.get((place, who), _NOTHING)) is None:
                continue
            self._sinces[place, who] = now
            if self._stands.get((place, who), 0) > seen.at:
                continue
            self.fired[place, who] += 1
            self._follow(place, who, seen.at, is_honest=is_honest)
            if rule.draft.action is Action.ASK_AGAIN:
                again.append(rule)
        return again

    def _follow(self, place: int, who: int, at: int, *, is_honest: bool) -> None:
        """A removal waits for somebody's word, which a rehearsal does not give: it counts, and nothing follows."""
        rule = self.rules[place]
        action, end = rule.draft.action, until(rule, now=at)
        if action is Action.EXAM:
            end = at + EXAM_MICROS if is_honest else NEVER_AGAIN
        elif action is Action.REMOVE:
            end = NEVER_AGAIN
        if end is None:
            return
        self._stands[place, who] = end
        if action is Action.MORE_GOLD:
            self.terms[who] = Terms(rule.draft.share, end)
        elif action in CLOSES and action is not Action.REMOVE:
            self.closed[who] = max(end, self.closed.get(who, 0))


def asked(draft: Draft) -> frozenset[Collector]:
    """What a rule looks at."""
    return frozenset(each.collector for each in draft.conditions)


_NOTHING = Record()
