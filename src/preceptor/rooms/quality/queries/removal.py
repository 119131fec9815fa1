"""What a project's consensus would be without one person, beside what it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality.hearing import Hearing, Part, judged
from preceptor.rooms.quality.nouns import Consensus, Wish
from preceptor.rooms.quality.ruled import with_rulings
from preceptor.rooms.quality.store import results
from preceptor.rooms.work import queries as work

if TYPE_CHECKING:
    from preceptor.rooms.quality.inference import Judged

_Key = tuple[int, str]
MOST_ANSWERS = 60_000
"""Of a project with more, the person's items are read and an even part of the others, so that it costs the same however many there are."""
_MOST_OWN = 10_000
"""Items of one person that are read at most, those answered first."""
_BATCH = 200


@dataclass(frozen=True)
class Changed:
    """One item and question whose consensus says something else without the person; `after` "" where nobody else answered."""

    item_no: int
    question: str
    before: str
    after: str
    confidence: float
    """Of the consensus as it is with them, 0..1."""


@dataclass(frozen=True)
class Removal:
    """What would change: of `labels` consensus labels (an item and question each), those that say something `other`, and those
    `gone`, since nobody else answered. `answers` is how many of the person's answers count today."""

    answers: int
    labels: int
    other: Sequence[Changed]
    gone: Sequence[Changed]
    whole: bool = True
    """Whether all labels were looked at; else all of the person's items and an even part of the others."""


def without(job: JobCtx, project_id: int, contributor_id: int) -> Removal:
    """Costs one pass over the project's answers, or a part of them where they are many, and two inferences. Deterministic; what
    reviewers settled does not change. For jobs of rooms above, which have asked for the right."""
    from preceptor.rooms.quality.inference import consensus_of  # numba: not in the web process

    form = job.read(projects.snapshot, project_id).form
    wish, judges = job.read(_wished, project_id)
    heard = Hearing(wish.voices, judges)
    part = _part(job, project_id, contributor_id)
    everybody = list(judged(job, project_id, form, heard, part))
    answers = sum(each.contributor_id == contributor_id for one in everybody for each in one.given)
    others = [left for one in everybody if (left := _without(one, contributor_id)).given]

    def inferred(of: Sequence[Judged]) -> Mapping[_Key, Consensus]:
        found = with_rulings(consensus_of(form, of, method=wish.method), heard.settled, heard.verdicts)
        return {(one.item_no, one.question): one for one in found}

    before, after = inferred(everybody), inferred(others)
    return replace(_compared(before, after, answers=answers), whole=part.stride == 1)


def _part(job: JobCtx, project_id: int, contributor_id: int) -> Part:
    stride = job.read(work.stride, project_id, most=MOST_ANSWERS)
    if stride == 1:
        return Part()
    own: set[int] = set()
    after = 0
    while len(own) < _MOST_OWN:
        page = job.read(work.answers, project_id, after=after, limit=_BATCH, contributor_id=contributor_id)
        if not page:
            break
        job.check()
        own |= {one.item_no for one in page}
        after = page[-1].no
    return Part(stride, sorted(own))


def _compared(before: Mapping[_Key, Consensus], after: Mapping[_Key, Consensus], *, answers: int) -> Removal:
    other: list[Changed] = []
    gone: list[Changed] = []
    for key, one in sorted(before.items()):
        left = after.get(key)
        if left is None:
            gone.append(Changed(*key, one.summary, "", one.confidence))
        elif (left.answer, left.summary) != (one.answer, one.summary):
            other.append(Changed(*key, one.summary, left.summary, one.confidence))
    return Removal(answers, len(before), other, gone)


def _without(one: Judged, contributor_id: int) -> Judged:
    return replace(one, given=[each for each in one.given if each.contributor_id != contributor_id])


def _wished(ctx: Ctx, project_id: int) -> tuple[Wish, frozenset[int]]:
    wish = results.wished(ctx.conn, project_id)
    return wish, frozenset(work.judges_heard(ctx, project_id, wish.voices).values())
