"""Consensus, agreement and how each contributor does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from preceptor.client.connection import Connection

Json = dict[str, Any]


class Quality:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def infer(
        self, project: int, *, method: str = "dawid_skene", people: bool = True, judges: Sequence[str] = ()
    ) -> Json:
        """Start a consensus run; gives {"job"}. It hears people, and of the models only the judges named by id."""
        body = {"method": method, "people": people, "judges": list(judges)}
        found: Json = self._connection.post(f"/projects/{project}/consensus", body)
        return found

    def consensus(self, project: int, question: str, **filters: Any) -> Iterator[Json]:
        """Items with what their answers add up to, least sure first; filters: min_confidence, max_confidence."""
        return self._connection.rows(f"/projects/{project}/consensus", question=question, **filters)

    def overlap(self, project: int, *, reason: str = "torn") -> Iterator[Json]:
        """Of a project with dynamic overlap: the items (not) asked about again for this reason, least sure first."""
        return self._connection.rows(f"/projects/{project}/overlap", reason=reason)

    def agreement(self, project: int) -> list[Json]:
        found: list[Json] = self._connection.get(f"/projects/{project}/agreement")["rows"]
        return found

    def coefficients(self, project: int) -> Iterator[Json]:
        """Agreement of labels by other coefficients than alpha, a row each: percent, fleiss, gwet (AC1; AC2 where labels have
        an order), brennan_prediger."""
        for row in self.agreement(project):
            for name, interval in row["coefficients"].items():
                yield {"question": row["question"], "family": row["family"], "coefficient": name, **interval}

    def doubts(self, project: int) -> Iterator[Json]:
        """Labels that look wrong by everybody else's word, least likely first; at most 500."""
        return self._connection.rows(f"/projects/{project}/doubts")

    def gold_checks(self, project: int) -> list[Json]:
        """How right each method is on gold it was not told, by question; one of them is "suggested"."""
        found: list[Json] = self._connection.get(f"/projects/{project}/gold-checks")["rows"]
        return found

    def shares(self, project: int) -> list[Json]:
        """How often each label is right over all items, by people and a model that judges together."""
        found: list[Json] = self._connection.get(f"/projects/{project}/shares")["rows"]
        return found

    def needed(self, project: int, *, margin: float = 0.02, share: float = 0.5) -> Json:
        """How many judgments bring a share's 95 % interval to plus or minus `margin`, with and without a model beside people."""
        found: Json = self._connection.get(f"/projects/{project}/judgments-needed", margin=margin, share=share)
        return found

    def contributors(self, project: int) -> Iterator[Json]:
        return self._connection.rows(f"/projects/{project}/contributors")
