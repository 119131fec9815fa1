"""Every template can be used as it stands, and its sample items are whole, true to their form and worth doing."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import Any

import pytest

from preceptor.base.problems import Problem
from preceptor.questions import registry
from preceptor.templates import SampleItem, Template, all_templates, template

TEMPLATES = list(all_templates().values())
SAMPLES = [(each, item) for each in TEMPLATES for item in each.samples()]
each_template = pytest.mark.parametrize("each", [pytest.param(t, id=t.name) for t in TEMPLATES])
each_sample = pytest.mark.parametrize(("each", "item"), [pytest.param(t, i, id=i.id) for t, i in SAMPLES])
RANKED = template("rank_responses").samples()


def responses(item: SampleItem) -> list[dict[str, Any]]:
    return item.payload.get("responses", [])


@each_template
def test_a_templates_form_parses_and_its_description_speaks(each: Template) -> None:
    form = each.parsed_form()
    assert form.questions and form.fields
    assert len(each.description.split()) > 15
    assert template(each.name) is each


@each_template
def test_a_guideline_is_one_page_of_clauses_numbered_in_order(each: Template) -> None:
    numbers = [tuple(map(int, clause.number.split("."))) for clause in each.guidelines]
    assert numbers == sorted(set(numbers)) and numbers[0] == (1,)
    for number in numbers:
        assert len(number) == 1 or number[:-1] in numbers, "a clause stands under one that is there"
    assert 180 < sum(len(clause.text.split()) for clause in each.guidelines) < 700


@each_template
def test_a_template_brings_sample_items(each: Template) -> None:
    assert len(each.samples()) >= 4


def test_the_kinds_of_work_are_there_in_order() -> None:
    numbers = [int(each.kind_of_work.removeprefix("T")) for each in TEMPLATES]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, 15))


def has_a_right_answer(each: Template) -> bool:
    """Whether gold can measure people on one of its questions: what somebody writes freely has no one right text."""
    asked = [question.settings for question in each.parsed_form().questions.values()]
    kinds = [(registry.kind(one.kind), one) for one in asked]
    return any(
        kind.is_whole(one) or any(case.get("labels") for case in registry.examples(kind.name)["good"])
        for kind, one in kinds
    )


@each_template
def test_a_template_brings_two_gold_items_where_there_is_a_right_answer(each: Template) -> None:
    gold = sum(item.gold is not None for item in each.samples())
    assert gold >= 2 if has_a_right_answer(each) else gold == each.defaults.gold_share == 0


def test_only_what_is_written_freely_has_no_right_answer() -> None:
    assert {each.name for each in TEMPLATES if not has_a_right_answer(each)} == {
        "attack_model", "talk_with_models", "write_prompts",
    }  # fmt: skip


def test_sample_ids_are_unique() -> None:
    assert [id for id, times in Counter(item.id for _, item in SAMPLES).items() if times > 1] == []


@each_sample
def test_a_sample_item_fits_its_form(each: Template, item: SampleItem) -> None:
    assert each.parsed_form().check_item(item.payload) == []


@each_sample
def test_gold_answers_fit_the_form_and_say_why(each: Template, item: SampleItem) -> None:
    if item.gold is None:
        return
    form = each.parsed_form()
    assert form.check_gold(item.payload, item.gold.answers)
    assert len(item.gold.reason.split()) >= 8


@each_sample
def test_fences_and_maths_are_closed(each: Template, item: SampleItem) -> None:
    for text in [str(item.payload.get("prompt", "")), *(response["text"] for response in responses(item))]:
        assert text.count("```") % 2 == 0
        without_code = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)
        assert without_code.count("$") % 2 == 0


@each_sample
def test_what_a_contributor_sees_says_nothing_of_quality(each: Template, item: SampleItem) -> None:
    seen = each.parsed_form().for_contributor(item.payload, {})
    assert all(response.keys() == {"id", "text"} for response in seen.get("responses", []))


@pytest.mark.parametrize("item", [pytest.param(item, id=item.id) for item in RANKED])
def test_responses_to_rank_differ_clearly_and_say_how(item: SampleItem) -> None:
    qualities = [response["meta"]["quality"] for response in responses(item)]
    assert all(1 <= quality <= 5 for quality in qualities)
    assert max(qualities) - min(qualities) >= 2
    assert all(len(response["meta"]["note"]) > 2 for response in responses(item))


@pytest.mark.parametrize("item", [pytest.param(item, id=item.id) for item in RANKED if item.gold])
def test_gold_orders_agree_with_how_good_the_responses_are_meant_to_be(item: SampleItem) -> None:
    assert item.gold is not None
    quality = {response["id"]: response["meta"]["quality"] for response in responses(item)}
    order = list(item.gold.answers["overall"]["order"])
    for better, worse in combinations(order, 2):
        assert min(quality[r] for r in better) > max(quality[r] for r in worse)


def test_the_sample_project_is_rich() -> None:
    topics = Counter(item.topic for item in RANKED)
    foreign = [item for item in RANKED if item.language != "en"]
    assert len(RANKED) >= 60 and len(topics) >= 8
    assert len(foreign) >= 8 and len({item.language for item in foreign}) >= 8
    assert topics["code"] >= 6 and topics["maths"] >= 6
    assert sum(item.gold is not None for item in RANKED) >= 10
    assert sum("|---" in str(item.payload) for item in RANKED) >= 3
    assert sum("$" in str(item.payload) for item in RANKED if item.topic == "maths") >= 6


def test_the_best_response_is_not_always_in_the_same_place() -> None:
    places = Counter(max(responses(item), key=lambda r: r["meta"]["quality"])["id"] for item in RANKED)
    assert max(places.values()) < 0.7 * len(RANKED)


def test_quality_is_not_a_matter_of_length_alone() -> None:
    """A model that only learns "longer is better" must be wrong often enough to be noticed."""
    pairs = [pair for item in RANKED for pair in combinations(responses(item), 2)]
    told = [(a, b) for a, b in pairs if a["meta"]["quality"] != b["meta"]["quality"]]
    longer_wins = sum(
        (len(a["text"]) > len(b["text"])) == (a["meta"]["quality"] > b["meta"]["quality"]) for a, b in told
    )
    assert longer_wins / len(told) < 0.85


def test_an_unknown_template_is_said_to_be_unknown() -> None:
    with pytest.raises(Problem) as caught:
        template("nothing")
    assert caught.value.code == "template.not_found"
