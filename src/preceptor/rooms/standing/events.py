"""What happened to rules and receipts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class RuleChanged(Event):
    """Somebody made a quality rule, changed it, or switched it on or off; `subject` is its id."""

    NAME: ClassVar[str] = "standing.rule_changed"
    version: int
    on: bool
    action: str


@dataclass(frozen=True, kw_only=True)
class ReceiptGiven(Event):
    """A rule fired on somebody; `subject` is the receipt's id, `rule` the rule's."""

    NAME: ClassVar[str] = "standing.receipt_given"
    rule: str
    version: int
    contributor: int
    action: str


@dataclass(frozen=True, kw_only=True)
class ReceiptChanged(Event):
    """A receipt was decided, undone, appealed or judged: `state` and `appeal` as they are now."""

    NAME: ClassVar[str] = "standing.receipt_changed"
    contributor: int
    state: str
    appeal: str
