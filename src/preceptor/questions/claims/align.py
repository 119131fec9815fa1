"""Which claims of two people are the same claim, and how far their checks lie apart."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.questions.claims.schema import Answer, Claim, Question
from preceptor.questions.contract import Shown

OPEN = frozenset({"unsupported", "cannot_assess"})
"""Verdicts that lie half way: nobody could say."""


def aligned(mine: Sequence[Claim], theirs: Sequence[Claim]) -> list[tuple[int, int]]:
    """Pairs of places of claims that are one claim: best likeness first, each used once. Claims whose places in the text do
    not meet are never one."""
    pairs = [
        (likeness, tuple(sorted((_key(one), _key(other)))), a, b)
        for a, one in enumerate(mine)
        for b, other in enumerate(theirs)
        if (likeness := _likeness(one, other)) > 0
    ]
    taken_mine: set[int] = set()
    taken_theirs: set[int] = set()
    found = []
    for _, _, a, b in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
        if a not in taken_mine and b not in taken_theirs:
            taken_mine.add(a)
            taken_theirs.add(b)
            found.append((a, b))
    return found


def distance(_question: Question, one: Answer, other: Answer) -> float:
    """Mean over all claims of either: a claim only one of them made counts 1, another verdict 1, or ½ where both say that
    nobody can tell."""
    pairs = aligned(one.claims, other.claims)
    total = len(one.claims) + len(other.claims) - len(pairs)
    if not total:
        return 0.0
    gaps = sum(_gap(one.claims[a], other.claims[b]) for a, b in pairs)
    return (gaps + total - len(pairs)) / total


def figures(_question: Question, _shown: Shown, one: Answer, other: Answer) -> dict[str, float]:
    """F1 of the claims both found, and of those the share with the same verdict."""
    made = len(one.claims) + len(other.claims)
    if not made:
        return {}
    pairs = aligned(one.claims, other.claims)
    found = {"F1, claims": 2 * len(pairs) / made}
    if pairs:
        same = sum(one.claims[a].verdict == other.claims[b].verdict for a, b in pairs)
        found["same verdict"] = same / len(pairs)
    return found


def _gap(one: Claim, other: Claim) -> float:
    if one.verdict == other.verdict:
        return 0.0
    return 0.5 if {one.verdict, other.verdict} == OPEN else 1.0


def _likeness(one: Claim, other: Claim) -> float:
    """Half by the share of the text both stand on (intersection over union), half by the words both use."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    if one.part != other.part or shared <= 0:
        return 0.0
    union = max(one.end, other.end) - min(one.start, other.start)
    mine, theirs = set(one.text.casefold().split()), set(other.text.casefold().split())
    words = len(mine & theirs) / len(mine | theirs) if mine | theirs else 1.0
    return (shared / union + words) / 2


def _key(claim: Claim) -> tuple[str, int, int, str, str]:
    return claim.part, claim.start, claim.end, claim.text, claim.verdict
