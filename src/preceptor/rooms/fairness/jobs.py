"""What is heard: where people passed, and who was erased."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.unit import Ctx
from preceptor.rooms.fairness import actions
from preceptor.rooms.fairness.nouns import EVERYWHERE, Step

DECIDED, GRADED, ADMITTED, REVIEWED = STEPS = (
    "openings.application_decided", "exams.attempt_graded", "eligibility.admitted", "review.item_decided",
)  # fmt: skip
"""What this room hears of people's ways."""


def on_steps(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears applications decided, exams graded, people admitted and verdicts."""
    found: dict[tuple[str, int], list[Heard]] = defaultdict(list)
    for event in events:
        found[event.name, event.project_id or EVERYWHERE].append(event)
    for (name, project_id), heard in found.items():
        if name == DECIDED:
            actions.note_decided(ctx, project_id, [one.subject for one in heard])
        elif name == REVIEWED:
            actions.note_verdicts(ctx, project_id, [one.subject for one in heard])
        elif name == ADMITTED:
            actions.note_people(ctx, project_id, Step.ADMITTED, {one.payload["contributor"]: True for one in heard})
        else:
            ever = {one.payload["contributor"] for one in heard if one.payload["passed"]}
            taken = {one.payload["contributor"]: one.payload["contributor"] in ever for one in heard}
            actions.note_people(ctx, EVERYWHERE, Step.EXAM, taken)


def on_accounts_erased(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_erased."""
    actions.forget(ctx, {one.subject for one in events})
