"""Reads of sessions: for who holds them, who sits in them, and the gate."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from preceptor.base.problems import not_found
from preceptor.forms import Form
from preceptor.infra.unit import Ctx
from preceptor.rooms.calibration import rules
from preceptor.rooms.calibration.nouns import (
    MOST_SEATS,
    Certificate,
    Given,
    Post,
    Proposal,
    Seat,
    Session,
    Spread,
    Stage,
    asked_key,
)
from preceptor.rooms.calibration.shared import (
    Counts,
    Said,
    ShownItem,
    count,
    counts_of,
    items_of,
    project_name,
    side_of,
    spread_of,
)
from preceptor.rooms.calibration.store import said as words
from preceptor.rooms.calibration.store import sessions as store
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import may, require, require_known
from preceptor.rooms.policy.nouns import Clause
from preceptor.rooms.policy.queries import guidelines, newest_version
from preceptor.rooms.projects.queries import form_at, name_of
from preceptor.rooms.workforce.queries import contributor_of, contributors

_REMEMBERED_MICROS = 1_000_000
_MOST_MINE = 100


@dataclass(frozen=True)
class Shown:
    """A session with its people counted, and the asker's own seat; `holds`: they are its manager."""

    session: Session
    project: str
    counts: Counts
    seat: Seat | None
    holds: bool
    certificate: Certificate | None


def sessions(ctx: Ctx, project_id: int, *, before: int | None = None, limit: int = 50) -> Sequence[Shown]:
    """A project's, newest first."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    found = store.of_project(ctx.conn, project_id, before=before, limit=limit)
    counted = count(ctx, found)
    name, holds = name_of(ctx, project_id), may(ctx, Deed.CHANGE_PROJECT, project_id)
    return [Shown(one, name, counted[one.no], None, holds, None) for one in found]


def mine(ctx: Ctx) -> Sequence[Shown]:
    """The sessions the asker has a seat in, newest first."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    found = store.of_person(ctx.conn, me, limit=_MOST_MINE) if me is not None else []
    return [
        Shown(one, name_of(ctx, one.project_id), Counts(), seat, False, certificate_in(ctx, one, seat.contributor_id))
        for one, seat in found
        if may(ctx, Deed.WORK, one.project_id)
    ]


def session(ctx: Ctx, session_id: str) -> Shown:
    """For who sits in it and who may see the project's quality. Raises Problem `calibration.not_found`."""
    require_known(ctx)
    found, seat = entered(ctx, session_id)
    holds = may(ctx, Deed.CHANGE_PROJECT, found.project_id)
    # Nobody earns it before everything is answered: the others need not be asked for theirs.
    done = seat is not None and seat.first == seat.second == found.items
    earned = certificate_in(ctx, found, seat.contributor_id) if seat is not None and done else None
    return Shown(found, project_name(ctx, found.project_id), counts_of(ctx, found), seat, holds, earned)


def entered(ctx: Ctx, session_id: str, *, lock: bool = False) -> tuple[Session, Seat | None]:
    """A session and the asker's seat in it, for those who may look in. Raises Problem `calibration.not_found`."""
    me = contributor_of(ctx, ctx.actor.account_no)
    there = store.enter(ctx.conn, session_id, me or 0, lock=lock)
    if there is not None:
        found, seat = there
        if not may(ctx, Deed.WORK, found.project_id):
            seat = None
        if seat is not None or may(ctx, Deed.SEE_QUALITY, found.project_id):
            return found, seat
    raise not_found("calibration", session_id)


def items(ctx: Ctx, session_id: str) -> tuple[Form, Sequence[ShownItem], Sequence[Given]]:
    """What is judged, and the asker's own answers; nothing before it opens, but to who holds it."""
    require_known(ctx)
    found, seat = entered(ctx, session_id)
    form = form_at(ctx, found.project_id, found.form_version)
    if found.stage is Stage.PLANNED and not may(ctx, Deed.SEE_ANSWERS, found.project_id):
        return form, (), ()
    own = words.answers_by(ctx.conn, found.no, seat.contributor_id) if seat is not None else []
    return form, [*items_of(ctx, found).values()], own


def attendance(ctx: Ctx, session_id: str, *, after: int = 0, limit: int = 200) -> Sequence[tuple[str, Seat]]:
    """Who was there, by pseudonym and contributor's number; for who sees the project's quality."""
    require_known(ctx)
    found, _ = entered(ctx, session_id)
    require(ctx, Deed.SEE_QUALITY, found.project_id)
    seats = store.seats_of(ctx.conn, found.no, after=after, limit=limit)
    people = contributors(ctx, [one.contributor_id for one in seats])
    return [(people[one.contributor_id].pseudonym, one) for one in seats]


def side_by_side(
    ctx: Ctx, session_id: str, place: int, *, after: int = 0, limit: int = 50
) -> Sequence[tuple[int, Said]]:
    """Everybody's answers to one item, as far as they are revealed, each with the person's place in the list.

    Raises Problem `calibration.blind`.
    """
    return side_of(ctx, _revealed(ctx, session_id, place), place, after=after, limit=limit)


def spread(ctx: Ctx, session_id: str, place: int) -> Mapping[str, Sequence[Spread]]:
    """Question → how everybody's answers to one item spread, as far as they are revealed. Raises Problem `calibration.blind`."""
    return spread_of(ctx, _revealed(ctx, session_id, place), place)


def posts(ctx: Ctx, session_id: str, *, after: int = 0, limit: int = 200) -> Sequence[tuple[str, Post]]:
    """The discussion in its order, from behind number `after`, each line with its pseudonym."""
    require_known(ctx)
    found, _ = entered(ctx, session_id)
    said = words.posts_after(ctx.conn, found.no, after=after, limit=limit)
    people = contributors(ctx, {one.contributor_id for one in said})
    return [(people[one.contributor_id].pseudonym, one) for one in said]


