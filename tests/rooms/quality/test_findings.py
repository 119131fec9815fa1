"""Doubted labels, shares by people and a model together, how many judgments: pure, lived, and for whom."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from preceptor.base.actor import SYSTEM
from preceptor.forms import BoundQuestion, Form, Reply
from preceptor.infra.unit import Units
from preceptor.questions import registry
from preceptor.rooms.quality import actions, queries, rules
from preceptor.rooms.quality.beside import Said, measured
from preceptor.rooms.quality.choosing import Held, gold_checks
from preceptor.rooms.quality.families import Family, Solved, solve_family
from preceptor.rooms.quality.inference import Given, Judged, infer
from preceptor.rooms.quality.joining import LEAST_BOTH, joined
from preceptor.rooms.quality.nouns import Consensus, GoldCheck, JoinedShare, Method
from preceptor.rooms.quality.store import findings as kept
from preceptor.stats.votes import Votes
from rooms.quality.test_consensus import CARELESS, judged_stage
from rooms.routing.stage import Stage
from rooms.settle import settle
from web import House

CHOICE = registry.kind("choice")
ASKED = BoundQuestion(
    CHOICE.Question.model_validate(
        {
            "kind": "choice",
            "name": "topic",
            "title": "Topic?",
            "about": "text",
            "options": [{"value": "news", "title": "News"}, {"value": "chat", "title": "Chat"}],
        }
    ),
    CHOICE,
)
FORM = Form({}, {"topic": ASKED})


def reply(value: str) -> Reply:
    return Reply(ASKED, CHOICE.Answer.model_validate({"values": [value]}))


def judged(item_no: int, *said: str) -> Judged:
    given = [Given(person, {"topic": reply(value)}) for person, value in enumerate(said, 1)]
    return Judged(item_no, {"text": "x"}, given)


def crowd() -> list[Judged]:
    """Thirty items on which three people agree, and one on which the third is alone."""
    items = [judged(no, *(["news", "chat"][no % 2],) * 3) for no in range(30)]
    return [*items, judged(99, "news", "news", "chat")]


def test_who_stands_alone_against_the_others_is_doubted_and_nobody_else() -> None:
    found = infer(FORM, crowd(), method=Method.DAWID_SKENE, rng=np.random.default_rng(0)).doubts
    assert [(one.item_no, one.contributor_id, one.question) for one in found] == [(99, 3, "topic")]
    assert (found[0].given, found[0].likely) == ("chat", "news")
    assert found[0].quality < 0.3


def test_counted_votes_doubt_nobody() -> None:
    assert infer(FORM, crowd(), method=Method.MAJORITY, rng=np.random.default_rng(0)).doubts == []


def with_gold(turned: bool) -> list[Judged]:
    """Sixty items, forty gold: two who know and three who mostly say "news"; or five who know."""
    random, found = np.random.default_rng(2), []
    for no in range(60):
        truth = ["news", "chat"][no % 2]
        lazy = ["news" if turned and random.random() < 0.9 else truth for _ in range(3)]
        gold = {"topic": reply(truth)} if no < 40 else {}
        made = judged(no, truth, truth, *lazy)
        found.append(Judged(no, made.shown, made.given, gold))
    return found


@pytest.mark.slow
def test_gold_suggests_another_method_only_where_it_is_clearly_better() -> None:
    rng = np.random.default_rng(0)
    poor = {one.method: one for one in infer(FORM, with_gold(True), method=Method.MAJORITY, rng=rng).gold_checks}
    assert set(poor) == set(Method) - {Method.ORDINAL} and poor[Method.MAJORITY].items == 40
    assert poor[Method.DAWID_SKENE].right > poor[Method.MAJORITY].right + 0.2
    assert not poor[Method.MAJORITY].suggested and sum(one.suggested for one in poor.values()) == 1
    fine = {one.method: one for one in infer(FORM, with_gold(False), method=Method.MAJORITY, rng=rng).gold_checks}
    assert fine[Method.MAJORITY].suggested and fine[Method.MAJORITY].right == 1


@pytest.mark.slow
def test_consensus_is_no_surer_than_gold_lets_it_be() -> None:
    def sure(wrong_on_gold: int) -> tuple[float, float]:
        """How sure an unknown item's consensus calls itself, and the lapse, where everybody agreed on a wrong label so often."""
        agreed = [judged(no, *[["news", "chat"][no % 2]] * 5) for no in range(60)]
        told = [["news", "chat"][(no + (no < wrong_on_gold)) % 2] for no in range(40)]
        crowd = [replace(one, gold={"topic": reply(told[one.item_no])} if one.item_no < 40 else {}) for one in agreed]
        found = infer(FORM, crowd, method=Method.DAWID_SKENE, rng=np.random.default_rng(0))
        (check,) = [one for one in found.gold_checks if one.method is Method.DAWID_SKENE]
        return next(one.confidence for one in found.consensus if one.item_no == 50), check.lapse

    (always, none), (often, some) = sure(0), sure(10)
    assert none < 0.05 and always > 0.95
    assert 0.3 < some < 0.6 and often == pytest.approx(1 - some / 2, abs=0.05)
    assert 0.7 < often < 0.85  # ten of forty were wrong


