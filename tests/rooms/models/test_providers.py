"""Models over real HTTP and from a script: replies, streams, and everything that can go wrong."""

from __future__ import annotations

import asyncio
import ipaddress
import json
import random
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from model_server import Handler, ModelServer, hang, model_server, refuse
from preceptor.rooms.models.nouns import (
    Ask,
    Endpoint,
    EndpointState,
    Finish,
    Limits,
    Line,
    ModelProblem,
    Piece,
    Price,
    Provider,
    Settings,
    Spent,
    Trouble,
    Turn,
    Usage,
)
from preceptor.rooms.models.providers import open_model
from preceptor.rooms.models.providers.address import check
from preceptor.rooms.models.providers.contract import Surroundings


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as one:
        yield one


def endpoint(address: str = "", **more: Any) -> Endpoint:
    values: dict[str, Any] = {
        "no": 1, "id": "e", "name": "Tiny", "provider": Provider.OPENAI if address else Provider.SCRIPTED,
        "address": address, "model": "tiny", "has_key": False, "price": Price(), "limits": Limits(seconds=5),
        "schemas": False, "script": (), "word_millis": 0, "state": EndpointState.OPEN, "down_since": None,
        "trouble": "", "spent": Spent(), "made_at": 0, "made_by": "",
    }  # fmt: skip
    return Endpoint(**{**values, **more})


naps: list[float] = []


async def nap(seconds: float) -> None:
    naps.append(seconds)


def around(*, private: bool = True) -> Surroundings:
    naps.clear()
    return Surroundings(private, Path(), Path(), random.Random(0), nap)


def asked(text: str = "hello there", **settings: Any) -> Ask:
    return Ask("e", (Turn("user", text),), Settings(**settings))


def reply(one: Endpoint, ask: Ask | None = None, *, key: str = "", private: bool = True) -> Any:
    return asyncio.run(open_model(one, key, around(private=private)).reply(ask or asked()))


def heard(one: Endpoint, ask: Ask | None = None) -> list[Piece]:
    async def all_of_it() -> list[Piece]:
        return [piece async for piece in open_model(one, "", around()).listen(ask or asked())]

    return asyncio.run(all_of_it())


def trouble(act: Callable[[], object]) -> ModelProblem:
    with pytest.raises(ModelProblem) as caught:
        act()
    return caught.value


def test_a_whole_reply(server: ModelServer) -> None:
    ask = asked(temperature=0.5, top_p=0.9, seed=3, stop=("END",), system="Be brief.", max_tokens=9)
    said = reply(endpoint(server.address), ask, key="sk-secret")
    assert (said.text, said.finish, said.usage) == ("You said hello there", Finish.STOP, Usage(4, 3))
    assert said.model == "tiny-2026-01"
    assert server.keys == ["Bearer sk-secret"]
    sent = server.seen[0]
    assert sent["messages"][0] == {"role": "system", "content": "Be brief."}
    wanted = {"temperature": 0.5, "top_p": 0.9, "seed": 3, "stop": ["END"], "max_tokens": 9}
    assert wanted.items() <= sent.items()
    assert "tools" not in sent
    assert "response_format" not in sent


def test_a_stream_comes_piece_by_piece_and_ends_whole(server: ModelServer) -> None:
    pieces = heard(endpoint(server.address))
    assert [piece.text for piece in pieces[:-1]] == ["You ", "said ", "hello ", "there "]
    whole = pieces[-1].reply
    assert whole is not None
    assert (whole.text, whole.usage, whole.finish) == ("You said hello there ", Usage(2, 3), Finish.STOP)
    assert 0 < whole.first_millis <= whole.millis


def test_tools_pass_through_whole_and_streamed(server: ModelServer) -> None:
    tool = {"type": "function", "function": {"name": "add", "parameters": {"type": "object"}}}
    call = {"id": "c1", "type": "function", "function": {"name": "add", "arguments": '{"a":1}'}}

    def whole(handler: Handler, _body: dict[str, Any]) -> None:
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
        handler.send(200, {"choices": [{"message": message, "finish_reason": "tool_calls"}]})

    def streamed(handler: Handler, _body: dict[str, Any]) -> None:
        handler.begin_stream()
        for part in ({"id": "c1", "function": {"name": "add", "arguments": ""}}, {"function": {"arguments": '{"a"'}},
                     {"function": {"arguments": ":1}"}}):  # fmt: skip
            handler.event({"choices": [{"delta": {"tool_calls": [{"index": 0, **part}]}}]})
        handler.event({"choices": [{"delta": {}, "finish_reason": "tool_calls"}]})

    server.plan.extend([whole, streamed])
    ask = asked(tools=(tool,), tool_choice="auto")
    said = reply(endpoint(server.address), ask)
    assert (said.finish, said.tool_calls, said.text) == (Finish.TOOLS, (call,), "")
    assert server.seen[0]["tools"] == [tool]
    last = heard(endpoint(server.address), ask)[-1].reply
    assert last is not None
    assert (last.finish, last.tool_calls) == (Finish.TOOLS, (call,))
    assert not last.usage.counted


