"""How models that judge compare with people's consensus, of which they are no part; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from preceptor.forms import Form, Reply
from preceptor.questions.contract import Label
from preceptor.rooms.quality.meaning import labels_now
from preceptor.rooms.quality.nouns import Consensus, Reliability
from preceptor.stats.intervals import beta_posterior


@dataclass(frozen=True, slots=True)
class Said:
    """One label that a model gave."""

    item_no: int
    contributor_id: int
    question: str
    unit: str
    label: Label


class Beside(NamedTuple):
    """How well each model does, and the labels that it gave (wholes left out)."""

    reliability: Sequence[Reliability]
    said: Sequence[Said]


def measured(
    form: Form,
    consensus: Sequence[Consensus],
    given: Iterable[tuple[int, int, Mapping[str, Any], Mapping[str, Reply]]],
) -> Beside:
    """One figure a model and question: the share of its labels that people's consensus has too, with a Beta interval.

    `given`: (item's number, contributor, what the item shows, replies by question). Nobody need be left out: a model's own
    answers are not in the consensus it is compared with.
    """
    known = {(one.item_no, one.question): one.units for one in consensus}
    wholes = {name for name, one in form.questions.items() if one.kind.is_whole(one.settings)}
    labels: dict[tuple[int, str], int] = defaultdict(int)
    agreed: dict[tuple[int, str], int] = defaultdict(int)
    kept: list[Said] = []
    for one in _said(form, given):
        units = known.get((one.item_no, one.question), {})
        if one.unit in units:
            labels[one.contributor_id, one.question] += 1
            agreed[one.contributor_id, one.question] += units[one.unit][0] == one.label
        # The labels of marked texts are as many as their words, and say nothing of the whole.
        if one.question not in wholes:
            kept.append(one)
    return Beside([_figure(key, count, agreed[key]) for key, count in sorted(labels.items())], kept)


def _said(form: Form, given: Iterable[tuple[int, int, Mapping[str, Any], Mapping[str, Reply]]]) -> Iterator[Said]:
    for item_no, contributor, shown, replies in given:
        for name, reply in replies.items():
            for unit, label in labels_now(form, name, reply, shown).items():
                yield Said(item_no, contributor, name, unit, label)


def _figure(key: tuple[int, str], count: int, right: int) -> Reliability:
    interval = beta_posterior(right, count - right)
    return Reliability(*key, interval.estimate, interval.low, interval.high, count, count, right)
