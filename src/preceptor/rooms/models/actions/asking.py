"""Asking a model: budget and place first, then the call, then what it came to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace
from typing import Concatenate, ParamSpec, TypeVar

from preceptor.base.actor import Actor
from preceptor.base.ids import new_id
from preceptor.base.problems import invalid, not_found
from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require
from preceptor.rooms.models import rules, store
from preceptor.rooms.models.events import EndpointDown, EndpointUp
from preceptor.rooms.models.nouns import (
    KEY_PURPOSE,
    Ask,
    CallState,
    Endpoint,
    ModelProblem,
    Opened,
    Piece,
    Purpose,
    Reply,
    Trouble,
    Usage,
)
from preceptor.rooms.models.providers import open_model
from preceptor.rooms.models.providers.contract import Model, Surroundings

P = ParamSpec("P")
T = TypeVar("T")
_GRACE_SECONDS = 60
"""Beyond its time limit, after which a call's process must have ended."""
_LOOK_SECONDS = 0.25


async def ask(units: Units, actor: Actor, question: Ask) -> Reply:
    """One whole reply, with what it cost and the id of its call.

    Raises ModelProblem (down, timeout, busy, bad_key, refused, over_budget, garbled), Problem `models.ask_invalid`,
    `endpoint.not_found`, or what `require` raises. Cancelling the task ends the call.
    """
    opened, model = await _open(units, actor, question)
    try:
        reply = await model.reply(question)
    except ModelProblem as problem:
        await _settled(units, actor, _fail, opened, question, problem, "")
        raise
    except BaseException:
        await _settled(units, actor, _leave, opened, rules.most_usage(question))
        raise
    return await _settled(units, actor, _done, opened, reply)


async def listen(units: Units, actor: Actor, question: Ask) -> AsyncGenerator[Piece]:
    """A reply piece by piece; the last piece has it whole, with what it cost. Raises as `ask` does.

    Close it (`aclosing`) or cancel its task to end the call early: what had come by then is counted.
    """
    opened, model = await _open(units, actor, question)
    received: list[str] = []
    try:
        async with aclosing(model.listen(question)) as pieces:
            async for piece in pieces:
                received.append(piece.text)
                if piece.reply is None:
                    yield piece
                else:
                    break
    except ModelProblem as problem:
        await _settled(units, actor, _fail, opened, question, problem, "".join(received))
        raise
    except BaseException:
        await _settled(units, actor, _leave, opened, rules.estimated(rules.with_system(question), "".join(received)))
        raise
    assert piece.reply is not None, "a stream ends with its reply"
    yield Piece(reply=await _settled(units, actor, _done, opened, piece.reply))


async def _open(units: Units, actor: Actor, question: Ask) -> tuple[Opened, Model]:
    """Wait for a free place; gives the call and the model to send it to."""
    faults = rules.ask_faults(question)
    if faults:
        raise invalid(
            "models.ask_invalid", f"This cannot be asked of a model: {faults[0].why}", hint="Correct what is named.",
            faults=faults,
        )  # fmt: skip
    end = asyncio.get_running_loop().time() + question.patience
    while True:
        try:
            opened = await units.write(actor, _begin, question)
            break
        except ModelProblem as problem:
            if problem.trouble is not Trouble.BUSY or asyncio.get_running_loop().time() >= end:
                raise
            await asyncio.sleep(_LOOK_SECONDS * units.random.uniform(0.5, 1.5))
    settings = units.settings
    around = Surroundings(settings.models_private, settings.home, settings.models_folder, units.random)
    return opened, open_model(opened.endpoint, opened.key, around)


def _begin(ctx: Ctx, question: Ask) -> Opened:
    """Keep the most this call can cost free, under a lock on its endpoint."""
    _require(ctx, question)
    endpoint = store.load(ctx.conn, question.endpoint, lock=True)
    if endpoint is None:
        raise not_found("endpoint", question.endpoint)
    store.lose_expired(ctx.conn, endpoint.no, now=ctx.now())
    most = rules.cost(endpoint.price, rules.most_usage(question))
    rules.check_call(endpoint, store.underway(ctx.conn, endpoint.no), most=most)
    call = new_id()
    lasts = (endpoint.limits.seconds + _GRACE_SECONDS) * 1_000_000
    store.open_call(
        ctx.conn, id=call, endpoint_no=endpoint.no, project_id=question.project_id, purpose=question.purpose.value,
        reserved=most, actor=ctx.actor.id, begun_at=ctx.now(), expires_at=ctx.now() + lasts,
    )  # fmt: skip
    sealed = store.sealed_key(ctx.conn, endpoint.no)
    return Opened(call, endpoint, Sealer(ctx.settings, KEY_PURPOSE).open(sealed) if sealed else "")


def _require(ctx: Ctx, question: Ask) -> None:
    """Trying an endpoint takes the right to run models, drawing and judging that to use them, talking that to work."""
    if question.purpose is Purpose.TEST or question.project_id is None:
        require(ctx, Deed.RUN_MODELS)
    elif question.purpose is not Purpose.CHAT or not may(ctx, Deed.WORK, question.project_id):
        require(ctx, Deed.USE_MODELS, question.project_id)


def _done(ctx: Ctx, opened: Opened, reply: Reply) -> Reply:
    cost = rules.cost(opened.endpoint.price, reply.usage)
    endpoint = store.end_call(
        ctx.conn, opened.call, state=CallState.DONE, cost=cost, usage=reply.usage, model=reply.model,
        first_millis=reply.first_millis, millis=reply.millis,
    )  # fmt: skip
    if endpoint is not None and endpoint.down_since is not None:
        store.change(ctx.conn, endpoint.no, down_since=None, trouble="")
        ctx.tell(EndpointUp(subject=endpoint.id, seconds=(ctx.now() - endpoint.down_since) // 1_000_000))
    return replace(reply, cost_millionths=cost, call=opened.call)


def _fail(ctx: Ctx, opened: Opened, question: Ask, problem: ModelProblem, received: str) -> None:
    usage = rules.paid(problem, question, received=received)
    endpoint = _end(ctx, opened, usage, CallState.FAILED, trouble=problem.trouble.value)
    if endpoint is None or not rules.is_out_of_order(problem):
        return
    store.change(ctx.conn, endpoint.no, down_since=endpoint.down_since or ctx.now(), trouble=problem.sentence)
    if endpoint.down_since is None:
        ctx.tell(EndpointDown(subject=endpoint.id, code=problem.code, sentence=problem.sentence))


def _leave(ctx: Ctx, opened: Opened, usage: Usage) -> None:
    _end(ctx, opened, usage, CallState.LEFT)


def _end(ctx: Ctx, opened: Opened, usage: Usage, state: CallState, *, trouble: str = "") -> Endpoint | None:
    cost = rules.cost(opened.endpoint.price, usage)
    return store.end_call(ctx.conn, opened.call, state=state, cost=cost, usage=usage, trouble=trouble)


async def _settled(
    units: Units, actor: Actor, act: Callable[Concatenate[Ctx, P], T], /, *args: P.args, **options: P.kwargs
) -> T:
    """Write what a call came to, even while whoever asked is being cancelled: the write goes on without them."""
    return await asyncio.shield(asyncio.ensure_future(units.write(actor, act, *args, **options)))
