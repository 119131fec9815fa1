"""What people do, what a provider tells, what the clock erases."""

from preceptor.rooms.verification.actions.checking import ask, decide, look, open_check
from preceptor.rooms.verification.actions.erasing import erase_account, lapse_or_keep, note_erased, remind_some
from preceptor.rooms.verification.actions.evidence import opened, take_in
from preceptor.rooms.verification.actions.mine import begin, keep_part, send, withdraw
from preceptor.rooms.verification.actions.outside import PROVIDER, ask_session, begin_outside, hear, note_session

__all__ = [
    "PROVIDER",
    "ask",
    "ask_session",
    "begin",
    "begin_outside",
    "decide",
    "erase_account",
    "hear",
    "keep_part",
    "lapse_or_keep",
    "look",
    "note_erased",
    "note_session",
    "open_check",
    "opened",
    "remind_some",
    "send",
    "take_in",
    "withdraw",
]