def newest_line(ctx: Ctx, session_id: str) -> int:
    """The newest line's number; where following a discussion begins."""
    require_known(ctx)
    found, _ = entered(ctx, session_id)
    return words.newest_post(ctx.conn, found.no)


def news(ctx: Ctx, session_id: str, *, after: int, limit: int) -> tuple[Session, Sequence[tuple[str, Post]]]:
    """The session as it is, and the lines behind number `after`: what those who watch want to know, in one read."""
    require_known(ctx)
    found, _ = entered(ctx, session_id)
    said = words.posts_after(ctx.conn, found.no, after=after, limit=limit)
    people = contributors(ctx, {one.contributor_id for one in said}) if said else {}
    return found, [(people[one.contributor_id].pseudonym, one) for one in said]


def proposals(ctx: Ctx, session_id: str) -> Sequence[tuple[str, Proposal]]:
    """Other words for clauses, as they came, each with its pseudonym."""
    require_known(ctx)
    found, _ = entered(ctx, session_id)
    said = words.proposals_of(ctx.conn, found.no)
    people = contributors(ctx, {one.contributor_id for one in said}) if said else {}
    return [(people[one.contributor_id].pseudonym, one) for one in said]


def asked(ctx: Ctx, project_id: int) -> bool:
    """Whether a project asks for a certificate before its next task; for rooms that have asked for the right."""
    return ctx.cached(asked_key(project_id), lambda: store.asked(ctx.conn, project_id), micros=_REMEMBERED_MICROS)


def asked_shown(ctx: Ctx, project_id: int) -> bool:
    """The same for who may see the project, never a second old."""
    require(ctx, Deed.SEE_PROJECT, project_id)
    return store.asked(ctx.conn, project_id)


def certificate_of(ctx: Ctx, project_id: int, contributor_id: int) -> Certificate | None:
    """For rooms above that have asked for the right."""
    return words.certificate(ctx.conn, project_id, contributor_id)


def lapsed(ctx: Ctx, one: Certificate) -> Sequence[str]:
    """The clauses that have changed since a certificate was earned; for rooms above that have asked for the right."""
    now = guidelines(ctx, one.project_id).clauses if one.clauses else ()
    return rules.changed_since(one, now)


def resting_on(ctx: Ctx, project_id: int, clauses: Collection[str], *, before: int, most: int) -> int:
    """How many certificates were earned by one of these clauses as it read before that version, of the first `most`. For rooms above
    that have asked for the right."""
    found = words.certificates_in(ctx.conn, project_id, after=0, limit=most)
    return sum(one.guidelines_version < before and not one.clauses.keys().isdisjoint(clauses) for one in found)


def waiting_session(ctx: Ctx, project_id: int, contributor_id: int) -> str:
    """The session of this project somebody can still earn a certificate in, "" when there is none."""
    found = store.of_person(ctx.conn, contributor_id, limit=_MOST_MINE)
    still = (
        one.id for one, _ in found if one.project_id == project_id and one.stage in (Stage.PLANNED, Stage.ANSWERING)
    )
    return next(still, "")


def project_of(ctx: Ctx, session_id: str) -> int | None:
    """Whose session it is, None for none; for rooms above that ask for the right themselves."""
    found = store.load(ctx.conn, session_id)
    return found.project_id if found is not None else None


def seats(ctx: Ctx, session_id: str) -> tuple[Session, Sequence[Seat]]:
    """A session with everybody who came, for rooms above that pay for their time. Raises Problem `calibration.not_found`."""
    found = store.load(ctx.conn, session_id)
    if found is None:
        raise not_found("calibration", session_id)
    return found, [one for one in store.seats_of(ctx.conn, found.no, limit=MOST_SEATS) if one.came_at is not None]


def certificate_in(ctx: Ctx, one: Session, contributor_id: int) -> Certificate | None:
    """The certificate earned in this very session."""
    found = words.certificate(ctx.conn, one.project_id, contributor_id)
    return found if found is not None and found.session == one.id else None


def clauses_now(ctx: Ctx, project_id: int, version: int | None = None) -> Sequence[Clause]:
    """For this room's actions, the newest version's or those of the one named; () for a project without guidelines."""
    if newest_version(ctx, project_id) == 0:
        return ()
    return guidelines(ctx, project_id, version=version).clauses


def held(ctx: Ctx) -> dict[str, Any]:
    """All this room keeps on the asker, as plain JSON."""
    require_known(ctx)
    me = contributor_of(ctx, ctx.actor.account_no)
    if me is None:
        return {}
    return {
        "sessions": [{"id": one.id, "title": one.title, "came_at": seat.came_at, "seconds": seat.seconds}
                     for one, seat in store.of_person(ctx.conn, me, limit=10_000)],
        "answers": [{"place": one.place, "turn": int(one.turn), "answers": one.answers, "at": one.at}
                    for _, one in words.all_by(ctx.conn, me)],
        "posts": [{"text": one.text, "at": one.at} for one in words.posts_by(ctx.conn, me)],
        "proposals": [{"clause": one.clause, "text": one.text, "why": one.why, "at": one.at}
                      for one in words.proposals_by(ctx.conn, me)],
        "certificates": [{"project": one.project_id, "session": one.session, "granted_at": one.granted_at}
                         for one in words.certificates_of(ctx.conn, me)],
    }  # fmt: skip


def _revealed(ctx: Ctx, session_id: str, place: int) -> Session:
    require_known(ctx)
    found, _ = entered(ctx, session_id)
    rules.check_revealed(found)
    if place not in items_of(ctx, found):
        raise not_found("item", place)
    return found
