"""What goes out next, as one e-mail: looked up at the last moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import urlsplit

from preceptor.base.settings import Settings
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Account, AccountState
from preceptor.rooms.identity.queries import account_of
from preceptor.rooms.messages import links, rules
from preceptor.rooms.messages.composing import Frame, Part, composed
from preceptor.rooms.messages.nouns import Kind, Mail, MailSort, Said
from preceptor.rooms.messages.store import inbox, post, wishes
from preceptor.rooms.messages.words import phrase, say, spoken

_AT_ONCE = 50
"""Messages in one digest; the rest follow in the next."""


@dataclass(frozen=True)
class Parcel:
    """Mails of one person that go out as one e-mail; `mail` None when nothing is left to say, or nobody to say it to."""

    mails: Sequence[Mail]
    mail: EmailMessage | None

    @property
    def numbers(self) -> list[int]:
        return [one.no for one in self.mails]


def next_parcel(ctx: Ctx) -> Parcel | None:
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
    wanted = wishes.load(ctx.conn, account.no)
    told = [one for one in found if rules.still_wanted(one, wanted, digest=digest)]
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
