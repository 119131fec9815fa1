"""What happened to offers, links and referrals; nobody is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class Offered(Event):
    """An opening gives credit for referrals from now on; `subject` is the opening's id."""

    NAME: ClassVar[str] = "referrals.offered"
    currency: str
    minor_units: int
    tasks: int
    most: int


@dataclass(frozen=True, kw_only=True)
class OfferEnded(Event):
    """It gives none to who comes from now on; `subject` is the opening's id."""

    NAME: ClassVar[str] = "referrals.offer_ended"


@dataclass(frozen=True, kw_only=True)
class LinkMade(Event):
    """Somebody took a link of their own; `subject` is the opening's id."""

    NAME: ClassVar[str] = "referrals.link_made"


@dataclass(frozen=True, kw_only=True)
class Referred(Event):
    """Somebody came by a link; `subject` is the referral's id."""

    NAME: ClassVar[str] = "referrals.referred"
    opening: str


@dataclass(frozen=True, kw_only=True)
class Settled(Event):
    """A referral is credited, owed, refused or ended (`state`); `ground` of a refusal, "" else. `subject` is its id."""

    NAME: ClassVar[str] = "referrals.settled"
    opening: str
    state: str
    ground: str
    currency: str
    minor_units: int
