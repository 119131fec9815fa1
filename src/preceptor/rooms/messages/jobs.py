"""What happens later: events become messages, and mails go out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import urlsplit

from preceptor.base.events import Heard
from preceptor.base.problems import Kind as Trouble
from preceptor.base.problems import Problem
from preceptor.base.settings import Settings
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.jobs.follow import Listener
from preceptor.infra.mail import MailServer
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Account, AccountState
from preceptor.rooms.identity.queries import account_named, account_of
from preceptor.rooms.messages import actions, links, rules
from preceptor.rooms.messages.actions.delivering import ZoneOf
from preceptor.rooms.messages.composing import Frame, Part, composed
from preceptor.rooms.messages.nouns import Kind, Letter, Mail, MailSort, MailState, Said
from preceptor.rooms.messages.store import inbox, post, wishes
from preceptor.rooms.messages.words import phrase, say, spoken

Teller = Callable[[Ctx, Heard], Iterable[Letter]]
"""What a room's letters.py offers: an event → what is said to whom."""

_AT_ONCE = 50
"""Messages in one digest; the rest follow in the next."""


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


@dataclass(frozen=True)
class Parcel:
    """Mails of one person that go out as one e-mail; `mail` None when nothing is left to say, or nobody to say it to."""

    mails: Sequence[Mail]
    mail: EmailMessage | None

    @property
    def numbers(self) -> list[int]:
        return [one.no for one in self.mails]


def send(job: JobCtx) -> dict[str, int]:
    """Hand every mail that is due to the mail server, one after another.

    Each is written down as being sent before, and as sent after. Whoever is killed between the two leaves one mail that goes out
    a second time, with the same Message-ID. A server that is away is tried again by the clock, with growing pauses for each mail.
    """
    if not job.units.settings.mail_host:
        return {"sent": 0}
    sent = 0
    with MailServer(job.units.settings) as server:
        while (parcel := job.read(_next)) is not None:
            taken = _hand_over(job, server, parcel)
            sent += taken == MailState.SENT
            if taken is MailState.WAITING:
                break
    return {"sent": sent}


def _hand_over(job: JobCtx, server: MailServer, parcel: Parcel) -> MailState:
    """What became of it; WAITING when the server could not be reached."""
    if parcel.mail is None:
        return _end(job, parcel, MailState.DROPPED)
    with job.batch() as ctx:
        post.begin(ctx.conn, parcel.numbers)
    try:
        server.send(parcel.mail)
    except Problem as problem:
        tries = max(one.tries for one in parcel.mails) + 1
        again = rules.retry_at(tries, job.units.now()) if problem.kind is Trouble.UNAVAILABLE else None
        if again is None:
            return _end(job, parcel, MailState.FAILED, trouble=problem.sentence)
        with job.batch() as ctx:
            post.again(ctx.conn, parcel.numbers, due_at=again, trouble=problem.sentence)
        return MailState.WAITING
    return _end(job, parcel, MailState.SENT)


def _end(job: JobCtx, parcel: Parcel, state: MailState, *, trouble: str = "") -> MailState:
    with job.batch(done=job.done + 1) as ctx:
        post.end(ctx.conn, parcel.numbers, state, now=ctx.now(), trouble=trouble)
    return state


def _next(ctx: Ctx) -> Parcel | None:
    """The next e-mail that is due."""
    first = next(iter(post.due(ctx.conn, now=ctx.now(), limit=1)), None)
    if first is None:
        return None
    mails = [first]
    if first.sort is MailSort.DIGEST:
        mails = post.digest_of(ctx.conn, first.account_no, now=ctx.now(), limit=_AT_ONCE)
    account = account_of(ctx, first.account_no)
    if account is None or account.state is not AccountState.ACTIVE or not _may_reach(ctx, account, first.sort):
        return Parcel(mails, None)
    return Parcel(mails, _composed(ctx, account, mails))


def _may_reach(ctx: Ctx, account: Account, sort: MailSort) -> bool:
    """Asked again at the last moment: an address may have changed, and a proof may have come."""
    proven = wishes.address(ctx.conn, account.no).proven == account.email
    return proven != (sort is MailSort.PROOF)


def _composed(ctx: Ctx, account: Account, mails: Sequence[Mail]) -> EmailMessage | None:
    first, language = mails[0], spoken(account.language)
    message_id = f"<{first.id}@{urlsplit(ctx.settings.address).hostname}>"
    if first.sort is MailSort.PROOF:
        part = _proof(ctx.settings, account, language)
        frame = _frame(ctx.settings, language)
        return composed(part.said.subject, [part], frame, to=account.email, message_id=message_id)
    found = inbox.by_numbers(ctx.conn, [one.message_no for one in mails if one.message_no is not None])
    digest = first.sort is MailSort.DIGEST
    # What was read in the meantime needs no reminder.
    told = [one for one in found if not (digest and one.read_at is not None)]
    if not told:
        return None
    button = phrase(language, "mail.open")
    parts = [Part(say(one, language), f"{ctx.settings.address}{one.link}" if one.link else "", button) for one in told]
    subject = phrase(language, "digest.subject", count=str(len(parts))) if digest else parts[0].said.subject
    frame = _frame(ctx.settings, language, account_no=account.no, kind=None if digest else told[0].kind)
    return composed(subject, parts, frame, to=account.email, message_id=message_id)


def _proof(settings: Settings, account: Account, language: str) -> Part:
    said = Said(phrase(language, "proof.subject"), phrase(language, "proof.body"))
    return Part(said, links.proof_link(settings, account.no, account.email), phrase(language, "proof.open"))


def _frame(settings: Settings, language: str, *, account_no: int = 0, kind: Kind | None = None) -> Frame:
    """With ways to stop, but for a proof: that one was asked for."""
    bare = Frame(urlsplit(settings.address).netloc, settings.mail_from, language)
    if not account_no:
        return bare
    token = links.stop_token(settings, account_no, kind)
    return Frame(bare.house, bare.sender, language, stop=f"{settings.address}{links.STOP}/{token}")
