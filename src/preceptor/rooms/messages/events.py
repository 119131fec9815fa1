"""What somebody decided about their messages; `subject` is their account.

No message is an event: what it tells of is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class PreferencesChanged(Event):
    """Somebody wants to hear otherwise; `ways` as they are from now on, where chosen."""

    NAME: ClassVar[str] = "messages.preferences_changed"
    ways: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class AddressProven(Event):
    """Somebody has shown that the address of their account is theirs; the trail does not say which it is."""

    NAME: ClassVar[str] = "messages.address_proven"


@dataclass(frozen=True, kw_only=True)
class Unsubscribed(Event):
    """A link in a mail was used: no e-mail of this kind any more, "" for none at all."""

    NAME: ClassVar[str] = "messages.unsubscribed"
    kind: str
