"""The certificate of a calibration session, where a project asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration import queries as calibration
from preceptor.rooms.eligibility.nouns import Judged, Missing, MissingCode, Need, Person
from preceptor.rooms.policy.queries import newest_version


class Calibrated:
    """A certificate whose clauses still say what they said."""

    def needs(self, ctx: Ctx, project_id: int) -> Sequence[Need]:
        if not calibration.asked(ctx, project_id):
            return ()
        # A new version is judged anew, once for each person: whether it touches what their certificate rests on.
        return [Need(f"calibration {newest_version(ctx, project_id)}")]

    def judge(self, ctx: Ctx, person: Person, needs: Sequence[Need]) -> Judged:
        me = person.contributor_id
        held = calibration.certificate_of(ctx, person.project_id, me) if needs and me is not None else None
        changed = calibration.lapsed(ctx, held) if held is not None else ()
        if not needs or (held is not None and not changed):
            return Judged()
        return Judged([_missing(ctx, person, changed)])


def _missing(ctx: Ctx, person: Person, changed: Sequence[str]) -> Missing:
    me = person.contributor_id
    waiting = calibration.waiting_session(ctx, person.project_id, me) if me is not None else ""
    if changed:
        named = ", ".join(changed)
        sentence = f"What you were calibrated on has changed since: clause {named}."
    else:
        sentence = "A calibration session comes before the next task."
    hint = "Take part in the session you are invited to." if waiting else "You will be invited to the next session."
    facts = {"clauses": ", ".join(changed), "session": waiting}
    return Missing(MissingCode.UNCALIBRATED, sentence, hint, "/calibration", facts)
