"""When an admission that was found once still holds; pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from preceptor.rooms.eligibility.nouns import Admitted, Closing, Judged, Need


def stamp_of(needs: Sequence[Need]) -> str:
    """What a gate asks, in one word: another version of anything, one need more or less, is another stamp. "" for no need."""
    if not needs:
        return ""
    return hashlib.blake2b("\n".join(need.key for need in needs).encode(), digest_size=12).hexdigest()


def still_holds(found: Admitted | None, stamp: str, *, now: int) -> bool:
    return found is not None and found.stamp == stamp and (found.until is None or now < found.until)


def together(found: Iterable[Judged]) -> Judged:
    """All that is missing, in order, and the earliest moment to look again."""
    judged = [*found]
    times = [one.until for one in judged if one.until is not None]
    return Judged([each for one in judged for each in one.missing], min(times, default=None))


def keeps_out(one: Closing, shown: Mapping[str, int], *, now: int) -> bool:
    """Whether a decision still holds; `shown`: skill → when (micros) the person showed it last."""
    if one.until is not None and one.until <= now:
        return False
    return not (one.skill and shown.get(one.skill, -1) > one.since)
