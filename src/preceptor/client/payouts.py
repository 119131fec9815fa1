"""Payouts: where one is paid, what was paid, and the batches of the house."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Payouts:
    """Money is whole minor units and a currency: EUR 150 is €1.50."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def my_details(self) -> Json:
        """Where one is paid, and all the house holds of it."""
        found: Json = self._connection.get("/me/payout-details")
        return found

    def set_my_details(self, name: str, iban: str, *, bic: str = "") -> Json:
        """Say where one is paid from now on."""
        found: Json = self._connection.put("/me/payout-details", {"name": name, "iban": iban, "bic": bic})
        return found

    def erase_my_details(self) -> None:
        """Take it back; nothing is paid out until it is said anew."""
        self._connection.delete("/me/payout-details")

    def my_payments(self) -> Iterator[Json]:
        """What was and is paid to oneself, newest first."""
        return self._connection.rows("/me/payments")

    def statement(self, month: str) -> Json:
        """What one earned and was paid in a month (UTC) such as 2026-11, or in a year."""
        found: Json = self._connection.get(f"/me/statements/{month}")
        return found

    def statement_lines(self, month: str, to: str | Path) -> int:
        """Save every line of a month or a year as CSV; gives bytes."""
        return self._connection.download(f"/me/statements/{month}/lines", Path(to))

    def statement_pdf(self, month: str, to: str | Path, *, of: int | None = None, language: str = "") -> int:
        """Save the statement of a month or a year as PDF: one's own, or that `of` a contributor; gives bytes."""
        whose = "/me" if of is None else f"/payouts/people/{of}"
        return self._connection.download(f"{whose}/statements/{month}/pdf", Path(to), language=language or None)

    def preview(self, currency: str, *, least: int = 1) -> Iterator[Json]:
        """Who is owed something, and why somebody would not be in a batch drawn up now (`hindrance`)."""
        return self._connection.rows("/payouts/preview", currency=currency, least=least)

    def draw_up(self, currency: str, *, least: int = 1, note: str = "") -> Json:
        """Begin a batch of everybody who is owed at least `least` minor units."""
        body = {"currency": currency, "least": least, "note": note}
        found: Json = self._connection.post("/payouts/batches", body)
        return found

    def list(self) -> Iterator[Json]:
        """Every batch, newest first."""
        return self._connection.rows("/payouts/batches")

    def get(self, batch: str) -> Json:
        found: Json = self._connection.get(f"/payouts/batches/{batch}")
        return found

    def payments(self, batch: str, *, state: str | None = None) -> Iterator[Json]:
        """A batch's payments, in the order they were taken in."""
        return self._connection.rows(f"/payouts/batches/{batch}/payments", state=state)

    def release(self, batch: str) -> Json:
        """Let a batch go that somebody else drew up."""
        found: Json = self._connection.post(f"/payouts/batches/{batch}/release")
        return found

    def call_off(self, batch: str) -> Json:
        """End a batch that nobody released; what is in it is owed again."""
        found: Json = self._connection.post(f"/payouts/batches/{batch}/call-off")
        return found

    def file(self, batch: str, to: str | Path, *, form: str = "pain_001") -> int:
        """Save the batch for the bank: pain_001 or csv, with account numbers in the clear; gives bytes. It is audited."""
        return self._connection.download(f"/payouts/batches/{batch}/file", Path(to), form=form)

    def pdf(self, batch: str, to: str | Path, *, language: str = "") -> int:
        """Save the batch's paper for the books: who made it, every payment, what the bank said; gives bytes."""
        return self._connection.download(f"/payouts/batches/{batch}/pdf", Path(to), language=language or None)

    def compare(self, batch: str, rows: Sequence[Mapping[str, Any]] | None = None) -> Json:
        """A report (key, currency, minor_units, paid, why) against our books, changing nothing; None asks the adapter."""
        found: Json = self._connection.post(f"/payouts/batches/{batch}/comparison", _report(rows))
        return found

    def report(self, batch: str, rows: Sequence[Mapping[str, Any]] | None = None) -> Json:
        """Note what the bank says of payments that wait; differences change nothing and are listed."""
        found: Json = self._connection.post(f"/payouts/batches/{batch}/report", _report(rows))
        return found


def _report(rows: Sequence[Mapping[str, Any]] | None) -> Json:
    return {"rows": None if rows is None else [dict(row) for row in rows]}
