"""Content policies and taxonomies over HTTP: versions, examples, what an edit touches, crosswalks, and who may."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.rooms.policy import judging, ready
from preceptor.rooms.policy.nouns import Node
from preceptor.templates import template
from web import House


def clause(number: str, text: str = "Do not.", *examples: dict[str, str]) -> dict[str, Any]:
    return {"number": number, "title": "Rule", "text": text, "examples": list(examples)}


EXAMPLE = {"text": "You clown.", "verdict": "borderline", "why": "Among friends it is a joke."}


def save(house: House, *clauses: dict[str, Any], **more: Any) -> Any:
    return house.as_manager.put("policies/house_rules", json={"title": "House rules", "clauses": list(clauses), **more})


def test_a_policy_is_kept_version_by_version_with_its_examples(house: House) -> None:
    assert save(house, clause("1", "Do not.", EXAMPLE), based_on=0).json()["version"] == 1
    assert save(house, clause("1", "Do not.", EXAMPLE)).json()["version"] == 1, "nothing differs"
    made = save(house, clause("2", "Be kind."), clause("1", "Never do.", EXAMPLE), note="Stricter").json()
    assert (made["version"], [one["number"] for one in made["clauses"]]) == (2, ["1", "2"])
    first = house.as_reviewer.get("policies/house_rules", params={"version": 1}).json()
    assert first["clauses"] == [clause("1", "Do not.", EXAMPLE)]
    changes = house.as_manager.get("policies/house_rules/changes", params={"earlier": 1, "later": 2}).json()["rows"]
    assert [(row["change"], row["now"]["number"]) for row in changes] == [("changed", "1"), ("added", "2")]
    versions = house.as_manager.get("policies/house_rules/versions").json()["rows"]
    assert [row["note"] for row in versions] == ["Stricter", ""]


@pytest.mark.parametrize(
    ("sent", "where"),
    [
        ({"clauses": []}, "/clauses"),
        ({"clauses": [clause("1"), clause("1")]}, "/clauses/1/number"),
        ({"clauses": [clause("1", "x", {**EXAMPLE, "text": " "})]}, "/clauses/0/examples/0/text"),
        ({"clauses": [clause("1")], "title": " "}, "/title"),
    ],
)
def test_what_cannot_be_kept_is_told_where(house: House, sent: dict[str, Any], where: str) -> None:
    answer = house.as_manager.put("policies/house_rules", json={"title": "Rules", **sent})
    assert answer.status_code == 422 and answer.json()["code"] == "policy.faults"
    assert where in [fault["where"] for fault in answer.json()["faults"]]


def test_who_did_not_see_the_newest_version_does_not_overwrite_it(house: House) -> None:
    save(house, clause("1"))
    save(house, clause("1", "Never."))
    answer = save(house, clause("1", "Sometimes."), based_on=1)
    assert (answer.status_code, answer.json()["code"]) == (409, "policy.changed_meanwhile")


def test_what_came_with_the_house_can_be_changed_into_ones_own_policy(house: House) -> None:
    came = house.as_manager.get("policies/community_rules").json()
    assert came["version"] == 1 and any(one["examples"] for one in came["clauses"])
    changed = [{**came["clauses"][0], "text": "Be kind."}, *came["clauses"][1:]]
    body = {"title": came["title"], "clauses": changed, "based_on": 1}
    assert house.as_manager.put("policies/community_rules", json=body).json()["version"] == 2
    assert house.as_manager.get("policies/community_rules", params={"version": 1}).json()["clauses"] == came["clauses"]
    assert [row["version"] for row in house.as_manager.get("policies/community_rules/versions").json()["rows"]] == [
        2,
        1,
    ]


def test_reading_is_for_whoever_is_signed_in_and_changing_for_who_makes_projects(house: House) -> None:
    for path in ("policies", "policies/community_rules", "taxonomies", "taxonomies/llama_guard"):
        assert house.nobody.get(path).status_code == 401
        assert house.as_contributor.get(path).status_code == 200
    body = {"title": "Mine", "clauses": [clause("1")]}
    nodes = {"title": "Mine", "nodes": [{"code": "a", "title": "A"}]}
    for who, status in ((house.nobody, 401), (house.as_contributor, 403), (house.as_manager, 200)):
        assert who.put("policies/mine", json=body).status_code == status
        assert who.put("taxonomies/mine", json=nodes).status_code == status
    assert house.as_manager.get("policies/nowhere").json()["code"] == "policy.not_found"


def test_taxonomies_of_ones_own_stand_beside_the_published_ones(house: House) -> None:
    nodes = [{"code": "law", "title": "Law"}, {"code": "law/rent", "title": "Renting", "parent": "law"}]
    made = house.as_manager.put("taxonomies/topics", json={"title": "Topics", "nodes": nodes, "source": "us"}).json()
    assert (made["version"], len(made["nodes"]), made["ready"]) == (1, 2, False)
    rows = house.as_manager.get("taxonomies").json()["rows"]
    assert [(row["name"], row["nodes"]) for row in rows] == [
        ("ailuminate", 16), ("llama_guard", 14), ("openai_moderation", 13), ("topics", 2),
    ]  # fmt: skip
    refused = house.as_manager.put("taxonomies/llama_guard", json={"title": "Mine", "nodes": nodes})
    assert (refused.status_code, refused.json()["code"]) == (409, "policy.taxonomy_ready")


def test_crosswalks_go_both_ways_between_categories_that_are_there(house: House) -> None:
    there = house.as_manager.get("taxonomies/llama_guard/crosswalks/openai_moderation").json()["pairs"]
    back = house.as_manager.get("taxonomies/openai_moderation/crosswalks/llama_guard").json()["pairs"]
    assert {"code": "S4", "other": "sexual/minors", "relation": "exact"} in there
    assert {"code": "hate/threatening", "other": "S10", "relation": "narrow"} in back
    for (name, other), pairs in ready.crosswalks().items():
        known, known_other = ({node.code for node in ready.taxonomies()[each].nodes} for each in (name, other))
        assert {pair.code for pair in pairs} <= known and {pair.other for pair in pairs} <= known_other
    assert house.as_manager.get("taxonomies/llama_guard/crosswalks/none").status_code == 404


def test_what_is_published_is_whole() -> None:
    for one in ready.taxonomies().values():
        assert judging.taxonomy_faults(one.nodes) == [] and one.source and one.edition
        assert all(node.help for node in one.nodes)
        assert any(node.escalate for node in one.nodes), "child sexual exploitation is escalated, never queued"
    for policy in ready.policies().values():
        assert judging.policy_faults(policy.clauses) == []
        shown = {example.verdict.value for clause in policy.clauses for example in clause.examples}
        assert shown == {"violating", "not_violating", "borderline"}


@pytest.mark.parametrize(
    ("nodes", "where"),
    [
        ([], "/nodes"),
        ([Node("a", "A"), Node("a", "B")], "/nodes/1/code"),
        ([Node("a b", "A")], "/nodes/0/code"),
        ([Node("a", " ")], "/nodes/0/title"),
        ([Node("a", "A", parent="b")], "/nodes/0/parent"),
        ([Node("a", "A", parent="b"), Node("b", "B", parent="a")], "/nodes/0/parent"),
        ([Node("a", "A", parent="b"), Node("b", "B", parent="b")], "/nodes/0/parent"),
    ],
)
def test_a_taxonomy_that_leads_nowhere_is_refused(nodes: list[Node], where: str) -> None:
    assert where in [fault.where for fault in judging.taxonomy_faults(nodes)]


def test_an_edit_says_which_questions_and_answers_cite_the_clause(house: House) -> None:
    form = template("decide_policy").form
    project = house.as_manager.post("projects", json={"name": "Cases", "form": form}).json()["id"]
    rows = house.as_manager.get("policies/community_rules/touched", params={"clauses": "1.1"}).json()["rows"]
    assert rows == [{"project": project, "name": "Cases", "question": "case", "version": 1, "answers": 0, "of": 0}]
    assert house.as_manager.get("policies/other_rules/touched").json()["rows"] == []
    assert house.as_outsider.get("policies/community_rules/touched").json()["rows"] == []


def test_a_rubric_comes_out_as_a_reward_specification(house: House) -> None:
    form = template("grade_rubric").form
    project = house.as_manager.post("projects", json={"name": "Grades", "form": form}).json()["id"]
    [one] = house.as_manager.get(f"projects/{project}/form/specifications").json()["rows"]
    assert one["range"] == [0, 1] and "points of criteria met" in one["score"]
    assert {criterion["name"]: criterion["points"] for criterion in one["criteria"]}["invents"] == -6
