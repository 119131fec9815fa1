"""Reads: how people do, and what each voice weighs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.quality.nouns import GoldTally, Standing
from preceptor.rooms.quality.store import gold as scores
from preceptor.rooms.quality.store import results
from preceptor.rooms.workforce import queries as workforce
from preceptor.rooms.workforce.nouns import Source, Tally
from preceptor.stats.intervals import wilson


def standings(ctx: Ctx, project_id: int, *, after: int = 0, limit: int = 100) -> Sequence[Standing]:
    """How each contributor does, by contributor number."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    tallies = workforce.tallies(ctx, project_id=project_id, after=after, limit=limit)
    people = [tally.contributor.id for tally in tallies]
    gold = scores.of_project(ctx.conn, project_id, people)
    known = defaultdict(list)
    for row in results.reliabilities_of(ctx.conn, project_id, people):
        known[row.contributor_id].append(row)
    return [_standing(tally, gold[tally.contributor.id], known[tally.contributor.id]) for tally in tallies]


def agreement_of(ctx: Ctx, project_id: int, contributors: Sequence[int]) -> Mapping[int, Mapping[str, float]]:
    """Contributor → share of their labels that are the consensus's (its 95 % interval, and of how many), for those who were
    measured; for rooms above."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    labels: dict[int, int] = defaultdict(int)
    agreed: dict[int, int] = defaultdict(int)
    for row in results.reliabilities_of(ctx.conn, project_id, contributors):
        labels[row.contributor_id] += row.shared
        agreed[row.contributor_id] += row.agreed
    found = {}
    for number, count in labels.items():
        rate = _rate(agreed[number], count)
        if rate is not None:
            found[number] = {"estimate": rate[0], "low": rate[1], "high": rate[2], "labels": count}
    return found


def labels_of(ctx: Ctx, project_id: int, contributor_id: int) -> tuple[int, int]:
    """Labels of one person that somebody else gave too, and those that are what most of the others say, as of the last consensus run;
    the caller has asked for the right."""
    rows = results.reliabilities_of(ctx.conn, project_id, [contributor_id])
    return sum(row.shared for row in rows), sum(row.agreed for row in rows)


def my_gold(ctx: Ctx, project_id: int, contributor_id: int) -> tuple[int, int]:
    """Gold questions somebody saw and got right, told in blocks of five; the caller has asked for the right."""
    mine = scores.of_project(ctx.conn, project_id, [contributor_id])[contributor_id]
    return mine.told_seen, mine.told_right


def gold_of_each(ctx: Ctx, contributors: Iterable[int]) -> Mapping[int, Mapping[int, tuple[int, int]]]:
    """Contributor → project → gold seen and right, told in blocks of five. For rooms above that have asked for the right."""
    return scores.told_of_each(ctx.conn, contributors)


def weights(ctx: Ctx, project_id: int) -> Mapping[tuple[int, str], float]:
    """(contributor, question) → weight of their voice in training: reliability above chance counts, mean near 1.

    Missing means 1. Not negative: somebody who is reliably wrong is a matter for people, not for arithmetic.
    """
    require(ctx, Deed.BUILD, project_id)
    found = results.reliability_of(ctx.conn, project_id)
    if not found:
        return {}
    mean = sum(found.values()) / len(found)
    return {key: max(0.05, value / mean) if mean > 0 else 1.0 for key, value in found.items()}


def _standing(tally: Tally, gold: GoldTally, known: Sequence[Any]) -> Standing:
    labels, shared = (sum(getattr(row, name) for row in known) for name in ("labels", "shared"))
    return Standing(
        contributor_id=tally.contributor.id,
        pseudonym=tally.contributor.pseudonym,
        answers=tally.answers,
        seconds=tally.seconds,
        gold_seen=gold.seen,
        gold_right=gold.right,
        gold_accuracy=_rate(gold.right, gold.seen),
        agreement=_rate(sum(row.agreed for row in known), shared),
        agreement_labels=shared,
        reliability=sum(row.reliability * row.labels for row in known) / labels if labels else None,
        owed=_owed(known),
        imported=tally.contributor.source is Source.IMPORTED,
        model=tally.contributor.source is Source.MODEL,
    )


def _owed(known: Sequence[Any]) -> float | None:
    told = [row for row in known if row.owed is not None and row.labels]
    return sum(row.owed * row.labels for row in told) / sum(row.labels for row in told) if told else None


def _rate(hits: int, tries: int) -> tuple[float, float, float] | None:
    if not tries:
        return None
    found = wilson(hits, tries)
    return found.estimate, found.low, found.high
