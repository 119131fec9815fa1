"""How a crowd's answers to one item are counted together."""

from __future__ import annotations

from typing import Any

from preceptor.forms.reading import parse
from preceptor.rooms.calibration.nouns import Given, SessionItem, Turn
from preceptor.rooms.calibration.spread import spreads
from rooms.routing.stage import FORM, payload

RATED = {
    "fields": FORM["fields"],
    "questions": [
        {"kind": "rate", "name": "marks", "title": "Rate each", "low": 1, "high": 5,
         "dimensions": [{"name": "tone", "title": "Tone"}, {"name": "facts", "title": "Facts"}]},
    ],
}  # fmt: skip
ITEM = SessionItem(1, "", payload(1), (), {"responses": ["r3", "r1", "r2"]})


def said(person: int, answers: dict[str, Any], turn: Turn = Turn.FIRST) -> Given:
    return Given(1, person, turn, answers, 0)


def ranked(*order: str) -> dict[str, Any]:
    return {"overall": {"order": [[one] for one in order]}}


def test_who_said_the_same_is_counted_together_and_the_commonest_stands_first() -> None:
    given = [said(n, ranked("r1", "r2", "r3")) for n in range(3)] + [said(9, ranked("r3", "r2", "r1"))]
    given += [said(n, ranked("r3", "r2", "r1"), Turn.SECOND) for n in range(3)]
    [found] = spreads(parse(FORM), ITEM, given)["overall"]
    assert [(one.first, one.second) for one in found.lines] == [(1, 3), (3, 0)]
    assert (found.first, found.second, found.others) == (4, 3, 0)
    assert all("r1" not in one.said for one in found.lines), "letters everybody saw, never ids"


def test_what_everybody_said_otherwise_is_counted_value_by_value_too() -> None:
    given = []
    for n in range(25):
        values = {one: {"tone": 1 + n % 5, "facts": 1 + n // 5} for one in ("r1", "r2", "r3")}
        given.append(said(n, {"marks": {"values": values}}))
    scales = spreads(parse(RATED), ITEM, given)["marks"]
    assert [(one.title, one.about) for one in scales] == [(t, r) for t in ("Tone", "Facts") for r in "ABC"]
    assert all([line.first for line in one.lines] == [5] * 5 and one.first == 25 for one in scales)


def test_of_many_ways_the_common_ones_are_named_and_the_rest_counted_together() -> None:
    given = [
        said(n, {"marks": {"values": {one: {"tone": 5, "facts": 5} for one in ("r1", "r2", "r3")}}}) for n in range(20)
    ]
    for n in range(24):
        values = {one: {"tone": 1 + n % 5, "facts": 1 + n // 5} for one in ("r1", "r2", "r3")}
        given.append(said(100 + n, {"marks": {"values": values}}))
    whole, *scales = spreads(parse(RATED), ITEM, given)["marks"]
    assert [one.first for one in whole.lines] == [20] and (whole.others, whole.others_first, whole.first) == (
        24,
        24,
        44,
    )
    assert len(scales) == 6


def test_a_question_nobody_answered_has_no_spread() -> None:
    assert spreads(parse(FORM), ITEM, []) == {}
    assert spreads(parse(FORM), ITEM, [said(1, {"gone": 1})]) == {}, "of a form that asks it no more"
