"""Rates by language, level and skill: everybody gets the most favourable one they meet, and reads it before they begin."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.base.actor import SYSTEM, Role
from preceptor.base.clock import SetClock
from preceptor.base.money import Money
from preceptor.rooms.exams import actions as exams
from preceptor.rooms.exams.nouns import Skill
from preceptor.rooms.pay import rules
from preceptor.rooms.pay.nouns import Abilities, Account, Basis, RateRow, Terms
from preceptor.rooms.workforce.nouns import Level, Spoken
from rooms.pay.till import EUR, Till, recount
from rooms.routing.stage import RANKED
from rooms.settle import settle
from web import Client, House

BASE = Money(EUR, 20)


def row(units: int, **asked: Any) -> RateRow:
    return RateRow(Money(EUR, units), **asked)


def price(
    rates: list[RateRow], *, languages: dict[str, str] | None = None, skills: dict[str, int] | None = None
) -> int:
    able = Abilities(tuple(Spoken(tag, Level(level)) for tag, level in (languages or {}).items()), skills or {})
    found = rules.priced(Terms(rates=tuple(rates)), BASE, able).price
    assert found is not None
    return found.minor_units


def test_a_rate_is_theirs_who_know_the_language_well_enough_and_hold_the_skill() -> None:
    spanish, skilled = row(30, language="es", level=Level.C1), row(50, skill="law", skill_level=80)
    both = row(70, language="es", level=Level.B2, skill="law", skill_level=60)
    rates = [spanish, skilled, both]
    assert price(rates) == 20
    assert price(rates, languages={"es": "B2"}) == 20
    assert price(rates, languages={"es": "C2"}) == price(rates, languages={"es-MX": "C1"}) == 30
    assert price([row(30, language="es-MX", level=Level.A1)], languages={"es": "native"}) == 20
    assert price(rates, skills={"law": 79}) == 20
    assert price(rates, skills={"law": 80}) == 50
    assert price(rates, languages={"es": "native"}, skills={"law": 80}) == 70, "the most favourable"
    assert price([row(5, language="es", level=Level.A1)], languages={"es": "native"}) == 20, "never less than everybody"


@given(
    st.lists(st.tuples(st.integers(1, 99), st.sampled_from(["es", "fr", ""]), st.sampled_from(["law", ""])), max_size=6)
)
def test_nobody_gets_less_than_everybody_and_none_more_than_the_dearest(drawn: list[tuple[int, str, str]]) -> None:
    rates = [row(units, language=tag, level=Level.A1 if tag else None, skill=skill) for units, tag, skill in drawn]
    for basis in Basis:
        terms = Terms(basis=basis, hourly=BASE if basis is Basis.HOUR else None, cap_seconds=3600, rates=tuple(rates))
        most = rules.dearest(terms, BASE)
        for able in (Abilities(), Abilities((Spoken("es", Level.C2),), {"law": 90})):
            theirs = rules.priced(terms, BASE, able).price
            assert theirs is not None and most is not None and 20 <= theirs.minor_units <= most.minor_units


@pytest.fixture
def till(house: House, clock: SetClock) -> Till:
    till = Till(house.units, clock)
    for client, role in (
        (house.as_contributor, Role.CONTRIBUTOR), (house.as_outsider, Role.CONTRIBUTOR), (house.as_reviewer, Role.MANAGER),
    ):  # fmt: skip
        house.join(client, till.project, role)
    return till


def set_rates(house: House, till: Till, *rates: dict[str, Any], **terms: Any) -> Any:
    said = house.as_reviewer.get(f"projects/{till.project}/pay").json()["terms"]
    return house.as_reviewer.put(f"projects/{till.project}/pay/terms", json={**said, **terms, "rates": list(rates)})


def rate(units: int, **asked: Any) -> dict[str, Any]:
    return {"amount": {"currency": EUR, "minor_units": units}, **asked}


def work(till: Till, client: Client) -> None:
    offer = client.post(f"projects/{till.project}/leases", json={}).json()["offer"]
    till.clock.advance(seconds=30)
    assert client.post(f"leases/{offer['lease']}/answer", json={"answers": RANKED, "next": False}).status_code == 200
    settle(till.units)


def newest(client: Client) -> Any:
    return client.get("me/earnings").json()["rows"][0]


def test_each_reads_their_own_rate_and_is_paid_it(house: House, till: Till) -> None:
    me, other = house.as_contributor, house.as_outsider
    me.put("me/profile", json={"country": "ES", "languages": [{"tag": "es", "level": "native"}]})
    kept = set_rates(house, till, rate(35, language="es", level="C1"), rate(90, skill="law", skill_level=50))
    assert kept.status_code == 200, kept.text
    assert [one["amount"]["minor_units"] for one in kept.json()["terms"]["rates"]] == [35, 90]
    [mine] = me.get("me/rates").json()["rows"]
    assert (mine["price"], mine["basis"], mine["row"]["language"]) == (35, "task", "es")
    [usual] = other.get("me/rates").json()["rows"]
    assert (usual["price"], usual["row"]) == (20, None)
    till.clock.advance(seconds=1)
    work(till, me)
    work(till, other)
    assert (newest(me)["minor_units"], newest(me)["how"]["language"], newest(me)["how"]["level"]) == (35, "es", "C1")
    assert newest(other)["minor_units"] == 20 and "language" not in newest(other)["how"]
    law = Skill(me.account.no, "law", 60, house.units.now(), None, "test")
    house.units.write_now(SYSTEM, exams.grant_skill, law)
    till.clock.advance(seconds=1)
    work(till, me)
    assert newest(me)["minor_units"] == 90 and newest(me)["how"]["skill"] == "law"
    recount(house.units)


def test_what_was_begun_before_the_rate_keeps_what_held_then(house: House, till: Till) -> None:
    me = house.as_contributor
    me.put("me/profile", json={"country": "ES", "languages": [{"tag": "es", "level": "native"}]})
    offer = me.post(f"projects/{till.project}/leases", json={}).json()["offer"]
    till.clock.advance(seconds=30)
    set_rates(house, till, rate(35, language="es", level="C1"))
    till.clock.advance(seconds=30)
    me.post(f"leases/{offer['lease']}/answer", json={"answers": RANKED, "next": False})
    settle(house.units)
    assert newest(me)["minor_units"] == 20


def test_honest_time_is_worth_what_the_line_was_priced_at(house: House, till: Till) -> None:
    """A minute is expected, half of it was worked: half of 40 stays paid."""
    me = house.as_contributor
    me.put("me/profile", json={"country": "ES", "languages": [{"tag": "es", "level": "native"}]})
    set_rates(house, till, rate(40, language="es", level="A1"))
    till.clock.advance(seconds=1)
    work(till, me)
    asked = {"ground": "not_as_asked", "reason": "Not ranked by the guidelines."}
    held = house.as_reviewer.post(f"earnings/{newest(me)['id']}/rejection", json=asked).json()
    assert held["withheld"] == 20
    assert till.balance(Account.OWED) == 20


def test_a_budget_ends_hand_out_by_the_dearest_rate(house: House, till: Till) -> None:
    till.fund(200)
    assert till.pay().hold == ""
    assert set_rates(house, till, rate(500, language="es", level="C1")).status_code == 200
    assert till.pay().hold == "used_up", "somebody might come for whom two tasks cost 10 €"


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        (rate(30), "/rates/0"), (rate(30, language="Spanish", level="C1"), "/rates/0/language"),
        (rate(30, language="es"), "/rates/0/level"), (rate(30, skill="law", skill_level=101), "/rates/0/skill_level"),
        (rate(0, skill="law"), "/rates/0/amount/minor_units"),
        ({**rate(30, skill="law"), "amount": {"currency": "USD", "minor_units": 3}}, ""),
    ],
)  # fmt: skip
def test_a_rate_that_cannot_be_is_refused_with_its_place(
    house: House, till: Till, asked: dict[str, Any], where: str
) -> None:
    refused = set_rates(house, till, asked)
    assert refused.status_code == 422 and refused.json()["code"] == "pay.terms"
    assert [one["where"] for one in refused.json()["faults"]] == [where]
    twice = set_rates(house, till, rate(30, skill="law"), rate(31, skill="law")).json()
    assert [one["where"] for one in twice["faults"]] == ["/rates/1"]
