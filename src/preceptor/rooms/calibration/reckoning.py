"""Agreement of a session before and after, as a whole and clause by clause; pure.

Where a kind's answers are labels, alpha is over them, scale by scale; where they are wholes, over the kind's own distance: the same
figures as a project's results (`quality`). Intervals come from resampling items.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from preceptor.forms import Form, Reply
from preceptor.questions.contract import Label
from preceptor.rooms.calibration.nouns import Agreement, Figures, Given, SessionItem, Turn
from preceptor.stats.agreement import alpha_interval
from preceptor.stats.distances import choose_pairs, distance_agreement
from preceptor.stats.votes import Votes

_MOST_COMPARED = 30
"""People whose first answers to one item are set against each other to say how far they lie apart."""
_MOST_LABELS = 200
"""Labels on one scale above which only those that were given are counted with."""


@dataclass(frozen=True)
class _Said:
    """One person's reply to one question of one item."""

    item: SessionItem
    person: int
    reply: Reply


def figures(
    form: Form, items: Sequence[SessionItem], given: Sequence[Given], *, both: bool, rng: np.random.Generator
) -> Figures:
    """With `both`, both turns over those alone who gave both answers to an item: what changed is then the people's mind, and not
    who was there. Without, the first turn over everybody. Deterministic given `rng`."""
    at = {one.place: one for one in items}
    turns = (Turn.FIRST, Turn.SECOND) if both else (Turn.FIRST,)
    counted = _of_both(given) if both else given
    found: list[Agreement] = []
    apart: Mapping[int, Mapping[str, float]] = {}
    for turn in turns:
        said = _replies(form, at, [one for one in counted if one.turn is turn])
        apart = apart or _apart(said)
        for clause in ("", *_clauses(items)):
            for question, replies in said.items():
                about = [one for one in replies if not clause or clause in one.item.clauses]
                found += _agreement(question, about, clause, turn, rng)
    return Figures(found, apart)


def _of_both(given: Sequence[Given]) -> list[Given]:
    turns: dict[tuple[int, int], set[Turn]] = defaultdict(set)
    for one in given:
        turns[one.place, one.contributor_id].add(one.turn)
    return [one for one in given if len(turns[one.place, one.contributor_id]) == len(Turn)]


def _clauses(items: Sequence[SessionItem]) -> list[str]:
    return list(dict.fromkeys(number for one in items for number in one.clauses))


def _replies(form: Form, at: Mapping[int, SessionItem], given: Sequence[Given]) -> dict[str, list[_Said]]:
    found: dict[str, list[_Said]] = {name: [] for name in form.questions}
    for one in given:
        item = at[one.place]
        for name, reply in form.replies(item.payload, one.answers).items():
            found[name].append(_Said(item, one.contributor_id, reply))
    return found


def _agreement(
    question: str, said: Sequence[_Said], clause: str, turn: Turn, rng: np.random.Generator
) -> Iterator[Agreement]:
    if not said:
        return
    asked = said[0].reply.question
    if asked.kind.is_whole(asked.settings):
        yield _by_distance(question, said, clause, turn, rng)
        return
    rows: dict[str, list[tuple[str, int, Label]]] = defaultdict(list)
    classes: dict[str, Sequence[Label]] = {}
    for one in said:
        for unit, label in one.reply.labels(one.item.payload).items():
            family = asked.kind.family(unit)
            rows[family].append((f"{one.item.place}/{unit}", one.person, label))
            classes.setdefault(family, asked.kind.categories(asked.settings, unit))
    for family, votes in sorted(rows.items()):
        yield _by_labels(question, family, _votes(votes, classes[family]), clause, turn, asked.kind.level, rng)


def _votes(rows: Sequence[tuple[str, int, Label]], classes: Sequence[Label]) -> Votes:
    if len(classes) > _MOST_LABELS:
        seen = {label for _, _, label in rows}
        classes = [one for one in classes if one in seen]
    return Votes.from_rows(rows, classes=list(classes))


def _by_labels(
    question: str, family: str, votes: Votes, clause: str, turn: Turn, level: Any, rng: np.random.Generator
) -> Agreement:
    alpha = alpha_interval(votes, level=level, random=rng)
    return Agreement(
        question, family, clause, turn, level, _finite(alpha.estimate), _finite(alpha.low), _finite(alpha.high),
        votes.items, votes.annotators,
    )  # fmt: skip


def _by_distance(question: str, said: Sequence[_Said], clause: str, turn: Turn, rng: np.random.Generator) -> Agreement:
    pairs = choose_pairs([one.item.place for one in said], random=rng)
    within, across = (
        [said[one].reply.distance(said[other].reply) or 0.0 for one, other in chosen.tolist()]
        for chosen in (pairs.within, pairs.across)
    )
    alpha = distance_agreement(pairs, within=within, across=across, random=rng).alpha
    return Agreement(
        question, "", clause, turn, "distance", _finite(alpha.estimate), _finite(alpha.low), _finite(alpha.high),
        len({one.item.place for one in said}), len({one.person for one in said}),
    )  # fmt: skip


def _apart(said: Mapping[str, Sequence[_Said]]) -> dict[int, dict[str, float]]:
    found: dict[int, dict[str, float]] = defaultdict(dict)
    for question, all_said in said.items():
        by_place: dict[int, list[Reply]] = defaultdict(list)
        for one in all_said:
            by_place[one.item.place].append(one.reply)
        for place, replies in by_place.items():
            gaps = [one.distance(other) or 0.0 for one, other in combinations(replies[:_MOST_COMPARED], 2)]
            if gaps:
                found[place][question] = round(float(np.mean(gaps)), 4)
    return dict(found)


def _finite(value: Any) -> float | None:
    return float(value) if np.isfinite(value) else None
