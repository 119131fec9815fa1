"""What the gate asks of a requirement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility.nouns import Judged, Need, Person


class Requirement(Protocol):
    """One sort of thing a project can ask for. Both methods are for the gate, which has asked for the right."""

    def needs(self, ctx: Ctx, project_id: int) -> Sequence[Need]:
        """What the project asks now. Called for every task handed out: it must come out of `ctx.cached` (a second old at most,
        dropped by whoever changes it), and so cost no statement. A need's key must change with everything it depends on."""

    def judge(self, ctx: Ctx, person: Person, needs: Sequence[Need]) -> Judged:
        """Which of these needs of its own this person has not met. Called when there is no admission to go by; may ask the
        store. `until` says when a yes must be looked at again, for what can change without the person's project asking
        something else (a skill that runs out)."""
