"""Reads: consensus, agreement, standing, findings, and what each voice weighs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.forms import Form
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects import queries as projects
from preceptor.rooms.quality import rules
from preceptor.rooms.quality.nouns import (
    Agreement,
    ConsensusRow,
    DoubtRow,
    GoldCheck,
    JoinedShare,
    Needed,
    StopRow,
    Wish,
)
from preceptor.rooms.quality.store import findings, results
from preceptor.rooms.work import queries as work
from preceptor.rooms.workforce import queries as workforce
from preceptor.stats.overlap import Overlap, Reason
from preceptor.stats.planning import for_margin

EXCERPT = 160


def consensus_page(
    ctx: Ctx,
    project_id: int,
    *,
    question: str,
    low: float = 0.0,
    high: float = 1.0,
    after: tuple[float, int] | None = None,
    limit: int = 50,
) -> tuple[Sequence[ConsensusRow], tuple[float, int] | None]:
    """Items by confidence, least sure first, and the cursor behind them (None at the end)."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    rows = results.consensus_rows(ctx.conn, project_id, question=question, low=low, high=high, after=after, limit=limit)
    page = _rows(ctx, project_id, rows)
    more = (rows[-1].confidence, rows[-1].item_id) if len(rows) == limit else None
    return page, more


def consensus_of_item(ctx: Ctx, item_id: str) -> Sequence[ConsensusRow]:
    """What the answers to one item add up to, a row a question; none before the first run. Problem `item.not_found`."""
    item = work.item(ctx, item_id)
    require(ctx, Deed.SEE_QUALITY, item.project_id)
    return _rows(ctx, item.project_id, results.consensus_of(ctx.conn, item.project_id, [item.no]))


def consensus_of_items(ctx: Ctx, project_id: int, numbers: Sequence[int]) -> Mapping[tuple[int, str], Any]:
    """(item's number, question) → row with answer, confidence and units (JSON texts); for rooms above."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return {(row.item_id, row.question): row for row in results.consensus_of(ctx.conn, project_id, numbers)}


def confidences(ctx: Ctx, project_id: int, *, after: int, last: int) -> Mapping[int, tuple[float, int]]:
    """Item's number → (least confidence over its questions, answers), of the last consensus, for items numbered above
    `after` up to `last`; for rooms above."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return results.confidences(ctx.conn, project_id, after=after, last=last)


def stops_page(
    ctx: Ctx, project_id: int, *, reason: Reason, after: tuple[float, int] | None = None, limit: int = 50
) -> tuple[Sequence[StopRow], tuple[float, int] | None]:
    """Items that are (not) asked about again for this reason, least sure first; the second is the next cursor."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    rows = results.stops_page(ctx.conn, project_id, reason=reason.value, after=after, limit=limit)
    items = work.items_by_no(ctx, [row.item_id for row in rows])
    form = projects.snapshot(ctx, project_id).form
    found = [
        StopRow(
            item=items[row.item_id].id,
            reason=Reason(row.reason),
            question=row.question,
            sure=row.sure,
            gain=row.gain,
            answers=row.answers,
            excerpt=_excerpt(form, items[row.item_id].payload),
        )
        for row in rows
    ]
    return found, (rows[-1].sure, rows[-1].item_id) if len(rows) == limit else None


def unsettled(ctx: Ctx, project_id: int, numbers: Sequence[int]) -> Mapping[int, float]:
    """Item's number → how sure (0..1) it is, of those nobody is asked about again though they are not settled: torn, or as many
    answers as allowed and unsure still. For rooms above."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return results.unsettled(ctx.conn, project_id, numbers, below=Overlap.sure)


def count_stops(ctx: Ctx, project_id: int) -> Mapping[Reason, int]:
    """How many items are (not) asked about again, by reason; empty where the overlap is fixed or nothing is decided."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return {Reason(reason): count for reason, count in results.count_stops(ctx.conn, project_id).items()}


def agreement(ctx: Ctx, project_id: int) -> Sequence[Agreement]:
    require(ctx, Deed.SEE_QUALITY, project_id)
    return results.agreement_of(ctx.conn, project_id)


def last_run(ctx: Ctx, project_id: int) -> Mapping[str, Any] | None:
    """The last consensus run: number, method, whose voices it heard, people's answers and judges', time; None before the
    first."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    row = results.last_run(ctx.conn, project_id)
    if row is None or not row.number:
        return None
    heard = Wish.of({"method": row.method, **json.loads(row.heard)})
    return {
        **heard.told(),
        "number": row.number,
        "answers": row.answers_then,
        "judged": row.judged_then,
        "at": row.at,
    }


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
            excerpt=_excerpt(form, items[row.item_id].payload),
        )
        for row in rows
        if row.item_id in items and row.contributor_id in people
    ]


def gold_checks(ctx: Ctx, project_id: int) -> Sequence[GoldCheck]:
    """How right each method is on gold held out from it, by question, best first; none where there is too little gold."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return findings.gold_checks_of(ctx.conn, project_id)


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
    best = max(
        rules.correlations(findings.joined_of(ctx.conn, project_id)).items(), key=lambda one: one[1], default=None
    )
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


def _rows(ctx: Ctx, project_id: int, rows: Sequence[Any]) -> list[ConsensusRow]:
    items = work.items_by_no(ctx, [row.item_id for row in rows])
    form = projects.snapshot(ctx, project_id).form
    return [
        ConsensusRow(
            item=items[row.item_id].id,
            question=row.question,
            summary=row.summary,
            answer=json.loads(row.answer) if row.answer else None,
            confidence=row.confidence,
            answers=row.answers,
            excerpt=_excerpt(form, items[row.item_id].payload),
            ruling=row.ruling,
        )
        for row in rows
    ]


def _excerpt(form: Form, payload: Mapping[str, Any]) -> str:
    """How an item begins: the words of its first field."""
    return next(iter(form.plain(payload).values()), "")[:EXCERPT]
