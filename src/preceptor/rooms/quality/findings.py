"""Reads of what a consensus run found beside consensus: doubted labels, joined shares, how many judgments."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality.nouns import DoubtRow, JoinedShare, Needed
from preceptor.rooms.quality.queries import excerpt
from preceptor.rooms.quality.store import findings, results
from preceptor.rooms.work import queries as work
from preceptor.rooms.workforce import queries as workforce
from preceptor.stats.planning import for_margin


def doubts_page(ctx: Ctx, project_id: int, *, skip: int = 0, limit: int = 50) -> Sequence[DoubtRow]:
    """Labels that look wrong by everybody else's word, least likely first; at most 500 a project."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    rows = findings.doubts_page(ctx.conn, project_id, skip=skip, limit=limit)
    items = work.items_by_no(ctx, [row.item_id for row in rows])
    people = workforce.contributors(ctx, {row.contributor_id for row in rows})
    form = projects.snapshot(ctx, project_id).form
    return [
        DoubtRow(
            item=items[row.item_id].id,
            pseudonym=people[row.contributor_id].pseudonym,
            question=row.question,
            unit=row.unit,
            given=json.loads(row.given),
            likely=json.loads(row.likely),
            quality=row.quality,
            excerpt=excerpt(form, items[row.item_id].payload),
        )
        for row in rows
        if row.item_id in items and row.contributor_id in people
    ]


def joined(ctx: Ctx, project_id: int) -> Sequence[tuple[JoinedShare, str]]:
    """Shares that people and a model give together, each with the model's pseudonym."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    rows = findings.joined_of(ctx.conn, project_id)
    models = workforce.contributors(ctx, {row.contributor_id for row in rows})
    return [(row, models[row.contributor_id].pseudonym) for row in rows if row.contributor_id in models]


def judgments_needed(ctx: Ctx, project_id: int, *, margin: float, share: float = 0.5) -> Needed:
    """How many judgments bring a share's 95 % interval to plus or minus `margin`, with the project's overlap and how far its people
    agree; and with the model that judges best beside them. Raises Problem on a margin or share that is none."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    project, items = projects.snapshot(ctx, project_id), work.counts(ctx, [project_id])[project_id].items
    known = [one.alpha for one in results.agreement_of(ctx.conn, project_id) if one.alpha is not None]
    alike = min(1.0, max(0.0, sum(known) / len(known))) if known else 1.0
    population = max(items, 1)
    best = max(_correlations(findings.joined_of(ctx.conn, project_id)).items(), key=lambda one: one[1], default=None)
    model = workforce.contributors(ctx, [best[0]]).get(best[0]) if best else None

    def plan(correlation: float) -> tuple[int, int]:
        found = for_margin(
            margin, share=share, per_item=project.overlap, alike=alike, population=population, correlation=correlation
        )
        return found.items, found.judgments

    return Needed(
        margin=margin,
        per_item=project.overlap,
        alike=alike,
        population=population,
        alone=plan(0.0),
        joined=plan(min(best[1], 0.999)) if best and model else None,
        model=model.pseudonym if model else None,
    )


def _correlations(rows: Sequence[JoinedShare]) -> Mapping[int, float]:
    """Model → its least correlation with people over the labels: a plan must hold for all of them."""
    found: dict[int, float] = {}
    for row in rows:
        if row.correlation is not None:
            found[row.contributor_id] = min(found.get(row.contributor_id, 1.0), max(row.correlation, 0.0))
    return {model: least for model, least in found.items() if least > 0}
