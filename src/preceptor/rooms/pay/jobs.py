"""What happens later: what was done is reckoned, approved, settled, topped up."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.events import Heard
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration.nouns import Seat, Session, Stage
from preceptor.rooms.calibration.queries import seats as sat_in
from preceptor.rooms.pay import actions
from preceptor.rooms.pay.nouns import Done, EarningKind, FeeFor, Sat
from preceptor.rooms.pay.store import terms
from preceptor.rooms.wellbeing.queries import exposing
from preceptor.rooms.work.queries import warnings_of

_BROKEN, _UPSETTING = "broken", "upsetting"
_LEFT = {_BROKEN: EarningKind.BROKEN, _UPSETTING: EarningKind.OPTED_OUT}
"""What leaving an item may earn, by the reason that was given."""
_AT_ONCE = 200


def on_work(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears work.answer_given and routing.item_skipped: what was done earns what was promised when it was begun."""
    difficult = _difficult(ctx, [one for one in events if one.payload.get("reason") == _UPSETTING])
    done = [
        _done(event) for event in events
        if event.payload.get("reason") in (None, _BROKEN) or event.subject in difficult
    ]  # fmt: skip
    actions.accrue(ctx, [one for one in done if one.project_id])


def on_attempts(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears exams.attempt_graded: an attempt with something answered earns what was promised when it was begun."""
    ended = [one for one in events if not one.payload["regraded"] and one.payload.get("answered", 0) > 0]
    sat = [
        Sat(
            FeeFor.EXAM, event.payload["exam"], f"exam:{event.subject}", event.payload["contributor"],
            event.payload["number"], event.payload["seconds"], whole=True, begun_at=event.payload["started_at"],
            at=event.at_micros,
        )
        for event in ended
    ]  # fmt: skip
    actions.accrue_sat(ctx, sat)


def on_sessions(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears calibration.certified, where a fixed amount is earned, and .session_moved, after whose end no time comes any more."""
    for event in events:
        ended = event.payload.get("stage") == Stage.CLOSED.value
        if ended or "contributor" in event.payload:
            session, seats = sat_in(ctx, event.subject)
            actions.accrue_sat(
                ctx, [_sat(session, one, ended=ended, at=event.at_micros) for one in seats
                      if ended or one.contributor_id == event.payload["contributor"]],
            )  # fmt: skip


def approve(job: JobCtx) -> int:
    """Comes round every few minutes: what is due is owed, what nobody contested or decided ends; a batch at a time."""
    job.drain(actions.approve_due, limit=_AT_ONCE)
    return job.drain(actions.settle_due, limit=_AT_ONCE)


def top_up(job: JobCtx) -> int:
    """Comes round every hour: each week that is over, project by project, is topped up to its floor."""
    for project_id in job.read(lambda ctx: terms.with_terms(ctx.conn)):
        job.drain(actions.top_up_week, project_id)
    return job.done


def _sat(session: Session, seat: Seat, *, ended: bool, at: int) -> Sat:
    return Sat(
        FeeFor.SESSION, session.id, f"session:{session.id}:{seat.contributor_id}", seat.contributor_id, 1, seat.seconds,
        whole=min(seat.first, seat.second) >= session.items, begun_at=seat.came_at or at, at=at, ended=ended,
    )  # fmt: skip


def _difficult(ctx: Ctx, left: Sequence[Heard]) -> set[str]:
    """Which of these were on items that are difficult, by their own word or their project's: only those have a warning to opt out of."""
    usual = {one.project_id: exposing(ctx, one.project_id or 0) for one in left}
    left = [one for one in left if usual[one.project_id] is not None]
    said = warnings_of(ctx, sorted({one.payload["item_no"] for one in left}))
    found = set()
    for one in left:
        own, project = said.get(one.payload["item_no"]), usual[one.project_id]
        severity = own.severity if own is not None else project.severity if project is not None else 0
        found |= {one.subject} if severity > 0 else set()
    return found


def _done(event: Heard) -> Done:
    said = event.payload
    return Done(
        subject=event.subject,
        project_id=event.project_id or 0,
        contributor_id=said["contributor"],
        kind=_LEFT[said["reason"]] if "reason" in said else EarningKind.TASK,
        item=said["item"],
        item_no=said["item_no"],
        gold=said["gold"],
        # A skip told before its time was measured has none.
        seconds=said.get("active_seconds", 0),
        begun_at=event.at_micros - said.get("seconds", said.get("active_seconds", 0)) * 1_000_000,
        at=event.at_micros,
    )
