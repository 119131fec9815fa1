"""From everybody's answers to consensus, agreement and reliability of a project; pure.

Answers become labels of units (`QuestionKind.labels`); the units of one question that share a scale form a family,
and each family is one truth-inference problem: item = (item, unit), annotator = contributor, label = category.
Answers given under an earlier version of the form count where their labels still mean the same. Kinds that make one
answer of several themselves are left to `wholes`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from preceptor.forms import BoundQuestion, Form, Reply
from preceptor.questions.contract import Resolved
from preceptor.rooms.quality.choosing import Held, gold_checks
from preceptor.rooms.quality.coefficients import coefficients, measured
from preceptor.rooms.quality.doubtful import Voted, doubtful
from preceptor.rooms.quality.families import Family, Solved, known_labels, learnable, solve_family, with_certainty
from preceptor.rooms.quality.meaning import labels_now
from preceptor.rooms.quality.nouns import Agreement, Consensus, Method, Outcome
from preceptor.rooms.quality.reliability import Learnt, reliabilities
from preceptor.rooms.quality.stopping import Scale, stops
from preceptor.rooms.quality.wholes import Wholes, agreed_wholes, finite, solve
from preceptor.stats.agreement import alpha_interval, percent_agreement
from preceptor.stats.overlap import Overlap

Shown = Mapping[str, Any]


@dataclass(frozen=True)
class Given:
    """One contributor's answers to one item, by question, each read with the form it was given under."""

    contributor_id: int
    replies: Mapping[str, Reply]


@dataclass(frozen=True)
class Judged:
    """One item with everybody's answers; `gold` holds right answers where they are known."""

    item_no: int
    shown: Shown
    given: Sequence[Given]
    gold: Mapping[str, Reply] = field(default_factory=dict)


@dataclass
class _Gathered:
    """Everybody's votes, and what is needed to put consensus into words."""

    families: dict[tuple[str, str], Family] = field(default_factory=dict)
    wholes: dict[str, Wholes] = field(default_factory=dict)
    shown: dict[int, Shown] = field(default_factory=dict)
    counts: dict[tuple[int, str], int] = field(default_factory=lambda: defaultdict(int))


def infer(
    form: Form, judged: Iterable[Judged], *, method: Method, rng: np.random.Generator, overlap: Overlap | None = None
) -> Outcome:
    """Consensus of every item and question whose answers add up; `judged` is read once. Deterministic given `rng`.

    With `overlap`, also which items should be asked about again: by the questions that have labels.
    """
    gathered = _gather(form, judged)
    parts = [_infer_labels(form, gathered, method, rng, overlap)]
    parts += [solve(wholes, method=method, rng=rng) for _, wholes in sorted(gathered.wholes.items())]
    return Outcome(
        consensus=[found for part in parts for found in part.consensus],
        agreement=[found for part in parts for found in part.agreement],
        reliability=[found for part in parts for found in part.reliability],
        stops=parts[0].stops,
        doubts=parts[0].doubts,
        gold_checks=parts[0].gold_checks,
    )


def consensus_of(form: Form, judged: Iterable[Judged], *, method: Method) -> list[Consensus]:
    """The consensus of `infer` alone, for comparing one crowd with another: no agreement, no figures about people."""
    gathered = _gather(form, judged)
    resolved = _resolved({key: solve_family(family, method) for key, family in gathered.families.items()})
    found = [one for no, answers in resolved.items() for one in _item_consensus(form, no, answers, gathered)]
    return found + [
        one for _, wholes in sorted(gathered.wholes.items()) for one in agreed_wholes(wholes, method=method)
    ]


def _infer_labels(
    form: Form, gathered: _Gathered, method: Method, rng: np.random.Generator, overlap: Overlap | None
) -> Outcome:
    solved = {key: solve_family(family, method) for key, family in gathered.families.items()}
    # A stream of its own: what is drawn for it changes no other figure.
    checks = gold_checks(_held(solved), method=method, rng=rng.spawn(1)[0])
    lapses = {one.question: one.lapse for one in checks if one.method is method}
    solved |= {key: with_certainty(one, lapse=lapses[key[0]]) for key, one in solved.items() if key[0] in lapses}
    resolved = _resolved(solved)
    return Outcome(
        consensus=[
            one
            for item_no, by_question in resolved.items()
            for one in _item_consensus(form, item_no, by_question, gathered)
        ],
        agreement=[_agreement(form, key, one, rng) for key, one in sorted(solved.items())],
        reliability=list(reliabilities(_learnt(form, solved))),
        stops=stops(_scales(solved), overlap) if overlap is not None else (),
        doubts=doubtful(_voted(solved)),
        gold_checks=checks,
    )


def _scales(solved: Mapping[tuple[str, str], Solved]) -> Iterator[Scale]:
    for (question, _), one in sorted(solved.items()):
        yield Scale(question, one.family.units, one.truth.votes, one.family.gold)


def _voted(solved: Mapping[tuple[str, str], Solved]) -> Iterator[Voted]:
    """The families whose contributors' mistakes were learnt: merely counted votes know nobody's worth."""
    for (question, _), one in sorted(solved.items()):
        if one.truth.confusion is not None:
            yield Voted(question, one.truth, one.family.units, one.people, one.family.categories)


