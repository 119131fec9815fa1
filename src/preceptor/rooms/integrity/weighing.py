"""From a crowd's answers to evidence about people; pure.

The same answers give the same evidence.
Each sign is tested for everybody who has enough answers, and of each sign so much is kept that at most a twentieth of it may be false
alarms (`stats.careless.discoveries`); figures on real people are in the guide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from preceptor.questions.contract import CameAbout
from preceptor.rooms.integrity.crowd import Crowd
from preceptor.rooms.integrity.family_signs import family_signs, fits, shared
from preceptor.rooms.integrity.nouns import Evidence, Sign
from preceptor.stats.careless import copied, discoveries, leaning

ENOUGH = 10
"""Answers that tell something, below which a person's are not tested."""
SHOWN = 12
"""Answers kept to look at, for each piece of evidence."""
_FALSE_SHARE = 0.05
_KEPT_BELOW = 0.05
"""Evidence that does not stand is kept to be read beside what does, when chance makes it this unlikely."""
_KEPT_BOUND = 0.5
"""Where it is a bound: so often the chance is no more than a twentieth among people who work well (4.3 % of 536)."""
_MOST_TEXTS = 20_000
"""Newest texts that are held against each other: a signature of one takes a third of a millisecond."""
_MOST_COPIES = 5
_FAST_ALLOWED, _FIRST_ALLOWED, _LONGER_ALLOWED = 0.1, 0.05, 0.1
"""Honest people differ: so far from the others somebody may lie before it counts."""
_MOSTLY = 0.5


def evidence(crowd: Crowd) -> list[Evidence]:
    """All that is worth keeping, in no order."""
    fitted = list(fits(crowd))
    tested: dict[Sign, list[Evidence]] = defaultdict(list)
    for one in (*_fast(crowd), *_sides(crowd), *family_signs(crowd, fitted, least=ENOUGH, shown=SHOWN)):
        tested[one.sign].append(one)
    kept = [one for found in tested.values() for one in _standing(found)]
    return [*kept, *shared(crowd, fitted, shown=SHOWN), *_same_texts(crowd), *_came_about(crowd)]


def _standing(found: Sequence[Evidence]) -> Iterator[Evidence]:
    stands = discoveries([1.0 if one.p is None else one.p for one in found], false_share=_FALSE_SHARE)
    for one, holds in zip(found, stands.tolist(), strict=True):
        below = _KEPT_BOUND if one.sign.is_bounded else _KEPT_BELOW
        if holds or (one.p is not None and one.p < below):
            yield replace(one, stands=holds)


def _fast(crowd: Crowd) -> Iterator[Evidence]:
    from scipy.stats import binom

    def p(hits: NDArray[np.int64], of: NDArray[np.int64], usual: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(binom.sf(hits - 1, of, np.minimum(usual + _FAST_ALLOWED, 0.99)))

    yield from _counted(crowd, Sign.FAST, list(crowd.fast.items()), p)


def _sides(crowd: Crowd) -> Iterator[Evidence]:
    first = [(one.answer, one.first) for one in crowd.sides if one.first is not None]
    longer = [(one.answer, one.longer) for one in crowd.sides if one.longer is not None]
    # What is shown first is drawn anew for each person: half is right, whatever the others do.
    yield from _counted(crowd, Sign.FIRST, first, _leans(_FIRST_ALLOWED), usual=0.5)
    yield from _counted(crowd, Sign.LONGER, longer, _leans(_LONGER_ALLOWED))


_Test = Callable[[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]], NDArray[np.float64]]


def _leans(allowed: float) -> _Test:
    """The test of `careless.leaning` against the nearer end of what is allowed."""

    def p(hits: NDArray[np.int64], of: NDArray[np.int64], usual: NDArray[np.float64]) -> NDArray[np.float64]:
        above = np.clip(usual + np.where(hits > of * usual, allowed, -allowed), 0.01, 0.99)
        within = np.abs(hits / np.maximum(of, 1) - usual) <= allowed
        return np.where(within, 1.0, leaning(hits, of, usual=above))

    return p


