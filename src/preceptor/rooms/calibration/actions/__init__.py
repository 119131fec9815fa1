"""What people do: plan and move sessions, answer, discuss, propose."""

from preceptor.rooms.calibration.actions.sessions import ask, invite, keep_figures, make, move, move_due
from preceptor.rooms.calibration.actions.taking import answer, attend
from preceptor.rooms.calibration.actions.talking import decide, erase_words, post, propose

__all__ = [
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
]
