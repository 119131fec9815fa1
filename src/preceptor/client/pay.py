"""Pay: one's own money, a project's budget and what it owes."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Pay:
    """Money is whole minor units and a currency: EUR 150 is €1.50."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def mine(self) -> builtins.list[Json]:
        """One's own money, a row for each currency: pending, owed, paid, and what it comes to an hour."""
        found: builtins.list[Json] = self._connection.get("/me/money")["rows"]
        return found

    def my_rates(self) -> builtins.list[Json]:
        """What an hour has come to in each open project: `mine`, and the `median` of `people`; None where too little is known."""
        found: builtins.list[Json] = self._connection.get("/me/rates")["rows"]
        return found

    def my_earnings(self, *, state: str | None = None, project: int | None = None) -> Iterator[Json]:
        """One's own lines, newest first. state: pending, approved, rejected, contested or settled."""
        return self._connection.rows("/me/earnings", state=state, project=project)

    def contest(self, earning: str, note: str) -> Json:
        """Have what was held back looked at by somebody else."""
        found: Json = self._connection.post(f"/earnings/{earning}/contest", {"note": note})
        return found

    def get(self, project: int) -> Json:
        """How a project pays, what is left of its budget, what it owes."""
        found: Json = self._connection.get(f"/projects/{project}/pay")
        return found

    def set_terms(self, project: int, **terms: Any) -> Json:
        """Change the terms named (basis, hourly, cap_seconds, floor, pays_practice, pays_broken, pays_opted_out, rates, …_days); the others stay."""
        found: Json = self._connection.put(f"/projects/{project}/pay/terms", self.get(project)["terms"] | terms)
        return found

    def fees(self, project: int) -> builtins.list[Json]:
        """The exams and calibration sessions a project pays for."""
        found: builtins.list[Json] = self._connection.get(f"/projects/{project}/pay/fees")["rows"]
        return found

    def my_fees(self) -> builtins.list[Json]:
        """What the exams open to one and the sessions one sits in pay, of those that do."""
        found: builtins.list[Json] = self._connection.get("/me/fees")["rows"]
        return found

    def set_fee(self, project: int, about: str, subject: str, amount: Json, *, minutes: int, **more: Any) -> Json:
        """Pay for an "exam" or a "session" (its id): `amount` for the whole, or with basis="minute" a minute up to cap_minutes;
        `minutes` is how long it takes, `times` how many attempts of one person are paid."""
        body = {"amount": amount, "minutes": minutes, **more}
        found: Json = self._connection.put(f"/projects/{project}/pay/fees/{about}/{subject}", body)
        return found

    def end_fee(self, project: int, about: str, subject: str) -> None:
        """Pay nothing for what is begun from now on."""
        self._connection.delete(f"/projects/{project}/pay/fees/{about}/{subject}")

    def fund(self, project: int, currency: str, minor_units: int, *, key: str = "", note: str = "") -> Json:
        """Put money into the budget; the same `key` twice is once, and a negative amount takes back."""
        body = {"currency": currency, "minor_units": minor_units, "key": key, "note": note}
        found: Json = self._connection.post(f"/projects/{project}/pay/funding", body)
        return found

    def earnings(self, project: int, *, state: str | None = None, contributor: int | None = None) -> Iterator[Json]:
        """Everybody's in a project, newest first."""
        return self._connection.rows(f"/projects/{project}/pay/earnings", state=state, contributor=contributor)

    def approve(self, project: int, earnings: builtins.list[str]) -> int:
        """Approve pending earnings before their time; gives how many."""
        found: int = self._connection.post(f"/projects/{project}/pay/approvals", {"earnings": earnings})["approved"]
        return found

    def reject(self, earning: str, ground: str, reason: str, *, minor_units: int | None = None) -> Json:
        """Hold a pending earning back: not_done (all of it) or not_as_asked (honest time stays paid)."""
        body = {"ground": ground, "reason": reason, "minor_units": minor_units}
        found: Json = self._connection.post(f"/earnings/{earning}/rejection", body)
        return found

    def settle(self, earning: str, minor_units: int, reason: str) -> Json:
        """End a dispute: so much goes to the contributor."""
        body = {"minor_units": minor_units, "reason": reason}
        found: Json = self._connection.post(f"/earnings/{earning}/settlement", body)
        return found

    def bonus(
        self, project: int, contributor: int, currency: str, minor_units: int, reason: str, *, key: str = ""
    ) -> Json:
        """Something on top, owed at once; the same `key` twice is once."""
        body = {
            "contributor": contributor,
            "currency": currency,
            "minor_units": minor_units,
            "reason": reason,
            "key": key,
        }
        found: Json = self._connection.post(f"/projects/{project}/pay/bonuses", body)
        return found

    def people(self, project: int) -> Iterator[Json]:
        """Who worked in a project, with their money."""
        return self._connection.rows(f"/projects/{project}/pay/people")

    def journal(self, project: int) -> Iterator[Json]:
        """A project's ledger, newest entry first."""
        return self._connection.rows(f"/projects/{project}/pay/journal")
