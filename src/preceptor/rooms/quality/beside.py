"""How models that judge compare with people's consensus, of which they are no part; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from preceptor.forms import Form, Reply
from preceptor.rooms.quality.meaning import labels_now
from preceptor.rooms.quality.nouns import Consensus, Reliability
from preceptor.stats.intervals import beta_posterior


def measured(
    form: Form,
    consensus: Sequence[Consensus],
    given: Iterable[tuple[int, int, Mapping[str, Any], Mapping[str, Reply]]],
) -> Iterator[Reliability]:
    """One figure a model and question: the share of its labels that people's consensus has too, with a Beta interval.

    `given`: (item's number, contributor, what the item shows, replies by question). Nobody need be left out: a model's own
    answers are not in the consensus it is compared with.
    """
    known = {(one.item_no, one.question): one.units for one in consensus}
    labels: dict[tuple[int, str], int] = defaultdict(int)
    agreed: dict[tuple[int, str], int] = defaultdict(int)
    for item_no, contributor, shown, replies in given:
        for name, reply in replies.items():
            units = known.get((item_no, name), {})
            for unit, label in labels_now(form, name, reply, shown).items():
                if unit in units:
                    labels[contributor, name] += 1
                    agreed[contributor, name] += units[unit][0] == label
    for (contributor, name), count in sorted(labels.items()):
        right = agreed[contributor, name]
        interval = beta_posterior(right, count - right)
        yield Reliability(contributor, name, interval.estimate, interval.low, interval.high, count, right)
