"""When an admission that was found once still holds; pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from preceptor.rooms.eligibility.nouns import Admitted, Judged, Need


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
