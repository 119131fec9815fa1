"""What managers do with openings, and people with applications."""

from preceptor.rooms.openings.actions.applications import (
    decide,
    erase_me,
    join,
    save_application,
    send_application,
    withdraw_application,
)
from preceptor.rooms.openings.actions.openings import change_opening, make_opening, set_state
from preceptor.rooms.openings.actions.searches import keep_search, look_through, remove_search

__all__ = [
    "change_opening",
    "decide",
    "erase_me",
    "join",
    "keep_search",
    "look_through",
    "make_opening",
    "remove_search",
    "save_application",
    "send_application",
    "set_state",
    "withdraw_application",
]
