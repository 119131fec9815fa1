"""What the hot path asks of a database; both dialects pass one suite of tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from preceptor.rooms.routing.nouns import Found, Held
from preceptor.rooms.work.nouns import Purpose

CANDIDATES = 200
"""Open items looked at for one hand-out; beyond that the slow search goes on, a bit further with each asking."""


@dataclass(frozen=True)
class Want:
    """A hand-out to be made. `token` names the lease to be; `opened_at` is None when it is fetched ahead."""

    project_id: int
    contributor_id: int
    purpose: Purpose
    token: str
    now: int
    expires_at: int
    opened_at: int | None
    form_version: int
    guidelines_version: int


@dataclass(frozen=True)
class Answering:
    """An answer to be appended, and the active lease it closes."""

    lease_no: int
    token: str
    project_id: int
    item_no: int
    contributor_id: int
    form_version: int
    guidelines_version: int
    payload: str
    shown_order: str
    seconds: int
    active_seconds: int
    now: int
    idempotency_key: str | None
    content_hash: str


class Hot(Protocol):
    """`raw` is the driver's connection, inside a transaction that somebody else ends."""

    def contributor(self, raw: Any, account_no: int) -> int | None:
        """The contributor's number of an account, or None when it has never worked."""

    def find(self, raw: Any, token: str) -> Found | None:
        """A lease with all that answering needs, in one look-up. Two requests of one person go one after the other."""

    def held(self, raw: Any, project_id: int, contributor_id: int) -> list[Held]:
        """The person's active leases in a project, oldest first, with drafts."""

    def answer(self, raw: Any, answering: Answering) -> bool:
        """Close the lease and append the answer; False when it was no longer active."""

    def take(self, raw: Any, want: Want) -> Held | None:
        """Lease the next item beyond the person's position; None when there is none near."""

    def answer_and_take(self, raw: Any, answering: Answering, want: Want) -> tuple[bool, Held | None]:
        """Both; nothing is taken when the answer could not be given."""

    def claim(self, raw: Any, want: Want, item_no: int) -> Held | None:
        """Lease this very item, if it is still open."""
