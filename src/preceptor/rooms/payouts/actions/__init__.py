"""What people and jobs do with payouts."""

from preceptor.rooms.payouts.actions.drawing import call_off, draw_up, drawn, return_next, take_next
from preceptor.rooms.payouts.actions.owner import erase_details, erase_details_of, set_details
from preceptor.rooms.payouts.actions.reporting import apply_report, ask_adapter, take_file
from preceptor.rooms.payouts.actions.sending import ended_if_over, hand_over, note_receipt, release

__all__ = [
    "apply_report", "ask_adapter", "call_off", "draw_up", "drawn", "ended_if_over", "erase_details", "erase_details_of", "hand_over",
    "note_receipt", "release", "return_next", "set_details", "take_file", "take_next",
]  # fmt: skip
