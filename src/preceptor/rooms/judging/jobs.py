"""Judging as a job, item by item; and people's answers compared with what was suggested."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic_core import from_json

from preceptor.base.events import Heard
from preceptor.base.problems import Problem, invalid
from preceptor.forms import Form, answer_schema
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.judging import asking, rules, store
from preceptor.rooms.judging.events import JudgingEnded
from preceptor.rooms.judging.nouns import MOST_RAW, Judge, Judgment, Tally
from preceptor.rooms.models import actions as models
from preceptor.rooms.models.nouns import Ask, Finish, ModelProblem, Purpose, Reply, Settings, Trouble, Turn
from preceptor.rooms.policy import queries as policy
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.work import actions as work
from preceptor.rooms.work import queries as items
from preceptor.rooms.work.nouns import Item, ModelAnswer

_ITEMS = 10
"""Items judged side by side; the endpoint's own limit holds as well."""
_PATIENCE = 120.0
_OF_THIS_ITEM = frozenset({Trouble.REFUSED, Trouble.GARBLED})


def judge(job: JobCtx) -> dict[str, Any]:
    """Ask the judge for every item it has not judged, in the order items came in; killed, it goes on where it was."""
    one = job.read(_load, str(job.args["judge"]))
    asyncio.run(_Judging(job, one).all_items())
    with job.batch() as ctx:
        tally = _load(ctx, one.id).tally
        told = JudgingEnded(
            subject=one.id, project_id=one.project_id, judged=tally.judged, refused=tally.refused, cost=tally.cost
        )
        ctx.tell(told)
    return {"judged": tally.judged, "refused": tally.refused}


