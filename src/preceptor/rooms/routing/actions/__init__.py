"""What contributors do: take, answer, skip, keep, flag, give back; and what time does."""

from preceptor.rooms.routing.actions.anew import let_answer_again, let_answer_once
from preceptor.rooms.routing.actions.answering import answer
from preceptor.rooms.routing.actions.attaching import attach, may_attach
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
from preceptor.rooms.routing.actions.talking import Spoken, ask_again, choose, coming, end, say, show_chat, stop
from preceptor.rooms.routing.actions.terms import drop_terms_over, set_terms

__all__ = [
    "Spoken",
    "answer",
    "ask_again",
    "attach",
    "beat",
    "choose",
    "coming",
    "drop_terms_over",
    "end",
    "extend",
    "flag",
    "let_answer_again",
    "let_answer_once",
    "may_attach",
    "release",
    "return_expired",
    "save_draft",
    "say",
    "set_terms",
    "show_chat",
    "skip",
    "stop",
    "take_next",
    "withdraw",
]