def _held(solved: Mapping[tuple[str, str], Solved]) -> Iterator[Held]:
    """The families large enough to learn mistakes from, and not too large."""
    for (question, _), one in sorted(solved.items()):
        if learnable(one.truth.votes):
            items = [item_no for item_no, _ in one.family.units]
            yield Held(question, one.truth.votes, items, known_labels(one.family), one.family.ordered)


def _gather(form: Form, judged: Iterable[Judged]) -> _Gathered:
    wholes = {name: Wholes(name, one) for name, one in form.questions.items() if one.kind.is_whole(one.settings)}
    gathered = _Gathered(wholes=wholes)
    for one in judged:
        gathered.shown[one.item_no] = one.shown
        _take_wholes(wholes, one)
        for given in one.given:
            for name, reply in given.replies.items():
                if name not in wholes:
                    _take_labels(form, gathered, one, given.contributor_id, name, reply)
        _take_gold(form, gathered.families, one)
    return gathered


def _take_labels(form: Form, gathered: _Gathered, one: Judged, person: int, name: str, reply: Reply) -> None:
    labels = labels_now(form, name, reply, one.shown)
    gathered.counts[one.item_no, name] += bool(labels)
    for unit, label in labels.items():
        family = _family(form, gathered.families, name, unit)
        family.item.append(family.at(one.item_no, unit))
        family.annotator.append(person)
        family.label.append(family.categories.index(label))


def _take_wholes(wholes: Mapping[str, Wholes], one: Judged) -> None:
    for name, whole in wholes.items():
        given = [(each.contributor_id, each.replies[name]) for each in one.given if name in each.replies]
        whole.take(one.item_no, one.shown, given, one.gold.get(name))


def _take_gold(form: Form, families: dict[tuple[str, str], Family], one: Judged) -> None:
    for question, reply in one.gold.items():
        for unit, label in labels_now(form, question, reply, one.shown).items():
            family = families.get(_key(form, question, unit))
            if family is not None and (one.item_no, unit) in family.place:
                family.gold[family.place[one.item_no, unit]] = family.categories.index(label)


def _key(form: Form, question: str, unit: str) -> tuple[str, str]:
    return question, form.questions[question].kind.family(unit)


def _family(form: Form, families: dict[tuple[str, str], Family], question: str, unit: str) -> Family:
    key = _key(form, question, unit)
    if key not in families:
        bound = form.questions[question]
        ordered = bound.kind.level != "nominal"
        families[key] = Family(tuple(bound.kind.categories(bound.settings, unit)), ordered)
    return families[key]


def _resolved(solved: Mapping[tuple[str, str], Solved]) -> dict[int, dict[str, dict[str, Resolved]]]:
    """Item → question → unit → what was made of it."""
    found: dict[int, dict[str, dict[str, Resolved]]] = defaultdict(lambda: defaultdict(dict))
    for (question, _), one in solved.items():
        for (item_no, unit), code, sure in zip(one.family.units, one.truth.label.tolist(), one.certainty, strict=True):
            if code >= 0:
                found[item_no][question][unit] = Resolved(one.family.categories[code], sure)
    return found


def _item_consensus(
    form: Form, item_no: int, resolved: Mapping[str, Mapping[str, Resolved]], gathered: _Gathered
) -> Iterator[Consensus]:
    """In the form's order, so that what is agreed on one question decides whether the next is asked at all: the few
    who were asked because they saw the first one differently do not speak for the item."""
    asking = form.asking(gathered.shown[item_no], partial=True)
    for name, bound in form.questions.items():
        seen = asking.about(bound.settings)
        if seen is None or name not in resolved:
            continue
        found = _consensus(bound, item_no, seen, resolved[name], gathered.counts[item_no, name])
        if found.answer is not None:
            asking.hear(name, found.answer)
        yield found


def _consensus(
    bound: BoundQuestion, item_no: int, shown: Shown, units: Mapping[str, Resolved], answers: int
) -> Consensus:
    answer = bound.kind.assemble(bound.settings, shown, units)
    return Consensus(
        item_no=item_no,
        question=bound.settings.name,
        answer=answer.model_dump(mode="json") if answer is not None else None,
        summary=bound.kind.summary(bound.settings, shown, answer) if answer is not None else "",
        confidence=float(np.mean([one.probability for one in units.values()])),
        answers=answers,
        units={unit: (one.label, one.probability) for unit, one in units.items()},
    )


def _agreement(form: Form, key: tuple[str, str], one: Solved, rng: np.random.Generator) -> Agreement:
    question, family = key
    level = form.questions[question].kind.level
    votes = one.truth.votes
    named = measured(votes, one.family.categories, level=level)
    alpha = alpha_interval(named, level=level, random=rng)
    return Agreement(
        question=question,
        family=family,
        level=level,
        alpha=finite(alpha.estimate),
        low=finite(alpha.low),
        high=finite(alpha.high),
        percent=finite(percent_agreement(votes)),
        units=votes.items,
        raters=votes.annotators,
        labels=len(votes),
        coefficients=coefficients(named, [item_no for item_no, _ in one.family.units], level=level),
    )


def _learnt(form: Form, solved: Mapping[tuple[str, str], Solved]) -> Iterator[Learnt]:
    for (question, _), one in solved.items():
        yield Learnt(question, form.questions[question].kind.level, one.truth, one.people, one.family.categories)
