"""What every adapter owes: pay once for a key, and say later what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from preceptor.rooms.payouts.nouns import Order, Receipt, Reported


class Adapter(Protocol):
    """A way to move money."""

    def pay(self, order: Order) -> Receipt:
        """Pay, or say that it is taken or refused. The same `order.key` again gives the same receipt and moves nothing.

        Raises Problem of kind unavailable or too_many when asking again later can help: nothing is known then, and the
        payment is handed over again under the same key.
        """
        ...

    def report(self, keys: Sequence[str], /) -> Sequence[Reported]:
        """What became of payments, of those whose end is known; empty for who reports in another way."""
        ...