def on_answers(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given: how far each answer agrees with the suggestion its lease had, shown or held back."""
    rows = {row.token: row for row in store.suggested_to(ctx.conn, [event.subject for event in events])}
    if not rows:
        return
    answers = items.answers_by_id(ctx, list(rows))
    found = items.items_by_no(ctx, sorted({answer.item_no for answer in answers}))
    for answer in answers:
        form = projects.form_at(ctx, answer.project_id, answer.form_version)
        suggested = from_json(rows[answer.id].answers)
        agreed = rules.agreement(form, found[answer.item_no].payload, answer.answers, suggested)
        store.compare(ctx.conn, rows[answer.id], agreed)


def _load(ctx: Ctx, judge_id: str) -> Judge:
    found = store.load(ctx.conn, judge_id)
    assert found is not None, "a judge is never taken away"
    return found


@dataclass
class _Said:
    """What the judge said of one item in one order."""

    answers: dict[str, Any] | None = None
    refusal: str = ""
    raw: str = ""
    repaired: bool = False
    model: str = ""
    cost: int = 0
    millis: int = 0
    calls: list[str] = field(default_factory=list)

    def take(self, reply: Reply) -> None:
        self.model = reply.model
        self.cost += reply.cost_millionths
        self.millis += reply.millis
        self.calls.append(reply.call)


class _Judging:
    """One attempt at a judge's job."""

    def __init__(self, job: JobCtx, one: Judge) -> None:
        self._job = job
        self._judge = one
        self._project = job.read(projects.snapshot, one.project_id)
        self._form: Form = self._project.form
        clauses = job.read(policy.guidelines, one.project_id, version=self._project.guidelines_version).clauses
        told = asking.briefing(self._form, instruction=one.instruction, clauses=clauses)
        system = "\n\n".join(filter(None, [one.settings.system, told]))
        self._settings: Settings = replace(one.settings, system=system, schema=answer_schema(self._form))

    async def all_items(self) -> None:
        after = int(self._job.cursor or 0)
        while found := self._job.read(items.items, self._judge.project_id, after=after, limit=_ITEMS):
            done = self._job.read(lambda ctx, numbers: store.judged_among(ctx.conn, self._judge.id, numbers),
                                  [item.no for item in found])  # fmt: skip
            # Whoever is being answered is let finish: what is on its way is paid for.
            wanted = (self._item(item) for item in found if item.no not in done)
            for trouble in await asyncio.gather(*wanted, return_exceptions=True):
                if trouble is not None:
                    raise trouble
            after = found[-1].no
            with self._job.batch(done=self._job.done + len(found), cursor=after):
                pass

    async def _item(self, item: Item) -> None:
        orders = rules.orders_for(self._form, item.payload, judge=self._judge.id, item=item.id)
        said = await self._asked(item, orders)
        second = None
        if self._judge.swap and said.answers is not None and rules.can_swap(orders):
            second = await self._asked(item, rules.reversed_orders(orders))
        self._write(item, orders, said, second)

    async def _asked(self, item: Item, orders: Mapping[str, Sequence[str]]) -> _Said:
        """One answer in one order, with one chance to mend it."""
        said = _Said()
        turns: tuple[Turn, ...] = (asking.lettered(self._form, item.payload, orders),)
        for repairing in (False, True):
            try:
                reply = await self._reply(turns)
            except ModelProblem as problem:
                if problem.trouble not in _OF_THIS_ITEM:
                    raise
                said.refusal = problem.sentence
                return said
            said.take(reply)
            trouble = self._taken(item, orders, reply, said)
            if trouble is None:
                said.repaired = repairing
                return said
            said.refusal, said.raw = trouble.sentence, reply.text[:MOST_RAW]
            turns = (*turns, *asking.mending(reply.text, trouble))
        return said

    async def _reply(self, turns: tuple[Turn, ...]) -> Reply:
        self._job.check()
        question = Ask(
            self._judge.endpoint, turns, self._settings, Purpose.JUDGE, self._judge.project_id, _PATIENCE
        )  # fmt: skip
        return await models.ask(self._job.units, self._job.actor, question)

    def _taken(self, item: Item, orders: Mapping[str, Sequence[str]], reply: Reply, said: _Said) -> Problem | None:
        """Put the reply's answers into `said` if the form takes them, by the very checks people's answers go through."""
        answers = asking.answers_in(self._form, reply.text, orders)
        if answers is None:
            cut = " It was cut at the most tokens it was given." if reply.finish is Finish.LENGTH else ""
            return _no_json(cut)
        try:
            self._form.check_answers(item.payload, answers)
        except Problem as problem:
            return problem
        said.answers, said.refusal, said.raw = answers, "", ""
        return None

    def _write(self, item: Item, orders: Mapping[str, Sequence[str]], said: _Said, second: _Said | None) -> None:
        """The judgment, its answer and the judge's sums in one transaction."""
        tally = _tally(self._form, item, orders, said, second)
        with self._job.batch() as ctx:
            if store.judged_among(ctx.conn, self._judge.id, [item.no]):
                return
            answer = ""
            if said.answers is not None:
                given = ModelAnswer(
                    item.no, self._judge.contributor_id, said.answers, self._project.form_version,
                    self._project.guidelines_version, orders, said.millis,
                )  # fmt: skip
                answer = work.append_model_answer(ctx, self._judge.project_id, given)
            one = Judgment(
                item.no, item.id, answer, said.answers, second.answers if second else None, said.refusal, said.raw,
                said.repaired, said.model, tally.cost, ctx.now(),
            )  # fmt: skip
            store.keep(ctx.conn, self._judge.id, one, settings=rules.used(self._judge.settings))
            store.count(ctx.conn, self._judge.id, tally)


def _tally(form: Form, item: Item, orders: Mapping[str, Sequence[str]], said: _Said, second: _Said | None) -> Tally:
    cost = said.cost + (second.cost if second else 0)
    if said.answers is None:
        return Tally(refused=1, cost=cost)
    plain = Tally(judged=1, repaired=int(said.repaired), cost=cost)
    if second is None or second.answers is None:
        return plain
    agreed = rules.agreement(form, item.payload, said.answers, second.answers)
    mean = sum(agreed.values()) / len(agreed) if agreed else 0.0
    first = rules.places(form, item.payload, said.answers, orders)
    other = rules.places(form, item.payload, second.answers, rules.reversed_orders(orders))
    return replace(
        plain, swapped=int(bool(agreed)), agreed=round(mean * rules.THOUSAND),
        preferences=first.preferences + other.preferences, earlier=first.earlier + other.earlier,
    )  # fmt: skip


def _no_json(cut: str) -> Problem:
    return invalid("judging.no_json", f"The reply holds no JSON object.{cut}", hint="Send one JSON object.")
