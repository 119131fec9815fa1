"""What a project may be and become, every case of it."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from preceptor.base.money import Money
from preceptor.forms import parse
from preceptor.rooms.projects.nouns import (
    MOST_DESCRIPTION,
    MOST_NAME,
    MOST_PAY,
    MOST_SECONDS,
    Counts,
    Difference,
    FormChange,
    State,
    Targets,
)
from preceptor.rooms.projects.rules import (
    CHANGEABLE,
    change_faults,
    changed,
    faults,
    form_change_faults,
    form_changes,
    move,
    next_states,
    sentence,
)
from rooms.projects.makers import field, form, project, question, written

D, A, P, DONE = State.DRAFT, State.ACTIVE, State.PAUSED, State.DONE
STEPS = {(D, A), (D, DONE), (A, P), (A, DONE), (P, A), (P, DONE), (DONE, P)}


@pytest.mark.parametrize(("was", "wanted"), list(product(State, State)))
def test_a_state_follows_only_where_a_step_leads(was: State, wanted: State) -> None:
    found = move(was, wanted)
    assert found.allowed == (was is wanted or (was, wanted) in STEPS)
    assert found.reason.endswith(".")
    assert (wanted in next_states(was)) == ((was, wanted) in STEPS)


GOOD: list[dict[str, Any]] = [
    {}, {"overlap": 1}, {"overlap": 100}, {"gold_share": 0}, {"gold_share": 0.5}, {"pay": None},
    {"pay": Money("EUR", 0)}, {"pay": Money("EUR", MOST_PAY)}, {"estimated_seconds": None}, {"estimated_seconds": 1},
    {"estimated_seconds": MOST_SECONDS}, {"targets": Targets(0, 1)}, {"name": "x" * MOST_NAME},
    {"description": "<b>" * (MOST_DESCRIPTION // 3)},
]  # fmt: skip
BAD: list[tuple[dict[str, Any], str]] = [
    ({"overlap": 0}, "/overlap"), ({"overlap": 101}, "/overlap"), ({"overlap": -1}, "/overlap"),
    ({"gold_share": -0.01}, "/gold_share"), ({"gold_share": 0.51}, "/gold_share"),
    ({"gold_share": float("nan")}, "/gold_share"), ({"gold_share": float("inf")}, "/gold_share"),
    ({"pay": Money("EUR", -1)}, "/pay_per_task/minor_units"),
    ({"pay": Money("EUR", MOST_PAY + 1)}, "/pay_per_task/minor_units"),
    ({"estimated_seconds": 0}, "/estimated_seconds"), ({"estimated_seconds": MOST_SECONDS + 1}, "/estimated_seconds"),
    ({"targets": Targets(1.01, None)}, "/targets/agreement"),
    ({"targets": Targets(None, float("nan"))}, "/targets/gold_accuracy"),
    ({"name": " \n"}, "/name"), ({"name": "x" * (MOST_NAME + 1)}, "/name"), ({"name": "a\x00"}, "/name"),
    ({"description": "x" * (MOST_DESCRIPTION + 1)}, "/description"), ({"description": "\udc00"}, "/description"),
]  # fmt: skip


@pytest.mark.parametrize("given", GOOD)
def test_settings_up_to_their_bounds_are_taken(given: dict[str, Any]) -> None:
    assert faults(project(**given)) == []


@pytest.mark.parametrize(("given", "where"), BAD)
def test_settings_beyond_their_bounds_are_refused(given: dict[str, Any], where: str) -> None:
    assert [fault.where for fault in faults(project(**given))] == [where]


def test_only_settings_are_changed_by_hand() -> None:
    was = project()
    assert changed(was, {"overlap": 5, "pay": None}, now=9) == project(overlap=5, pay=None, changed_at=9)
    for name in set(vars(was)) - CHANGEABLE:
        with pytest.raises(ValueError, match=name):
            changed(was, {name: 1}, now=9)


def test_a_done_project_is_not_changed() -> None:
    assert change_faults(project(state=DONE), project(state=DONE, overlap=4), Counts())
    for state in (D, A, P):
        assert not change_faults(project(state=state), project(state=state, overlap=4), Counts(answers=9))


def test_answers_are_paid_in_the_currency_they_were_promised() -> None:
    was, dollars = project(), project(pay=Money("USD", 12))
    assert change_faults(was, dollars, Counts(answers=1))
    assert not change_faults(was, dollars, Counts(items=9))
    assert not change_faults(was, project(pay=Money("EUR", 99)), Counts(answers=1))
    assert not change_faults(was, project(pay=None), Counts(answers=1))


def differences(was: dict[str, Any], now: dict[str, Any]) -> list[FormChange]:
    return list(form_changes(parse(was), parse(now)))


def test_equal_forms_do_not_differ_however_they_are_written() -> None:
    spelled = parse(form()).to_json()
    assert differences(form(), spelled) == []


def test_each_kind_of_difference_is_told() -> None:
    was = form(question("a"), question("b"), question("c"))
    now = form(question("a", title="Is it?", help="Look twice."), question("b"), written("d"))
    assert differences(was, now) == [
        FormChange("question", "a", Difference.CHANGED, ("help", "title")),
        FormChange("question", "d", Difference.ADDED),
        FormChange("question", "c", Difference.REMOVED),
    ]
    assert differences(form(question("a"), question("b")), form(question("b"), question("a"))) == [
        FormChange("question", "b", Difference.MOVED),
        FormChange("question", "a", Difference.MOVED),
    ]
    more = {**form(), "fields": [field(), field("context", required=False)]}
    assert differences(form(), more) == [FormChange("field", "context", Difference.ADDED)]
    assert sentence(FormChange("question", "a", Difference.CHANGED, ("help",))) == "question “a” changed (help)"


def breaks(was: dict[str, Any], now: dict[str, Any], counts: Counts) -> list[str]:
    wanted = parse(now)
    return [fault.where for fault in form_change_faults(form_changes(parse(was), wanted), wanted, counts)]


ITEMS, GOLD, ANSWERS = Counts(items=1), Counts(gold=1), Counts(items=1, answers=1)
OTHER_QUESTION = (form(question("a")), form(question("b"), written("a")))
OTHER_FIELD = ({**form()}, {**form(), "fields": [field(kind="markdown")]})
NEW_FIELD = ({**form()}, {**form(), "fields": [field(), field("context")]})
OPTIONAL_FIELD = ({**form()}, {**form(), "fields": [field(), field("context", required=False)]})


@pytest.mark.parametrize(
    ("forms", "counts", "where"),
    [
        (OTHER_QUESTION, Counts(), []),
        (OTHER_QUESTION, ITEMS, []),
        (OTHER_QUESTION, ANSWERS, ["/questions/1/kind"]),
        (OTHER_FIELD, Counts(), []),
        (OTHER_FIELD, ITEMS, ["/fields/0/kind"]),
        (OTHER_FIELD, GOLD, ["/fields/0/kind"]),
        (NEW_FIELD, Counts(), []),
        (NEW_FIELD, ITEMS, ["/fields/1/required"]),
        (OPTIONAL_FIELD, ITEMS, []),
        ((form(question("a"), question("b")), form(question("b"))), ANSWERS, []),
        ((form(question("a")), form(question("a", title="Other"), written("b"))), ANSWERS, []),
    ],
)
def test_a_form_must_still_read_what_is_there(forms: Any, counts: Counts, where: list[str]) -> None:
    assert breaks(*forms, counts) == where
