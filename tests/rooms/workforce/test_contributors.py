"""One number and one pseudonym a person, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from preceptor.base.actor import Actor, Role
from preceptor.base.problems import Kind, Problem
from preceptor.infra import audit
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.workforce import actions, queries, rules, store
from preceptor.rooms.workforce.nouns import Done, Source
from rooms.people import NOBODY, OUTSIDER, SYSTEM, member

MANAGER, WORKER = member(3, Role.MANAGER), member(3, Role.CONTRIBUTOR, no=101)


def test_an_account_has_one_number_however_often_it_is_asked_for(units: Units) -> None:
    async def story() -> list[int]:
        made = await asyncio.gather(*(units.write(WORKER, actions.ensure_me) for _ in range(12)))
        return [one.id for one in made]

    ids = asyncio.run(story())

    assert len(set(ids)) == 1
    assert units.read_now(SYSTEM, queries.contributor_of, WORKER.account_no) == ids[0]
    assert units.read_now(SYSTEM, queries.contributor_of, 555) is None


def test_the_trail_does_not_say_whose_pseudonym_it_is(units: Units) -> None:
    made = units.write_now(SYSTEM, actions.ensure_contributor, 4711)
    (heard,) = [one for _, one in units.read_now(SYSTEM, lambda ctx: audit.follow(ctx.conn, after=(0, 0), limit=9))]
    assert (heard.subject, heard.payload) == (str(made.id), {"pseudonym": made.pseudonym})


def test_a_taken_pseudonym_is_drawn_again(units: Units, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: Iterator[str] = iter(["amber-otter-001", "amber-otter-001", "amber-otter-001", "jade-heron-002"])
    monkeypatch.setattr(rules, "pseudonym", lambda seed: next(drawn))
    first = units.write_now(SYSTEM, actions.ensure_contributor, 1)
    second = units.write_now(SYSTEM, actions.ensure_contributor, 2)
    assert (first.pseudonym, second.pseudonym) == ("amber-otter-001", "jade-heron-002")


def test_when_no_pseudonym_is_free_it_is_said(units: Units, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "pseudonym", lambda seed: "amber-otter-001")
    units.write_now(SYSTEM, actions.ensure_contributor, 1)
    with pytest.raises(Problem) as caught:
        units.write_now(SYSTEM, actions.ensure_contributor, 2)
    assert caught.value.code == "workforce.no_pseudonym"
    with pytest.raises(Problem) as caught:
        units.write_now(MANAGER, actions.ensure_imported, 3, ["a", "b"])
    assert caught.value.code == "workforce.no_pseudonym"


def test_imported_people_keep_their_number_and_lose_their_name(units: Units) -> None:
    names = [f"annotator_{n}" for n in range(1200)]
    first = units.write_now(MANAGER, actions.ensure_imported, 3, names[:800])
    again = units.write_now(MANAGER, actions.ensure_imported, 3, names + names[:5])

    assert list(again) == names
    assert len(set(again.values())) == 1200
    assert first.items() <= again.items()
    everything = units.read_now(SYSTEM, lambda ctx: str(ctx.conn.execute(sa.select(store.contributors)).all()))
    assert "annotator_" not in everything
    people = units.read_now(SYSTEM, queries.contributors, again.values())
    assert {one.source for one in people.values()} == {Source.IMPORTED}
    assert len({one.pseudonym for one in people.values()}) == 1200


def test_the_store_alone_does_not_tell_who_was_meant(units: Units) -> None:
    units.write_now(SYSTEM, actions.ensure_imported, 3, ["ann"])
    sealed = units.read_now(SYSTEM, lambda ctx: store.sealed_salt(ctx.conn))
    again = units.write_now(SYSTEM, actions.ensure_imported, 4, ["ann"])
    assert units.read_now(SYSTEM, lambda ctx: store.sealed_salt(ctx.conn)) == sealed
    assert again

    (units.settings.home / "secret.key").write_text("another key, of another house altogether")
    elsewhere = Units(units.database, units.files, units.settings, units.clock, units.random)
    with pytest.raises(Problem) as caught:
        elsewhere.write_now(SYSTEM, actions.ensure_imported, 3, ["ann"])
    assert caught.value.code == "secrets.unreadable"


def test_the_same_name_in_another_project_is_somebody_else(units: Units) -> None:
    here = units.write_now(SYSTEM, actions.ensure_imported, 3, ["ann"])
    there = units.write_now(SYSTEM, actions.ensure_imported, 4, ["ann"])
    assert here["ann"] != there["ann"]


def test_an_import_that_failed_leaves_nobody_behind(units: Units) -> None:
    def fail(ctx: Ctx) -> None:
        actions.ensure_imported(ctx, 3, ["ann"])
        raise RuntimeError("the file broke off")

    with pytest.raises(RuntimeError):
        units.write_now(SYSTEM, fail)
    assert units.read_now(SYSTEM, queries.tallies) == []


def test_tallies_add_up_and_say_who_is_new(units: Units) -> None:
    ann, ben = units.write_now(SYSTEM, actions.ensure_imported, 3, ["ann", "ben"]).values()
    own = units.write_now(WORKER, actions.ensure_me)
    assert units.write_now(SYSTEM, actions.count, 3, [Done(ann, 2, 30), Done(own.id, 1)]) == [ann, own.id]
    assert units.write_now(SYSTEM, actions.count, 3, [Done(ann, 3, 5)]) == []
    units.write_now(SYSTEM, actions.count, 4, [Done(own.id, 7, 70)])

    here = units.read_now(MANAGER, queries.tallies, project_id=3)
    assert [(one.contributor.id, one.answers, one.seconds) for one in here] == [
        (ann, 5, 35),
        (ben, 0, 0),
        (own.id, 1, 0),
    ]
    everywhere = units.read_now(SYSTEM, queries.tallies)
    assert [(one.contributor.id, one.answers) for one in everywhere] == [(ann, 5), (ben, 0), (own.id, 8)]


def test_tallies_come_in_pages(units: Units) -> None:
    ids = sorted(units.write_now(SYSTEM, actions.ensure_imported, 3, ["a", "b", "c"]).values())
    first = units.read_now(MANAGER, queries.tallies, project_id=3, limit=2)
    rest = units.read_now(MANAGER, queries.tallies, project_id=3, limit=2, after=first[-1].contributor.id)
    assert [one.contributor.id for one in [*first, *rest]] == ids


@pytest.mark.parametrize(
    ("asker", "kind"), [(NOBODY, Kind.UNAUTHENTICATED), (OUTSIDER, Kind.NOT_FOUND), (WORKER, Kind.FORBIDDEN)]
)
def test_only_those_who_look_after_quality_see_the_list(units: Units, asker: Actor, kind: Kind) -> None:
    with pytest.raises(Problem) as caught:
        units.read_now(asker, queries.tallies, project_id=3)
    assert caught.value.kind is kind


@pytest.mark.parametrize("asker", [OUTSIDER, WORKER, MANAGER])
def test_only_administrators_see_everybody(units: Units, asker: Actor) -> None:
    with pytest.raises(Problem) as caught:
        units.read_now(asker, queries.tallies)
    assert caught.value.kind is Kind.FORBIDDEN


@pytest.mark.parametrize(("asker", "code"), [(NOBODY, "identity.unknown"), (SYSTEM, "workforce.no_account")])
def test_only_people_become_contributors(units: Units, asker: Actor, code: str) -> None:
    with pytest.raises(Problem) as caught:
        units.write_now(asker, actions.ensure_me)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("asker", "kind"), [(NOBODY, Kind.UNAUTHENTICATED), (OUTSIDER, Kind.NOT_FOUND), (WORKER, Kind.FORBIDDEN)]
)
def test_only_importers_bring_people(units: Units, asker: Actor, kind: Kind) -> None:
    with pytest.raises(Problem) as caught:
        units.write_now(asker, actions.ensure_imported, 3, ["ann"])
    assert caught.value.kind is kind
