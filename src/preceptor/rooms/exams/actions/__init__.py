"""What people do with exams: write them, take them, and what comes of it."""

from preceptor.rooms.exams.actions.bank import (
    add_question,
    add_questions,
    bring_back,
    change_question,
    rekey,
    replace_question,
    retire,
)
from preceptor.rooms.exams.actions.exams import change_exam, make_exam, set_accommodation, set_state
from preceptor.rooms.exams.actions.grading import close_overdue, regrade
from preceptor.rooms.exams.actions.skills import erase_mine, expire_skills, grant_skill
from preceptor.rooms.exams.actions.taking import check_answer, save_answer, start, submit

__all__ = [
    "add_question",
    "add_questions",
    "bring_back",
    "change_exam",
    "change_question",
    "check_answer",
    "close_overdue",
    "erase_mine",
    "expire_skills",
    "grant_skill",
    "make_exam",
    "regrade",
    "rekey",
    "replace_question",
    "retire",
    "save_answer",
    "set_accommodation",
    "set_state",
    "start",
    "submit",
]
