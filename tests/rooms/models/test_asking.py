"""Asking through the house: budget, places, what is counted, health, rights; on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import aclosing
from typing import Any

import pytest
import sqlalchemy as sa

from model_server import ModelServer, hang, model_server, refuse
from preceptor.base.actor import SYSTEM, Actor, Role
from preceptor.base.clock import SetClock
from preceptor.base.problems import Problem
from preceptor.infra.audit import entries
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.models import actions, queries, store
from preceptor.rooms.models.nouns import (
    MILLION,
    Ask,
    Call,
    CallState,
    Endpoint,
    Limits,
    Line,
    ModelProblem,
    NewEndpoint,
    Price,
    Provider,
    Purpose,
    Settings,
    Trouble,
    Turn,
)

ADMIN = SYSTEM
PRICE = Price("EUR", 150, 600)
"""€1.50 and €6.00 for a million tokens."""


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as one:
        yield one


@pytest.fixture(autouse=True)
def open_inside(units: Units) -> None:
    units.settings = units.settings.model_copy(update={"models_private": True})


def add(units: Units, **more: Any) -> Endpoint:
    new = NewEndpoint(**{"name": "Tiny", "provider": Provider.SCRIPTED, "price": PRICE, **more})
    return units.write_now(ADMIN, actions.add_endpoint, new)


def ask(units: Units, one: Endpoint, text: str = "hello", actor: Actor = ADMIN, **more: Any) -> Any:
    question = Ask(one.id, (Turn("user", text),), more.pop("settings", Settings(max_tokens=20)), **more)
    return asyncio.run(actions.ask(units, actor, question))


def now(units: Units, one: Endpoint) -> Endpoint:
    return units.read_now(ADMIN, queries.endpoint, one.id)


def calls(units: Units, one: Endpoint) -> list[Call]:
    return [call for _, call in units.read_now(ADMIN, queries.calls, one.id)]


def told(units: Units) -> list[str]:
    return units.database.read_now(
        lambda conn: [row.name for row in conn.execute(sa.select(entries.c.name).order_by(entries.c.id))]
    )


def trouble(act: Any) -> ModelProblem:
    with pytest.raises(ModelProblem) as caught:
        act()
    return caught.value


def test_a_reply_is_counted_exactly(units: Units, server: ModelServer) -> None:
    one = add(units, provider=Provider.OPENAI, address=server.address, model="tiny", key="sk-1")
    said = ask(units, one, "one two three four five")
    assert said.text == "You said one two three four five"
    assert said.cost_millionths == 5 * 150 + 3 * 600
    spent = now(units, one).spent
    assert (spent.millionths, spent.calls, spent.input_tokens, spent.output_tokens) == (2550, 1, 5, 3)
    assert spent.minor_units == 1
    (call,) = calls(units, one)
    assert (call.id, call.state, call.cost_millionths, call.counted) == (said.call, CallState.DONE, 2550, True)
    assert call.model == "tiny-2026-01"
    assert call.millis is not None
    assert server.keys == ["Bearer sk-1"]


def test_a_stream_is_counted_and_one_left_early_for_what_had_come(units: Units) -> None:
    one = add(units, script=(Line("", "one two three four"),))

    async def listen(most: int) -> list[str]:
        heard = []
        async with aclosing(actions.listen(units, ADMIN, Ask(one.id, (Turn("user", "go"),)))) as pieces:
            async for piece in pieces:
                heard.append(piece.text)
                if piece.reply is not None:
                    assert piece.reply.cost_millionths > 0
                if len(heard) == most:
                    break
        return heard

    assert asyncio.run(listen(99)) == ["one", " two", " three", " four", ""]
    assert asyncio.run(listen(2)) == ["one", " two"]
    left, done = calls(units, one)
    assert (done.state, left.state) == (CallState.DONE, CallState.LEFT)
    assert left.output_tokens == 2  # "one two" is seven bytes
    assert not left.counted


def test_a_budget_is_never_gone_over_however_many_ask_at_once(units: Units) -> None:
    price = Price("EUR", 750, 3000)
    most = 3000 * 20 + 750 * (len("hello") + 16)
    one = add(units, limits=Limits(budget=1, most_at_once=200), price=price)

    async def many() -> list[Any]:
        question = Ask(one.id, (Turn("user", "hello"),), Settings(max_tokens=20))
        return await asyncio.gather(*(actions.ask(units, ADMIN, question) for _ in range(20)), return_exceptions=True)

    came = [each for _ in range(6) for each in asyncio.run(many())]
    refused = [each for each in came if isinstance(each, ModelProblem)]
    assert {each.trouble for each in refused} == {Trouble.OVER_BUDGET}
    spent = now(units, one).spent
    assert spent.calls == len(came) - len(refused) > 0
    assert MILLION - most < spent.millionths <= MILLION


def test_no_more_at_once_than_an_endpoint_takes(units: Units, server: ModelServer) -> None:
    limits = Limits(most_at_once=2)
    one = add(units, provider=Provider.OPENAI, address=server.address, model="tiny", limits=limits)
    server.answer = lambda _body: hang(0.05)(None, {}) or "done"  # type: ignore[func-returns-value, arg-type]

    async def many() -> list[Any]:
        question = Ask(one.id, (Turn("user", "hello"),))
        return await asyncio.gather(*(actions.ask(units, ADMIN, question) for _ in range(6)))

    assert [reply.text for reply in asyncio.run(many())] == ["done"] * 6
    assert server.most_at_once <= 2


def test_a_call_whose_process_ended_is_counted_at_its_most(units: Units, clock: SetClock) -> None:
    one = add(units, limits=Limits(most_at_once=1, seconds=30))

    def begin(ctx: Ctx) -> None:
        values = {"reserved": 777, "actor": "", "begun_at": ctx.now(), "expires_at": ctx.now() + 90_000_000}
        store.open_call(ctx.conn, id="gone", endpoint_no=one.no, project_id=None, purpose="test", **values)

    units.write_now(ADMIN, begin)
    busy = trouble(lambda: ask(units, one, patience=0))
    assert busy.trouble is Trouble.BUSY
    clock.advance(seconds=91)
    cost = ask(units, one).cost_millionths
    assert now(units, one).spent.millionths == 777 + cost
    assert {call.state for call in calls(units, one)} == {CallState.LOST, CallState.DONE}


def test_down_since_is_said_once_and_ends_when_it_answers(units: Units, server: ModelServer, clock: SetClock) -> None:
    limits = Limits(retries=0)
    one = add(units, provider=Provider.OPENAI, address=server.address, model="tiny", limits=limits)
    server.plan.extend([refuse(503), refuse(401)])
    ends = clock.now()
    assert trouble(lambda: ask(units, one)).trouble is Trouble.DOWN
    clock.advance(seconds=30)
    assert trouble(lambda: ask(units, one)).trouble is Trouble.BAD_KEY
    down = now(units, one)
    assert down.down_since == int(ends.timestamp() * 1_000_000)
    assert "key" in down.trouble
    clock.advance(seconds=30)
    ask(units, one)
    assert now(units, one).down_since is None
    assert [name for name in told(units) if "down" in name or "_up" in name] == [
        "models.endpoint_down", "models.endpoint_up",
    ]  # fmt: skip
    assert (now(units, one).spent.failed, now(units, one).spent.calls) == (2, 1)


def test_a_refusal_says_nothing_of_the_endpoint_and_costs_nothing(units: Units, server: ModelServer) -> None:
    one = add(units, provider=Provider.OPENAI, address=server.address, model="tiny")
    server.plan.append(refuse(400, "too long"))
    assert trouble(lambda: ask(units, one)).trouble is Trouble.REFUSED
    assert now(units, one).down_since is None
    assert now(units, one).spent.millionths == 0


def test_a_timeout_may_have_been_paid_and_counts_so(units: Units, server: ModelServer) -> None:
    limits = Limits(seconds=1)
    one = add(units, provider=Provider.OPENAI, address=server.address, model="tiny", limits=limits)
    server.plan.append(hang(2))
    assert trouble(lambda: ask(units, one)).trouble is Trouble.TIMEOUT
    assert now(units, one).spent.millionths == 600 * 20 + 150 * (len("hello") + 16)


def test_nonsense_is_refused_before_anything_is_sent(units: Units) -> None:
    one = add(units)
    for settings in (Settings(temperature=3), Settings(top_p=0), Settings(max_tokens=0), Settings(stop=("",))):
        with pytest.raises(Problem) as caught:
            ask(units, one, settings=settings)
        assert caught.value.code == "models.ask_invalid"
    assert calls(units, one) == []
    with pytest.raises(Problem) as caught:
        asyncio.run(actions.ask(units, ADMIN, Ask("nowhere", (Turn("user", "x"),))))
    assert caught.value.code == "endpoint.not_found"


def test_a_closed_endpoint_is_asked_no_more(units: Units) -> None:
    one = add(units)
    units.write_now(ADMIN, actions.close_endpoint, one.id)
    assert trouble(lambda: ask(units, one)).trouble is Trouble.REFUSED
    units.write_now(ADMIN, actions.open_endpoint, one.id)
    assert ask(units, one).text
    assert told(units) == ["models.endpoint_added", "models.endpoint_closed", "models.endpoint_opened"]


def test_the_key_lies_sealed_and_goes_to_no_other_server(units: Units) -> None:
    new = {"provider": Provider.OPENAI, "address": "https://a.example.org/v1", "model": "m", "key": "sk-very-secret"}
    one = add(units, **new)
    rows = units.database.read_now(lambda conn: [tuple(row) for row in conn.execute(sa.select(store.endpoints))])
    trail = units.database.read_now(lambda conn: [tuple(row) for row in conn.execute(sa.select(entries))])
    assert "sk-very-secret" not in repr((rows, trail, now(units, one)))
    assert one.has_key
    same_server = NewEndpoint("Tiny", Provider.OPENAI, "https://a.example.org/v2", "m", price=PRICE)
    assert units.write_now(ADMIN, actions.change_endpoint, one.id, same_server).has_key
    elsewhere = NewEndpoint("Tiny", Provider.OPENAI, "https://evil.example.org/v1", "m", price=PRICE)
    assert not units.write_now(ADMIN, actions.change_endpoint, one.id, elsewhere).has_key
    assert told(units)[-1] == "models.key_changed"


def test_who_may_ask(units: Units) -> None:
    one = add(units)
    worker = Actor("w", "Worker", 5, project_roles={7: frozenset({Role.CONTRIBUTOR})})
    analyst = Actor("a", "Analyst", 6, project_roles={7: frozenset({Role.ANALYST})})
    assert ask(units, one, actor=worker, purpose=Purpose.CHAT, project_id=7).text
    assert ask(units, one, actor=analyst, purpose=Purpose.SAMPLE, project_id=7).text
    for actor, purpose, project in (
        (worker, Purpose.SAMPLE, 7), (worker, Purpose.TEST, None), (worker, Purpose.CHAT, None),
        (worker, Purpose.CHAT, 8), (analyst, Purpose.TEST, None),
    ):  # fmt: skip
        with pytest.raises(Problem) as caught:
            ask(units, one, actor=actor, purpose=purpose, project_id=project)
        assert caught.value.code in {"identity.not_allowed", "project.not_found"}
    assert {call.project_id for call in calls(units, one)} == {7}
