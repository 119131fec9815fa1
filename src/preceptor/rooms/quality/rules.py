"""Gold scored, and when a consensus is asked for anew: pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from preceptor.forms import Form
from preceptor.rooms.quality.nouns import Doubt, GoldScore, JoinedShare, Outcome

RIGHT_WITHIN = 0.25
"""An answer counts as right when it lies no farther from gold than this (0 same … 1 opposite): one step on a
five-point scale, one neighbouring pair swapped in a ranking of four."""
_STALE_SHARE = 0.1
_STALE_LEAST = 25


def score(
    form: Form,
    shown: Mapping[str, Any],
    gold: Mapping[str, Any],
    given: Mapping[str, Any],
    *,
    answer: str,
    item_no: int,
    contributor_id: int,
) -> list[GoldScore]:
    """One score for each question gold settles and the person answered; texts have no right answer and are left out.

    `form` is the one answered: gold written for another that does not fit it settles nothing.
    """
    right, mine = form.replies(shown, gold), form.replies(shown, given)
    scores = []
    for name, expected in right.items():
        distance = mine[name].distance(expected) if name in mine and expected.has_right_answer(shown) else None
        if distance is None:
            continue
        near = distance <= RIGHT_WITHIN
        scores.append(GoldScore(answer, item_no, contributor_id, name, 1.0 - distance, near))
    return scores


def consensus_is_stale(*, answers_now: int, answers_then: int, idle: bool = False) -> bool:
    """Whether enough was answered since the last run to make another worth its time: a tenth more, at least 25.

    `idle`: people wait for it, since nothing is left to answer before it decides which items are asked about again.
    """
    new = answers_now - answers_then
    return new >= max(_STALE_LEAST, _STALE_SHARE * answers_then) or (idle and new > 0)


def of_people(found: Outcome, people: Outcome) -> Outcome:
    """An outcome in which judges were heard, with people's own figures where people are judged: how far they agree, how
    reliable they are, which labels look wrong and how often items are asked about, never go by what a model said."""
    return replace(
        found,
        agreement=people.agreement,
        reliability=people.reliability,
        stops=people.stops,
        doubts=people.doubts,
    )


def still_open(doubts: Sequence[Doubt], verdicts: Mapping[int, str]) -> list[Doubt]:
    """Doubted labels somebody should look at: those of items no reviewer has ruled on (`verdicts`: item → verdict)."""
    return [one for one in doubts if one.item_no not in verdicts]


def correlations(rows: Sequence[JoinedShare]) -> Mapping[int, float]:
    """Model → its least correlation with people over the labels: a plan must hold for all of them."""
    found: dict[int, float] = {}
    for row in rows:
        if row.correlation is not None:
            found[row.contributor_id] = min(found.get(row.contributor_id, 1.0), max(row.correlation, 0.0))
    return {model: least for model, least in found.items() if least > 0}
