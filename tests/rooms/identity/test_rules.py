"""Rights, attempts, addresses and passwords: pure decisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.actor import NOBODY, SYSTEM, Actor, Role
from preceptor.base.problems import Problem
from preceptor.rooms.identity import rules
from preceptor.rooms.identity.nouns import DEEDS, HOUSE_MANAGER, ONLY_NAMED, Deed, Keep


def actor(*roles: Role, project: set[Role] | None = None, scopes: set[str] | None = None) -> Actor:
    held = {7: frozenset(project)} if project else {}
    return Actor("a", "Ada", 1, frozenset(roles), held, frozenset(scopes) if scopes is not None else None)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
def test_a_role_counts_in_its_project_alone(role: Role) -> None:
    member = actor(project={role})
    assert rules.deeds_of(member, 7) == DEEDS[role]
    assert rules.deeds_of(member, 8) == rules.deeds_of(member) == frozenset()


@pytest.mark.parametrize("role", [Role.MANAGER, Role.REVIEWER, Role.ANALYST, Role.CONTRIBUTOR])
def test_a_house_role_opens_no_project(role: Role) -> None:
    assert rules.deeds_of(actor(role), 7) == frozenset()
    assert rules.deeds_of(actor(role)) == (HOUSE_MANAGER if role is Role.MANAGER else frozenset())


def test_a_token_can_be_for_whatever_its_owner_does_somewhere() -> None:
    both = replace(actor(), project_roles={7: frozenset({Role.CONTRIBUTOR}), 8: frozenset({Role.REVIEWER})})
    assert rules.deeds_anywhere(both) == DEEDS[Role.CONTRIBUTOR] | DEEDS[Role.REVIEWER]
    assert rules.deeds_anywhere(actor(Role.MANAGER)) == DEEDS[Role.MANAGER] | HOUSE_MANAGER
    assert rules.deeds_anywhere(replace(both, scopes=frozenset({"work"}))) == {Deed.WORK}
    assert rules.deeds_anywhere(actor()) == frozenset()


def test_nobody_may_nothing_and_the_house_everything() -> None:
    for deed in Deed:
        for project in (None, 7):
            assert not rules.may(NOBODY, deed, project)
            # What was stopped as illegal is for those named alone, and for no administrator.
            assert rules.may(SYSTEM, deed, project) is (deed not in ONLY_NAMED)


@given(
    st.sets(st.sampled_from(list(Role))),
    st.sets(st.sampled_from(list(Role))),
    st.sets(st.sampled_from([d.value for d in Deed])),
)
def test_scopes_only_ever_take_away(house: set[Role], project: set[Role], scopes: set[str]) -> None:
    whole, narrow = actor(*house, project=project), actor(*house, project=project, scopes=scopes)
    for where in (None, 7, 8):
        assert rules.deeds_of(narrow, where) == {d for d in rules.deeds_of(whole, where) if d.value in scopes}


@pytest.mark.parametrize(
    ("asker", "deed", "project", "code"),
    [
        (NOBODY, Deed.WORK, 7, "identity.unknown"),
        (actor(), Deed.WORK, 7, "project.not_found"),
        (actor(Role.MANAGER), Deed.SEE_PROJECT, 7, "project.not_found"),
        (actor(project={Role.CONTRIBUTOR}), Deed.SEE_ANSWERS, 7, "identity.not_allowed"),
        (actor(project={Role.MANAGER}, scopes=set()), Deed.WORK, 7, "project.not_found"),
        (actor(), Deed.MAKE_PROJECT, None, "identity.not_allowed"),
    ],
)
def test_each_is_refused_in_words_that_fit(asker: Actor, deed: Deed, project: int | None, code: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.require(asker, deed, project)
    assert caught.value.code == code


@given(st.integers(1, 20), st.integers(1, 1000), st.lists(st.integers(0, 3000), max_size=60))
def test_no_window_ever_sees_more_than_the_burst_and_its_share(burst: int, every: int, gaps: list[int]) -> None:
    keep, arrival, now = Keep(burst, every), 0, 10**9
    allowed: list[int] = []
    for gap in gaps:
        now += gap
        decision = rules.attempt(arrival, now, keep)
        if decision.allowed:
            arrival = decision.arrival
            allowed.append(now)
        else:
            assert rules.attempt(arrival, now + decision.wait, keep).allowed, "the wait told is long enough"
            assert not rules.attempt(arrival, now + decision.wait - 1, keep).allowed, "and not too long"
    for first in range(len(allowed)):
        for last in range(first, len(allowed)):
            assert last - first + 1 <= burst + (allowed[last] - allowed[first]) // every


@pytest.mark.parametrize(
    ("given_", "spelled"),
    [
        (" Ada@Example.ORG ", "ada@example.org"),
        ("ada+tag@sub.example.org", "ada+tag@sub.example.org"),
        ("ａda@example.org", "ada@example.org"),
        ("józef@example.org", "józef@example.org"),
        ("root@localhost", "root@localhost"),
    ],
)
def test_an_address_has_one_spelling(given_: str, spelled: str) -> None:
    assert rules.normal_email(given_) == spelled


@pytest.mark.parametrize(
    "given_",
    ["", "ada", "ada@", "@example.org", "a b@example.org", "a@b@c", "a\n@example.org", "a@exa mple.org", "a@-x.org",
     "a@x..org", "a..b@x.org", "<a@x.org>", "a" * 65 + "@x.org", "a@x.org\r\nBcc: b@x.org"],
)  # fmt: skip
def test_what_is_no_address_is_refused(given_: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.normal_email(given_)
    assert caught.value.code == "identity.email"


@given(st.text())
def test_an_address_once_spelled_stays(given_: str) -> None:
    try:
        spelled = rules.normal_email(given_ + "@example.org")
    except Problem:
        return
    assert rules.normal_email(spelled) == spelled


@pytest.mark.parametrize(
    "password",
    ["", "short", "aaaaaaaaaaaa", "Password123", "preceptor2026", "1234567890", "x" * 257, "ada@example.org"],
)
def test_weak_passwords_are_refused(password: str) -> None:
    with pytest.raises(Problem) as caught:
        rules.check_password(password, email="ada@example.org")
    assert caught.value.code == "identity.password_weak"
    assert password not in caught.value.sentence or len(password) < 6


def test_long_ones_of_any_script_are_taken() -> None:
    for password in ("four unrelated words here", "пароль из слов", "😀😁😂🤣😃😄😅😆😉😊"):
        rules.check_password(password, email="ada@example.org")
