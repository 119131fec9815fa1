"""Reads: consensus, agreement, standing, findings, and what would be without somebody."""

from preceptor.rooms.quality.queries.reading import (
    EXCERPT,
    GOLD_BLOCK,
    agreement,
    agreement_of,
    confidences,
    consensus_of_item,
    consensus_of_items,
    consensus_page,
    count_stops,
    doubts_page,
    gold_checks,
    joined,
    judgments_needed,
    last_run,
    my_gold,
    standings,
    stops_page,
    weights,
)
from preceptor.rooms.quality.queries.records import gold_everywhere
from preceptor.rooms.quality.queries.removal import Changed, Removal, without

__all__ = [
    "EXCERPT",
    "GOLD_BLOCK",
    "Changed",
    "Removal",
    "agreement",
    "agreement_of",
    "confidences",
    "consensus_of_item",
    "consensus_of_items",
    "consensus_page",
    "count_stops",
    "doubts_page",
    "gold_checks",
    "gold_everywhere",
    "joined",
    "judgments_needed",
    "last_run",
    "my_gold",
    "standings",
    "stops_page",
    "weights",
    "without",
]
