"""The draw itself: a job that may be killed anywhere and pays for no stored response twice."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.base.events import Heard
from preceptor.base.problems import Problem
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.models import actions as models
from preceptor.rooms.models import queries as endpoints
from preceptor.rooms.models.nouns import Ask, ModelProblem, Purpose, Reply, Settings, Trouble
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.sampling import actions, rules, store
from preceptor.rooms.sampling.actions import DRAW
from preceptor.rooms.sampling.events import DrawEnded
from preceptor.rooms.sampling.nouns import Draw, DrawState, NewPrompt, Prompt, Response
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as items

_PROMPTS = 20
"""Prompts asked for side by side; the endpoints' own limits hold as well."""
_PATIENCE = 120.0
_OF_THIS_PROMPT = frozenset({Trouble.REFUSED, Trouble.GARBLED})
"""Troubles that say something of one prompt only: it is left out, and the draw goes on."""


def draw(job: JobCtx) -> dict[str, Any]:
    """Copy prompts if they come from a project, ask for every response that is missing, make the items."""
    one = job.read(_load, str(job.args["draw"]))
    _copy_prompts(job, one)
    one = job.read(_load, one.id)
    job.total(one.tally.prompts)
    asyncio.run(_Drawing(job, one).all_prompts())
    with job.batch() as ctx:
        ended = _load(ctx, one.id)
        store.move(ctx.conn, one.id, state=DrawState.DONE.value)
        told = DrawEnded(
            subject=one.id, project_id=one.project_id, items=ended.tally.items, left_out=ended.tally.left_out,
            cost=ended.tally.cost,
        )  # fmt: skip
        ctx.tell(told)
    return {"items": ended.tally.items, "left_out": ended.tally.left_out}