def _counted(
    crowd: Crowd, sign: Sign, told: Sequence[tuple[int, bool]], p: _Test, *, usual: float | None = None
) -> Iterator[Evidence]:
    """A sign that counts answers (place, whether it shows); `usual` None: expected is the share of everybody else."""
    places: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for place, yes in told:
        places[crowd.people[place]].append((place, yes))
    people = [who for who, found in places.items() if len(found) >= ENOUGH]
    if not people:
        return
    hits = np.array([sum(yes for _, yes in places[who]) for who in people], np.int64)
    of = np.array([len(places[who]) for who in people], np.int64)
    all_hits, others = sum(yes for _, yes in told), len(told) - of
    shares = (all_hits - hits) / np.maximum(others, 1)
    expected = np.where(others > 0, shares, 0.5) if usual is None else np.full(of.size, usual)
    for at, chance in enumerate(p(hits, of, expected).tolist()):
        who, share = people[at], float(hits[at] / of[at])
        showing = [place for place, yes in places[who] if yes is (share >= expected[at])]
        yield Evidence(
            who, sign, "", share, float(expected[at]), int(of[at]), chance, stands=False, answers=newest(crowd, showing)
        )


def newest(crowd: Crowd, places: Iterable[int]) -> list[str]:
    """The ids of some answers, newest first."""
    return [crowd.ids[at] for at in sorted(places, key=lambda at: -crowd.numbers[at])[:SHOWN]]


def _same_texts(crowd: Crowd) -> Iterator[Evidence]:
    """Both people are told of: which text was first is seen on the page, and may be a coincidence of sources."""
    texts = sorted(crowd.texts, key=lambda one: -crowd.numbers[one[0]])[:_MOST_TEXTS]
    of: Mapping[int, int] = _per_person(crowd, (place for place, _ in texts))
    alike: dict[tuple[int, int], list[tuple[int, float]]] = defaultdict(list)
    for one in copied([text for _, text in texts], [crowd.people[place] for place, _ in texts]):
        first, second = texts[one.first][0], texts[one.second][0]
        for mine, theirs in ((first, second), (second, first)):
            alike[crowd.people[mine], crowd.people[theirs]].append((mine, one.likeness))
    told: dict[int, int] = defaultdict(int)
    for (who, other), found in sorted(alike.items(), key=lambda one: (-len(one[1]), one[0])):
        told[who] += 1
        if told[who] <= _MOST_COPIES:
            places = {place for place, _ in found}
            yield Evidence(
                who, Sign.SAME_TEXT, "", float(len(places)), 0.0, of[who], None, stands=True, other=other,
                answers=newest(crowd, places),
            )  # fmt: skip


def _came_about(crowd: Crowd) -> Iterator[Evidence]:
    yield from _mostly(crowd, Sign.PASTED, lambda how: how.pasted)
    yield from _mostly(crowd, Sign.UNTYPED, lambda how: how.inserted)


def _mostly(crowd: Crowd, sign: Sign, part: Callable[[CameAbout], int]) -> Iterator[Evidence]:
    of = _per_person(crowd, (place for place, _ in crowd.came_about))
    showing: dict[int, list[int]] = defaultdict(list)
    for place, how in crowd.came_about:
        if part(how) > _MOSTLY * (how.typed + how.pasted + how.inserted):
            showing[crowd.people[place]].append(place)
    total = sum(len(places) for places in showing.values())
    for who, places in sorted(showing.items()):
        others = len(crowd.came_about) - of[who]
        usual = (total - len(places)) / others if others else 0.0
        share = len(places) / of[who]
        yield Evidence(
            who, sign, "", share, usual, of[who], None, stands=of[who] >= ENOUGH and share >= _MOSTLY,
            answers=newest(crowd, places),
        )  # fmt: skip


def _per_person(crowd: Crowd, places: Iterable[int]) -> dict[int, int]:
    found: dict[int, int] = defaultdict(int)
    for place in places:
        found[crowd.people[place]] += 1
    return found
