"""Every decision about leases, tried at its edges."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.ids import new_id
from preceptor.base.problems import Kind, Problem
from preceptor.rooms.hours.nouns import Left, Whose
from preceptor.rooms.projects.nouns import Hold, State
from preceptor.rooms.routing import rules
from preceptor.rooms.routing.nouns import Given, Lease, LeaseState, Terms
from preceptor.rooms.wellbeing.nouns import Ration, Why
from preceptor.rooms.work.nouns import Purpose

SECOND = 1_000_000
LEASE = Lease(
    no=1, token="t", project_id=1, item_no=1, item="i", contributor_id=1, account_no=7, gold=False,
    state=LeaseState.ACTIVE, leased_at=0, opened_at=0, expires_at=1800 * SECOND, beat_at=None, active_micros=0,
    form_version=1, guidelines_version=1, payload="{}",
)  # fmt: skip


def code(attempt: object) -> tuple[str, Kind]:
    with pytest.raises(Problem) as caught:
        attempt()  # type: ignore[operator]
    return caught.value.code, caught.value.kind


@pytest.mark.parametrize("state", State)
def test_only_an_open_project_hands_out(state: State) -> None:
    closed = rules.no_work_in(state)
    assert (closed is None) == (state is State.ACTIVE)
    assert closed is None or closed.sentence.endswith(".")


def test_every_reason_is_said_in_every_language_of_the_page() -> None:
    said = [one for state in State if (one := rules.no_work_in(state)) is not None]
    said += [one for hold in Hold if (one := rules.no_work_in(State.ACTIVE, hold=hold)) is not None]
    said += [rules.enough_seen(Ration(0, frozenset(), 0, why)) for why in Why] + [rules.NOTHING_LEFT]
    said += [one for whose in Whose if (one := rules.enough_worked(Left(0, 9, whose))) is not None]
    wanted = {f"none.{one.code}.{one.why}" if one.why else f"none.{one.code}" for one in said}
    for words in (Path(__file__).parents[3] / "web/src/workspace/locales").glob("*.json"):
        assert {name for name in json.loads(words.read_text("utf-8")) if name.startswith("none.")} == wanted, words


@pytest.mark.parametrize(
    ("share", "draw", "purpose"),
    [
        (0.0, 0.0, Purpose.WORK), (0.1, 0.0, Purpose.GOLD), (0.1, 0.0999, Purpose.GOLD), (0.1, 0.1, Purpose.WORK),
        (0.5, 0.999, Purpose.WORK),
    ],
)  # fmt: skip
def test_gold_is_drawn_by_its_share(share: float, draw: float, purpose: Purpose) -> None:
    assert rules.choose(gold_share=share, draw=draw) is purpose


def test_more_gold_is_never_less_than_everybody_gets_and_ends() -> None:
    terms = Terms(0.3, 10)
    assert [rules.gold_share(terms, usual, now=9) for usual in (0.1, 0.5)] == [0.3, 0.5]
    assert rules.gold_share(terms, 0.1, now=10) == rules.gold_share(None, 0.1, now=0) == 0.1


def test_every_order_is_as_likely_as_any_other() -> None:
    seen: Counter[tuple[str, ...]] = Counter()
    for _ in range(6000):
        ids = ["a", "b", "c"]
        rules.chance_of(new_id()).shuffle(ids)
        seen[tuple(ids)] += 1
    # Chi-square with 5 degrees of freedom: above 35 once in a million runs.
    assert len(seen) == 6
    assert sum((count - 1000) ** 2 / 1000 for count in seen.values()) < 35


def test_an_order_stays_for_as_long_as_the_lease() -> None:
    assert rules.chance_of("token").random() == rules.chance_of("token").random()


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (LeaseState.ACTIVE, None),
        (LeaseState.ANSWERED, ("lease.answered", Kind.CONFLICT)),
        (LeaseState.SKIPPED, ("lease.skipped", Kind.CONFLICT)),
        (LeaseState.EXPIRED, ("lease.gone", Kind.GONE)),
        (LeaseState.RELEASED, ("lease.gone", Kind.GONE)),
    ],
)
def test_only_an_active_lease_can_be_used(state: LeaseState, expected: tuple[str, Kind] | None) -> None:
    lease = replace(LEASE, state=state)
    if expected is None:
        rules.check_held(lease)
    else:
        assert code(lambda: rules.check_held(lease)) == expected


@pytest.mark.parametrize(("owner", "asker", "mine"), [(7, 7, True), (7, 8, False), (None, 0, False), (None, 7, False)])
def test_a_lease_belongs_to_one_account(owner: int | None, asker: int, mine: bool) -> None:
    lease = replace(LEASE, account_no=owner)
    if mine:
        rules.check_mine(lease, asker)
    else:
        assert code(lambda: rules.check_mine(lease, asker)) == ("lease.not_found", Kind.NOT_FOUND)


def test_a_second_answer_must_be_the_first_again() -> None:
    rules.check_same(Given("h", 1, 1), "h")
    assert code(lambda: rules.check_same(Given("h", 1, 1), "other"))[0] == "lease.answered_otherwise"


@pytest.mark.parametrize(
    ("lease", "claimed", "spent"),
    [
        (LEASE, None, (100, 100)),
        (LEASE, 30, (100, 30)),
        (LEASE, 500, (100, 100)),
        (replace(LEASE, opened_at=None, leased_at=90 * SECOND), None, (10, 10)),
        (replace(LEASE, opened_at=60 * SECOND), None, (40, 40)),
        (replace(LEASE, beat_at=90 * SECOND, active_micros=20 * SECOND), 99, (100, 30)),
        (replace(LEASE, beat_at=10 * SECOND, active_micros=5 * SECOND), None, (100, 65)),
        (replace(LEASE, opened_at=200 * SECOND), None, (0, 0)),
    ],
)
def test_time_is_the_servers(lease: Lease, claimed: int | None, spent: tuple[int, int]) -> None:
    found = rules.spent(lease, now=100 * SECOND, claimed=claimed)
    assert (found.seconds, found.active_seconds) == spent


@given(
    opened=st.integers(0, 10**10), beat=st.one_of(st.none(), st.integers(0, 10**10)), active=st.integers(0, 10**10),
    now=st.integers(0, 10**10), claimed=st.one_of(st.none(), st.integers(0, 86_400)),
)  # fmt: skip
def test_active_time_never_exceeds_the_whole(
    opened: int, beat: int | None, active: int, now: int, claimed: int | None
) -> None:
    lease = replace(LEASE, opened_at=opened, beat_at=beat, active_micros=active)
    found = rules.spent(lease, now=now, claimed=claimed)
    assert 0 <= found.active_seconds <= found.seconds
    assert found.seconds == max(0, now - opened) // SECOND


@pytest.mark.parametrize(
    ("since", "active", "more"), [(20, True, 20), (20, False, 0), (61, True, 60), (3600, True, 60), (-5, True, 0)]
)
def test_a_heartbeat_counts_up_to_a_minute(since: int, active: bool, more: int) -> None:
    now = 1000 * SECOND
    micros = rules.beaten(opened_at=0, beat_at=now - since * SECOND, active_micros=7 * SECOND, now=now, active=active)
    assert micros == (7 + more) * SECOND


def test_a_lease_can_be_kept_for_a_day() -> None:
    day = rules.MOST_EXTENSIONS_MICROS
    assert rules.extended(LEASE, now=0, seconds=60) == LEASE.expires_at
    assert rules.extended(LEASE, now=1790 * SECOND, seconds=1800) == 3590 * SECOND
    assert rules.extended(LEASE, now=day - 1, seconds=1800) == day
    assert code(lambda: rules.extended(LEASE, now=day, seconds=1800))[0] == "lease.extended_enough"


def test_a_strange_token_is_not_repeated_whole() -> None:
    assert len(rules.no_lease("x" * 5000).sentence) < 100
