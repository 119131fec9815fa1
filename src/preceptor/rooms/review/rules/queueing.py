"""Which items want a second look, where they wait, and how much they want it; pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from preceptor.forms import Form, Reply
from preceptor.rooms.review.nouns import (
    CLAUSE,
    DISAGREEMENT,
    GOLD,
    MODEL,
    PERSON,
    RANDOM,
    UNSETTLED,
    Place,
    Shares,
)

Replies = Mapping[str, Reply]


@dataclass(frozen=True)
class Judged:
    """An item with all that was said of it: people's replies (with contributor), models' replies, the consensus (replies, and its
    least confidence over the questions; None before there is one), and how sure (0..1) an item is that answers do not settle."""

    item_no: int
    is_open: bool
    gold: bool
    people: Sequence[tuple[int, Replies]]
    models: Sequence[Replies]
    consensus: Replies
    confidence: float | None
    unsettled: float | None = None


def places(judged: Judged, shares: Shares) -> Iterator[Place]:
    """Where an item waits. Not at all while others still answer it and one voice is all there is."""
    if not judged.people or (judged.is_open and len(judged.people) < 2 and not judged.gold):
        return
    if judged.gold:
        yield Place(GOLD, judged.item_no, draw(judged.item_no, GOLD))
        return
    doubt = doubt_of(judged)
    yield Place(DISAGREEMENT, judged.item_no, doubt)
    if judged.unsettled is not None:
        yield Place(UNSETTLED, judged.item_no, 1.0 - judged.unsettled)
    if (apart := models_apart(judged)) is not None:
        yield Place(MODEL, judged.item_no, apart)
    drawn = draw(judged.item_no, RANDOM)
    if drawn < shares.random:
        yield Place(RANDOM, judged.item_no, drawn)
    for person in sorted({person for person, _ in judged.people}):
        yield Place(f"{PERSON}{person}", judged.item_no, doubt)
    for clause in sorted({clause for _, replies in judged.people for clause in cited(replies)}):
        yield Place(f"{CLAUSE}{clause}", judged.item_no, doubt)


def draw(item_no: int, what: str) -> float:
    """Uniform in [0, 1), the same whenever the queues are made: who knows the item cannot know the draw of another."""
    digest = hashlib.blake2b(f"{what}:{item_no}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) / 2**64


def doubt_of(judged: Judged) -> float:
    """How unsure (0..1) the consensus is; without one, how far apart the answers lie."""
    if judged.confidence is not None:
        return 1.0 - judged.confidence
    return apart([replies for _, replies in judged.people])


def models_apart(judged: Judged) -> float | None:
    """How far (0..1) the models' answers lie from people's consensus, on average; None without either."""
    far = [one for replies in judged.models if (one := distance(replies, judged.consensus)) is not None]
    return sum(far) / len(far) if far else None


def apart(answers: Sequence[Replies]) -> float:
    """The mean distance between two of these answers (0..1); 0 for fewer than two. At most twenty are looked at."""
    far = [one for a, b in combinations(answers[:20], 2) if (one := distance(a, b)) is not None]
    return sum(far) / len(far) if far else 0.0


def distance(a: Replies, b: Replies) -> float | None:
    """The mean over the questions both answered alike; None when there is none."""
    far = [one for name in a.keys() & b.keys() if (one := a[name].distance(b[name])) is not None]
    return sum(far) / len(far) if far else None


def nearest(answers: Sequence[Replies]) -> int | None:
    """Which of these answers lies nearest to all others (the first of equals): what most would have said."""
    if not answers:
        return None
    far = [sum(distance(one, other) or 0.0 for other in answers) for one in answers]
    return far.index(min(far))


def cited(replies: Replies) -> Iterator[str]:
    """The clauses an answer cites, as "policy/number"."""
    for reply in replies.values():
        kind, settings = reply.question.kind, reply.question.settings
        judged_by = kind.judged_by(settings)
        if judged_by is not None:
            yield from (f"{judged_by[0]}/{number}" for number in kind.cites(settings, reply.answer))


def doubts(form: Form, before: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Question → how unsure its consensus was when the reviewer saw it."""
    return {one["question"]: 1.0 - one["confidence"] for one in before if one["question"] in form.questions}
