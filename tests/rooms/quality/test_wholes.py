"""Kinds that make one answer of several themselves: weights, consensus, agreement, reliability."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

import numpy as np
import pytest

from preceptor.base.actor import SYSTEM
from preceptor.forms import BoundQuestion, Form, Reply
from preceptor.infra.unit import Units
from preceptor.questions.contract import Aggregated, QuestionBase, QuestionKind, Schema, Voice
from preceptor.rooms.quality import rules
from preceptor.rooms.quality.inference import Given, Judged, infer
from preceptor.rooms.quality.nouns import Method, Outcome
from preceptor.rooms.quality.store import results
from preceptor.rooms.quality.wholes import HEAVIEST, LEVEL, MEAN


class Question(QuestionBase):
    kind: Literal["spot"] = "spot"
    most: int = 100


class Spot(Schema):
    """A point on a line from 0 to 100."""

    at: float


def middle(_question: Question, _shown: Any, voices: Sequence[Voice[Spot]]) -> Aggregated[Spot] | None:
    weight = sum(voice.weight for voice in voices)
    at = sum(voice.weight * voice.answer.at for voice in voices) / weight
    if len(voices) == 2:
        return None  # two points make no spot: as for a kind that will not settle
    near = sum(voice.weight for voice in voices if abs(voice.answer.at - at) < 10) / weight
    return Aggregated(Spot(at=at), near, {"spot": near})


KIND: QuestionKind[Question, Spot] = QuestionKind(
    name="spot",
    version=1,
    title="Spot",
    Question=Question,
    Answer=Spot,
    level="nominal",
    faults=lambda question, _shown, answer: [] if answer.at <= question.most else ["beyond"],  # type: ignore[list-item]
    setting_faults=lambda _question, _fields: [],
    labels=lambda _question, _shown, answer: {"half": "left" if answer.at < 50 else "right"},
    categories=lambda _question, _unit: ("left", "right"),
    distance=lambda _question, one, other: min(1.0, abs(one.at - other.at) / 100),
    aggregate=middle,
    figures=lambda _question, _shown, one, other: {"near": float(abs(one.at - other.at) < 10)},
    summary=lambda _question, _shown, answer: f"at {answer.at:.0f}",
)
ASKED = BoundQuestion(Question(name="where", title="Where?"), KIND)
FORM = Form({}, {"where": ASKED})
CAREFUL, CARELESS = (1, 2, 3), 4


def judged(
    item_no: int, spots: Mapping[int, float], *, gold: float | None = None, asked: BoundQuestion = ASKED
) -> Judged:
    given = [Given(person, {"where": Reply(asked, Spot(at=at))}) for person, at in spots.items()]
    right = {"where": Reply(ASKED, Spot(at=gold))} if gold is not None else {}
    return Judged(item_no, {}, given, right)


def crowd(items: int = 40) -> list[Judged]:
    """Three people near the truth, one anywhere."""
    random = np.random.default_rng(3)
    found = []
    for item_no in range(items):
        truth = float(random.uniform(5, 95))
        spots = {person: truth + float(random.normal(0, 2)) for person in CAREFUL}
        found.append(judged(item_no, {**spots, CARELESS: float(random.uniform(0, 100))}))
    return found


def outcome(items: Sequence[Judged], method: Method = Method.DAWID_SKENE) -> Outcome:
    return infer(FORM, items, method=method, rng=np.random.default_rng(1))


def test_who_lies_far_from_the_others_counts_less() -> None:
    items = crowd()
    weighted, plain = outcome(items), outcome(items, Method.MAJORITY)

    def error(found: Outcome) -> float:
        careful = [np.mean([g.replies["where"].answer.at for g in one.given[:3]]) for one in items]  # type: ignore[attr-defined]
        return float(
            np.mean([abs(c.answer["at"] - at) for c, at in zip(found.consensus, careful, strict=True) if c.answer])
        )

    assert error(weighted) < error(plain) / 2
    reliability = {one.contributor_id: one.reliability for one in weighted.reliability}
    assert reliability[CARELESS] < min(reliability[person] for person in CAREFUL) - 0.1
    assert all(one.labels == 40 for one in weighted.reliability)


def test_gold_tells_the_good_one_from_the_many() -> None:
    """Three agree with each other and are wrong; only gold can say so."""
    wrong = [judged(no, {1: 20, 2: 21, 3: 19, 4: 80}, gold=80) for no in range(30)]
    later = judged(99, {1: 20, 2: 21, 3: 19, 4: 80})
    found = outcome([*wrong, later])
    at = {one.item_no: one.answer["at"] for one in found.consensus if one.answer}
    assert at[99] > 50  # 60 of distance against 0: the heaviest voice
    assert HEAVIEST / (HEAVIEST + 3) * 80 < at[99] < 80


def test_agreement_is_alpha_over_the_kinds_own_distance_with_its_figures() -> None:
    whole, near, small = outcome(crowd()).agreement
    assert (whole.level, whole.family, whole.units, whole.raters, whole.labels) == (LEVEL, "", 40, 4, 160)
    assert whole.alpha is not None and whole.low is not None and whole.high is not None
    assert 0 < whole.low < whole.alpha < whole.high < 0.9
    assert (near.family, near.level, near.alpha, near.units) == ("near", MEAN, None, 40)
    assert near.low is not None and near.percent is not None and near.high is not None
    assert (
        near.low < near.percent < near.high and 0.45 < near.percent < 0.7
    )  # half of an item's pairs are of the careful
    assert (small.family, small.level, small.units) == ("parts", "nominal", 40) and small.alpha is not None


def test_a_consensus_says_what_the_kind_made_and_how_sure_it_is() -> None:
    found = outcome([judged(7, {1: 10, 2: 12, 3: 14})], Method.MAJORITY).consensus[0]
    assert (found.item_no, found.question, found.summary, found.answers) == (7, "where", "at 12", 3)
    assert found.answer == {"at": 12.0} and found.confidence == 1 and found.units == {"spot": (True, 1.0)}


def test_what_the_kind_will_not_settle_stays_open() -> None:
    found = outcome([judged(7, {1: 10, 2: 90})])
    assert [(one.answer, one.confidence, one.summary) for one in found.consensus] == [(None, 0.0, "")]


def test_answers_to_an_earlier_form_count_where_they_still_fit() -> None:
    before = BoundQuestion(Question(name="where", title="Where?", most=500), KIND)
    found = outcome([judged(1, {1: 40, 2: 400, 3: 41, 4: 42}, asked=before)], Method.MAJORITY)
    assert found.consensus[0].answers == 3 and found.consensus[0].answer == {"at": 41.0}
    other = BoundQuestion(ASKED.settings, replace(KIND, name="other"))
    assert outcome([judged(1, {1: 40}, asked=BoundQuestion(before.settings, other.kind))]).consensus == []


def test_figures_are_kept_with_the_agreement(units: Units) -> None:
    found = outcome(crowd(8)).agreement
    units.write_now(SYSTEM, lambda ctx: results.replace_agreement(ctx.conn, 1, found))
    kept = units.read_now(SYSTEM, lambda ctx: results.agreement_of(ctx.conn, 1))
    assert kept == sorted(found, key=lambda one: one.family)


def test_one_answer_is_a_consensus_and_no_agreement() -> None:
    found = outcome([judged(1, {1: 40})])
    assert found.consensus[0].answer == {"at": 40.0}
    assert [one.alpha for one in found.agreement] == [None]
    assert found.reliability == []
    assert outcome([]).consensus == []


def test_gold_of_a_whole_is_scored_by_distance(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = replace(KIND, labels=lambda _question, _shown, _answer: {})
    replies = {at: {"where": Reply(BoundQuestion(ASKED.settings, bare), Spot(at=at))} for at in (20.0, 60.0)}
    monkeypatch.setattr(Form, "replies", lambda _form, _shown, answers: replies[answers["at"]])
    (found,) = rules.score(FORM, {}, {"at": 20.0}, {"at": 60.0}, answer="a", item_no=1, contributor_id=1)
    assert found.score == pytest.approx(0.6) and not found.right