def test_a_schema_is_sent_only_where_it_is_understood(server: ModelServer) -> None:
    ask = asked(schema={"type": "object"})
    reply(endpoint(server.address), ask)
    reply(endpoint(server.address, schemas=True), ask)
    assert ["response_format" in body for body in server.seen] == [False, True]


def test_what_was_not_answered_is_sent_again_with_patience(server: ModelServer) -> None:
    server.plan.extend([refuse(503), refuse(429, retry_after="7"), refuse(500)])
    assert reply(endpoint(server.address, limits=Limits(seconds=60))).text == "You said hello there"
    assert len(server.seen) == 4
    first, second, third = naps
    assert 0.25 <= first < 0.5
    assert 7 <= second < 8
    assert 1 <= third < 2


def test_patience_ends(server: ModelServer) -> None:
    server.plan.extend([refuse(503, "warming up")] * 9)
    problem = trouble(lambda: reply(endpoint(server.address, limits=Limits(seconds=60, retries=2))))
    assert problem.code == "models.down"
    assert "warming up" in problem.sentence
    assert len(server.seen) == 3


def test_a_wait_longer_than_the_time_left_is_not_begun(server: ModelServer) -> None:
    server.plan.append(refuse(429, retry_after="30"))
    assert trouble(lambda: reply(endpoint(server.address))).trouble is Trouble.BUSY
    assert naps == []


@pytest.mark.parametrize(
    ("say", "expected"),
    [
        (refuse(401, "bad key"), Trouble.BAD_KEY),
        (refuse(403), Trouble.BAD_KEY),
        (refuse(400, "context too long"), Trouble.REFUSED),
        (refuse(404, "no such model"), Trouble.REFUSED),
        (refuse(307, location="http://169.254.169.254/"), Trouble.REFUSED),
        (lambda handler, _body: handler.send(200, b"<html>hello</html>"), Trouble.GARBLED),
        (lambda handler, _body: handler.send(200, b"[" * 100_000), Trouble.GARBLED),
        (lambda handler, _body: handler.send(200, {"choices": []}), Trouble.GARBLED),
        (lambda handler, _body: handler.send(200, [1]), Trouble.GARBLED),
        (lambda handler, _body: handler.send(200, b" " * (17 * 1024**2)), Trouble.GARBLED),
        (lambda handler, _body: None, Trouble.DOWN),
    ],
)
def test_each_trouble_has_its_name_and_is_not_tried_again(server: ModelServer, say: Any, expected: Trouble) -> None:
    server.plan.append(say)
    assert trouble(lambda: reply(endpoint(server.address))).trouble is expected
    assert len(server.seen) == 1


def test_a_refusal_never_repeats_what_a_page_could_stumble_over(server: ModelServer) -> None:
    server.plan.append(refuse(400, "\x1b[31mred\x00" + "x" * 9000))
    sentence = trouble(lambda: reply(endpoint(server.address))).sentence
    assert sentence.isprintable()
    assert len(sentence) < 500


def test_too_slow_is_a_timeout_and_not_sent_again(server: ModelServer) -> None:
    server.plan.append(hang(3))
    slow = endpoint(server.address, limits=Limits(seconds=1))
    assert trouble(lambda: reply(slow)).trouble is Trouble.TIMEOUT
    assert len(server.seen) == 1


def test_a_stream_that_stops_in_the_middle_is_said_and_never_sent_again(server: ModelServer) -> None:
    def breaks(handler: Handler, _body: dict[str, Any]) -> None:
        handler.begin_stream()
        handler.event({"choices": [{"delta": {"content": "half"}}]})
        handler.event({"error": {"message": "out of memory"}})

    server.plan.append(breaks)
    problem = trouble(lambda: heard(endpoint(server.address)))
    assert problem.trouble is Trouble.DOWN
    assert "out of memory" in problem.sentence
    assert len(server.seen) == 1


def test_a_line_that_never_ends_is_cut(server: ModelServer) -> None:
    def endless(handler: Handler, _body: dict[str, Any]) -> None:
        handler.begin_stream()
        handler.wfile.write(b"data: " + b"x" * (3 * 1024**2))

    server.plan.append(endless)
    assert trouble(lambda: heard(endpoint(server.address))).trouble is Trouble.GARBLED


