"""What may become of an escalation; pure."""

from __future__ import annotations

from preceptor.base.problems import conflict, invalid
from preceptor.rooms.review.nouns import Escalation, EscalationState


def check_open(one: Escalation) -> None:
    """Raises Problem `escalation.decided`: what was confirmed stays quarantined, what was cleared may be stopped anew."""
    if one.state is not EscalationState.OPEN:
        raise conflict(
            "escalation.decided",
            f"This was decided already: {one.state.value}.",
            hint="Load the list again; somebody else was quicker.",
        )


def check_outcome(state: EscalationState) -> None:
    """Raises Problem `escalation.no_outcome` for what is no decision."""
    if state is EscalationState.OPEN:
        raise invalid("escalation.no_outcome", "“Open” is no outcome.", hint="Decide: confirmed or cleared.")
