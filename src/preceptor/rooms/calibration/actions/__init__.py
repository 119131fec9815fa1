"""What people do: plan and move sessions, answer, discuss, propose."""

from preceptor.rooms.calibration.actions.sessions import (
    TELL,
    ask,
    invite,
    keep_figures,
    make,
    move,
    move_due,
    remind_due,
)
from preceptor.rooms.calibration.actions.taking import answer, attend
from preceptor.rooms.calibration.actions.talking import decide, erase_words, post, propose

__all__ = [
    "TELL",
    "answer",
    "ask",
    "attend",
    "decide",
    "erase_words",
    "invite",
    "keep_figures",
    "make",
    "move",
    "move_due",
    "post",
    "propose",
    "remind_due",
]
