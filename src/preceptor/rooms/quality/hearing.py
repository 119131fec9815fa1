"""Whose answers a consensus run reads: people's, judges', or both, with what was ruled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from preceptor.forms import Form, Reply
from preceptor.infra.jobs.context import JobCtx
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality.nouns import Consensus
from preceptor.rooms.quality.ruled import as_consensus
from preceptor.rooms.rulings import queries as rulings
from preceptor.rooms.rulings.nouns import Holds, Ruling
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer, Item, Raters, Source, Voices

if TYPE_CHECKING:
    from preceptor.rooms.quality.inference import Judged

_BATCH = 200
_WHOLE = 1
_Given = tuple[Item, Sequence[Answer], Mapping[int, Form], Ruling | None]


@dataclass
class Hearing:
    """Who is heard (`judges`: their contributors), and on the way: how many answers were, and what reviewers ruled."""

    voices: Voices
    judges: frozenset[int]
    people_answers: int = 0
    judge_answers: int = 0
    settled: list[Consensus] = field(default_factory=list)
    verdicts: dict[int, str] = field(default_factory=dict)

    def count(self, given: Sequence[Answer]) -> None:
        models = sum(answer.source is Source.MODEL for answer in given)
        self.judge_answers += models
        self.people_answers += len(given) - models


@dataclass(frozen=True)
class Part:
    """Which items are read: `first` in any case, and of the rest blocks of neighbours, one in `stride`; 1 reads all."""

    stride: int = _WHOLE
    first: Sequence[int] = ()


def judged(job: JobCtx, project_id: int, form: Form, heard: Hearing, part: Part = Part()) -> Iterator[Judged]:
    """Every item that these voices answered, or a part of them, and what they said; counts them in `heard`."""
    from preceptor.rooms.quality.inference import Given, Judged  # numba: not in the web process

    for item, given, forms, ruled in _items(job, project_id, heard, part):
        heard.count(given)
        if ruled is not None:
            heard.verdicts[item.no] = ruled.verdict
            heard.settled += as_consensus(forms[ruled.form_version], item.payload, ruled, answers=len(given))
        everybody = [
            Given(answer.contributor_id, forms[answer.form_version].replies(item.payload, answer.answers))
            for answer in given
        ]
        yield Judged(item.no, item.payload, everybody, form.replies(item.payload, _known(item, ruled)))


def of_models(job: JobCtx, project_id: int) -> Iterator[tuple[int, int, Mapping[str, Any], Mapping[str, Reply]]]:
    """Every answer of a model that judges: (item's number, contributor, what the item shows, replies)."""
    for item, given, forms, _ in _items(job, project_id, None, Part()):
        for answer in given:
            replies = forms[answer.form_version].replies(item.payload, answer.answers)
            yield item.no, answer.contributor_id, item.payload, replies


def _known(item: Item, ruled: Ruling | None) -> Mapping[str, Any]:
    """What is known to be right of an item: a reviewer's ruling, or else its gold."""
    if ruled is not None and ruled.holds is Holds.ANSWER:
        return ruled.answers
    return item.gold.answers if item.gold is not None else {}


def _items(job: JobCtx, project_id: int, heard: Hearing | None, part: Part) -> Iterator[_Given]:
    """Every item that has answers of those heard (None: of every model) or a ruling of people who are heard, with the
    answers that count, their forms and what was ruled."""
    for items in _blocks(job, project_id, part):
        job.check()
        numbers = [item.no for item in items]
        by_item: Mapping[int, list[Answer]] = defaultdict(list)
        answers = job.read(rulings.counting, project_id, _answers(job, numbers, heard))
        for answer in answers:
            by_item[answer.item_no].append(answer)
        ruled = job.read(rulings.rulings_of, numbers) if heard is not None and heard.voices.people else {}
        versions = {one.form_version for one in answers} | {one.form_version for one in ruled.values()}
        forms = job.read(projects.forms_at, project_id, versions)
        for item in items:
            if item.no in by_item or item.no in ruled:
                yield item, by_item[item.no], forms, ruled.get(item.no)


def _blocks(job: JobCtx, project_id: int, part: Part) -> Iterator[Sequence[Item]]:
    for start in range(0, len(part.first), _BATCH):
        found = job.read(work.items_by_no, part.first[start : start + _BATCH])
        yield [found[no] for no in sorted(found)]
    read = frozenset(part.first)
    for items in work.blocks(job, project_id, stride=part.stride, size=_BATCH):
        if left := [item for item in items if item.no not in read]:
            yield left


def _answers(job: JobCtx, numbers: Sequence[int], heard: Hearing | None) -> Sequence[Answer]:
    if heard is None:
        return job.read(work.answers_by_item, numbers, raters=Raters.MODELS)
    return job.read(work.answers_by_voices, numbers, heard.voices, judges=heard.judges)
