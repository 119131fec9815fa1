"""What makes contributors, and what people say about themselves."""

from preceptor.rooms.workforce.actions.contributors import (
    count,
    count_reviews,
    ensure_contributor,
    ensure_imported,
    ensure_me,
    ensure_model,
)
from preceptor.rooms.workforce.actions.profiles import (
    erase_mine,
    keep_resume,
    remove_resume,
    say_profile,
    take_in_resume,
)

__all__ = [
    "count",
    "count_reviews",
    "ensure_contributor",
    "ensure_imported",
    "ensure_me",
    "ensure_model",
    "erase_mine",
    "keep_resume",
    "remove_resume",
    "say_profile",
    "take_in_resume",
]
