"""What is told of a project's people is kept as they work, say and go: always what a recount would find."""

from __future__ import annotations

import random
import runpy
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.base.clock import DAY_MICROS, SetClock
from preceptor.infra.db import migrate
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.wellbeing import actions, queries, store
from preceptor.rooms.wellbeing.nouns import WEEK_DAYS, Piece, Place, Sums
from preceptor.rooms.workforce.actions import ensure_contributor
from rooms.eligibility.test_gate import counted
from rooms.routing.stage import set_stage
from rooms.settle import settle
from web import Client, House

PROJECTS = (1, 2)


def recounted(ctx: Ctx) -> dict[Place, Sums]:
    """The same by looking at everybody: a project's people of the seven days that end on each day from yesterday on."""
    rows = ctx.conn.execute(sa.select(store.days).where(store.days.c.project_id != 0)).all()
    said = {(row.contributor_id, row.week): row.said for row in ctx.conn.execute(sa.select(store.pulses))}
    found: dict[Place, Sums] = {}
    for project in PROJECTS:
        for last in range(queries.today(ctx) - 1, queries.today(ctx) + WEEK_DAYS):
            met: dict[int, int] = defaultdict(int)
            for row in rows:
                if row.project_id == project and last - WEEK_DAYS < row.day <= last:
                    met[row.contributor_id] += row.units
            words = [said[who, (last + 3) // 7] for who in met if (who, (last + 3) // 7) in said]
            found[project, last] = Sums(
                len(met), sum(met.values()), max(met.values(), default=0), len(words), sum(words)
            )
    return found


def kept(ctx: Ctx) -> dict[Place, Sums]:
    days = range(queries.today(ctx) - 1, queries.today(ctx) + WEEK_DAYS)
    return {(project, last): store.crowd_of(ctx.conn, project, last) for project in PROJECTS for last in days}


def assert_the_same(units: Units, why: str) -> None:
    assert units.read_now(SYSTEM, kept) == units.read_now(SYSTEM, recounted), why


def pieces(ctx: Ctx, chance: random.Random, people: list[int]) -> list[Piece]:
    """Up to six pieces of work of the last days, some of them heard of late, some of no length."""
    return [
        Piece(
            chance.choice(people), chance.choice(PROJECTS), ctx.now() - chance.choice((0, 0, 0, 1, 2, 8)) * DAY_MICROS,
            chance.randint(1, 3), chance.choice((0, 1, 59, 600)),
        )
        for _ in range(chance.randint(1, 6))
    ]  # fmt: skip


def numbers(units: Units, clients: list[Client]) -> dict[int, Client]:
    return {
        units.write_now(SYSTEM, lambda ctx, one=one: ensure_contributor(ctx, one.account.no).id): one for one in clients
    }


@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_the_kept_figures_equal_a_recount(house: House, clock: SetClock, seed: int) -> None:
    units, chance = house.units, random.Random(seed)
    people = numbers(units, [house.person(f"worker{number}", roles={Role.CONTRIBUTOR}) for number in range(5)])
    for step in range(25):
        who = chance.choice(list(people))
        deed = chance.choice(("work", "work", "work", "say", "say", "sleep", "go")) if len(people) > 1 else "work"
        if deed == "work":
            units.write_now(SYSTEM, lambda ctx: actions.add(ctx, pieces(ctx, chance, list(people))))
        elif deed == "say":
            said, account = chance.randint(1, 5), people[who].account
            actor = Actor(id=account.id, name="", account_no=account.no)
            units.write_now(actor, actions.say_pulse, said)
        elif deed == "sleep":
            clock.advance(days=chance.choice((1, 1, 2, 3, 9)))
        else:
            actions_of = people.pop(who).account.id
            units.write_now(SYSTEM, actions.forget, {actions_of})
        assert_the_same(units, f"after step {step}: {deed}")


@pytest.mark.parametrize("seed", range(3))
def test_the_migration_fills_in_what_would_have_been_kept(house: House, clock: SetClock, seed: int) -> None:
    units, chance = house.units, random.Random(seed)
    people = numbers(units, [house.person(f"worker{number}", roles={Role.CONTRIBUTOR}) for number in range(4)])
    for _ in range(6):
        units.write_now(SYSTEM, lambda ctx: actions.add(ctx, pieces(ctx, chance, list(people))))
        account = chance.choice(list(people.values())).account
        units.write_now(Actor(id=account.id, name="", account_no=account.no), actions.say_pulse, chance.randint(1, 5))
        clock.advance(days=chance.choice((0, 1, 2)))
    found: Path = next(migrate.folder().glob("versions/*_what_is_told_of_a_project_s_people.py"))
    count = runpy.run_path(str(found))["COUNT"]
    for _ in range(2):  # as it stands, and of an empty house
        units.database.write_now(lambda conn: conn.execute(sa.delete(store.crowds)))
        units.database.write_now(lambda conn: conn.exec_driver_sql(count))
        assert_the_same(units, "after the migration")
        units.database.write_now(lambda conn: conn.execute(sa.delete(store.days)))


def test_telling_of_a_project_is_one_row_however_many_its_people_are(units: Units, clock: SetClock) -> None:
    stage = set_stage(units)
    costs = []
    for many in (1, 40):
        new = [Piece(1000 + one, stage.project_id, units.now(), 2, 60) for one in range(many)]
        units.write_now(SYSTEM, actions.add, new)
        with counted(units) as seen:
            told = units.write_now(SYSTEM, queries.crowd, stage.project_id)
        costs.append([one for one in seen if "wellbeing" in one])
    assert told.people == 40 and told.mean_points == (40 + 1) * 2 / 40
    assert costs[0] == costs[1] and len(costs[0]) == 1 and "wellbeing_crowd" in costs[0][0]


def test_an_erased_account_leaves_the_figures_and_who_met_most_is_found_anew(house: House, clock: SetClock) -> None:
    made = house.as_manager.post("/projects", json={"name": "P", "template": "rank_responses"}).json()["id"]
    path = f"/projects/{made}/wellbeing/people"
    people = [house.person(f"worker{number}", roles={Role.CONTRIBUTOR}) for number in range(6)]
    met = [
        Piece(who, made, house.units.now(), 3, 60 * (place + 1))
        for place, who in enumerate(numbers(house.units, people))
    ]
    house.units.write_now(SYSTEM, actions.add, met)
    for number, one in enumerate(people):
        one.put("/me/wellbeing/pulse", json={"said": 1 + number % 5})
    before: dict[str, Any] = house.as_manager.get(path).json()
    assert (before["people"], before["most_points"], before["pulses"]) == (6, 18.0, 6)
    most = people[-1]
    assert most.post("/me/erase", json={"email": most.account.email}).status_code == 204
    settle(house.units)
    after = house.as_manager.get(path).json()
    assert after == {"people": 5, "mean_points": 9.0, "most_points": 15.0, "pulses": 5, "mean_pulse": 3.0}
    again = people[0]
    assert again.post("/me/erase", json={"email": again.account.email}).status_code == 204
    settle(house.units)
    assert set(house.as_manager.get(path).json().values()) == {None}, "four are not told of"
