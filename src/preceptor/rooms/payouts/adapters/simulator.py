"""A pretended bank that keeps its books in a folder."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

from preceptor.base.ids import new_id
from preceptor.rooms.payouts.nouns import Order, Receipt, ReceiptState, Reported

REFUSED_ENDING = "00"
"""Accounts that end like this are closed, so that refusals can be tried too."""


class Simulator:
    """For trying payouts out, and for tests that kill us in the middle. One file a key, there whole or not at all: the first that asks is paid, whoever asks again reads the same receipt."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def pay(self, order: Order) -> Receipt:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        refused = order.details.iban.endswith(REFUSED_ENDING)
        booked = {
            "key": order.key, "currency": order.currency, "minor_units": order.minor_units, "paid": not refused,
            "why": "The account is closed." if refused else "",
        }  # fmt: skip
        path = self._folder / f"{order.key}.json"
        draft = self._folder / f".{order.key}.{new_id()}"
        draft.write_text(json.dumps(booked))
        # A link appears whole, and never over one that is there: this is what makes paying twice impossible.
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
        found = json.loads(path.read_text())
        state = ReceiptState.PAID if found["paid"] else ReceiptState.REFUSED
        return Receipt(state, reference=f"SIM-{order.key[-12:]}", why=found["why"])

    def report(self, keys: Sequence[str]) -> Sequence[Reported]:
        paths = [self._folder / f"{key}.json" for key in keys]
        return [Reported(**json.loads(path.read_text())) for path in paths if path.exists()]
