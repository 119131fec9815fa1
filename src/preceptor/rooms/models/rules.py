"""What an endpoint may be, what a call may cost, and when it is worth sending again; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from preceptor.base.problems import Fault
from preceptor.rooms.models.nouns import (
    MILLION,
    MOST_AT_ONCE,
    MOST_KEY,
    MOST_NAME,
    MOST_RETRIES,
    MOST_SCRIPT,
    MOST_SECONDS,
    MOST_TEXT,
    MOST_TOKENS,
    MOST_TURNS,
    Ask,
    Endpoint,
    EndpointState,
    Limits,
    ModelProblem,
    NewEndpoint,
    Price,
    Provider,
    Settings,
    Trouble,
    Turn,
    Underway,
    Usage,
)

_ROLES = frozenset({"system", "user", "assistant", "tool"})
_ADDRESS = re.compile(
    r"(?P<server>https?://(?:[A-Za-z0-9](?:[A-Za-z0-9.\-]*)|\[[0-9A-Fa-f:.]+\])(?::(?P<port>[0-9]{1,5}))?)"
    r"(?:/[A-Za-z0-9._~!$&'()*+,;=:%/\-]*)?"
)
_FOLDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_TURN_OVERHEAD = 16
"""Tokens a chat template adds to a turn, at most, of the templates we know."""
_MOST_PRICE = 10**9
_LONGEST_WAIT = 60.0
_NEVER_ANSWERED = frozenset({Trouble.BUSY, Trouble.BAD_KEY, Trouble.REFUSED, Trouble.OVER_BUDGET})
_OUT_OF_ORDER = frozenset({Trouble.DOWN, Trouble.TIMEOUT, Trouble.BAD_KEY, Trouble.GARBLED})


def endpoint_faults(one: NewEndpoint) -> list[Fault]:
    """Everything wrong with an endpoint as described; empty = it may be kept."""
    return [*_word_faults(one), *_address_faults(one), *_price_faults(one.price), *_limit_faults(one.limits)]


def key_faults(key: str) -> list[Fault]:
    if len(key) <= MOST_KEY and key.isascii() and key.isprintable():
        return []
    return [Fault("/key", f"A key is at most {MOST_KEY} plain characters without line breaks.")]


def ask_faults(ask: Ask) -> list[Fault]:
    """What no server could make sense of, found before anything is sent."""
    return [*_turns_faults(ask.turns), *settings_faults(ask.settings)]


def settings_faults(settings: Settings, *, at: str = "/settings") -> list[Fault]:
    found = []
    if settings.temperature is not None and not 0 <= settings.temperature <= 2:
        found.append(Fault(f"{at}/temperature", "The temperature is from 0 to 2."))
    if settings.top_p is not None and not 0 < settings.top_p <= 1:
        found.append(Fault(f"{at}/top_p", "top_p is above 0 and at most 1."))
    if not 1 <= settings.max_tokens <= MOST_TOKENS:
        found.append(Fault(f"{at}/max_tokens", f"A reply has from 1 to {MOST_TOKENS} tokens."))
    if len(settings.stop) > 4 or not all(0 < len(each) <= 200 for each in settings.stop):
        found.append(Fault(f"{at}/stop", "At most four stop words, each of 1 to 200 characters."))
    if len(settings.system) > MOST_TEXT:
        found.append(Fault(f"{at}/system", f"The system prompt has more than {MOST_TEXT} characters."))
    if settings.tool_choice not in {"", "auto", "none", "required"}:
        found.append(Fault(f"{at}/tool_choice", "tool_choice is auto, none, required, or left out."))
    return found


def with_system(ask: Ask) -> tuple[Turn, ...]:
    """The turns as sent: the system prompt first."""
    system = ask.settings.system
    return (Turn("system", system), *ask.turns) if system else ask.turns


def cost(price: Price, usage: Usage) -> int:
    """Millionths of a minor unit, exact."""
    return usage.input * price.input + usage.output * price.output


def most_usage(ask: Ask) -> Usage:
    """The most a call can use: no tokenizer makes more tokens than there are bytes, and the reply is bounded."""
    turns = with_system(ask)
    read = sum(len(turn.text.encode("utf-8", "replace")) + _TURN_OVERHEAD for turn in turns)
    tools = sum(len(str(tool)) for tool in ask.settings.tools) + len(str(ask.settings.schema or ""))
    return Usage(read + tools, ask.settings.max_tokens, counted=False)


def estimated(turns: Sequence[Turn], written: str) -> Usage:
    """For servers that do not count: one token for four bytes, rounded up."""
    read = sum(len(turn.text.encode("utf-8", "replace")) for turn in turns)
    return Usage(-(-read // 4), -(-len(written.encode("utf-8", "replace")) // 4), counted=False)


def check_call(endpoint: Endpoint, underway: Underway, *, most: int) -> None:
    """Whether a call that costs at most `most` millionths may be sent now. Raises ModelProblem over_budget, busy or refused.

    What runs already counts at its most, so that no number of calls at once can go over the budget together.
    """
    if endpoint.state is EndpointState.CLOSED:
        raise ModelProblem(
            Trouble.REFUSED, f"The endpoint “{endpoint.name}” is closed.", hint="Use another, or open it again."
        )
    budget = endpoint.limits.budget
    if budget is not None and endpoint.spent.millionths + underway.reserved + most > budget * MILLION:
        left = max(0, budget * MILLION - endpoint.spent.millionths - underway.reserved)
        raise ModelProblem(
            Trouble.OVER_BUDGET,
            f"This call could cost {_money(most, endpoint)}, but {_money(left, endpoint)} is left of the budget of "
            f"“{endpoint.name}”.",
        )
    if underway.calls >= endpoint.limits.most_at_once:
        raise ModelProblem(
            Trouble.BUSY,
            f"“{endpoint.name}” is answering {underway.calls} calls, as many as it may at once.",
            again=True,
        )


def paid(problem: ModelProblem, ask: Ask, *, received: str) -> Usage:
    """What a call that went wrong is counted at: nothing when it certainly was not answered, what had come if something
    had, and else the most it could have used, since nobody can know."""
    if problem.again or problem.trouble in _NEVER_ANSWERED:
        return Usage(0, 0, counted=False)
    return estimated(with_system(ask), received) if received else most_usage(ask)


def is_out_of_order(problem: ModelProblem) -> bool:
    """Whether this says that the endpoint itself is down, and not only this one call."""
    return problem.trouble in _OUT_OF_ORDER


def same_place(was: str, now: str) -> bool:
    """Whether two addresses are the same server: a key was given for one server, and goes to no other."""
    before, after = _ADDRESS.fullmatch(was), _ADDRESS.fullmatch(now)
    return before is not None and after is not None and before["server"] == after["server"]


def pause(attempt: int, *, asked: float | None, draw: float) -> float:
    """Seconds before sending again after failed attempt `attempt` (from 0): as long as the server asked, else twice as
    long each time from half a second, of which half is left to chance (`draw` in [0, 1)), so that many do not come back
    together. At most a minute."""
    longest = min(_LONGEST_WAIT, 0.5 * 2.0 ** min(attempt, 10))
    drawn = longest * (0.5 + draw / 2)
    return min(_LONGEST_WAIT, drawn if asked is None else max(asked, 0.0) + drawn / 10)


def _money(millionths: int, endpoint: Endpoint) -> str:
    return f"{millionths / MILLION / 100:.4f} {endpoint.price.currency}"


def _word_faults(one: NewEndpoint) -> Iterator[Fault]:
    if not 1 <= len(one.name.strip()) <= MOST_NAME:
        yield Fault("/name", f"A name has 1 to {MOST_NAME} characters.")
    yield from key_faults(one.key)
    if one.provider is Provider.OPENAI and not 1 <= len(one.model) <= 300:
        yield Fault("/model", "Say which model the server shall use, by the name the server gives it.")
    if len(one.script) > MOST_SCRIPT:
        yield Fault("/script", f"A script has at most {MOST_SCRIPT} lines.")
    if not 0 <= one.word_millis <= 2_000:
        yield Fault("/word_millis", "A word takes 0 to 2000 milliseconds.")


def _address_faults(one: NewEndpoint) -> Iterator[Fault]:
    if one.provider is Provider.SCRIPTED:
        return
    if one.provider is Provider.LOCAL:
        if not _FOLDER.fullmatch(one.address) or ".." in one.address or len(one.address) > 200:
            yield Fault("/address", "Name a folder below the operator's folder of models, such as qwen-small.")
        return
    found = _ADDRESS.fullmatch(one.address)
    if found is None or len(one.address) > 500 or not 0 < int(found["port"] or 1) < 2**16:
        yield Fault(
            "/address",
            "An address is like https://api.example.org/v1: no name, no key, no question mark; the key has its own place.",
        )


def _price_faults(price: Price) -> Iterator[Fault]:
    if not (len(price.currency) == 3 and price.currency.isascii() and price.currency.isupper()):
        yield Fault("/price/currency", "A currency is three capital letters (ISO 4217), e.g. EUR.")
    for name in ("input", "output"):
        if not 0 <= getattr(price, name) <= _MOST_PRICE:
            yield Fault(f"/price/{name}", f"A price is 0 to {_MOST_PRICE} minor units for a million tokens.")


def _limit_faults(limits: Limits) -> Iterator[Fault]:
    if limits.budget is not None and not 0 <= limits.budget <= 10**12:
        yield Fault("/limits/budget", "A budget is 0 or more minor units.")
    for name, least, most in (
        ("most_at_once", 1, MOST_AT_ONCE), ("seconds", 1, MOST_SECONDS), ("retries", 0, MOST_RETRIES),
    ):  # fmt: skip
        if not least <= getattr(limits, name) <= most:
            yield Fault(f"/limits/{name}", f"This is from {least} to {most}.")


def _turns_faults(turns: Sequence[Turn]) -> Iterator[Fault]:
    if not turns:
        yield Fault("/turns", "Nothing is asked: there is no turn.")
    if len(turns) > MOST_TURNS:
        yield Fault("/turns", f"There are {len(turns)} turns; at most {MOST_TURNS} are sent.")
        return
    if sum(len(turn.text) for turn in turns) > MOST_TEXT:
        yield Fault("/turns", f"The conversation has more than {MOST_TEXT} characters.")
    for place, turn in enumerate(turns):
        if turn.role not in _ROLES:
            yield Fault(f"/turns/{place}/role", f"A role is one of {', '.join(sorted(_ROLES))}.")
