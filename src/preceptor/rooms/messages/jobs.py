"""What happens later: events become messages, and mails go out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from preceptor.base.events import Heard
from preceptor.base.problems import Kind as Trouble
from preceptor.base.problems import Problem
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.follow import Listener
from preceptor.infra.mail import MailServer
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.queries import account_named
from preceptor.rooms.messages import actions, rules
from preceptor.rooms.messages.actions.delivering import ZoneOf
from preceptor.rooms.messages.nouns import Letter, MailState
from preceptor.rooms.messages.parcels import Parcel, next_parcel
from preceptor.rooms.messages.store import post

Teller = Callable[[Ctx, Heard], Iterable[Letter]]
"""What a room's letters.py offers: an event → what is said to whom."""

_log = logging.getLogger(__name__)


def postman(tells: Mapping[str, Teller], *, zone_of: ZoneOf) -> Listener:
    """The listener that turns events into messages, by the wiring's table: event's name → who says what to whom."""

    def hear(ctx: Ctx, events: Sequence[Heard]) -> None:
        for event in events:
            if rules.is_news(event.at_micros, ctx.now()):
                actions.deliver(ctx, tells[event.name](ctx, event), zone_of=zone_of)

    return hear


def on_accounts(ctx: Ctx, events: Sequence[Heard]) -> None:
    """Hears identity.account_made: whoever is new shows first that their address is theirs."""
    for event in events if ctx.settings.mail_host else ():
        account = account_named(ctx, event.subject)
        if account is not None and rules.is_news(event.at_micros, ctx.now()):
            actions.begin_proof(ctx, account.no)


def send(job: JobCtx) -> dict[str, int]:
    """Hand every mail that is due to the mail server, one after another.

    Each is written down as being sent before, and as sent after. Whoever is killed between the two leaves one mail that goes out
    a second time, with the same Message-ID. A server that is away is tried again by the clock, with growing pauses for each mail.
    """
    if not job.units.settings.mail_host:
        return {"sent": 0}
    sent = 0
    with MailServer(job.units.settings) as server:
        while (parcel := job.read(next_parcel)) is not None:
            handed = _hand_over(job, server, parcel)
            sent += handed.state is MailState.SENT
            if handed.away:
                break
    return {"sent": sent}


@dataclass(frozen=True)
class Handed:
    """What became of a parcel; `away`: the mail server takes nothing now, so nothing else need be tried."""

    state: MailState
    away: bool = False


def _hand_over(job: JobCtx, server: MailServer, parcel: Parcel) -> Handed:
    if parcel.mail is None:
        return _end(job, parcel, MailState.DROPPED)
    with job.batch() as ctx:
        post.begin(ctx.conn, parcel.numbers)
    try:
        server.send(parcel.mail)
    except Problem as problem:
        return _refused(job, parcel, problem)
    return _end(job, parcel, MailState.SENT)


def _refused(job: JobCtx, parcel: Parcel, problem: Problem) -> Handed:
    """Once more later where that can help, else it has failed."""
    away, tries = problem.code == "mail.unreachable", max(one.tries for one in parcel.mails) + 1
    _log.warning("%s", problem.sentence)
    again = rules.retry_at(tries, job.units.now(), away=away) if problem.kind is Trouble.UNAVAILABLE else None
    if again is None:
        return _end(job, parcel, MailState.FAILED, trouble=problem.sentence)
    with job.batch() as ctx:
        post.again(ctx.conn, parcel.numbers, due_at=again, trouble=problem.sentence)
    return Handed(MailState.WAITING, away)


def _end(job: JobCtx, parcel: Parcel, state: MailState, *, trouble: str = "") -> Handed:
    with job.batch(done=job.done + 1) as ctx:
        post.end(ctx.conn, parcel.numbers, state, now=ctx.now(), trouble=trouble)
    return Handed(state)
