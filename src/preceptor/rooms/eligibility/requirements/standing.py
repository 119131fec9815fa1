"""That nobody decided to keep this person out: a pause, an exam to pass anew, a removal."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.clock import rfc3339
from preceptor.infra.unit import Ctx
from preceptor.rooms.eligibility import rules
from preceptor.rooms.eligibility.nouns import Closing, Judged, Missing, MissingCode, Need, Person
from preceptor.rooms.eligibility.store import admissions as store
from preceptor.rooms.exams.queries import skills_of

_REMEMBERED_MICROS = 1_000_000
"""For so long another process may not know yet that a project keeps somebody out."""


def any_closed(project_id: int) -> tuple[str, int]:
    """The name under which a process remembers whether a project keeps anybody out."""
    return ("eligibility.closed", project_id)


class Standing:
    """Asked for only where somebody is kept out: all others are let in once more and then cost what they did before."""

    def needs(self, ctx: Ctx, project_id: int) -> Sequence[Need]:
        closed = ctx.cached(
            any_closed(project_id), lambda: store.has_closings(ctx.conn, project_id), micros=_REMEMBERED_MICROS
        )  # fmt: skip
        return [Need("standing")] if closed else ()

    def judge(self, ctx: Ctx, person: Person, needs: Sequence[Need]) -> Judged:
        if not needs or person.contributor_id is None:
            return Judged()
        found = store.closings_of(ctx.conn, person.project_id, person.contributor_id)
        shown = {one.skill: one.granted_at for one in skills_of(ctx, person.account_no)} if found else {}
        return Judged([_missing(one) for one in found if rules.keeps_out(one, shown, now=ctx.now())])


def _missing(one: Closing) -> Missing:
    facts = {"receipt": one.receipt, "skill": one.skill, "until": rfc3339(one.until) if one.until is not None else ""}
    hint = "The receipt says why, and what you can do."
    return Missing(_code(one), one.sentence, hint, "/quality", facts)


def _code(one: Closing) -> MissingCode:
    if one.skill:
        return MissingCode.EXAM
    return MissingCode.REMOVED if one.until is None else MissingCode.PAUSED
