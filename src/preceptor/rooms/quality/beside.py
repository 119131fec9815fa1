"""How models that judge compare with people's consensus, of which they are no part; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

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


def labelled(form: Form, given: Iterable[tuple[int, int, Mapping[str, Any], Mapping[str, Reply]]]) -> Iterator[Said]:
    """`given`: (item's number, contributor, what the item shows, replies by question)."""
    for item_no, contributor, shown, replies in given:
        for name, reply in replies.items():
            for unit, label in labels_now(form, name, reply, shown).items():
                yield Said(item_no, contributor, name, unit, label)


def keeping(form: Form, said: Iterable[Said], kept: list[Said]) -> Iterator[Said]:
    """Passes everything on and keeps what is no part of a whole: the labels of marked texts are as many as their words."""
    for one in said:
        bound = form.questions[one.question]
        if not bound.kind.is_whole(bound.settings):
            kept.append(one)
        yield one


def measured(consensus: Sequence[Consensus], said: Iterable[Said]) -> Iterator[Reliability]:
    """One figure a model and question: the share of its labels that people's consensus has too, with a Beta interval.

    Nobody need be left out: a model's own answers are not in the consensus it is compared with.
    """
    known = {(one.item_no, one.question): one.units for one in consensus}
    labels: dict[tuple[int, str], int] = defaultdict(int)
    agreed: dict[tuple[int, str], int] = defaultdict(int)
    for one in said:
        units = known.get((one.item_no, one.question), {})
        if one.unit in units:
            labels[one.contributor_id, one.question] += 1
            agreed[one.contributor_id, one.question] += units[one.unit][0] == one.label
    for (contributor, name), count in sorted(labels.items()):
        right = agreed[contributor, name]
        interval = beta_posterior(right, count - right)
        yield Reliability(contributor, name, interval.estimate, interval.low, interval.high, count, right)
