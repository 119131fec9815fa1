"""What may be planned, said and seen when, and whether a certificate holds; pure."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from preceptor.base.problems import Fault, Kind, Problem, conflict, invalid
from preceptor.rooms.calibration.nouns import (
    IDLE_SECONDS,
    MOST_ITEMS,
    MOST_NOTE,
    MOST_POSTS,
    MOST_POSTS_A_MINUTE,
    MOST_SEATS,
    MOST_TITLE,
    Certificate,
    NewItem,
    Plan,
    Seat,
    Session,
    Stage,
    Times,
    Turn,
)
from preceptor.rooms.policy.nouns import Clause

ORDER = tuple(Stage)
SOON = 86_400_000_000
"""How long before it begins people are reminded, in microseconds."""


def check_plan(plan: Plan, *, known_clauses: Collection[str]) -> Plan:
    """The plan tidied. Raises Problem `calibration.invalid` with every fault."""
    tidied = replace(plan, title=" ".join(plan.title.split()), note=plan.note.strip())
    faults = [*_text_faults(tidied), *_time_faults(tidied.times), *_clause_faults(tidied, known_clauses)]
    if not 1 <= len(tidied.items) <= MOST_ITEMS:
        faults.append(Fault("/items", f"A session has 1 to {MOST_ITEMS} items; there are {len(tidied.items)}."))
    for at, one in enumerate(tidied.items):
        if bool(one.item) == (one.payload is not None):
            faults.append(Fault(f"/items/{at}", "Name an item of the project or give the fields of one, not both."))
    refuse(faults)
    return tidied


def refuse(faults: Sequence[Fault]) -> None:
    if faults:
        raise invalid(
            "calibration.invalid", f"This session cannot be held: {faults[0].why}",
            hint="Mend what is named and send it again.", faults=faults,
        )  # fmt: skip


def check_seats(count: int, *, strangers: Sequence[str]) -> None:
    """Raises Problem `calibration.people`: agreement takes two, and everybody must be able to work in the project."""
    if strangers:
        raise invalid(
            "calibration.people", f"{len(strangers)} of the people named may not work in this project.",
            hint="Make them members first.", faults=[Fault("/people", one) for one in strangers[:20]],
        )  # fmt: skip
    if not 2 <= count <= MOST_SEATS:
        raise invalid(
            "calibration.people", f"A session is for 2 to {MOST_SEATS} people; these are {count}.",
            hint="Invite others, or hold two sessions.",
        )  # fmt: skip


def check_move(session: Session, wanted: Stage) -> None:
    """Raises Problem `calibration.stage`: forward only, one stage at a time; closing is possible from any."""
    here = ORDER.index(session.stage)
    there = ORDER.index(wanted)
    if there != here + 1 and not (wanted is Stage.CLOSED and session.stage is not Stage.CLOSED):
        raise conflict(
            "calibration.stage", f"The session is {session.stage.value}; from there it cannot become {wanted.value}.",
            hint="It goes planned, answering, discussing, voting, closed.",
        )  # fmt: skip


def due(session: Session, *, now: int) -> Stage | None:
    """The next stage, when its time has come; None when the session stays where it is."""
    at = {
        Stage.PLANNED: session.times.opens_at,
        Stage.ANSWERING: session.times.reveal_at,
        Stage.DISCUSSING: session.times.vote_at,
        Stage.VOTING: session.times.closes_at,
    }.get(session.stage)
    return ORDER[ORDER.index(session.stage) + 1] if at is not None and at <= now else None


def told_already(session: Session, *, now: int) -> bool:
    """Whether the invitation itself comes so late that nobody need be reminded of it."""
    return session.times.opens_at - now <= SOON


def turn_of(session: Session) -> Turn:
    """Which answer is given now. Raises Problem `calibration.no_answers`."""
    if session.stage is Stage.ANSWERING:
        return Turn.FIRST
    if session.stage is Stage.VOTING:
        return Turn.SECOND
    raise conflict(
        "calibration.no_answers", f"The session is {session.stage.value}: answers are not taken now.",
        hint="They are taken while it is answering, and once more while it is voting.",
    )  # fmt: skip


def revealed(stage: Stage) -> Sequence[Turn]:
    """The answers of others that may be seen."""
    if stage is Stage.CLOSED:
        return (Turn.FIRST, Turn.SECOND)
    return (Turn.FIRST,) if stage in (Stage.DISCUSSING, Stage.VOTING) else ()


def check_revealed(session: Session) -> None:
    """Raises Problem `calibration.blind`."""
    if not revealed(session.stage):
        raise Problem(
            Kind.FORBIDDEN, "calibration.blind", "Nobody sees anybody else's answers before the reveal.",
            hint="Wait until the session is discussing.",
        )  # fmt: skip


def check_talk(session: Session, *, minute: int, whole: int) -> None:
    """Raises Problem `calibration.silent`, `calibration.too_many`; how many lines one said in the last minute and in all."""
    if session.stage is not Stage.DISCUSSING:
        raise conflict(
            "calibration.silent", f"The session is {session.stage.value}: nothing is discussed now.",
            hint="The discussion is open between the reveal and the second answers.",
        )  # fmt: skip
    if minute >= MOST_POSTS_A_MINUTE or whole >= MOST_POSTS:
        raise Problem(
            Kind.TOO_MANY, "calibration.too_many",
            f"You wrote {minute} lines in a minute and {whole} in all; {MOST_POSTS_A_MINUTE} and {MOST_POSTS} are taken.",
            hint="Wait a moment, and let the others speak.",
        )  # fmt: skip


def check_text(text: str, *, most: int, where: str) -> str:
    """What was written, tidied. Raises Problem `calibration.text`."""
    said = text.strip()
    if not 1 <= len(said) <= most or "\x00" in said:
        raise invalid(
            "calibration.text", f"1 to {most:,} characters were expected; there are {len(said):,}.",
            hint="Write something shorter, or something at all.", faults=[Fault(where, "Is not of this length.")],
        )  # fmt: skip
    return said


def check_clause(session: Session, clause: str, *, needed: bool = False) -> None:
    """Raises Problem `calibration.clause`; "" names none, which is wrong only where one is `needed`."""
    if clause not in (session.clauses if needed or clause else ("",)):
        raise invalid(
            "calibration.clause", f"The session is not about clause {clause or '–'}.",
            hint="Its clauses are: " + (", ".join(session.clauses) or "none") + ".",
            faults=[Fault("/clause", "Is not one of the session's.")],
        )  # fmt: skip


def here(seat: Seat, *, now: int) -> Seat:
    """A sign of life: the time since the last one counts, as far as nobody can have been away."""
    if seat.came_at is None or seat.seen_at is None:
        return replace(seat, came_at=now, seen_at=now)
    passed = min((now - seat.seen_at) // 1_000_000, IDLE_SECONDS)
    if passed <= 0:
        return seat
    return replace(seat, seen_at=now, seconds=seat.seconds + passed)


def hashes_of(clauses: Iterable[Clause], numbers: Collection[str] | None = None) -> Mapping[str, str]:
    """Number → hash of a clause's title and text, of those named or (None) of all."""
    return {
        one.number: hashlib.blake2b(f"{one.title}\n\n{one.text}".encode(), digest_size=12).hexdigest()
        for one in clauses
        if numbers is None or one.number in numbers
    }


