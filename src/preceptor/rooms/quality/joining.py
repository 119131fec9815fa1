"""Shares of labels that people and a model that judges give together; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from preceptor.forms import Form
from preceptor.questions.contract import Label
from preceptor.rooms.quality.beside import Said
from preceptor.rooms.quality.nouns import Consensus, JoinedShare
from preceptor.stats.inference import Joined, joined_share

LEAST_BOTH = 20
"""Units both judged below which a model's worth cannot be told."""
MOST_LABELS = 12
"""Labels of a scale above which shares say little and fill the page."""


def joined(form: Form, consensus: Sequence[Consensus], said: Sequence[Said]) -> list[JoinedShare]:
    """One row a model, question, family and label, wherever a model judged units that people did and units they did not."""
    known = {(one.item_no, one.question): one.units for one in consensus}
    judged: dict[tuple[int, str, str], list[Said]] = defaultdict(list)
    for one in said:
        family = form.questions[one.question].kind.family(one.unit)
        judged[one.contributor_id, one.question, family].append(one)
    return [row for key, rows in sorted(judged.items()) for row in _of_family(form, key, rows, known)]


def _of_family(
    form: Form,
    key: tuple[int, str, str],
    rows: Sequence[Said],
    known: Mapping[tuple[int, str], Mapping[str, tuple[Any, float]]],
) -> Iterator[JoinedShare]:
    contributor, question, family = key
    bound = form.questions[question]
    labels = bound.kind.categories(bound.settings, rows[0].unit)
    both = [one for one in rows if one.unit in known.get((one.item_no, question), {})]
    alone = [one for one in rows if one.unit not in known.get((one.item_no, question), {})]
    if len(both) < LEAST_BOTH or not alone or len(labels) > MOST_LABELS:
        return
    people = [known[one.item_no, question][one.unit][0] for one in both]
    for label in labels:
        found = joined_share(
            [said == label for said in people],
            [one.label == label for one in both],
            [one.label == label for one in alone],
            groups=([one.item_no for one in both], [one.item_no for one in alone]),
        )
        if np.isfinite(found.estimate.low):
            yield _row(contributor, question, family, label, found, rows, len(both))


def _row(
    contributor: int, question: str, family: str, label: Label, found: Joined, rows: Sequence[Said], both: int
) -> JoinedShare:
    return JoinedShare(
        contributor_id=contributor,
        question=question,
        family=family,
        label=label,
        estimate=found.estimate.estimate,
        low=found.estimate.low,
        high=found.estimate.high,
        human=found.human.estimate,
        human_low=found.human.low,
        human_high=found.human.high,
        model=float(np.mean([one.label == label for one in rows])),
        weight=found.weight,
        correlation=found.correlation if np.isfinite(found.correlation) else None,
        both=both,
        alone=len(rows) - both,
    )
