"""What a reader makes of a row: items to be, and judgments already given.

Named tuples, since every imported row makes some: frozen dataclasses take four times as long to make.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Unreadable(Exception):  # noqa: N818 - a finding about the row, listed for the person, not a failure of ours
    """This row cannot become an item; the sentence says where and why."""


class Judgment(NamedTuple):
    """What one person thought: `order` is response ids best first, an inner list being a tie.

    `answers` (question name → answer) instead, when the file speaks our own form's language. `contributor` is the
    name in the file; it is stored as a pseudonym.
    """

    contributor: str
    order: Sequence[Sequence[str]] | None = None
    answers: Mapping[str, Any] | None = None


class ItemDraft(NamedTuple):
    """`key` names it in the file (for joining judgments, and for importing twice without doubling); `group` keeps
    items on one prompt together when datasets are split."""

    payload: Mapping[str, Any]
    key: str = ""
    group: str = ""
    judgments: Sequence[Judgment] = ()
    gold: Mapping[str, Any] | None = None
    gold_reason: str = ""
    severity: int | None = None


class JudgmentDraft(NamedTuple):
    """A judgment that comes apart from its item, as in a file of votes: `key` is the item's."""

    key: str
    judgment: Judgment


class Draft(NamedTuple):
    """Everything one row gives."""

    items: Sequence[ItemDraft] = ()
    judgments: Sequence[JudgmentDraft] = ()
