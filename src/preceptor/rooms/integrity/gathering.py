"""Reading answers for evidence, at a cost that is bounded however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from preceptor.infra.jobs.context import JobCtx
from preceptor.rooms.integrity.crowd import Crowd
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.standing.queries import is_fast
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer, Counts, Item

BLOCK = 200
MOST_ANSWERS = 200_000
"""Of a project with more, blocks of neighbouring items are read, evenly over all of them: whole, since evidence is in how people
answer the same items, and neighbours, since rows are in what follows each other."""


def gathered(job: JobCtx, project_id: int) -> tuple[Crowd, bool]:
    """Everybody's answers, or an even part of them (then False)."""
    form = job.read(projects.snapshot, project_id).form
    stride = job.read(lambda ctx: _stride(work.counts(ctx, [project_id])[project_id]))
    crowd = Crowd()
    for items, answers in _blocks(job, project_id, stride):
        forms = job.read(projects.forms_at, project_id, {one.form_version for one in answers})
        by_item: dict[int, list[Answer]] = defaultdict(list)
        for answer in answers:
            by_item[answer.item_no].append(answer)
        for item in items:
            words = sum(len(text.split()) for text in form.plain(item.payload).values())
            for answer in by_item[item.no]:
                replies = forms[answer.form_version].replies(item.payload, answer.answers)
                crowd.add(form, answer, replies, item.payload, is_fast(words, answer.active_seconds))
    return crowd, stride == 1


def _stride(there: Counts) -> int:
    """Every how many blocks one is read."""
    return max(1, -(-(there.answers + there.imported) // MOST_ANSWERS))


def _blocks(job: JobCtx, project_id: int, stride: int) -> Iterator[tuple[Sequence[Item], Sequence[Answer]]]:
    after = 0
    while items := job.read(work.items, project_id, after=after, limit=BLOCK):
        job.check()
        yield items, job.read(work.answers_by_item, [item.no for item in items])
        # Numbers are shared with other projects: a block's own width tells how far to go on.
        after = items[-1].no + (stride - 1) * (items[-1].no - items[0].no + 1)