def on_job_ended(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears jobs.ended: a draw that failed or was cancelled says so."""
    for event in events:
        found = store.by_job(ctx.conn, event.subject) if event.payload["kind"] == DRAW else None
        if found is not None and event.payload["state"] != "succeeded" and found.state is not DrawState.DONE:
            store.move(ctx.conn, found.id, state=DrawState(event.payload["state"]).value)


def _load(ctx: Ctx, draw_id: str) -> Draw:
    found = store.load(ctx.conn, draw_id)
    assert found is not None, "a draw is never taken away"
    return found


def _copy_prompts(job: JobCtx, one: Draw) -> None:
    """From another project's items, a batch at a time; the cursor is the last item's number."""
    if one.from_project is None:
        return
    form = job.read(projects.snapshot, one.project_id).form
    other = job.read(projects.snapshot, one.from_project).form
    after = int((job.cursor or {}).get("copied", 0))
    while found := job.read(items.items, one.from_project, after=after, limit=200):
        after = found[-1].no
        given = [NewPrompt(rules.adopted(form, item.payload, other), item.group) for item in found]
        sound = [prompt for prompt in given if not rules.prompt_faults(form, prompt.payload)]
        with job.batch(cursor={"copied": after}) as ctx:
            locked = store.load(ctx.conn, one.id, lock=True)
            assert locked is not None
            actions.append_prompts(ctx, locked, sound)


class _Drawing:
    """One attempt at a draw: many prompts side by side in one event loop."""

    def __init__(self, job: JobCtx, one: Draw) -> None:
        self._job = job
        self._draw = one
        self._form = job.read(projects.snapshot, one.project_id).form
        known: Mapping[str, Any] = job.read(endpoints.known, one.endpoints)
        self._places = {each: asyncio.Semaphore(known[each].limits.most_at_once) for each in one.endpoints}

    async def all_prompts(self) -> None:
        after = -1
        while found := self._job.read(self._waiting, after):
            after = found[-1].place
            # Whoever is being answered is let finish: what is on its way is paid for.
            came = await asyncio.gather(*map(self._prompt, found), return_exceptions=True)
            for trouble in came:
                if trouble is not None:
                    raise trouble

    def _waiting(self, ctx: Ctx, after: int) -> list[Prompt]:
        return store.waiting(ctx.conn, self._draw.id, after=after, limit=_PROMPTS)

    async def _prompt(self, prompt: Prompt) -> None:
        """Every response that is missing for one prompt, then its item."""
        had = self._job.read(lambda ctx: store.responses_to(ctx.conn, self._draw.id, [prompt.place]))
        came = await asyncio.gather(
            *(self._from(endpoint, prompt, [one for one in had if one.endpoint == endpoint])
              for endpoint in self._draw.endpoints),
            return_exceptions=True,
        )  # fmt: skip
        for each in came:
            if isinstance(each, BaseException):
                raise each
        self._make_item(prompt, [one for each in came if isinstance(each, list) for one in each])

    async def _from(self, endpoint: str, prompt: Prompt, had: list[Response]) -> list[Response]:
        while wanted := rules.missing(had, each=self._draw.each):
            asked = (self._response(endpoint, prompt, nth) for nth in wanted)
            came = await asyncio.gather(*asked, return_exceptions=True)
            for each in came:
                if isinstance(each, BaseException):
                    raise each
                had.append(each)
        return sorted(had, key=lambda one: one.nth)

    async def _response(self, endpoint: str, prompt: Prompt, nth: int) -> Response:
        settings = rules.settings_for(self._draw.settings, self._draw.id, nth=nth)
        turns = rules.turns_of(self._form, prompt.payload)
        question = Ask(endpoint, turns, settings, Purpose.SAMPLE, self._draw.project_id, _PATIENCE)
        async with self._places[endpoint]:
            self._job.check()
            try:
                reply = await models.ask(self._job.units, self._job.actor, question)
                one = _response(self._job, endpoint, prompt, nth, settings, reply)
            except ModelProblem as problem:
                if problem.trouble not in _OF_THIS_PROMPT:
                    raise
                one = _refused(self._job, endpoint, prompt, nth, settings, problem)
            # Not fenced: what was paid for is kept, even when this attempt has just been called off.
            await self._job.units.write(self._job.actor, _keep, self._draw.id, one)
        return one

    def _make_item(self, prompt: Prompt, came: Sequence[Response]) -> None:
        new = rules.item_of(self._form, prompt, came, self._draw.id)
        faults = work.item_faults(self._form, [new])
        why = next((one.problem for one in came if one.problem), "") or (faults[0].why if faults else "")
        with self._job.batch(done=self._job.done + 1) as ctx:
            if faults:
                store.settle(ctx.conn, self._draw.id, prompt.place, problem=why[:500])
                store.count(ctx.conn, self._draw.id, left_out=1)
                return
            (key,) = work.append_items(ctx, self._draw.project_id, [new])
            store.settle(ctx.conn, self._draw.id, prompt.place, item=key.id)
            texts = [one for one in came if not one.problem]
            store.count(ctx.conn, self._draw.id, items=1, doubles=len(texts) - len(rules.different(texts)))


def _keep(ctx: Ctx, draw_id: str, one: Response) -> None:
    store.keep(ctx.conn, draw_id, one)
    store.count(ctx.conn, draw_id, responses=int(not one.problem), cost=one.cost)


def _response(job: JobCtx, endpoint: str, prompt: Prompt, nth: int, settings: Settings, reply: Reply) -> Response:
    return Response(
        prompt.place, endpoint, nth, reply.text, settings, reply.model, reply.finish.value, reply.usage.input,
        reply.usage.output, reply.cost_millionths, reply.call, "", job.units.now(),
    )  # fmt: skip


def _refused(
    job: JobCtx, endpoint: str, prompt: Prompt, nth: int, settings: Settings, problem: Problem
) -> Response:  # fmt: skip
    return Response(prompt.place, endpoint, nth, "", settings, "", "", 0, 0, 0, "", problem.sentence, job.units.now())
