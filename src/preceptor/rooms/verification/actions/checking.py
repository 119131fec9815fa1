"""What checkers do, and what a project asks.

Every look at evidence is in the trail before it is shown.
"""

from __future__ import annotations

from dataclasses import replace

from preceptor.base.problems import Kind, Problem, forbidden, not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.verification import queries, rules, store
from preceptor.rooms.verification.events import Asked, CheckDecided, EvidenceSeen
from preceptor.rooms.verification.nouns import Check, Evidence, Opened, Part, State, Verdict, asked_key


def open_check(ctx: Ctx, check_id: str) -> Opened:
    """A check with the name and number typed, while they are held. Raises Problem `check.not_found`, `verification.in_person`."""
    _require_checker(ctx)
    found = queries.opened(ctx, check_id)
    if found.said is not None:
        ctx.tell(EvidenceSeen(subject=check_id, part="said"))
    return found


def look(ctx: Ctx, check_id: str, part: Part) -> Evidence:
    """A picture, to be opened and shown once. Raises Problem `evidence.not_found`, `evidence.erased`, `verification.in_person`."""
    _require_checker(ctx)
    check = queries.check(ctx, check_id)
    if check.erased_at is not None:
        raise Problem(Kind.GONE, "evidence.erased", "This picture was erased.", hint="Its hash and the decision stay.")
    found = next((one for one in store.parts_of(ctx.conn, check_id) if one.part is part), None)
    if found is None:
        raise not_found("evidence", part.value)
    ctx.tell(EvidenceSeen(subject=check_id, part=part.value))
    return found


def decide(ctx: Ctx, check_id: str, verdict: Verdict) -> Check:
    """Verified until a day, or refused with a reason; the evidence goes some days later.

    Raises Problem `verification.verdict`, `.not_waiting`, `.own`, `.same_checker`, `check.not_found`.
    """
    _require_checker(ctx)
    check = queries.check(ctx, check_id, lock=True)
    refused_by = queries.refused_before_by(ctx, check)
    rules.check_may_decide(check, checker=ctx.actor.id, refused_before_by=refused_by)
    return conclude(ctx, check, rules.check_verdict(check.route, verdict, now=ctx.now()))


def conclude(ctx: Ctx, check: Check, verdict: Verdict) -> Check:
    """Write down what was found. For actions that have asked."""
    require(ctx, Deed.VERIFY_IDENTITY)
    keep_days = ctx.settings.verification_keep_days
    erase_at = rules.earliest_erasure(ctx.now(), keep_days=keep_days) if check.erase_at is not None else None
    decided = replace(
        check, state=State.VERIFIED if verdict.verified else State.REFUSED, decided_at=ctx.now(), decided_by=ctx.actor.id,
        reason=verdict.reason, checked=verdict.checked, expires_at=verdict.expires_at, erase_at=erase_at,
    )  # fmt: skip
    store.save(ctx.conn, decided)
    told = CheckDecided(
        subject=check.id, account=check.account, verified=verdict.verified,
        checked=tuple(one.value for one in verdict.checked), expires_at=verdict.expires_at,
    )  # fmt: skip
    ctx.tell(told)
    return decided


def ask(ctx: Ctx, project_id: int, *, asked: bool) -> bool:
    """Whether a project hands out work only to people whose identity is checked, from their next task on."""
    require(ctx, Deed.CHANGE_PROJECT, project_id)
    if asked != store.is_asked(ctx.conn, project_id):
        store.ask(ctx.conn, project_id, asked=asked)
        ctx.forget(asked_key(project_id))
        ctx.tell(Asked(subject=str(project_id), project_id=project_id, asked=asked))
    return asked


def _require_checker(ctx: Ctx) -> None:
    require(ctx, Deed.VERIFY_IDENTITY)
    if ctx.actor.scopes is not None:
        raise forbidden(
            "verification.in_person", "Evidence is looked at by a person, not by an API token.",
            hint="Sign in on the page.",
        )  # fmt: skip
