"""Guidelines are kept by version on both databases; only the right people read and change them."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from preceptor.base.actor import Role
from preceptor.base.problems import Kind, Problem
from preceptor.infra import audit
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.policy import actions, queries
from preceptor.rooms.policy.nouns import Change, Clause
from preceptor.rooms.policy.store import guidelines as store
from rooms.people import NOBODY, OUTSIDER, SYSTEM, member

HOSTILE = "<script>alert(1)</script> ![x](javascript:alert(1)) {{7*7}} '; DROP TABLE policy_guidelines;--"
FIRST = (Clause("1", "Be plain", "Say what you see."), Clause("2", "Be kind", "Assume good faith."))
MANAGER, WORKER = member(3, Role.MANAGER), member(3, Role.CONTRIBUTOR, no=101)


@pytest.fixture
def begun(units: Units) -> Units:
    """A house where project 3 has guidelines."""
    units.write_now(SYSTEM, actions.begin, 3, FIRST)
    return units


def stored(ctx: Ctx) -> list[tuple[int, str]]:
    table = store.guidelines.c
    return [tuple(row) for row in ctx.conn.execute(sa.select(table.version, table.clauses).order_by(table.version))]


def told(ctx: Ctx) -> list[str]:
    return [heard.name for _, heard in audit.follow(ctx.conn, after=(0, 0), limit=100)]


def test_every_edit_is_a_new_version_and_old_ones_stay_to_the_byte(begun: Units) -> None:
    before = begun.read_now(SYSTEM, stored)
    changed = begun.write_now(MANAGER, actions.change, 3, [FIRST[0], Clause("2", "Be kind", HOSTILE)], note="why")

    assert (changed.version, changed.made_by, changed.note) == (2, MANAGER.id, "why")
    assert begun.read_now(SYSTEM, stored)[:1] == before
    assert begun.read_now(WORKER, queries.guidelines, 3, version=1).clauses == FIRST
    assert begun.read_now(WORKER, queries.guidelines, 3).clauses[1].text == HOSTILE
    assert [one.version for one in begun.read_now(WORKER, queries.versions, 3)] == [2, 1]
    assert [one.version for one in begun.read_now(WORKER, queries.versions, 3, before=2)] == [1]
    assert begun.read_now(SYSTEM, told) == ["policy.guidelines_begun", "policy.guidelines_changed"]


def test_an_edit_that_changes_nothing_makes_no_version(begun: Units) -> None:
    same = begun.write_now(MANAGER, actions.change, 3, list(reversed(FIRST)))
    assert same.version == 1
    assert begun.read_now(SYSTEM, told) == ["policy.guidelines_begun"]


def test_a_change_made_on_an_old_version_is_refused(begun: Units) -> None:
    begun.write_now(MANAGER, actions.change, 3, FIRST[:1], based_on=1)
    with pytest.raises(Problem, match="version 2 is the newest") as caught:
        begun.write_now(MANAGER, actions.change, 3, FIRST[1:], based_on=1)
    assert (caught.value.kind, caught.value.code) == (Kind.CONFLICT, "policy.guidelines_changed_meanwhile")


def test_two_who_take_the_same_version_number_do_not_overwrite_each_other(begun: Units) -> None:
    def take_it_again(ctx: Ctx) -> None:
        found = store.load(ctx.conn, 3)
        assert found is not None
        store.add(ctx.conn, found)

    with pytest.raises(Problem) as caught:
        begun.write_now(SYSTEM, take_it_again)
    assert caught.value.code == "policy.guidelines_changed_meanwhile"


def test_two_versions_are_compared(begun: Units) -> None:
    begun.write_now(MANAGER, actions.change, 3, FIRST[:1])
    (one,) = begun.read_now(WORKER, queries.changes, 3, earlier=1, later=2)
    assert (one.change, one.was) == (Change.REMOVED, FIRST[1])
    with pytest.raises(Problem) as caught:
        begun.read_now(WORKER, queries.changes, 3, earlier=1, later=9)
    assert caught.value.code == "guidelines version.not_found"


def test_faulty_clauses_are_refused_whole(begun: Units) -> None:
    with pytest.raises(Problem) as caught:
        begun.write_now(MANAGER, actions.change, 3, [Clause("1", "", "x\x00"), Clause("b", "t", "t")])
    assert (caught.value.code, len(caught.value.faults)) == ("policy.faults", 2)
    assert begun.read_now(SYSTEM, queries.newest_version, 3) == 1


def test_the_newest_version_is_known_at_once_where_it_was_made(begun: Units) -> None:
    assert begun.read_now(SYSTEM, queries.newest_version, 3) == 1
    begun.write_now(MANAGER, actions.change, 3, FIRST[:1])
    assert begun.read_now(SYSTEM, queries.newest_version, 3) == 2
    assert begun.read_now(SYSTEM, queries.newest_version, 4) == 0


def test_a_project_without_guidelines_is_not_found(begun: Units) -> None:
    for attempt in (
        lambda: begun.write_now(SYSTEM, actions.change, 4, FIRST),
        lambda: begun.read_now(SYSTEM, queries.guidelines, 4),
        lambda: begun.read_now(SYSTEM, queries.versions, 4),
    ):
        with pytest.raises(Problem) as caught:
            attempt()
        assert caught.value.kind is Kind.NOT_FOUND


@pytest.mark.parametrize(
    ("asker", "kind"), [(NOBODY, Kind.UNAUTHENTICATED), (OUTSIDER, Kind.NOT_FOUND), (WORKER, Kind.FORBIDDEN)]
)
def test_only_managers_change_guidelines(begun: Units, asker: object, kind: Kind) -> None:
    with pytest.raises(Problem) as caught:
        begun.write_now(asker, actions.change, 3, FIRST[:1])
    assert caught.value.kind is kind
    assert begun.read_now(SYSTEM, queries.newest_version, 3) == 1


@pytest.mark.parametrize(("asker", "kind"), [(NOBODY, Kind.UNAUTHENTICATED), (OUTSIDER, Kind.NOT_FOUND)])
def test_others_do_not_read_guidelines(begun: Units, asker: object, kind: Kind) -> None:
    for query, options in (
        (queries.guidelines, {}),
        (queries.versions, {}),
        (queries.changes, {"earlier": 1, "later": 1}),
    ):
        with pytest.raises(Problem) as caught:
            begun.read_now(asker, query, 3, **options)
        assert caught.value.kind is kind