def changed_since(certificate: Certificate, clauses: Iterable[Clause]) -> Sequence[str]:
    """The clauses whose words a certificate rests on and that are gone; another number alone changes nothing."""
    now = {*hashes_of(clauses).values()}
    return [number for number, digest in certificate.clauses.items() if digest not in now]


def _text_faults(plan: Plan) -> Iterator[Fault]:
    if not 1 <= len(plan.title) <= MOST_TITLE:
        yield Fault("/title", f"A title has 1 to {MOST_TITLE} characters.")
    if len(plan.note) > MOST_NOTE:
        yield Fault("/note", f"A note has at most {MOST_NOTE:,} characters.")


def _time_faults(times: Times) -> Iterator[Fault]:
    named = [("opens_at", times.opens_at), ("reveal_at", times.reveal_at), ("vote_at", times.vote_at),
             ("closes_at", times.closes_at)]  # fmt: skip
    said = [(name, at) for name, at in named if at is not None]
    for (earlier, before), (later, after) in pairwise(said):
        if after <= before:
            yield Fault(f"/{later}", f"{later} lies at or before {earlier}.")


def _clause_faults(plan: Plan, known: Collection[str]) -> Iterator[Fault]:
    for number in plan.clauses:
        if number not in known:
            yield Fault("/clauses", f"The guidelines have no clause {number}.")
    for at, one in enumerate(plan.items):
        yield from _strays(at, one, plan.clauses)


def _strays(at: int, one: NewItem, clauses: Collection[str]) -> Iterator[Fault]:
    for number in one.clauses:
        if number not in clauses:
            yield Fault(f"/items/{at}/clauses", f"The session is not about clause {number}.")
