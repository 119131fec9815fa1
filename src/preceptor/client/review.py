"""Second looks, and what people stopped because it looked illegal."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
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


class Review:
    """Second looks: the queues, deciding, and what came of it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def queues(self, project: int) -> builtins.list[Json]:
        """[{queue, items}]: disagreement, model, random, person/<contributor>, clause/<policy>/<number>."""
        found: builtins.list[Json] = self._connection.get(f"/projects/{project}/review/queues")["rows"]
        return found

    def make_queues(self, project: int) -> str:
        """Make them anew (it happens by itself after each consensus); gives the job."""
        job: str = self._connection.post(f"/projects/{project}/review/queues")["job"]
        return job

    def waiting(self, project: int, *, queue: str = "disagreement") -> Iterator[Json]:
        """What waits in a queue, the next first."""
        return self._connection.rows(f"/projects/{project}/review/items", queue=queue)

    def take(self, project: int, *, queue: str = "disagreement", item: str | None = None) -> Json | None:
        """My next item to decide, or the one named; None when nothing is left for me."""
        body = {"queue": queue, "item": item}
        found: Json | None = self._connection.post(f"/projects/{project}/review/next", body)["sight"]
        return found

    def decide(
        self,
        token: str,
        outcome: str,
        *,
        chosen: str = "",
        answers: Mapping[str, Any] | None = None,
        rejected: Mapping[str, str] | None = None,
        cause: str | None = None,
        note: str = "",
        then_next: bool = True,
    ) -> Json:
        """accept (`chosen`: an answer's id or "consensus"), fix (`answers`), spread or redo; `rejected`: answer → reason."""
        body = {
            "outcome": outcome, "chosen": chosen, "answers": dict(answers) if answers is not None else None,
            "rejected": [{"answer": answer, "reason": reason} for answer, reason in (rejected or {}).items()],
            "cause": cause, "note": note, "next": then_next,
        }  # fmt: skip
        found: Json = self._connection.post(f"/review/{token}/verdict", body)
        return found

    def release(self, token: str) -> None:
        """Give an item back undecided."""
        self._connection.post(f"/review/{token}/release")

    def verdicts(self, project: int, **filters: Any) -> Iterator[Json]:
        """What was decided, newest first; filters: outcome, cause."""
        return self._connection.rows(f"/projects/{project}/review/verdicts", **filters)

    def verdict(self, verdict: str) -> Json:
        found: Json = self._connection.get(f"/verdicts/{verdict}")
        return found

    def reviewers(self, project: int) -> builtins.list[Json]:
        """How each reviewer does, by gold and by blind second looks, with 95 % intervals."""
        found: builtins.list[Json] = self._connection.get(f"/projects/{project}/reviewers")["rows"]
        return found

    def settings(self, project: int) -> Json:
        found: Json = self._connection.get(f"/projects/{project}/review/settings")
        return found

    def change_settings(self, project: int, *, random: float, second: float, gold: float) -> Json:
        """How often to look: shares of judged items, of verdicts, and of gold among a reviewer's items."""
        body = {"random": random, "second": second, "gold": gold}
        found: Json = self._connection.put(f"/projects/{project}/review/settings", body)
        return found

    def mine(self) -> builtins.list[Json]:
        """What reviewers said of my own answers."""
        found: builtins.list[Json] = self._connection.get("/my-reviews")["rows"]
        return found
