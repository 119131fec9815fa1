"""Reads of this room: for who writes exams, for oneself, for rooms above."""

from preceptor.rooms.exams.queries.mine import (
    attempt_shown,
    check_shown,
    held_on,
    my_attempt,
    my_certificates,
    my_exam,
    my_exams,
    my_skills,
)
from preceptor.rooms.exams.queries.skills import (
    count_holders,
    holding,
    known_skills,
    skills_at,
    skills_of,
    skills_of_each,
    skills_on_offer,
)
from preceptor.rooms.exams.queries.statistics import question_statistics
from preceptor.rooms.exams.queries.trying import tried
from preceptor.rooms.exams.queries.written import (
    accommodations,
    bank,
    exam,
    exams,
    missing_of,
    question,
    rekey_effect,
    results,
    topics,
)

__all__ = [
    "accommodations",
    "attempt_shown",
    "bank",
    "check_shown",
    "count_holders",
    "exam",
    "exams",
    "held_on",
    "holding",
    "known_skills",
    "missing_of",
    "my_attempt",
    "my_certificates",
    "my_exam",
    "my_exams",
    "my_skills",
    "question",
    "question_statistics",
    "rekey_effect",
    "results",
    "skills_at",
    "skills_of",
    "skills_of_each",
    "skills_on_offer",
    "topics",
    "tried",
]
