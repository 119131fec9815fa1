"""What puts messages into inboxes, and what people do with theirs."""

from preceptor.rooms.messages.actions.addresses import ask_proof, begin_proof, prove, unsubscribe
from preceptor.rooms.messages.actions.delivering import deliver
from preceptor.rooms.messages.actions.own import erase_mine, set_all_read, set_preferences, set_read

__all__ = [
    "ask_proof",
    "begin_proof",
    "deliver",
    "erase_mine",
    "prove",
    "set_all_read",
    "set_preferences",
    "set_read",
    "unsubscribe",
]
