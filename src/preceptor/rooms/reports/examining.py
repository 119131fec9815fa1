"""Reading answers for findings, at a cost that is bounded however many there are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from preceptor.base.clock import DAY_MICROS
from preceptor.forms import Form, Reply
from preceptor.infra.jobs.context import JobCtx
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality.queries import consensus_of_items
from preceptor.rooms.rulings.queries import counting
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer, Item

if TYPE_CHECKING:
    from preceptor.rooms.reports.grouping import Crowd

MOST_ANSWERS = 50_000
"""Of a project with more, blocks of neighbouring items are read, evenly over all of them."""
_BLOCK = 200
_LONGEST_NAME = 40
"""Characters from which on a value is a text and no name of a group."""
_MOST_DAYS = 31
"""Days over which groups by time are days; beyond, they are weeks."""
_EPOCH = date(1970, 1, 1)


def examined(job: JobCtx, project_id: int) -> tuple[Crowd, bool, str]:
    """Votes and groups of the answers that count; whether it was all of them; "day" or "week"."""
    from preceptor.rooms.reports.grouping import Crowd  # numba: not in the web process

    form = job.read(projects.snapshot, project_id).form
    stride = job.read(work.stride, project_id, most=MOST_ANSWERS)
    crowd, last_answered = Crowd(), dict[int, int]()
    for items in work.blocks(job, project_id, stride=stride, size=_BLOCK):
        _read(job, project_id, form, items, crowd, last_answered)
    unit = _by_time(crowd, last_answered)
    crowd.items = len(last_answered)
    return crowd, stride == 1, unit


def _read(
    job: JobCtx, project_id: int, form: Form, items: Sequence[Item], crowd: Crowd, last_answered: dict[int, int]
) -> None:
    numbers = [item.no for item in items]
    answers = job.read(counting, project_id, job.read(work.answers_by_item, numbers))
    forms = job.read(projects.forms_at, project_id, {one.form_version for one in answers})
    agreed = _agreed(job.read(consensus_of_items, project_id, numbers))
    by_item: dict[int, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_item[answer.item_no].append(answer)
    for item in items:
        for answer in by_item[item.no]:
            replies = forms[answer.form_version].replies(item.payload, answer.answers)
            _add(crowd, form, item, answer.contributor_id, replies, agreed)
            last_answered[item.no] = max(last_answered.get(item.no, 0), answer.answered_at)
        if by_item[item.no]:
            crowd.answers += len(by_item[item.no])
            _by_fields(crowd, item)


def _agreed(rows: Mapping[tuple[int, str], Any]) -> Mapping[tuple[int, str], Mapping[str, Any]]:
    """(item, question) → unit → the consensus's label."""
    return {key: {unit: one[0] for unit, one in json.loads(row.units).items()} for key, row in rows.items()}


def _add(
    crowd: Crowd, form: Form, item: Item, person: int, replies: Mapping[str, Reply],
    agreed: Mapping[tuple[int, str], Mapping[str, Any]],
) -> None:  # fmt: skip
    from preceptor.rooms.reports.grouping import Family

    for name, reply in replies.items():
        bound = reply.question
        for clause in bound.kind.cites(bound.settings, reply.answer):
            crowd.groups["clause"][clause].add(item.no)
        now = form.questions.get(name)
        if now is None or now.settings != bound.settings or bound.kind.is_whole(bound.settings):
            continue
        consensus = agreed.get((item.no, name), {})
        for unit, label in reply.labels(item.payload).items():
            key = name, bound.kind.family(unit)
            if key not in crowd.families:
                categories = tuple(bound.kind.categories(bound.settings, unit))
                crowd.families[key] = Family(*key, bound.kind.level, categories)
            crowd.families[key].add(item.no, unit, person, label, consensus.get(unit))


def _by_fields(crowd: Crowd, item: Item) -> None:
    """What an item shows that is short enough to be the name of a group, and the group it came in with."""
    if item.group:
        crowd.groups["group"][item.group].add(item.no)
    for name, value in item.payload.items():
        if isinstance(value, str) and 0 < len(value) <= _LONGEST_NAME and name not in ("time", "clause", "group"):
            crowd.groups[name][value].add(item.no)


def _by_time(crowd: Crowd, last_answered: Mapping[int, int]) -> str:
    days = {no: at // DAY_MICROS for no, at in last_answered.items()}
    weekly = bool(days) and max(days.values()) - min(days.values()) >= _MOST_DAYS
    for no, day in days.items():
        # 1 January 1970 was a Thursday: weeks begin on a Monday.
        first = day - (day + 3) % 7 if weekly else day
        crowd.groups["time"][(_EPOCH + timedelta(days=first)).isoformat()].add(no)
    return "week" if weekly else "day"
