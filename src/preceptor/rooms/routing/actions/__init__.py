"""What contributors do: take, answer, skip, keep, flag, give back; and what time does."""

from preceptor.rooms.routing.actions.answering import answer
from preceptor.rooms.routing.actions.keeping import (
    beat,
    extend,
    flag,
    release,
    return_expired,
    save_draft,
    skip,
    withdraw,
)
from preceptor.rooms.routing.actions.taking import take_next

__all__ = [
    "answer",
    "beat",
    "extend",
    "flag",
    "release",
    "return_expired",
    "save_draft",
    "skip",
    "take_next",
    "withdraw",
]
