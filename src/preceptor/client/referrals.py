"""Links that bring people to openings, and the credit for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Referrals:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def look(self, opening: str) -> Json:
        """What credit an opening gives, {"offer": None} for none, and one's own link if there is one; needs no token."""
        found: Json = self._connection.get(f"/openings/{opening}/referral")
        return found

    def link(self, opening: str) -> str:
        """One's own address to share; asked again it is the same."""
        return str(self._connection.post(f"/openings/{opening}/referral/link")["link"])

    def come(self, opening: str, via: str) -> None:
        """Say by whose link one came, before applying; `via` stands in the link's address. The first one counts."""
        self._connection.post(f"/openings/{opening}/referral", {"via": via})

    def mine(self) -> Iterator[Json]:
        """One's links and whom they brought, in numbers."""
        return self._connection.rows("/me/referrals")

    def of_opening(self, project: int, opening: str) -> Json:
        """What an opening offers and what came of it, for its managers."""
        found: Json = self._connection.get(f"/projects/{project}/openings/{opening}/referrals")
        return found

    def offer(self, project: int, opening: str, *, currency: str, minor_units: int, tasks: int, most: int) -> Json:
        """`minor_units` from the project's budget once somebody had `tasks` tasks accepted, for the first `most` people."""
        body = {"currency": currency, "minor_units": minor_units, "tasks": tasks, "most": most}
        found: Json = self._connection.put(f"/projects/{project}/openings/{opening}/referrals", body)
        return found

    def end_offer(self, project: int, opening: str) -> None:
        """Whoever comes from now on brings no credit; what was promised before holds."""
        self._connection.delete(f"/projects/{project}/openings/{opening}/referrals")
