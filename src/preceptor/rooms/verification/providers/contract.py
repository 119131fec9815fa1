"""What every provider owes: a session for a check, and a signed word about its end."""

from __future__ import annotations

from typing import Protocol

from preceptor.rooms.verification.nouns import Session


class Provider(Protocol):
    """A service that checks identities."""

    def begin(self, check_id: str, *, back_to: str) -> Session:
        """A session for this check; the same check again gives the same session. The person is sent back to `back_to`.

        Raises Problem of kind unavailable when asking again later can help.
        """
        ...