@pytest.mark.slow
def test_a_scale_is_tried_only_where_labels_have_an_order() -> None:
    votes = Votes.from_rows([(unit, person, unit % 3) for unit in range(40) for person in range(3)])
    gold = np.arange(40, dtype=np.int32) % 3

    def tried(method: Method, *, ordered: bool) -> set[Method]:
        held = [Held("score", votes, list(range(40)), gold, ordered)]
        return {one.method for one in gold_checks(held, method=method, rng=np.random.default_rng(0))}

    assert tried(Method.MAJORITY, ordered=True) == set(Method)
    assert tried(Method.MAJORITY, ordered=False) == set(Method) - {Method.ORDINAL}
    assert tried(Method.ORDINAL, ordered=False) == set(Method)  # what is in use is always among them


@pytest.mark.parametrize("ordered", [True, False])
def test_each_model_solves_a_family_and_ordinal_falls_back_where_there_is_no_order(ordered: bool) -> None:
    random = np.random.default_rng(3)
    truth = random.integers(0, 4, 60)
    rows = [(unit, person) for unit in range(60) for person in range(5)]
    near = [int(np.clip(truth[unit] + random.choice([-1, 0, 0, 0, 0, 0, 0, 1]), 0, 3)) for unit, _ in rows]
    columns = [unit for unit, _ in rows], [person for _, person in rows], near

    def solved(method: Method) -> Solved:
        family = Family([1, 2, 3, 4], ordered, [(unit, "") for unit in range(60)])
        family.item, family.annotator, family.label = (list(column) for column in columns)
        return solve_family(family, method)

    scale, usual = solved(Method.ORDINAL), solved(Method.DAWID_SKENE)
    assert np.array_equal(scale.truth.posterior, usual.truth.posterior) is not ordered
    for one in (scale, usual, solved(Method.GLAD)):
        assert (one.truth.label == truth).mean() > 0.85


