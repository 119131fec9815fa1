"""Escalations: what people stopped because it looked illegal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Escalations:
    """For those named to handle them; `stop` and `mine` for whoever works."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, *, state: str | None = None) -> Iterator[Json]:
        """Newest first, without what the items show."""
        return self._connection.rows("/escalations", state=state)

    def open(self, escalation: str) -> Json:
        """What was stopped; each look is written into the audit trail."""
        found: Json = self._connection.post(f"/escalations/{escalation}/open")
        return found

    def decide(self, escalation: str, state: str, *, note: str = "") -> Json:
        """`confirmed` quarantines the item for good, `cleared` puts it back to work."""
        found: Json = self._connection.post(f"/escalations/{escalation}/decide", {"state": state, "note": note})
        return found

    def stop(self, lease: str, reason: str, *, note: str = "") -> str:
        """Stop at a held item (child, threat, terror or other); gives the receipt."""
        body = {"reason": reason, "note": note}
        receipt: str = self._connection.post(f"/leases/{lease}/escalate", body)["receipt"]
        return receipt

    def mine(self) -> Any:
        """What I stopped and what came of it."""
        return self._connection.get("/my-escalations")["rows"]
