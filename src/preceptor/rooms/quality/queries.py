"""Reads: consensus, agreement, standing, and the weights that training gives each voice."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.quality import store
from preceptor.rooms.quality.nouns import Agreement, ConsensusRow, Gold, Standing
from preceptor.rooms.work import queries as work
from preceptor.rooms.workforce import queries as workforce

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
    rows = store.consensus_rows(ctx.conn, project_id, question=question, low=low, high=high, after=after, limit=limit)
    items = work.items_by_id(ctx, [row.item_id for row in rows])
    page = [
        ConsensusRow(
            item=items[row.item_id].public_id,
            question=row.question,
            summary=row.summary,
            answer=json.loads(row.answer) if row.answer else None,
            confidence=row.confidence,
            answers=row.answers,
            excerpt=items[row.item_id].excerpt[:EXCERPT],
        )
        for row in rows
    ]
    more = (rows[-1].confidence, rows[-1].item_id) if len(rows) == limit else None
    return page, more


def consensus_of_items(ctx: Ctx, project_id: int, item_ids: Sequence[int]) -> Mapping[tuple[int, str], Any]:
    """(item, question) → row with answer, confidence and units (JSON texts); for rooms above."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return {(row.item_id, row.question): row for row in store.consensus_of(ctx.conn, project_id, item_ids)}


def agreement(ctx: Ctx, project_id: int) -> Sequence[Agreement]:
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.agreement_of(ctx.conn, project_id)


def last_run(ctx: Ctx, project_id: int) -> Mapping[str, Any] | None:
    """Number, method, answers and time of the last consensus run; None before the first."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    row = store.last_run(ctx.conn, project_id)
    return dict(row._mapping) if row is not None and row.number else None


def standings(ctx: Ctx, project_id: int, *, after: int = 0, limit: int = 100) -> Sequence[Standing]:
    """How each contributor does, by contributor number."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    rows = store.standings_of(ctx.conn, project_id, after=after, limit=limit)
    people = workforce.contributors(ctx, [row.contributor_id for row in rows])
    return [_standing(row, people[row.contributor_id]) for row in rows]


def my_gold(ctx: Ctx, project_id: int, contributor_id: int) -> tuple[int, int]:
    """Gold questions seen and right, of the asker's own contributor; the caller has asked for the right to work."""
    return store.my_gold(ctx.conn, project_id, contributor_id)


def weights(ctx: Ctx, project_id: int) -> Mapping[tuple[int, str], float]:
    """(contributor, question) → weight of their voice in training: reliability above chance counts, mean near 1.

    Missing means 1. Not negative: somebody who is reliably wrong is a matter for people, not for arithmetic.
    """
    require(ctx, Deed.BUILD, project_id)
    found = store.reliability_of(ctx.conn, project_id)
    if not found:
        return {}
    mean = sum(found.values()) / len(found)
    return {key: max(0.05, value / mean) if mean > 0 else 1.0 for key, value in found.items()}


def gold_of_items(ctx: Ctx, project_id: int, item_ids: Sequence[int]) -> Mapping[int, Gold]:
    require(ctx, Deed.SEE_QUALITY, project_id)
    return store.gold_of(ctx.conn, item_ids)


def _standing(row: Any, person: Any) -> Standing:
    from preceptor.stats.intervals import wilson

    gold = wilson(row.gold_right, row.gold_seen) if row.gold_seen else None
    agreed = wilson(row.agreed, row.labels) if row.labels else None
    return Standing(
        contributor_id=row.contributor_id,
        pseudonym=person.pseudonym,
        answers=row.answers,
        seconds=row.seconds,
        gold_seen=row.gold_seen,
        gold_right=row.gold_right,
        gold_accuracy=(gold.estimate, gold.low, gold.high) if gold else None,
        agreement=(agreed.estimate, agreed.low, agreed.high) if agreed else None,
        agreement_labels=int(row.labels or 0),
        reliability=row.weighted / row.labels if row.labels else None,
        imported=person.account_no is None,
    )
