"""Asking people in, and answering."""

from preceptor.rooms.drives.actions.answering import accept, decline
from preceptor.rooms.drives.actions.asking import make_drive, propose, send_drive, withdraw_drive, withdraw_invite
from preceptor.rooms.drives.actions.clock import expire, forget
from preceptor.rooms.drives.actions.sending import send_some

__all__ = [
    "accept",
    "decline",
    "expire",
    "forget",
    "make_drive",
    "propose",
    "send_drive",
    "send_some",
    "withdraw_drive",
    "withdraw_invite",
]
