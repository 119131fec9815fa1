"""What an e-mail looks like: text, the same as simple HTML, and its headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address as Mailbox
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from preceptor.rooms.messages.nouns import Said
from preceptor.rooms.messages.words import direction, phrase

# Folded as late as RFC 5322 allows: Python folds a long link by spelling it as an encoded word, which no mail program follows.
_POLICY = SMTP.clone(max_line_length=998)
_MOST_SUBJECT = 150
"""Characters; four bytes each, encoded, still fit one line."""


@dataclass(frozen=True)
class Part:
    """One thing said, with the address it leads to ("" for none) and the words on its button."""

    said: Said
    address: str
    button: str


@dataclass(frozen=True)
class Frame:
    """What every mail of the house has around what it says; `stop` is the address that ends this sort of mail: a page for people,
    one click for mail programs (RFC 8058). "" where there is nothing to end."""

    house: str
    sender: str
    language: str
    stop: str = ""


def composed(subject: str, parts: Sequence[Part], frame: Frame, *, to: str, message_id: str) -> EmailMessage:
    """The whole mail. `to` is a proven address, or the one to be proven; the same `message_id` twice is one mail sent twice."""
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = frame.sender
    mail["To"] = Mailbox(addr_spec=to)
    mail["Subject"] = subject[:_MOST_SUBJECT]
    mail["Message-ID"] = message_id
    mail["Content-Language"] = frame.language
    mail["Auto-Submitted"] = "auto-generated"
    if frame.stop:
        mail["List-Unsubscribe"] = f"<{frame.stop}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(_text(parts, frame))
    mail.add_alternative(_html(subject, parts, frame), subtype="html")
    return mail


def _text(parts: Sequence[Part], frame: Frame) -> str:
    said = [f"{one.said.subject}\n\n{one.said.body}" + (f"\n\n{one.address}" if one.address else "") for one in parts]
    foot = [phrase(frame.language, "mail.why", house=frame.house)]
    foot += [f"{phrase(frame.language, 'mail.stop')}: {frame.stop}"] if frame.stop else []
    return "\n\n---\n\n".join([*said, "\n".join(foot)]) + "\n"


def _html(subject: str, parts: Sequence[Part], frame: Frame) -> str:
    """No pictures, no scripts, nothing from elsewhere; everything that came from people is escaped."""
    stop = escape(phrase(frame.language, "mail.stop"))
    foot = f'<a href="{escape(frame.stop)}">{stop}</a>' if frame.stop else ""
    why = escape(phrase(frame.language, "mail.why", house=frame.house))
    return (
        f'<!doctype html><html lang="{frame.language}" dir="{direction(frame.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(subject)}</title></head>"
        '<body style="margin:0;padding:24px;background:#f4f3ee;color:#1b1f23;font:16px/1.6 sans-serif">'
        f"{''.join(map(_card, parts))}"
        f'<p style="max-width:560px;margin:16px auto;color:#646b72;font-size:13px">{why}<br>{foot}</p></body></html>\n'
    )


def _card(one: Part) -> str:
    button = (
        f'<p><a href="{escape(one.address)}" style="display:inline-block;padding:8px 16px;border-radius:6px;'
        f'background:#0d6656;color:#fff;text-decoration:none">{escape(one.button)}</a></p>'
        if one.address
        else ""
    )
    return (
        '<div style="max-width:560px;margin:0 auto 16px;padding:16px 24px;background:#fff;border:1px solid #dedbd0;'
        f'border-radius:10px"><h1 style="font-size:18px;margin:8px 0">{escape(one.said.subject)}</h1>'
        f"<p>{escape(one.said.body)}</p>{button}</div>"
    )
