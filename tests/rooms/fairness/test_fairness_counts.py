"""What is counted as people come, say things and go is what counting everybody gives, whoever does it at the same time."""

from __future__ import annotations

import random
import runpy
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from preceptor.base.actor import SYSTEM, Actor
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.fairness import actions, store
from preceptor.rooms.fairness.nouns import EVERYWHERE, GROUPS, NOT_SAID, Attribute, Own, Said, Step
from preceptor.rooms.identity.nouns import Account
from preceptor.rooms.workforce.actions import ensure_contributor
from web import House

[MOVED] = (Path(__file__).parents[3] / "migrations" / "versions").glob("*_people_who_passed_are_counted.py")


def counts(units: Units) -> dict[tuple[Any, ...], tuple[int, int]]:
    rows = units.database.read_now(lambda conn: conn.execute(sa.select(store.counted)).all())
    return {tuple(row)[:4]: (row.people, row.passed) for row in rows if row.step}


def counted_anew(units: Units) -> dict[tuple[Any, ...], tuple[int, int]]:
    """By the statement that counted everybody when the counts began."""
    before, count = counts(units), runpy.run_path(str(MOVED))["COUNT"]

    def write(conn: sa.Connection) -> None:
        conn.execute(sa.delete(store.counted))
        conn.exec_driver_sql(count)

    units.database.write_now(write)
    found = counts(units)
    assert {type(one) for place in (*before, *found) for one in place} <= {int, str}
    return found


def says(units: Units, who: Account, said: Said) -> None:
    units.write_now(Actor(id=who.id, name="", account_no=who.no), actions.say, said)


def test_counts_are_what_counting_everybody_gives(house: House) -> None:
    units, chance = house.units, random.Random(5)
    people = [house.person(f"p{number}", roles=set()).account for number in range(8)]
    numbers = units.write_now(SYSTEM, lambda ctx: [ensure_contributor(ctx, one.no).id for one in people])
    seen: set[tuple[Any, ...]] = set()
    for _ in range(120):
        deed = chance.random()
        if deed < 0.3:
            said = {one: Own(chance.choice(GROUPS[Attribute.AGE][:2])) for one in [Attribute.AGE]} | {
                one: Own(GROUPS[one][0] if chance.random() < 0.5 else NOT_SAID) for one in (Attribute.DISABILITY,)
            }
            says(units, chance.choice(people), said if chance.random() < 0.8 else {})
        elif deed < 0.95:
            step = chance.choice(list(Step))
            project = EVERYWHERE if step is Step.EXAM else chance.choice((1, 2))
            some = {who: chance.random() < 0.5 or step is Step.ADMITTED for who in chance.sample(numbers, 3)}
            units.write_now(SYSTEM, actions.note_people, project, step, some)
        else:
            units.write_now(SYSTEM, actions.forget, {one.id for one in chance.sample(people, 2)})
        seen |= set(counts(units))
    found = counts(units)
    assert found == counted_anew(units) and len(found) > 30
    assert {place[:2] for place in seen} == {(project, step) for project in (1, 2) for step in Step}
    units.write_now(SYSTEM, actions.forget, {one.id for one in people})
    assert counts(units) == {}, "not even that somebody of a group once came"


def test_who_is_counted_at_the_same_time_is_counted_once(house: House) -> None:
    units = house.units
    people = [house.person(f"p{number}", roles=set()).account for number in range(4)]
    numbers = units.write_now(SYSTEM, lambda ctx: [ensure_contributor(ctx, one.no).id for one in people])

    def often(deed: Callable[[int], object]) -> None:
        for turn in range(12):
            deed(turn)

    def speak(turn: int) -> None:
        says(units, people[turn % 4], {Attribute.GENDER: Own(GROUPS[Attribute.GENDER][turn % 3])})

    def come(turn: int) -> None:
        units.write_now(SYSTEM, actions.note_people, 1, Step.ACCEPTED, {numbers[turn % 4]: turn > 5})

    def work(turn: int) -> None:
        def both(ctx: Ctx) -> None:
            actions.note_people(ctx, 1, Step.WORK, dict.fromkeys(numbers, turn % 2 == 0))
            actions.note_people(ctx, 2, Step.ACCEPTED, {numbers[3 - turn % 4]: False})

        units.write_now(SYSTEM, both)

    with ThreadPoolExecutor(4) as pool:
        for begun in [pool.submit(often, deed) for deed in (speak, speak, come, work)]:
            begun.result()
    assert counts(units) == counted_anew(units) != {}
