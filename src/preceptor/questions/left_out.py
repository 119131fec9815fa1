"""What a kind of question is taken to say where it leaves a member of the contract out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def nothing_comparable(_question: Any) -> Sequence[Any]:
    return ()


def nothing_wrong(_question: Any, _shown: Any) -> Sequence[Any]:
    return ()


def no_preferences(_question: Any, _shown: Any, _answer: Any) -> Sequence[Any]:
    return ()


def no_ratings(_question: Any, _shown: Any, _answer: Any) -> Mapping[str, float]:
    return {}


def no_texts(_question: Any, _shown: Any, _answer: Any) -> Mapping[str, str]:
    return {}


def no_lessons(_question: Any, _shown: Any, _answer: Any) -> Sequence[Any]:
    return ()


def nothing_wanted(_question: Any, _shown: Any) -> Mapping[str, str]:
    return {}


def no_tags(_question: Any, _shown: Any, _answer: Any) -> Mapping[str, bool]:
    return {}


def no_citations(_question: Any, _answer: Any) -> Sequence[str]:
    return ()


def nothing(*_asked: Any) -> None:
    return None


def no_figures(_question: Any, _shown: Any, _one: Any, _other: Any) -> Mapping[str, float]:
    return {}


def nothing_attached(_answer: Any) -> Sequence[Any]:
    return ()


def no_chain(_question: Any, _shown: Any, _answer: Any) -> Sequence[Any]:
    return ()


def one_family(_unit: str) -> str:
    return ""
