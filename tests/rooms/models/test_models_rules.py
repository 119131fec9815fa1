"""What an endpoint may be, what a call may cost, when it is sent again: pure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from preceptor.rooms.models import rules
from preceptor.rooms.models.nouns import Ask, ModelProblem, NewEndpoint, Price, Provider, Settings, Trouble, Turn, Usage


def test_an_ordinary_endpoint_has_no_fault() -> None:
    assert rules.endpoint_faults(NewEndpoint("vLLM", Provider.OPENAI, "http://10.0.0.5:8000/v1", "llama")) == []
    assert rules.endpoint_faults(NewEndpoint("Demo", Provider.SCRIPTED)) == []


def test_addresses_that_are_none() -> None:
    for address in ("", "api.example.org", "ftp://x", "https://", "https://u:p@x", "https://x/?k=1", "https://x/#a",
                    "https://x:99999", "https://é.org", "https://x\n/v1"):  # fmt: skip
        (fault,) = rules.endpoint_faults(NewEndpoint("E", Provider.OPENAI, address, "m"))
        assert fault.where == "/address", address


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**6), st.integers(0, 10**6))
def test_cost_is_whole_and_adds_up(price_in: int, price_out: int, read: int, written: int) -> None:
    price = Price("EUR", price_in, price_out)
    both = rules.cost(price, Usage(read, written))
    assert both == rules.cost(price, Usage(read, 0)) + rules.cost(price, Usage(0, written))
    assert type(both) is int


@given(st.text(max_size=200), st.text(max_size=50), st.integers(1, 100))
def test_the_most_is_never_below_what_is_estimated(text: str, system: str, most: int) -> None:
    ask = Ask("e", (Turn("user", text),), Settings(max_tokens=most, system=system))
    sent = rules.with_system(ask)
    assert rules.most_usage(ask).input >= rules.estimated(sent, "").input


def test_waits_double_keep_to_what_is_asked_and_end_at_a_minute() -> None:
    assert [rules.pause(turn, asked=None, draw=0.999) for turn in range(3)] < [0.5, 1, 2]
    assert rules.pause(30, asked=None, draw=1) <= 60
    assert 7 <= rules.pause(0, asked=7, draw=0.5) < 7.1
    assert rules.pause(0, asked=9999, draw=0) == 60
    assert 0 <= rules.pause(0, asked=-5, draw=0) < 1


def test_what_is_paid_when_it_went_wrong() -> None:
    ask = Ask("e", (Turn("user", "hello"),), Settings(max_tokens=10))
    most = rules.most_usage(ask)
    for trouble in Trouble:
        nothing = trouble in {Trouble.BUSY, Trouble.BAD_KEY, Trouble.REFUSED, Trouble.OVER_BUDGET}
        told = ModelProblem(trouble, "x")
        assert rules.paid(told, ask, received="") == (Usage(0, 0, counted=False) if nothing else most)
    assert rules.paid(ModelProblem(Trouble.DOWN, "x", again=True), ask, received="").output == 0
    assert rules.paid(ModelProblem(Trouble.DOWN, "x"), ask, received="eight by").output == 2


def test_a_key_goes_to_the_same_server_only() -> None:
    assert rules.same_place("https://a.org/v1", "https://a.org/v2")
    for other in ("http://a.org/v1", "https://a.org:8443/v1", "https://a.org.evil/v1", "https://b.org/v1"):
        assert not rules.same_place("https://a.org/v1", other)
