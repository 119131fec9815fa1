"""One's own messages, and how one wants to hear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Messages:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, *, unread: bool = False, language: str = "") -> Iterator[Json]:
        """Newest first, in `language` (BCP 47) or else in that of the account."""
        return self._connection.rows("/me/messages", unread=unread or None, language=language or None)

    def unread(self) -> int:
        """How many are unread, counted up to 100."""
        return int(self._connection.get("/me/messages/unread")["count"])

    def read(self, message: str, *, read: bool = True) -> None:
        """Mark one read, or unread again."""
        self._connection.post(f"/me/messages/{message}/read", {"read": read})

    def read_all(self, newest: str) -> None:
        """All up to the newest one seen."""
        self._connection.post("/me/messages/read", {"newest": newest})

    def preferences(self) -> Json:
        """What holds for every kind of message: off, inbox, digest or each; quiet hours; whether e-mail reaches one."""
        found: Json = self._connection.get("/me/message-preferences")
        return found

    def prefer(
        self, *, ways: Json | None = None, quiet_from: int | None = None, quiet_until: int | None = None,
        digest_hour: int = 8,
    ) -> Json:  # fmt: skip
        """How one wants to hear from now on: all of it; kinds left out of `ways` are as usual."""
        body = {"ways": ways or {}, "quiet_from": quiet_from, "quiet_until": quiet_until, "digest_hour": digest_hour}
        found: Json = self._connection.put("/me/message-preferences", body)
        return found

    def prove_address(self) -> None:
        """Have a link sent that shows one's address is one's own."""
        self._connection.post("/me/address-proof", {})
