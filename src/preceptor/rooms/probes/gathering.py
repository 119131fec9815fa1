"""Reading choices: ordinary answers, and probes beside what they repeat; cost is bounded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from preceptor.forms import Form
from preceptor.forms.sides import Side, sides
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.probes import rules, store
from preceptor.rooms.probes.nouns import Kind, Probe
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer

BLOCK = 200
MOST_ANSWERS = 30_000
"""Of a project with more, blocks of neighbouring items are read, evenly over all of them: the intervals are narrow by then."""
MOST_PROBES = 10_000


@dataclass
class Gathered:
    """Choices as columns, and how far each repeat moved, by kind."""

    person: list[int] = field(default_factory=list)
    pair: list[str] = field(default_factory=list)
    item: list[int] = field(default_factory=list)
    left: list[float] = field(default_factory=list)
    first_left: list[bool] = field(default_factory=list)
    length: list[float] = field(default_factory=list)
    marks: list[float] = field(default_factory=list)
    ways: dict[Kind, list[float]] = field(default_factory=lambda: defaultdict(list))
    probes: Counter[int] = field(default_factory=Counter)
    """Probes answered, by person."""
    answers: set[str] = field(default_factory=set)
    whole: bool = True

    def add(self, person: int, item_no: int, found: Sequence[Side]) -> None:
        for one in found:
            first, second = sorted((one.left, one.right))
            self.person.append(person)
            self.pair.append(pair_key(item_no, one.question, first, second))
            self.item.append(item_no)
            self.left.append(one.chosen)
            self.first_left.append(one.left == first)
            self.length.append(one.length)
            self.marks.append(one.marks)


def pair_key(item_no: int, question: str, first: str, second: str) -> str:
    """The same for the same two things under one question, whoever judges them on whichever side."""
    return f"{item_no}/{question}/{first}|{second}"


def gathered(job: JobCtx, project_id: int) -> Gathered:
    """Everybody's choices, or an even part of them, and the newest probes."""
    found = Gathered()
    stride = job.read(work.stride, project_id, most=MOST_ANSWERS, imported=False)
    found.whole = stride == 1
    for items in work.blocks(job, project_id, stride=stride, size=BLOCK):
        payloads = {item.no: item.payload for item in items}
        _add(job, project_id, found, job.read(work.answers_by_item, [*payloads]), payloads)
    _add_probes(job, project_id, found)
    return found


def _add(
    job: JobCtx, project_id: int, found: Gathered, answers: Sequence[Answer], payloads: Mapping[int, Mapping[str, Any]]
) -> None:
    """Answers that are not in yet."""
    new = [one for one in answers if one.id not in found.answers and one.item_no in payloads]
    forms = job.read(projects.forms_at, project_id, {one.form_version for one in new})
    for one in new:
        found.answers.add(one.id)
        found.add(one.contributor_id, one.item_no, _sides(forms, one, payloads[one.item_no]))


def _add_probes(job: JobCtx, project_id: int, found: Gathered) -> None:
    for probes in _pages(job, project_id):
        job.check()
        # What a probe repeats may be held back since: then neither counts.
        firsts = {one.id: one for one in job.read(work.answers_by_id, [one.source_answer for one in probes])}
        shown = {no: item.payload for no, item in job.read(work.items_by_no, [one.source_no for one in probes]).items()}
        _add(job, project_id, found, [*firsts.values()], shown)
        seconds = {one.id: one for one in job.read(work.probe_answers, [one.token for one in probes])}
        again = job.read(work.payloads, [one.item_no for one in probes])
        given = [*firsts.values(), *seconds.values()]
        forms = job.read(projects.forms_at, project_id, {one.form_version for one in given})
        for probe in probes:
            first, second = firsts.get(probe.source_answer), seconds.get(probe.token)
            if first is None or second is None or probe.source_no not in shown:
                continue
            before = _sides(forms, first, shown[probe.source_no])
            after = _sides(forms, second, again[probe.item_no])
            found.add(probe.contributor_id, probe.source_no, after)
            found.probes[probe.contributor_id] += 1
            way = rules.moved(probe.kind, before, after)
            if way is not None:
                found.ways[probe.kind].append(way)


def _pages(job: JobCtx, project_id: int) -> Iterator[Sequence[Probe]]:
    before: int | None = None
    for _ in range(0, MOST_PROBES, BLOCK):
        probes = job.read(_page, project_id, before)
        if not probes:
            return
        yield probes
        before = probes[-1].item_no


def _page(ctx: Ctx, project_id: int, before: int | None) -> Sequence[Probe]:
    return store.page(ctx.conn, project_id, before=before, limit=BLOCK)


def _sides(forms: Mapping[int, Form], one: Answer, payload: Mapping[str, Any]) -> list[Side]:
    return sides(forms[one.form_version], payload, one.answers, one.shown_order)
