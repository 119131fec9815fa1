"""What a rule sees of a person, and when it fires; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from preceptor.rooms.standing.nouns import (
    WINDOW,
    Agreed,
    Answered,
    Collector,
    Comparison,
    Condition,
    Count,
    Draft,
    Evidence,
    GoldMet,
    Record,
    Reviewed,
    Seen,
    Signal,
)

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction by adults, the mean of 190 studies (Brysbaert 2019)."""
FAST_SHARE = 1 / 3
"""An answer in less than this share of the reading time is fast: nobody can have read all of it."""


def is_fast(words: int, seconds: int) -> bool | None:
    """Whether `seconds` are too few for reading `words`; None where there is too little to read to tell."""
    needed = words / WORDS_A_MINUTE * 60 * FAST_SHARE
    return seconds < needed if needed >= 2 else None


def after(now: Record, signal: Signal) -> Record:
    """The record after one more event."""
    match signal:
        case Answered():
            return _answered(now, signal)
        case GoldMet(right):
            return replace(now, gold=_one_more(now.gold, yes=right))
        case Agreed(labels, agreed):
            return replace(now, labels=labels, agreed=agreed)
        case Reviewed(stands):
            return replace(now, reviewed=_one_more(now.reviewed, yes=stands))
        case _:
            return replace(now, skips=now.skips + 1, skipped=now.skipped + 1)


def _answered(now: Record, given: Answered) -> Record:
    same = now.same + 1 if given.said and given.said == now.said else 1
    fast = now.fast if given.fast is None else _one_more(now.fast, yes=given.fast)
    today = now.today + 1 if given.day == now.day else 1
    # Spelled out: `replace` takes twice as long, and every answer in the house and in rehearsals comes by here.
    return Record(
        now.answers + 1, now.gold, fast, given.said, same, 0, now.skipped, now.labels, now.agreed, now.reviewed,
        given.day, today,
    )  # fmt: skip


def _one_more(now: Count, *, yes: bool) -> Count:
    return Count(now.total + 1, (now.last + ("1" if yes else "0"))[-WINDOW:])


def fires(draft: Draft, now: Record, since: Record) -> Sequence[Evidence] | None:
    """The evidence when every condition holds on what happened after `since`; None otherwise."""
    found = [measured(each, now, since) for each in draft.conditions]
    return found if all(_holds(each) for each in found) else None


def measured(condition: Condition, now: Record, since: Record) -> Evidence:
    """What a condition sees of a record: only what came after `since`, the record when the rule was last used."""
    match condition.collector:
        case Collector.GOLD:
            found, of = _share(now.gold, since.gold, condition.window)
        case Collector.FAST:
            found, of = _share(now.fast, since.fast, condition.window)
        case Collector.REVIEWED:
            found, of = _share(now.reviewed, since.reviewed, condition.window)
        case Collector.TODAY:
            found = of = now.today - (since.today if since.day == now.day else 0)
        case Collector.AGREEMENT:
            of = max(0, now.labels - since.labels)
            found = min(of, max(0, now.agreed - since.agreed)) / of if of else 0.0
        case Collector.SAME:
            found = of = min(now.same, now.answers - since.answers)
        case Collector.SKIPS:
            found = of = min(now.skips, now.skipped - since.skipped)
        case Collector.ANSWERS:
            found = of = now.answers - since.answers
    return Evidence(condition, found, of)


def _share(now: Count, since: Count, window: int) -> tuple[float, int]:
    of = min(window, now.total - since.total, len(now.last))
    return (now.last[-of:].count("1") / of, of) if of > 0 else (0.0, 0)


def _holds(seen: Evidence) -> bool:
    asked = seen.condition
    if asked.collector.is_share and seen.of < max(1, asked.minimum):
        return False
    return seen.found < asked.value if asked.comparison is Comparison.BELOW else seen.found >= asked.value


def times_fired(draft: Draft, happened: Iterable[Seen]) -> dict[int, int]:
    """Person → how often a rule that was on from the start would have fired on them; those it spared are left out."""
    records: dict[int, Record] = {}
    sinces: dict[int, Record] = {}
    fired: dict[int, int] = {}
    for one in happened:
        who = one.contributor_id
        now = records[who] = after(records.get(who, Record()), one.signal)
        if fires(draft, now, sinces.get(who, Record())) is not None:
            sinces[who] = now
            fired[who] = fired.get(who, 0) + 1
    return fired