def test_units_of_one_item_are_one_witness() -> None:
    votes = Votes.from_rows([(unit, person, unit % 2) for unit in range(40) for person in range(3)])
    gold = np.arange(40, dtype=np.int32) % 2
    halves = [Held("topic", votes, [unit // 2 for unit in range(40)], gold) for _ in range(2)]
    found = gold_checks(halves, method=Method.MAJORITY, rng=np.random.default_rng(0))
    assert {one.items for one in found} == {20} and {one.right for one in found} == {1.0}


def test_little_gold_says_nothing() -> None:
    few = [Judged(one.item_no, one.shown, one.given, one.gold if one.item_no < 9 else {}) for one in with_gold(True)]
    assert infer(FORM, few, method=Method.DAWID_SKENE, rng=np.random.default_rng(0)).gold_checks == []


def a_model(right: float, items: int = 400) -> tuple[list[Consensus], list[Said]]:
    """People on the first 60 items, a model that is right so often on all."""
    random = np.random.default_rng(4)
    truth = np.where(random.random(items) < 0.3, "news", "chat")
    said = [
        Said(
            no, 7, "topic", "", str(value if random.random() < right else {"news": "chat", "chat": "news"}[str(value)])
        )
        for no, value in enumerate(truth)
    ]
    people = [Consensus(no, "topic", {}, "", 1.0, 3, {"": (str(truth[no]), 1.0)}) for no in range(60)]
    return people, said


def test_a_good_model_narrows_the_share_and_a_useless_one_does_not() -> None:
    good = {one.label: one for one in joined(FORM, *a_model(0.95))}
    assert set(good) == {"news", "chat"} and good["news"].both == 60 and good["news"].alone == 340
    really = float(np.mean(np.random.default_rng(4).random(400) < 0.3))
    assert good["news"].low < really < good["news"].high
    assert good["news"].high - good["news"].low < 0.7 * (good["news"].human_high - good["news"].human_low)
    assert good["news"].estimate == pytest.approx(1 - good["chat"].estimate)
    useless = {one.label: one for one in joined(FORM, *a_model(0.5))}["news"]
    assert useless.weight < 0.3


def test_too_few_in_common_or_nothing_beyond_says_nothing() -> None:
    people, said = a_model(0.9)
    assert joined(FORM, people[: LEAST_BOTH - 1], said) == []
    assert joined(FORM, people, said[:60]) == []


def test_labels_of_models_are_kept_and_measured() -> None:
    people, _ = a_model(0.9)
    given = [(no, 7, {"text": "x"}, {"topic": reply("news")}) for no in range(70)]
    found = measured(FORM, people, given)
    assert len(found.said) == 70 and found.reliability[0].labels == 60
    assert found.reliability[0].agreed == sum(one.units[""][0] == "news" for one in people)


def test_what_a_reviewer_ruled_on_is_looked_at_no_more() -> None:
    found = infer(FORM, crowd(), method=Method.DAWID_SKENE, rng=np.random.default_rng(0)).doubts
    assert rules.still_open(found, {98: "accept"}) == found
    assert rules.still_open(found, {99: "accept"}) == []


@pytest.fixture
def stage(units: Units) -> Stage:
    made = judged_stage(units)
    units.write_now(SYSTEM, actions.ask_for_consensus, made.project_id)
    settle(units)
    return made


@pytest.mark.slow
def test_what_a_run_finds_beside_consensus(stage: Stage) -> None:
    rows = stage.units.read_now(SYSTEM, queries.doubts_page, stage.project_id)
    people = stage.units.read_now(SYSTEM, queries.standings, stage.project_id)
    careless = people[CARELESS - 1]
    assert rows and {row.pseudonym for row in rows} == {careless.pseudonym}
    assert all(row.excerpt.startswith("Question ") and row.quality < 0.5 and row.given != row.likely for row in rows)
    assert [row.quality for row in rows] == sorted(row.quality for row in rows)
    assert careless.owed is not None and careless.owed < 0
    assert min(one.owed for one in people[:3] if one.owed is not None) > careless.owed
    pairs = {one.family: one for one in stage.units.read_now(SYSTEM, queries.agreement, stage.project_id)}[""]
    assert set(pairs.coefficients) == {"percent", "fleiss", "gwet", "brennan_prediger"}
    for estimate, low, high in pairs.coefficients.values():
        assert low is not None and high is not None and low <= estimate <= high <= 1


@pytest.mark.slow
def test_a_model_beside_people_saves_judgments_and_only_some_may_ask(stage: Stage, house: House) -> None:
    before = stage.units.read_now(SYSTEM, queries.judgments_needed, stage.project_id, margin=0.05)
    assert before.population == 12 and before.alone[0] <= 12 and before.joined is None  # sixteen, four of them gold
    person = stage.units.read_now(SYSTEM, queries.standings, stage.project_id)[0]
    row = JoinedShare(person.contributor_id, "overall", "", "r2", 0.5, 0.4, 0.6, 0.5, 0.3, 0.7, 0.5, 1.0, 0.9, 20, 30)
    stage.units.write_now(SYSTEM, lambda ctx: kept.replace_joined(ctx.conn, stage.project_id, [row]))
    after = stage.units.read_now(SYSTEM, queries.judgments_needed, stage.project_id, margin=0.05)
    assert after.model == person.pseudonym
    assert after.joined is not None and after.joined[0] < after.alone[0]
    assert stage.units.read_now(SYSTEM, queries.joined, stage.project_id) == [(row, person.pseudonym)]
    checks = [
        GoldCheck("overall", Method.MACE, 12, 0.5, 0.3, 0.7, 1.0, 0.2, False),
        GoldCheck("overall", Method.ONE_COIN, 12, 0.75, 0.5, 0.9, 0.5, 0.1, True),
    ]
    stage.units.write_now(SYSTEM, lambda ctx: kept.replace_gold_checks(ctx.conn, stage.project_id, checks))
    assert stage.units.read_now(SYSTEM, queries.gold_checks, stage.project_id) == checks[::-1]
    for path in ("doubts", "shares", "gold-checks", "judgments-needed"):
        at = f"projects/{stage.project_id}/{path}"
        assert house.nobody.get(at).status_code == 401
        assert house.as_outsider.get(at).status_code in {403, 404}
        assert house.as_admin.get(at).status_code == 200
    wrong = house.as_admin.get(f"projects/{stage.project_id}/judgments-needed", params={"margin": 0})
    assert wrong.status_code == 422
