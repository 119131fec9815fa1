"""What the store itself says, read past the server, against what people were promised."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from journeys.crowd import Contributor, Sent
from preceptor.infra.db.database import Database
from preceptor.rooms.routing.nouns import LeaseState

_ITEMS = sa.text("SELECT id, overlap, taken FROM work_item WHERE project_id = :project")
_LEASES = sa.text("SELECT token, item_id, contributor_id, state FROM routing_lease WHERE project_id = :project")
_ANSWERS = sa.text(
    "SELECT public_id, item_id, contributor_id, payload, idempotency_key FROM work_answer WHERE project_id = :project"
)
_HELD = (LeaseState.ACTIVE, LeaseState.ANSWERED)


@dataclass(frozen=True)
class Evidence:
    """The rows of one project, at a moment when nobody writes."""

    items: list[Any]
    leases: list[Any]
    answers: list[Any]

    @classmethod
    def of(cls, database: Database, project_id: int) -> Evidence:
        def read(conn: sa.Connection) -> Evidence:
            rows = [list(conn.execute(query, {"project": project_id})) for query in (_ITEMS, _LEASES, _ANSWERS)]
            return cls(*rows)

        return database.read_now(read)

    def check(self, people: Iterable[Contributor]) -> None:
        crowd = list(people)
        promised = {lease: sent for one in crowd for lease, sent in one.promised.items()}
        doubtful = {one.doubtful.lease: one.doubtful for one in crowd if one.doubtful is not None}
        self._every_promise_is_kept(promised)
        self._nothing_came_from_nowhere({**doubtful, **promised})
        self._nobody_judged_twice()
        self._slots_are_exact()

    def complete(self) -> bool:
        """Whether every slot of every item holds an answer."""
        given = Counter(row.item_id for row in self.answers)
        return all(given[item.id] == item.overlap for item in self.items)

    def _every_promise_is_kept(self, promised: dict[str, Sent]) -> None:
        kept = Counter(row.public_id for row in self.answers)
        lost = set(promised) - set(kept)
        assert not lost, f"{len(lost)} acknowledged answers are gone"
        doubled = [lease for lease, times in kept.items() if times > 1]
        assert not doubled, f"{len(doubled)} answers are there more than once"

    def _nothing_came_from_nowhere(self, sent: dict[str, Sent]) -> None:
        for row in self.answers:
            assert row.public_id in sent, "an answer nobody sent, or one that was refused"
            assert json.loads(row.payload) == sent[row.public_id].answers
            assert row.idempotency_key == sent[row.public_id].key
        answered = {row.token for row in self.leases if row.state == LeaseState.ANSWERED}
        assert answered == {row.public_id for row in self.answers}

    def _nobody_judged_twice(self) -> None:
        pairs = Counter((row.item_id, row.contributor_id) for row in self.answers)
        assert not [pair for pair, times in pairs.items() if times > 1]
        held = Counter((row.item_id, row.contributor_id) for row in self.leases if row.state in _HELD)
        assert not [pair for pair, times in held.items() if times > 1]

    def _slots_are_exact(self) -> None:
        held = Counter(row.item_id for row in self.leases if row.state in _HELD)
        for item in self.items:
            assert held[item.id] == item.taken <= item.overlap, (held[item.id], item.taken, item.overlap)
