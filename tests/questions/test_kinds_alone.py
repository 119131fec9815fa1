"""What single kinds promise beyond what all kinds owe, with numbers worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.questions import registry
from preceptor.questions.contract import Resolved


def responses(*ids: str) -> dict[str, Any]:
    return {"responses": [{"id": each, "text": f"text of {each}"} for each in ids]}


def asked(kind: str, **settings: Any) -> tuple[Any, Any]:
    found = registry.kind(kind)
    return found, found.Question.model_validate({"kind": kind, "name": "q", "title": "Q", **settings})


def order_of(pairs: dict[str, tuple[int, float]], **settings: Any) -> list[list[str]]:
    kind, question = asked("rank", **settings)
    resolved = {unit: Resolved(label, sure) for unit, (label, sure) in pairs.items()}
    answer = kind.assemble(question, responses("r1", "r2", "r3"), resolved)
    return [list(tie) for tie in answer.order]


def test_pairs_that_run_in_a_circle_make_a_tie() -> None:
    circle = {"r1|r2": (-1, 0.9), "r2|r3": (-1, 0.8), "r1|r3": (1, 0.7)}
    assert order_of(circle) == [["r1", "r2", "r3"]]


def test_where_ties_are_not_allowed_a_circle_breaks_at_its_least_sure_pair() -> None:
    """Sureness: r1 = .9 − .7 = .2, r2 = .8 − .9 = −.1, r3 = .7 − .8 = −.1; equals fall back on the id."""
    circle = {"r1|r2": (-1, 0.9), "r2|r3": (-1, 0.8), "r1|r3": (1, 0.7)}
    assert order_of(circle, allow_ties=False) == [["r1"], ["r2"], ["r3"]]
    assert order_of({**circle, "r2|r3": (-1, 1.0)}, allow_ties=False) == [["r1"], ["r2"], ["r3"]]
    assert order_of({**circle, "r1|r3": (1, 1.0)}, allow_ties=False)[0] == ["r3"]


def test_a_response_no_pair_speaks_of_is_left_out_only_where_that_is_allowed() -> None:
    one_pair = {"r1|r3": (1, 0.9)}
    assert order_of(one_pair, allow_partial=True) == [["r3"], ["r1"]]
    assert order_of(one_pair) == [["r3"], ["r2"], ["r1"]]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ([["r1"], ["r2"], ["r3"]], [["r3"], ["r2"], ["r1"]], 1.0),
        ([["r1"], ["r2"], ["r3"]], [["r2"], ["r1"], ["r3"]], 1 / 3),
        ([["r1"], ["r2"], ["r3"]], [["r1", "r2", "r3"]], 0.5),
        ([["r1", "r2"], ["r3"]], [["r1"], ["r2"], ["r3"]], 1 / 6),
    ],
)
def test_rank_distance_is_kendalls_with_ties_at_half(one: Any, other: Any, apart: float) -> None:
    kind, question = asked("rank")
    answers = [kind.Answer.model_validate({"order": order}) for order in (one, other)]
    assert kind.distance(question, *answers) == pytest.approx(apart)


def test_calling_all_unacceptable_alone_is_at_least_half_way_apart() -> None:
    kind, question = asked("rank")
    order = [["r1"], ["r2"]]
    plain = kind.Answer.model_validate({"order": order})
    also = kind.Answer.model_validate({"order": order, "none_acceptable": True})
    alone = kind.Answer.model_validate({"order": [], "none_acceptable": True})
    assert kind.distance(question, plain, also) == 0.5
    assert kind.distance(question, plain, alone) == 0.75


def test_a_comparison_does_not_depend_on_the_sides() -> None:
    kind, question = asked("compare")
    shown = responses("a", "b")
    one = kind.Answer(left="a", right="b", value=-2)
    other = kind.Answer(left="b", right="a", value=2)
    assert kind.labels(question, shown, one) == kind.labels(question, shown, other) == {"a|b": -2, "both_bad": 0}
    assert kind.distance(question, one, other) == 0
    assert kind.distance(question, one, kind.Answer(left="a", right="b", value=1)) == 0.5


def test_choices_resolved_beyond_the_limits_are_cut_to_the_surest() -> None:
    options = [{"value": value, "title": value} for value in "abc"]
    kind, question = asked("choice", about="prompt", multiple=True, at_least=1, at_most=2, options=options)
    too_many = {"a": Resolved(True, 0.6), "b": Resolved(True, 0.9), "c": Resolved(True, 0.8)}
    none = {"a": Resolved(False, 0.6), "b": Resolved(False, 0.9), "c": Resolved(False, 0.8)}
    assert kind.assemble(question, {}, too_many).values == ("b", "c")
    assert kind.assemble(question, {}, none).values == ("a",)


def test_unsure_lies_half_way_so_that_a_guess_does_not_pay() -> None:
    options = [{"value": value, "title": value} for value in "ab"]
    kind, question = asked("choice", about="prompt", allow_unsure=True, options=options)
    unsure, a, b = (kind.Answer.model_validate(raw) for raw in ({"unsure": True}, {"values": ["a"]}, {"values": ["b"]}))
    guess = (kind.distance(question, a, a) + kind.distance(question, a, b)) / 2
    assert kind.distance(question, a, unsure) == 0.5 <= guess


@pytest.mark.parametrize(
    ("one", "near", "far"),
    [
        ("The cat sat on the mat.", "The cat sat on a mat.", "Bond yields rose again."),
        ("今天天气很好，我们去公园。", "今天天气很好，我们去爬山。", "请把发票寄给财务部。"),
        ("مرحبا بكم في المكتبة", "مرحبا بك في المكتبة", "السعر لا يشمل الضريبة"),
    ],
)
def test_texts_that_share_more_lie_nearer_in_any_script(one: str, near: str, far: str) -> None:
    kind, question = asked("text", about="prompt")
    a, b, c = (kind.Answer(text=text) for text in (one, near, far))
    assert 0 < kind.distance(question, a, b) < 0.5 < kind.distance(question, a, c) <= 1
    assert kind.distance(question, a, kind.Answer(text=f"  {one.upper()}\n")) == 0


def test_an_item_that_cannot_be_judged_is_said_to_be_so() -> None:
    for kind_name, ids in (("rank", ["r1"]), ("compare", ["r1"]), ("compare", ["r1", "r2", "r3"])):
        kind, question = asked(kind_name)
        assert [fault.where for fault in kind.item_faults(question, responses(*ids))] == ["/responses"]
    kind, question = asked("text", mode="edit", about="draft")
    assert kind.item_faults(question, {}) and not kind.item_faults(question, {"draft": "x"})


def graded(**marks: str) -> tuple[Any, Any, Any]:
    criteria = [
        {"name": "dose", "text": "Names the dose", "points": 6},
        {"name": "limit", "text": "Names the limit", "points": 2},
        {"name": "invents", "text": "Invents a medicine", "points": -4},
    ]
    kind, question = asked("rubric", criteria=criteria)
    marked = {name: {"met": met} for name, met in marks.items()}
    return kind, question, kind.Answer.model_validate({"marks": {"r1": marked}})


@pytest.mark.parametrize(
    ("dose", "limit", "invents", "score"),
    [
        ("yes", "yes", "no", 1.0),
        ("yes", "na", "yes", 1 / 3),
        ("no", "yes", "no", 1 / 4),
        ("no", "no", "yes", 0.0),
        ("na", "na", "no", 1.0),
        ("na", "na", "yes", 0.0),
        ("na", "na", "na", 1.0),
    ],
)
def test_a_rubric_scores_what_was_earned_of_what_could_be(dose: str, limit: str, invents: str, score: float) -> None:
    kind, question, answer = graded(dose=dose, limit=limit, invents=invents)
    assert kind.ratings(question, responses("r1"), answer) == {"r1": pytest.approx(score)}


def test_gradings_differ_by_the_points_at_stake() -> None:
    kind, question, one = graded(dose="yes", limit="yes", invents="no")
    other = graded(dose="yes", limit="no", invents="no")[2]
    assert kind.distance(question, one, other) == pytest.approx(2 / 12)


def flagged(**holds: str) -> tuple[Any, Any, Any]:
    hazards = [{"code": code, "title": code} for code in ("hate", "violence", "privacy")]
    kind, question = asked("flags", about="prompt", hazards=hazards)
    return kind, question, kind.Answer.model_validate({"flags": {code: {"holds": one} for code, one in holds.items()}})


@pytest.mark.parametrize(
    ("holds", "apart"),
    [
        ({"hate": "yes", "violence": "no", "privacy": "no"}, 0.0),
        ({"hate": "no", "violence": "no", "privacy": "no"}, 1.0),
        ({"hate": "unknown", "violence": "no", "privacy": "no"}, 0.5),
        ({"hate": "yes", "violence": "yes", "privacy": "no"}, 0.5),
    ],
)
def test_agreeing_on_what_is_absent_earns_nothing(holds: dict[str, str], apart: float) -> None:
    kind, question, gold = flagged(hate="yes", violence="no", privacy="no")
    assert kind.distance(question, gold, flagged(**holds)[2]) == apart


def test_gold_may_leave_hazards_open_and_people_may_not() -> None:
    kind, question, gold = flagged(hate="yes")
    assert kind.gold_faults(question, {}, gold) == []
    assert [fault.where for fault in kind.faults(question, {}, gold)] == ["/flags/violence", "/flags/privacy"]
    for privacy in ("yes", "no", "unknown"):
        assert kind.distance(question, gold, flagged(hate="yes", violence="no", privacy=privacy)[2]) == 0


def test_what_nobody_can_tell_is_unknown_in_consensus_and_in_tags() -> None:
    kind, question, answer = flagged(hate="yes", violence="unknown", privacy="no")
    assert kind.tags(question, {}, answer) == {"hate": True, "privacy": False}
    agreed = kind.assemble(question, {}, {"hazard:hate": Resolved(1, 0.9), "hazard:privacy": Resolved(0, 0.8)})
    assert agreed.flags["violence"].holds == "unknown"


TREE = [
    {"value": "law", "title": "Law"},
    {"value": "law.work", "title": "Work", "parent": "law"},
    {"value": "law.rent", "title": "Renting", "parent": "law"},
    {"value": "health", "title": "Health"},
]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("law.rent", "law.rent", 0),
        ("law.rent", "law.work", 1 / 2),
        ("law.rent", "law", 1 / 3),
        ("law.rent", "health", 1),
    ],
)
def test_choices_in_a_taxonomy_lie_apart_by_depth(one: str, other: str, apart: float) -> None:
    kind, question = asked("choice", about="prompt", options=TREE)
    answers = [kind.Answer.model_validate({"values": [value]}) for value in (one, other)]
    assert kind.distance(question, *answers) == pytest.approx(apart)


@pytest.mark.parametrize(
    ("one", "other", "jaccard", "masi"),
    [("ab", "ab", 0, 0), ("ab", "a", 1 / 2, 2 / 3), ("ab", "bc", 2 / 3, 8 / 9), ("a", "b", 1, 1)],
)
def test_sets_lie_apart_by_jaccard_or_harder_by_masi(one: str, other: str, jaccard: float, masi: float) -> None:
    options = [{"value": value, "title": value} for value in "abc"]
    for name, apart in (("jaccard", jaccard), ("masi", masi)):
        kind, question = asked("choice", about="prompt", multiple=True, options=options, set_distance=name)
        answers = [kind.Answer.model_validate({"values": list(values)}) for values in (one, other)]
        assert kind.distance(question, *answers) == pytest.approx(apart)


def test_hard_to_interpret_is_a_label_and_unsure_is_none() -> None:
    kind, question = asked("choice", about="prompt", options=TREE, allow_hard=True, allow_unsure=True)
    hard, unsure = (kind.Answer.model_validate({name: True}) for name in ("hard", "unsure"))
    assert kind.labels(question, {}, hard) == {"": "~hard"} and kind.labels(question, {}, unsure) == {}
    assert kind.assemble(question, {}, {"": Resolved("~hard", 0.8)}) == hard
    assert kind.distance(question, hard, kind.Answer(values=("law",))) == 1


def test_an_answer_of_old_still_reads() -> None:
    kind, question = asked("choice", about="prompt", options=TREE)
    old = {"values": ["law"], "unsure": False}
    assert kind.faults(question, {}, kind.Answer.model_validate(kind.upgrades[1](old))) == []


def decided(**said: Any) -> tuple[Any, Any, Any]:
    clauses = [{"number": number, "title": number} for number in ("1", "2", "3")]
    kind, question = asked(
        "policy", about="prompt", policy="p", policy_version=2, clauses=clauses, severities=list("abc")
    )
    violated = [{"clause": number, "severity": grade} for number, grade in said.pop("violated", {}).items()]
    return kind, question, kind.Answer.model_validate({"policy_version": 2, "violated": violated, **said})


@pytest.mark.parametrize(
    ("said", "apart"),
    [
        ({"violated": {"1": 1}}, 0.0),
        ({"violated": {"1": 3}}, 0.5),
        ({"violated": {"1": 2}}, 0.25),
        ({}, 1.0),
        ({"unclear": ["1"]}, 0.5),
        ({"violated": {"1": 1, "2": 1}}, 0.5),
        ({"violated": {"1": 1}, "escalate": True}, 0.5),
    ],
)
def test_decisions_lie_apart_by_clause_and_grade(said: dict[str, Any], apart: float) -> None:
    kind, question, one = decided(violated={"1": 1})
    assert kind.distance(question, one, decided(**said)[2]) == pytest.approx(apart)


def test_an_unclear_clause_is_neither_violated_nor_kept() -> None:
    kind, question, answer = decided(violated={"1": 2}, unclear=["3"])
    assert kind.tags(question, {}, answer) == {"1": True, "2": False}
    assert "clause:3" not in kind.labels(question, {}, answer)
    assert kind.judged_by(question) == ("p", 2) and kind.cites(question, answer) == ["1", "3"]
