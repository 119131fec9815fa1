"""Reads: consensus, agreement, standing, findings, and what would be without somebody."""

from preceptor.rooms.quality.queries.people import (
    agreement_of,
    gold_of_each,
    labels_of,
    my_gold,
    standings,
    weights,
)
from preceptor.rooms.quality.queries.reading import (
    EXCERPT,
    agreement,
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
    stops_page,
    unsettled,
)
from preceptor.rooms.quality.queries.records import gold_everywhere
from preceptor.rooms.quality.queries.removal import Changed, Removal, without

__all__ = [
    "EXCERPT",
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
    "gold_of_each",
    "joined",
    "judgments_needed",
    "labels_of",
    "last_run",
    "my_gold",
    "standings",
    "stops_page",
    "unsettled",
    "weights",
    "without",
]