def test_leaving_a_stream_closes_the_connection(server: ModelServer) -> None:
    def endless(handler: Handler, _body: dict[str, Any]) -> None:
        handler.begin_stream()
        while True:
            handler.event({"choices": [{"delta": {"content": "more " * 2000}}]})

    async def a_little() -> None:
        async with aclosing(open_model(endpoint(server.address), "", around()).listen(asked())) as pieces:
            async for _ in pieces:
                break
        for _ in range(100):
            if server.broken_pipes:
                return
            await asyncio.sleep(0.02)

    server.plan.append(endless)
    asyncio.run(a_little())
    assert server.broken_pipes == 1


def test_nothing_there_is_down_after_patience() -> None:
    nowhere = endpoint("http://127.0.0.1:9/v1", limits=Limits(seconds=60, retries=1))
    problem = trouble(lambda: reply(nowhere))
    assert problem.trouble is Trouble.DOWN
    assert problem.again
    assert len(naps) == 1


def test_the_inner_network_is_closed_unless_the_operator_opens_it(server: ModelServer) -> None:
    problem = trouble(lambda: reply(endpoint(server.address), private=False))
    assert problem.trouble is Trouble.REFUSED
    assert "PRECEPTOR_MODELS_PRIVATE" in problem.hint
    assert server.seen == []


@pytest.mark.parametrize(
    ("number", "private", "allowed"),
    [
        ("93.184.216.34", False, True), ("2606:2800:220:1::1", False, True), ("10.0.0.1", False, False),
        ("10.0.0.1", True, True), ("127.0.0.1", True, True), ("::1", True, True), ("::1", False, False),
        ("::ffff:127.0.0.1", False, False), ("169.254.169.254", True, False), ("::ffff:169.254.169.254", True, False),
        ("fe80::1", True, False), ("0.0.0.0", True, False), ("224.0.0.1", True, False), ("100.64.0.1", False, False),
    ],
)  # fmt: skip
def test_which_addresses_are_reached(number: str, private: bool, allowed: bool) -> None:
    try:
        check(ipaddress.ip_address(number), name="x", private=private)
    except ModelProblem:
        assert not allowed
    else:
        assert allowed


def test_a_script_says_the_same_each_time_word_by_word() -> None:
    scripted = endpoint(script=(Line("weather", "It rains."), Line("", "one\n---\ntwo\n---\nthree")))
    assert reply(scripted, asked("the weather?")).text == "It rains."
    assert [piece.text for piece in heard(scripted, asked("the weather?"))[:-1]] == ["It", " rains."]
    drawn = [reply(scripted, asked(seed=seed)).text for seed in range(3)]
    assert sorted(drawn) == ["one", "three", "two"]
    assert drawn == [reply(scripted, asked(seed=seed)).text for seed in range(3)]


def test_without_a_line_that_fits_a_script_makes_something_up_and_keeps_to_the_settings() -> None:
    said = reply(endpoint(), asked("Why is the sky blue?"))
    assert "Why is the sky blue?" in said.text
    cut = reply(endpoint(), asked("Why is the sky blue?", max_tokens=2))
    assert (cut.finish, cut.usage.output) == (Finish.LENGTH, 2)
    assert "sky" not in reply(endpoint(), asked("Why is the sky blue?", stop=("sky",))).text


def test_a_script_can_be_in_trouble_and_takes_its_time() -> None:
    broken = endpoint(script=(Line("break", trouble=Trouble.DOWN),), word_millis=40)
    assert trouble(lambda: reply(broken, asked("break now"))).code == "models.down"
    assert reply(broken).text
    assert set(naps) == {0.04}


def test_a_script_asked_for_a_schema_makes_an_answer_that_fits() -> None:
    schema = {
        "type": "object", "required": ["stars", "why", "tags"],
        "properties": {
            "stars": {"type": "integer", "minimum": 1, "maximum": 5}, "why": {"enum": ["a", "b"]},
            "tags": {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/Tag"}},
        },
        "$defs": {"Tag": {"type": "string"}},
    }  # fmt: skip
    made = [json.loads(reply(endpoint(), asked(schema=schema, seed=seed)).text) for seed in range(20)]
    assert all(1 <= one["stars"] <= 5 and one["why"] in {"a", "b"} and len(one["tags"]) == 2 for one in made)
    assert len({one["stars"] for one in made}) > 1


def test_limits_of_time_hold_for_scripts_too() -> None:
    slow = replace(endpoint(script=(Line("", "word " * 500),), word_millis=2000), limits=Limits(seconds=1))

    async def hurried() -> None:
        surroundings = Surroundings(True, Path(), Path(), random.Random(0))
        await open_model(slow, "", surroundings).reply(asked())

    assert trouble(lambda: asyncio.run(hurried())).trouble is Trouble.TIMEOUT
