"""What people, files and the rooms above do to items, answers and gold."""

from preceptor.rooms.work.actions.asking import (
    ask_again,
    ask_anew,
    ask_as_before,
    ask_in_place,
    ask_instead,
    ask_no_more,
    ask_one_more,
)
from preceptor.rooms.work.actions.golds import make_gold, reword_gold, shelve_gold, unshelve_gold
from preceptor.rooms.work.actions.items import (
    add_items,
    append_answers,
    append_items,
    append_model_answer,
    item_faults,
    most_at_once,
    reserve_tail,
    revise_answer,
    set_overlap,
)
from preceptor.rooms.work.actions.sight import append_probe, hold, put_back, quarantine

__all__ = [
    "add_items",
    "append_answers",
    "append_items",
    "append_model_answer",
    "append_probe",
    "ask_again",
    "ask_anew",
    "ask_as_before",
    "ask_in_place",
    "ask_instead",
    "ask_no_more",
    "ask_one_more",
    "hold",
    "item_faults",
    "make_gold",
    "most_at_once",
    "put_back",
    "quarantine",
    "reserve_tail",
    "revise_answer",
    "reword_gold",
    "set_overlap",
    "shelve_gold",
    "unshelve_gold",
]
