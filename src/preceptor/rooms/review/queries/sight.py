"""What a reviewer sees: the item, the answers without names, the consensus, its doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from preceptor.forms import Form
from preceptor.infra.unit import Ctx
from preceptor.rooms.projects.queries import form_at, forms_at, snapshot
from preceptor.rooms.quality.queries import consensus_of_item
from preceptor.rooms.review.nouns import CONSENSUS, Lease, Sight, Stage, Verdict, Voice
from preceptor.rooms.review.rules import queueing
from preceptor.rooms.review.store import verdicts
from preceptor.rooms.rulings.queries import counting
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Answer, Item


@dataclass(frozen=True)
class Case:
    """An item on a reviewer's desk with all that a verdict on it must be measured by."""

    item: Item
    form: Form
    form_version: int
    guidelines_version: int
    answers: Sequence[Answer]
    before: Sequence[Mapping[str, Any]]
    """The consensus they see: question, answer, summary and confidence (0..1)."""
    first: Verdict | None
    """What was decided about it before, for a second look."""

    @property
    def agreed(self) -> dict[str, Any]:
        """The consensus as one answer."""
        return {one["question"]: one["answer"] for one in self.before if one["answer"] is not None}


def case_of(ctx: Ctx, lease: Lease) -> Case | None:
    """None when the item was stopped as illegal meanwhile. For actions, which have asked for the right."""
    item = work.items_by_no(ctx, [lease.item_no]).get(lease.item_no)
    if item is None:
        return None
    project = snapshot(ctx, lease.project_id)
    answers = _answers(ctx, lease)
    first = next(iter(reversed(verdicts.of_items(ctx.conn, [item.no]))), None)
    before = _before(ctx, lease, item, answers, first)
    return Case(item, project.form, project.form_version, project.guidelines_version, answers, before, first)


def sight_of(ctx: Ctx, lease: Lease, case: Case) -> Sight:
    chance = Random(lease.token)  # noqa: S311 - an order to look at, not a secret
    order = case.form.shuffled(case.item.payload, chance)
    voices = [Voice(one.id, one.answers, one.active_seconds) for one in case.answers]
    chance.shuffle(voices)
    agreed = [Voice(CONSENSUS, case.agreed, None)] if case.agreed else []
    mine = verdicts.tallies(ctx.conn, lease.project_id, [lease.account_no])
    return Sight(
        token=lease.token,
        item=case.item.id,
        project_id=lease.project_id,
        queue=lease.queue,
        payload=case.form.for_contributor(case.item.payload, order),
        shown_order=order,
        form_version=case.form_version,
        guidelines_version=case.guidelines_version,
        voices=[*agreed, *voices],
        doubts=queueing.doubts(case.form, case.before),
        expires_at=lease.expires_at,
        decided=mine[0].decided if mine else 0,
    )


def _answers(ctx: Ctx, lease: Lease) -> Sequence[Answer]:
    """Everybody's; those rejected before another was asked for are past, and those in quarantine do not count. A second look sees all that the first one saw."""
    answers = work.answers_by_item(ctx, [lease.item_no])
    if lease.stage is Stage.SECOND:
        return answers
    return counting(ctx, lease.project_id, answers)


def _before(
    ctx: Ctx, lease: Lease, item: Item, answers: Sequence[Answer], first: Verdict | None
) -> Sequence[Mapping[str, Any]]:
    """A second look sees what the first one saw; gold is judged by people's answers alone, lest its consensus tell."""
    if lease.stage is Stage.SECOND and first is not None:
        return first.before
    if lease.stage is Stage.GOLD:
        return _nearest(ctx, item, answers)
    rows = consensus_of_item(ctx, item.id)
    return [
        {"question": row.question, "answer": row.answer, "summary": row.summary, "confidence": row.confidence}
        for row in rows
    ]


def _nearest(ctx: Ctx, item: Item, answers: Sequence[Answer]) -> list[Mapping[str, Any]]:
    """The answer nearest to all others, as a consensus; sure as far as they lie together."""
    forms = forms_at(ctx, item.project_id, {one.form_version for one in answers})
    given = [forms[one.form_version].replies(item.payload, one.answers) for one in answers]
    place = queueing.nearest(given)
    if place is None:
        return []
    form, sure = form_at(ctx, item.project_id, answers[place].form_version), 1.0 - queueing.apart(given)
    found: list[Mapping[str, Any]] = []
    for name, reply in given[place].items():
        said = form.questions[name].kind.summary(form.questions[name].settings, item.payload, reply.answer)
        answer = reply.answer.model_dump(mode="json")
        found.append({"question": name, "answer": answer, "summary": said, "confidence": sure})
    return found
