"""What people do here: stop at what looks illegal, and give a second look."""

from preceptor.rooms.review.actions.deciding import decide_item
from preceptor.rooms.review.actions.desk import ask_for_queues, change_settings, release, take
from preceptor.rooms.review.actions.escalating import decide, escalate, open_sealed

__all__ = [
    "ask_for_queues",
    "change_settings",
    "decide",
    "decide_item",
    "escalate",
    "open_sealed",
    "release",
    "take",
]
