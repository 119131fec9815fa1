"""Letting somebody in, writing a project's rule, and keeping the sets it is counted by."""

from preceptor.rooms.eligibility.actions.gate import admit, close_to, count_receipt, drop_over, reopen_to
from preceptor.rooms.eligibility.actions.index import reindex, reindex_subjects, reindex_workers
from preceptor.rooms.eligibility.actions.rule import change_rule

__all__ = [
    "admit",
    "change_rule",
    "close_to",
    "count_receipt",
    "drop_over",
    "reindex",
    "reindex_subjects",
    "reindex_workers",
    "reopen_to",
]
