"""Projects are made, changed, opened and closed, on both databases, by the right people only."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from preceptor.base.actor import Actor, Role
from preceptor.base.clock import SetClock
from preceptor.base.money import Money
from preceptor.base.problems import Kind, Problem
from preceptor.forms import Form
from preceptor.infra import audit
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.nouns import DEEDS, Deed
from preceptor.rooms.policy import actions as policy
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.projects import actions, queries
from preceptor.rooms.projects.nouns import Counts, Project, State, Targets
from rooms.people import NOBODY, OUTSIDER, SYSTEM, house_manager, member
from rooms.projects.makers import form, new, question, written

ANALYST = Role.ANALYST


@pytest.fixture
def made(units: Units) -> Project:
    return units.write_now(SYSTEM, actions.create_project, new(pay=Money("EUR", 12)))


def told(units: Units) -> list[tuple[str, dict[str, Any]]]:
    trail = units.read_now(SYSTEM, lambda ctx: audit.follow(ctx.conn, after=(0, 0), limit=500))
    return [(heard.name, heard.payload) for _, heard in trail if heard.name.startswith("projects.")]


def refused(attempt: Callable[[], object]) -> Problem:
    with pytest.raises(Problem) as caught:
        attempt()
    return caught.value


def test_a_new_project_is_a_draft_with_form_and_guidelines(units: Units, made: Project) -> None:
    snapshot = units.read_now(SYSTEM, queries.snapshot, made.id)
    assert (made.state, made.round, made.overlap, made.gold_share) == (State.DRAFT, 1, 3, 0.1)
    assert (snapshot.form_version, snapshot.guidelines_version) == (1, 1)
    assert list(snapshot.form.questions) == ["clear"]
    assert snapshot.pay == Money("EUR", 12)
    assert [name for name, _ in told(units)] == ["projects.project_made"]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"form": None}, "projects.start"),
        ({"template": "x"}, "projects.start"),
        ({"form": {"fields": []}}, "form.invalid"),
        ({"overlap": 0}, "projects.invalid"),
        ({"name": ""}, "projects.invalid"),
        ({"guidelines": (Clause("one", "", ""),)}, "policy.faults"),
    ],
)
def test_a_faulty_project_is_not_made_at_all(units: Units, given: dict[str, Any], code: str) -> None:
    assert refused(lambda: units.write_now(SYSTEM, actions.create_project, new(**given))).code == code
    assert units.read_now(SYSTEM, queries.list_projects) == []
    assert told(units) == []


def test_settings_change_one_by_one(units: Units, made: Project, clock: SetClock) -> None:
    clock.advance(seconds=5)
    wanted = {"overlap": 5, "targets": Targets(0.8, 0.9), "pay": None, "name": made.name}
    changed = units.write_now(SYSTEM, actions.change_project, made.id, wanted)

    assert (changed.overlap, changed.pay, changed.targets) == (5, None, Targets(0.8, 0.9))
    assert changed.changed_at - made.changed_at == 5_000_000
    assert units.read_now(SYSTEM, queries.snapshot, made.id).overlap == 5
    name, payload = told(units)[-1]
    assert name == "projects.project_changed"
    assert payload["what"] == ["overlap", "pay", "targets"]
    assert payload["now"] == {"overlap": 5, "pay": None, "targets": {"agreement": 0.8, "gold_accuracy": 0.9}}


def test_a_change_to_what_is_there_already_is_no_change(units: Units, made: Project) -> None:
    assert units.write_now(SYSTEM, actions.change_project, made.id, {"overlap": made.overlap}) == made
    assert len(told(units)) == 1


def test_a_project_is_opened_paused_and_closed(units: Units, made: Project) -> None:
    for wanted in (State.ACTIVE, State.ACTIVE, State.PAUSED, State.DONE):
        units.write_now(SYSTEM, actions.change_state, made.id, wanted, reason="because")
        assert units.read_now(SYSTEM, queries.snapshot, made.id).state is wanted
    steps = [(payload["was"], payload["now"], payload["reason"]) for _, payload in told(units)[1:]]
    assert steps == [("draft", "active", "because"), ("active", "paused", "because"), ("paused", "done", "because")]

    problem = refused(lambda: units.write_now(SYSTEM, actions.change_state, made.id, State.ACTIVE))
    assert (problem.kind, problem.code) == (Kind.CONFLICT, "projects.state")
    assert refused(
        lambda: units.write_now(SYSTEM, actions.change_project, made.id, {"overlap": 9})
    ).code == "projects.invalid"  # fmt: skip


def test_a_form_changes_by_versions(units: Units, made: Project) -> None:
    wanted = form(question(title="Is it plain?"), written())
    second = units.write_now(SYSTEM, actions.change_form, made.id, wanted, based_on=1)
    same = units.write_now(SYSTEM, actions.change_form, made.id, json.loads(second.text))

    assert (second.version, same.version) == (2, 2)
    assert told(units)[-1] == (
        "projects.form_changed",
        {"version": 2, "changes": ["question “clear” changed (title)", "question “why” added"]},
    )
    assert list(units.read_now(SYSTEM, queries.snapshot, made.id).form.questions) == ["clear", "why"]
    assert list(units.read_now(SYSTEM, queries.form_at, made.id, 1).questions) == ["clear"]
    assert [one.version for one in units.read_now(SYSTEM, queries.form_versions, made.id)] == [2, 1]
    assert [one.version for one in units.read_now(SYSTEM, queries.form_versions, made.id, before=2)] == [1]
    stale = refused(lambda: units.write_now(SYSTEM, actions.change_form, made.id, form(), based_on=1))
    assert stale.code == "projects.form_changed_meanwhile"


def test_a_form_that_answers_would_not_fit_is_refused(units: Units, made: Project) -> None:
    units.write_now(SYSTEM, actions.count, made.id, items=10, answers=3)
    wanted = form(written("clear", required=True))
    problem = refused(lambda: units.write_now(SYSTEM, actions.change_form, made.id, wanted))
    assert (problem.code, problem.faults[0].where) == ("projects.form_breaks", "/questions/0/kind")
    assert units.read_now(SYSTEM, queries.snapshot, made.id).form_version == 1


def test_two_who_change_the_form_at_once_both_leave_a_version(units: Units, made: Project) -> None:
    async def story() -> list[int]:
        wanted = [form(question(title=f"Title {n}")) for n in range(6)]
        tasks = (units.write(SYSTEM, actions.change_form, made.id, one) for one in wanted)
        return [one.version for one in await asyncio.gather(*tasks)]

    assert sorted(asyncio.run(story())) == [2, 3, 4, 5, 6, 7]


def test_a_change_made_elsewhere_is_seen_within_a_second(units: Units, made: Project, clock: SetClock) -> None:
    elsewhere = Units(units.database, units.files, units.settings, clock)
    before = units.read_now(SYSTEM, queries.snapshot, made.id)
    elsewhere.write_now(SYSTEM, actions.change_state, made.id, State.ACTIVE)
    elsewhere.write_now(SYSTEM, policy.change, made.id, [])

    assert units.read_now(SYSTEM, queries.snapshot, made.id) is before
    clock.advance(seconds=1)
    after = units.read_now(SYSTEM, queries.snapshot, made.id)
    assert (after.state, after.guidelines_version) == (State.ACTIVE, 2)
    assert after.form is before.form


def test_guidelines_changed_here_are_in_the_next_snapshot(units: Units, made: Project) -> None:
    assert units.read_now(SYSTEM, queries.snapshot, made.id).guidelines_version == 1
    units.write_now(SYSTEM, policy.change, made.id, [])
    assert units.read_now(SYSTEM, queries.snapshot, made.id).guidelines_version == 2


def test_a_change_that_was_rolled_back_is_not_remembered(units: Units, made: Project) -> None:
    def change_and_fail(ctx: Ctx) -> None:
        actions.change_project(ctx, made.id, {"overlap": 9})
        assert queries.snapshot(ctx, made.id).overlap == 9
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        units.write_now(SYSTEM, change_and_fail)
    assert units.read_now(SYSTEM, queries.snapshot, made.id).overlap == 3


def test_counters_add_up_and_show_in_the_list(units: Units, made: Project) -> None:
    units.write_now(SYSTEM, actions.count, made.id, items=10, gold=2)
    units.write_now(SYSTEM, actions.count, made.id, items=-1, answers=5, contributors=2)
    (one,) = units.read_now(SYSTEM, queries.list_projects)
    assert one.listed.counts == units.read_now(SYSTEM, queries.counts, made.id) == Counts(9, 2, 5, 2)
    assert units.read_now(SYSTEM, queries.counts, made.id + 1) == Counts()


def test_rounds_are_numbered(units: Units, made: Project) -> None:
    assert units.write_now(SYSTEM, actions.begin_round, made.id) == 2
    assert units.write_now(member(made.id, ANALYST), actions.begin_round, made.id) == 3
    assert units.read_now(SYSTEM, queries.snapshot, made.id).round == 3


def test_lists_come_in_pages_newest_first_and_by_state(units: Units) -> None:
    ids = [units.write_now(SYSTEM, actions.create_project, new(f"Project {n}")).id for n in range(3)]
    units.write_now(SYSTEM, actions.change_state, ids[0], State.ACTIVE)

    def listed(**options: Any) -> list[int]:
        return [one.listed.project.id for one in units.read_now(SYSTEM, queries.list_projects, **options)]

    assert listed(limit=2) == [ids[2], ids[1]]
    assert listed(limit=2, before=ids[1]) == [ids[0]]
    assert listed(state=State.ACTIVE) == [ids[0]]


def test_people_see_the_projects_of_their_own(units: Units) -> None:
    first, second = (units.write_now(SYSTEM, actions.create_project, new(f"Project {n}")).id for n in range(2))

    def listed(asker: Actor) -> list[int]:
        return [one.listed.project.id for one in units.read_now(asker, queries.list_projects)]

    assert listed(SYSTEM) == [second, first]
    assert listed(member(first, ANALYST)) == [first]
    assert listed(member(first, Role.CONTRIBUTOR)) == []
    assert listed(OUTSIDER) == listed(house_manager()) == []
    assert refused(lambda: listed(NOBODY)).kind is Kind.UNAUTHENTICATED


def test_who_makes_a_project_may_do_there_what_managers_may(units: Units) -> None:
    account = units.write_now(
        SYSTEM, identity.make_account, email="m@example.org", name="M", roles={Role.MANAGER}, password_hash=""
    )
    maker = replace(house_manager(account.no), id=account.id)
    made = units.write_now(maker, actions.create_project, new())
    allowed = units.read_now(maker, queries.just_made, made)
    assert set(allowed.deeds) == DEEDS[Role.MANAGER]
    assert allowed.next_states == (State.ACTIVE, State.DONE)


def test_deeds_are_what_the_roles_allow(units: Units, made: Project) -> None:
    for role in (Role.MANAGER, Role.REVIEWER, Role.ANALYST, Role.CONTRIBUTOR):
        found = units.read_now(member(made.id, role), queries.deeds_here, made.id)
        assert set(found) == DEEDS[role]
    assert units.read_now(OUTSIDER, queries.deeds_here, made.id) == ()


CHANGES: list[Callable[[Units, Actor, int], object]] = [
    lambda units, who, pid: units.write_now(who, actions.change_project, pid, {"overlap": 9}),
    lambda units, who, pid: units.write_now(who, actions.change_state, pid, State.ACTIVE),
    lambda units, who, pid: units.write_now(who, actions.change_form, pid, form(question("other"))),
    lambda units, who, pid: units.write_now(who, actions.begin_round, pid),
]
READS: list[Callable[[Units, Actor, int], object]] = [
    lambda units, who, pid: units.read_now(who, queries.project, pid),
    lambda units, who, pid: units.read_now(who, queries.form, pid),
    lambda units, who, pid: units.read_now(who, queries.form_versions, pid),
]


@pytest.mark.parametrize("deed", [*CHANGES, *READS])
def test_nobody_and_outsiders_reach_nothing(units: Units, made: Project, deed: Any) -> None:
    assert refused(lambda: deed(units, NOBODY, made.id)).kind is Kind.UNAUTHENTICATED
    assert refused(lambda: deed(units, OUTSIDER, made.id)).kind is Kind.NOT_FOUND
    assert refused(lambda: deed(units, house_manager(), made.id)).kind is Kind.NOT_FOUND
    assert refused(lambda: deed(units, SYSTEM, made.id + 1)).kind is Kind.NOT_FOUND


@pytest.mark.parametrize("deed", CHANGES)
def test_contributors_change_nothing(units: Units, made: Project, deed: Any) -> None:
    assert refused(lambda: deed(units, member(made.id, Role.CONTRIBUTOR), made.id)).kind is Kind.FORBIDDEN
    deed(units, member(made.id, Role.MANAGER), made.id)


def test_contributors_read_the_form_they_work_by_and_no_figures(units: Units, made: Project) -> None:
    worker = member(made.id, Role.CONTRIBUTOR)
    assert units.read_now(worker, queries.form, made.id).version == 1
    assert refused(lambda: units.read_now(worker, queries.project, made.id)).kind is Kind.FORBIDDEN


@pytest.mark.parametrize("asker", [NOBODY, OUTSIDER, member(1, Role.MANAGER)])
def test_only_house_managers_make_projects(units: Units, asker: Actor) -> None:
    assert refused(lambda: units.write_now(asker, actions.create_project, new())).kind in {
        Kind.UNAUTHENTICATED,
        Kind.FORBIDDEN,
    }
    assert Deed.MAKE_PROJECT not in units.read_now(asker, queries.deeds_here, 99)


def test_a_form_is_checked_before_it_is_kept(units: Units) -> None:
    assert isinstance(units.read_now(OUTSIDER, queries.checked_form, form()), Form)
    faults = units.read_now(OUTSIDER, queries.checked_form, form(question(options=[])))
    assert not isinstance(faults, Form)
    assert faults[0].where.startswith("/questions/0/options")
    assert refused(lambda: units.read_now(NOBODY, queries.checked_form, form())).kind is Kind.UNAUTHENTICATED
