"""What happened to payouts; no account number is ever told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class DetailsChanged(Event):
    """Somebody said where they are paid, or (`erased`) took it back."""

    NAME: ClassVar[str] = "payouts.details_changed"
    erased: bool


@dataclass(frozen=True, kw_only=True)
class BatchDrawnUp(Event):
    """Taking what is owed into a batch began."""

    NAME: ClassVar[str] = "payouts.batch_drawn_up"
    currency: str
    least: int


@dataclass(frozen=True, kw_only=True)
class BatchReleased(Event):
    """Somebody else than who drew it up let it go: it is sent from now on."""

    NAME: ClassVar[str] = "payouts.batch_released"
    payments: int
    minor_units: int


@dataclass(frozen=True, kw_only=True)
class BatchCalledOff(Event):
    NAME: ClassVar[str] = "payouts.batch_called_off"


@dataclass(frozen=True, kw_only=True)
class PaymentPaid(Event):
    NAME: ClassVar[str] = "payouts.payment_paid"
    batch: str
    contributor: int
    currency: str
    minor_units: int


@dataclass(frozen=True, kw_only=True)
class PaymentFailed(Event):
    """The bank or service refused or returned it: owed again."""

    NAME: ClassVar[str] = "payouts.payment_failed"
    batch: str
    contributor: int
    currency: str
    minor_units: int
    why: str


@dataclass(frozen=True, kw_only=True)
class FileTaken(Event):
    """Somebody took a batch's file for the bank, with account numbers in the clear; `form` is csv or pain_001."""

    NAME: ClassVar[str] = "payouts.file_taken"
    form: str
