"""Reads: rules, receipts, appeals, what happened to people, and what a rule would have done."""

from preceptor.rooms.standing.queries.reading import (
    all_my_receipts,
    appeals,
    check,
    facts,
    list_rules,
    my_receipts,
    receipts,
    rules_on,
    skills,
    stopped,
)
from preceptor.rooms.standing.queries.replaying import replay
from preceptor.rooms.standing.rules.watching import is_fast

__all__ = [
    "all_my_receipts",
    "appeals",
    "check",
    "facts",
    "is_fast",
    "list_rules",
    "my_receipts",
    "receipts",
    "replay",
    "rules_on",
    "skills",
    "stopped",
]
