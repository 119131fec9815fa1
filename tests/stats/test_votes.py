"""Votes: names into codes, validation, and what empty or odd columns become."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.base.problems import Problem
from preceptor.stats.votes import Votes

triples = st.lists(st.tuples(st.integers(-5, 5), st.integers(0, 3), st.sampled_from("abc")), max_size=40)


@settings(max_examples=60, deadline=None)
@given(triples)
def test_names_and_codes_give_back_the_rows(rows):
    votes = Votes.from_rows(rows)
    back = zip(
        votes.item_names[votes.item].tolist(),
        votes.annotator_names[votes.annotator].tolist(),
        votes.label_names[votes.label].tolist(),
        strict=True,
    )
    assert list(back) == rows
    assert sorted(set(votes.item_names.tolist())) == votes.item_names.tolist()


@settings(max_examples=40, deadline=None)
@given(triples)
def test_by_item_holds_the_same_votes_in_item_order(rows):
    votes = Votes.from_rows(rows)
    order = votes.by_item
    item = np.repeat(np.arange(votes.items), np.diff(order.start))
    found = sorted(zip(item.tolist(), order.annotator.tolist(), order.label.tolist(), strict=True))
    expected = zip(votes.item.tolist(), votes.annotator.tolist(), votes.label.tolist(), strict=True)
    assert found == sorted(expected)


@pytest.mark.parametrize(
    ("make", "values"),
    [
        (np.array, [3, 1, 3, 10**12]),  # too far apart for a table
        (np.array, [3, 1, 3, -2]),
        (list, [3, 1, 3, -2]),
        (list, ["é", "b", "é", "a"]),
        (pl.Series, ["é", "b", "é", "a"]),
        (pl.Series, [3, 1, 3, -2]),
        (np.array, [0.5, 0.25, 0.5, -1.0]),
        (np.array, [True, False, True, True]),
        (pl.Series, [True, False, True, True]),
    ],
)
def test_every_kind_of_column_is_numbered_in_sorted_order(make, values):
    votes = Votes.from_columns(make(values), [0, 0, 1, 1], ["x", "y", "x", "y"])
    assert votes.item_names.tolist() == sorted(set(values))
    assert votes.item_names[votes.item].tolist() == values


def test_a_frame_and_its_rows_are_the_same_votes():
    rows = [("q2", "ann", "yes"), ("q1", "bo", "no"), ("q2", "bo", "yes")]
    frame = pl.DataFrame(rows, schema=["item", "annotator", "label"], orient="row")
    one, two = Votes.from_frame(frame), Votes.from_rows(rows)
    assert one.item.tolist() == two.item.tolist()
    assert one.label_names.tolist() == two.label_names.tolist() == ["no", "yes"]


def test_given_classes_keep_their_order_and_may_be_unused():
    votes = Votes.from_rows([("a", "x", "low"), ("a", "y", "high")], classes=["low", "middle", "high"])
    assert votes.label.tolist() == [0, 2]
    assert votes.classes == 3


def test_no_votes_are_votes_too():
    votes = Votes.from_rows([])
    assert (len(votes), votes.items, votes.annotators, votes.classes) == (0, 0, 0, 0)
    assert votes.by_item.start.tolist() == [0]


def test_kept_votes_keep_all_names():
    votes = Votes.from_rows([("a", "x", 1), ("b", "y", 2)])
    fewer = votes.keep(np.array([True, False]))
    assert len(fewer) == 1
    assert fewer.items == 2
    assert fewer.per_item.tolist() == [1, 0]


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ((["a"], ["x", "y"], [1]), "stats.votes.lengths"),
        ((["a", None], ["x", "y"], [1, 1]), "stats.item.missing"),
        ((["a", "b"], ["x", "y"], np.array([1.0, np.nan])), "stats.label.missing"),
        ((pl.Series(["a", None]), ["x", "y"], [1, 1]), "stats.item.missing"),
        ((["a", 3], ["x", "y"], [1, 1]), "stats.item.mixed"),
        ((np.ones((2, 2)), ["x", "y"], [1, 1]), "stats.item.shape"),
    ],
)
def test_bad_columns_are_refused_by_name(columns, code):
    with pytest.raises(Problem) as caught:
        Votes.from_columns(*columns)
    assert caught.value.code == code


def test_an_unknown_label_a_missing_column_and_bad_codes_are_refused():
    with pytest.raises(Problem, match="maybe"):
        Votes.from_rows([("a", "x", "maybe")], classes=["no", "yes"])
    with pytest.raises(Problem, match="annotator"):
        Votes.from_frame(pl.DataFrame({"item": [1], "label": [1]}))
    with pytest.raises(Problem, match="codes"):
        Votes.from_codes(np.array([0, 5]), np.array([0, 0]), np.array([0, 0]), shape=(2, 1, 1))
    with pytest.raises(Problem, match="three"):
        Votes.from_rows([("a", "x")])
