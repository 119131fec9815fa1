"""Reading answers for evidence, at a cost that is bounded however many there are."""

from __future__ import annotations

from collections import defaultdict

from preceptor.infra.jobs.context import JobCtx
from preceptor.rooms.integrity.crowd import Crowd
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.standing.queries import is_fast
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer

BLOCK = 200
MOST_ANSWERS = 200_000
"""Of a project with more, blocks of neighbouring items are read, evenly over all of them: whole, since evidence is in how people
answer the same items, and neighbours, since rows are in what follows each other."""


def gathered(job: JobCtx, project_id: int) -> tuple[Crowd, bool]:
    """Everybody's answers, or an even part of them (then False)."""
    form = job.read(projects.snapshot, project_id).form
    stride = job.read(work.stride, project_id, most=MOST_ANSWERS)
    crowd = Crowd()
    for items in work.blocks(job, project_id, stride=stride, size=BLOCK):
        answers = job.read(work.answers_by_item, [item.no for item in items])
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
