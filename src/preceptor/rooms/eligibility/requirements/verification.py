"""That somebody's identity was checked, and the check has not expired."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility.nouns import Judged, Missing, MissingCode, Need, Person
from preceptor.rooms.verification import queries as verification
from preceptor.rooms.verification.nouns import Standing, State

_SENTENCES = {
    State.WAITING: ("Your identity is being checked.", "You will be let in once somebody has decided."),
    State.REFUSED: ("Your identity could not be confirmed.", "Read why, and try again."),
    State.VERIFIED: ("The check of your identity has expired.", "Have it checked again."),
}
_FIRST = ("Your identity has not been checked.", "Show a document; there is a way without a photo of your face.")


class Verified:
    """Whoever was verified, until that expires."""

    def needs(self, ctx: Ctx, project_id: int) -> Sequence[Need]:
        return [Need("identity")] if verification.is_asked(ctx, project_id) else ()

    def judge(self, ctx: Ctx, person: Person, needs: Sequence[Need]) -> Judged:  # noqa: ARG002 - its one need is the check
        found = verification.standing_of(ctx, person.account_no)
        return Judged(until=found.until) if found.until is not None else Judged([_missing(found)])


def _missing(found: Standing) -> Missing:
    sentence, hint = _SENTENCES.get(found.state, _FIRST) if found.state is not None else _FIRST
    facts = {"state": found.state.value if found.state is not None else ""}
    return Missing(MissingCode.UNVERIFIED, sentence, hint, "/verification", facts)
