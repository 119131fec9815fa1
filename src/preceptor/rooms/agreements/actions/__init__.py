"""What people do: publish and retire documents, sign, read, take the course."""

from preceptor.rooms.agreements.actions.documents import erase_mine, make, publish, retire, sign
from preceptor.rooms.agreements.actions.onboarding import answer_check, begin_reading, change_onboarding, finish_reading

__all__ = [
    "answer_check",
    "begin_reading",
    "change_onboarding",
    "erase_mine",
    "finish_reading",
    "make",
    "publish",
    "retire",
    "sign",
]
