"""Reads: other tools' formats a project can have, and its consensus in one of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from preceptor.infra.unit import Ctx
from preceptor.rooms.datasets import labels
from preceptor.rooms.datasets.labels import Agreed, Offer
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.media import queries as media
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import queries as quality
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import ItemFilter, Purpose

_BATCH = 500


def formats(ctx: Ctx, project_id: int) -> Sequence[Offer]:
    """Each format of each question of the form, with what it loses."""
    require(ctx, Deed.SEE_ANSWERS, project_id)
    return labels.offers(projects.snapshot(ctx, project_id).form)


def written(ctx: Ctx, project_id: int, question: str, name: str) -> tuple[Mapping[str, str], int]:
    """The consensus on a question as files of another tool (name → text), and of how many items.

    Gold is left out: what people said of it tells how good they are. Raises Problem `format.*`.
    """
    require(ctx, Deed.BUILD, project_id)
    form = projects.snapshot(ctx, project_id).form
    labels.format_of(form, question, name)
    agreed = list(islice(_agreed(ctx, project_id, question), labels.MOST_ITEMS + 1))
    named = {one: media.name_of(ctx, one) for one in labels.media_in(form, question, agreed)}
    return labels.written(form, question, name, agreed, files=named), len(agreed)


def _agreed(ctx: Ctx, project_id: int, question: str) -> Iterator[Agreed]:
    after = 0
    wanted = ItemFilter(purpose=Purpose.WORK)
    while items := work.items(ctx, project_id, wanted=wanted, after=after, limit=_BATCH):
        found = quality.consensus_of_items(ctx, project_id, [item.no for item in items])
        for item in items:
            row = found.get((item.no, question))
            if row is not None and row.answer:
                yield Agreed(item.id, item.payload, json.loads(row.answer))
        after = items[-1].no
