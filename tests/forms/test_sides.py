"""Answers as choices between left and right, in pairs and rankings; formatting stripped; an order had again by another token."""

from __future__ import annotations

from random import Random

import pytest

from preceptor.fields import markdown
from preceptor.forms import parse
from preceptor.forms.sides import shown_turned, sides, stripped, takes_sides

PROMPT = {"kind": "text", "name": "prompt", "title": "Prompt"}
RESPONSES = {"kind": "responses", "name": "responses", "title": "Responses"}


def form(kind, **settings):
    responses = {**RESPONSES, **settings.pop("field", {})}
    question = {"kind": kind, "name": "better", "title": "Which is better?", **settings}
    return parse({"fields": [PROMPT, responses], "questions": [question]})


def item(*texts):
    return {"prompt": "Why?", "responses": [{"id": f"r{n}", "text": text} for n, text in enumerate(texts, 1)]}


PAIR = item("**Bold** words\n\n- one\n- two", "Words")


def test_a_comparison_is_a_choice_by_the_side_it_was_shown_on():
    given = {"better": {"left": "r1", "right": "r2", "value": -2}}
    (one,) = sides(form("compare"), PAIR, given, {"responses": ["r1", "r2"]})
    (other,) = sides(form("compare"), PAIR, given, {"responses": ["r2", "r1"]})
    assert (one.left, one.right, one.chosen, other.left, other.chosen) == ("r1", "r2", 1.0, "r2", 0.0)
    assert one.length > 1 and one.marks == 2 + 0.32192809488736235
    assert (other.length, other.marks) == (-one.length, -one.marks)


def test_neither_is_half():
    given = {"better": {"left": "r1", "right": "r2", "value": 0}}
    assert [one.chosen for one in sides(form("compare"), PAIR, given, {"responses": ["r1", "r2"]})] == [0.5]


def test_a_ranking_is_a_choice_of_each_pair():
    three = item("a", "b", "c")
    given = {"better": {"order": [["r3"], ["r1"], ["r2"]]}}
    found = sides(form("rank"), three, given, {"responses": ["r1", "r2", "r3"]})
    assert {(one.left, one.right): one.chosen for one in found} == {
        ("r1", "r2"): 1.0, ("r1", "r3"): 0.0, ("r2", "r3"): 0.0,
    }  # fmt: skip


def test_without_a_known_order_there_is_no_side():
    given = {"better": {"left": "r1", "right": "r2", "value": -2}}
    assert sides(form("compare"), PAIR, given, {}) == []


def test_only_forms_that_prefer_one_thing_to_another_take_sides():
    assert takes_sides(form("compare")) and takes_sides(form("rank"))
    assert not takes_sides(
        form("choice", about="prompt", options=[{"value": "a", "title": "A"}, {"value": "b", "title": "B"}])
    )


def test_stripping_leaves_the_words_and_what_is_not_compared():
    found = stripped(form("compare"), PAIR)
    assert found == {**item("Bold words\n\none\n\ntwo", "Words"), "prompt": "Why?"}
    assert stripped(form("compare"), found) is None


@pytest.mark.parametrize("text", ["```\nx = 1\n```\n**b**", "$x_1$ **b**", "    indented()\n\n**b**"])
def test_what_holds_code_or_maths_is_left_alone(text):
    assert stripped(form("compare"), item(text, "Words")) is None
    assert stripped(form("compare", field={"look": "code"}), PAIR) is None


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("# Title\nline", "Title\n\nline"),
        ("a *b* **c** ***d*** __e__ `f` [g](http://h.i)", "a b c d e f g"),
        ("> quoted\n\n1. one\n2. two", "quoted\n\none\n\ntwo"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a, b\n\n1, 2"),
        ("snake_case_name, 2 * 3 * 4 and $5", "snake_case_name, 2 * 3 * 4 and $5"),
        ("a\n\n---\n\nb", "a\n\nb"),
    ],
)
def test_markdown_becomes_plain_paragraphs(text, plain):
    assert markdown.stripped(text) == plain
    assert markdown.marks(plain) == 0 and markdown.stripped(plain) == plain


@pytest.mark.parametrize("turn", [True, False])
def test_a_token_is_found_that_shows_the_wanted_order(turn):
    three = item("a", "b", "c")
    tokens = ((f"t{number}", Random(number)) for number in range(10_000))
    token = shown_turned(form("rank"), three, ["r2", "r3", "r1"], turn=turn, tokens=tokens)
    order = form("rank").shuffled(three, Random(int(token[1:])))["responses"]
    assert order == (["r1", "r3", "r2"] if turn else ["r2", "r3", "r1"])


def test_of_many_things_the_nearest_order_is_taken():
    many = item(*"abcdefgh")
    before = [f"r{n}" for n in range(1, 9)]
    tokens = [(f"t{number}", Random(number)) for number in range(50)]
    token = shown_turned(form("rank"), many, before, turn=True, tokens=tokens)
    order = form("rank").shuffled(many, Random(int(token[1:])))["responses"]
    assert sum(order.index(a) > order.index(b) for n, a in enumerate(before) for b in before[n + 1 :]) > 18
