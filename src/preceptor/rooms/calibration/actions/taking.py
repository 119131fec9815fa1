"""Being there, and answering: once alone, once after the discussion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from preceptor.base.problems import not_found
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration import rules
from preceptor.rooms.calibration.events import Certified, TurnFinished
from preceptor.rooms.calibration.nouns import Certificate, Given, Seat, Session, SessionItem, Stage, Turn, counts_key
from preceptor.rooms.calibration.queries import clauses_now, entered
from preceptor.rooms.calibration.shared import items_of
from preceptor.rooms.calibration.store import said
from preceptor.rooms.calibration.store import sessions as store
from preceptor.rooms.identity.queries import require_known
from preceptor.rooms.media.queries import check_attached
from preceptor.rooms.projects.queries import form_at


def attend(ctx: Ctx, session_id: str) -> Seat:
    """A sign of life from somebody who sits in the session: they came, and the time since their last sign counts.

    Raises Problem `calibration.not_found`; before it opens and after its end nothing is counted.
    """
    require_known(ctx)
    one, seat = seated(ctx, session_id)
    if one.stage in (Stage.PLANNED, Stage.CLOSED):
        return seat
    return there(ctx, one, seat)


def answer(ctx: Ctx, session_id: str, place: int, answers: Mapping[str, Any]) -> Given:
    """The asker's answer to one item, in the place of what they said before in this turn.

    Raises Problem `calibration.no_answers`, `answers.invalid`, `item.not_found`.
    """
    require_known(ctx)
    one, seat = seated(ctx, session_id)
    turn = rules.turn_of(one)
    item = _item(ctx, one, place)
    form = form_at(ctx, one.project_id, one.form_version)
    asked = form.check_answers(item.payload, answers)
    check_attached(ctx, one.project_id, form, asked)
    given = Given(place, seat.contributor_id, turn, {name: answers[name] for name in asked}, ctx.now())
    said.keep_answer(ctx.conn, one.no, given)
    _count(ctx, one, rules.here(seat, now=ctx.now()), turn)
    return given


def seated(ctx: Ctx, session_id: str, *, lock: bool = False) -> tuple[Session, Seat]:
    """For who sits in a session; to its manager alone there is nothing to do here. Raises Problem `calibration.not_found`."""
    one, seat = entered(ctx, session_id, lock=lock)
    if seat is None:
        raise not_found("calibration", session_id)
    return one, seat


def there(ctx: Ctx, one: Session, seat: Seat) -> Seat:
    """A sign of life in a session that is going on; for what one does in it."""
    now = rules.here(seat, now=ctx.now())
    if now != seat:
        store.keep_seat(ctx.conn, now)
    if now.came_at != seat.came_at:
        ctx.forget(counts_key(one.id))
    return now


def _item(ctx: Ctx, one: Session, place: int) -> SessionItem:
    found = items_of(ctx, one).get(place)
    if found is None:
        raise not_found("item", place)
    return found.item


def _count(ctx: Ctx, one: Session, seat: Seat, turn: Turn) -> None:
    given = said.count_by(ctx.conn, one.no, seat.contributor_id)
    done = {each: given.get(each, 0) for each in Turn}
    was = seat.first if turn is Turn.FIRST else seat.second
    store.keep_seat(ctx.conn, replace(seat, first=done[Turn.FIRST], second=done[Turn.SECOND]))
    ctx.forget(counts_key(one.id))
    if done[turn] == one.items != was:
        told = TurnFinished(
            subject=one.id, project_id=one.project_id, contributor=seat.contributor_id, turn=int(turn), seconds=seat.seconds
        )  # fmt: skip
        ctx.tell(told)
        if turn is Turn.SECOND and done[Turn.FIRST] == one.items:
            _certify(ctx, one, seat.contributor_id)


def _certify(ctx: Ctx, one: Session, contributor_id: int) -> None:
    clauses = clauses_now(ctx, one.project_id, one.guidelines_version) if one.clauses else ()
    earned = Certificate(
        one.id, one.project_id, contributor_id, one.guidelines_version, rules.hashes_of(clauses, set(one.clauses)), ctx.now()
    )  # fmt: skip
    said.certify(ctx.conn, earned)
    told = Certified(
        subject=one.id, project_id=one.project_id, contributor=contributor_id, guidelines_version=one.guidelines_version
    )  # fmt: skip
    ctx.tell(told)
