"""Reads of this room: escalations, the queues, what a reviewer sees, and what was decided."""

from preceptor.rooms.review.queries.escalations import escalations, my_escalations
from preceptor.rooms.review.queries.reports import (
    my_reviews,
    reviewers,
    shares,
    stood,
    verdict,
    verdicts,
    waiting,
    waiting_items,
)

__all__ = [
    "escalations",
    "my_escalations",
    "my_reviews",
    "reviewers",
    "shares",
    "stood",
    "verdict",
    "verdicts",
    "waiting",
    "waiting_items",
]
