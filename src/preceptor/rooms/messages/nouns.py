"""The things of this room: letters, messages, mails, and how a person wants to hear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Kind(StrEnum):
    """What a message is about; a person chooses a way for each."""

    APPLICATION_SENT = "application_sent"
    """Somebody applied to an opening of one's project."""
    APPLICATION_DECIDED = "application_decided"
    """One's application was accepted or declined."""
    MEMBER_CHANGED = "member_changed"
    """One was taken into a project, got other roles there, or was taken off it."""
    WORK_REVIEWED = "work_reviewed"
    """An answer of one's own was rejected or is asked for again, with the reason."""
    QUESTION_ANSWERED = "question_answered"
    """Somebody answered a question one has asked about an item or an opening."""
    ITEM_ESCALATED = "item_escalated"
    """An item was stopped as possibly illegal, or one that was stopped is decided; for those who handle them."""
    STOP_DECIDED = "stop_decided"
    """What came of an item one has stopped."""
    EXAM_ENDED = "exam_ended"
    """An exam of one's own is graded, or a skill one has shown is over."""
    RECEIPT = "receipt"
    """A quality rule decided something about one's work, or such a decision came to an end."""
    OBJECTION_WAITS = "objection_waits"
    """Somebody objects to a decision, about work or pay; for those who may judge it."""
    REVIEW_WAITS = "review_waits"
    """Items that further answers would not settle, or a check of somebody's identity; for those who decide."""
    PAY_DECIDED = "pay_decided"
    """Some of one's money was held back or granted, or there is more of it."""
    PAID = "paid"
    """One was paid, or a payment came back."""
    IDENTITY_CHECKED = "identity_checked"
    """A check of one's identity is on its way, decided, or about to run out."""
    CALIBRATION = "calibration"
    """A calibration session one is invited to: when, what to do now, and the certificate."""
    DOCUMENT_CHANGED = "document_changed"
    """An agreement one has signed has a new version, to be signed before the next task."""
    CAP_REACHED = "cap_reached"
    """A cap of difficult content is reached, and neutral tasks come; once a day for each cap."""
    BREAK_DUE = "break_due"
    """A break from difficult content would do good; once a day."""
    PULSE_ASKED = "pulse_asked"
    """Whoever met difficult content is asked how their week was; once a week."""
    QUESTION_ASKED = "question_asked"
    """A contributor asks about an item, or somebody about an opening; for those who answer."""
    OPENING_FOUND = "opening_found"
    """An opening was posted that fits a search one keeps, or there is work again, as one has asked to hear."""
    INVITED = "invited"
    """A project asks one in; switched off, it does not ask."""
    JOB_ENDED = "job_ended"
    """Something one has started is over: an import, a build, a training, a measurement."""


class Way(StrEnum):
    """How somebody wants to hear of a kind of message."""

    OFF = "off"
    """Not at all; refused for what costs money or work."""
    INBOX = "inbox"
    """In the inbox only."""
    DIGEST = "digest"
    """In the inbox, and in one e-mail a day."""
    EACH = "each"
    """In the inbox, and by an e-mail each time."""


ESSENTIAL = frozenset(
    {
        Kind.APPLICATION_DECIDED,
        Kind.MEMBER_CHANGED,
        Kind.WORK_REVIEWED,
        Kind.ITEM_ESCALATED,
        Kind.STOP_DECIDED,
        Kind.EXAM_ENDED,
        Kind.RECEIPT,
        Kind.PAY_DECIDED,
        Kind.PAID,
        Kind.IDENTITY_CHECKED,
        Kind.CALIBRATION,
        Kind.DOCUMENT_CHANGED,
    }
)
"""Never off: they cost somebody money or work, or may not be missed. They can be without e-mail."""

USUAL: Mapping[Kind, Way] = MappingProxyType(
    {
        Kind.APPLICATION_SENT: Way.DIGEST,
        Kind.APPLICATION_DECIDED: Way.EACH,
        Kind.MEMBER_CHANGED: Way.EACH,
        Kind.WORK_REVIEWED: Way.DIGEST,
        Kind.QUESTION_ANSWERED: Way.INBOX,
        Kind.ITEM_ESCALATED: Way.EACH,
        Kind.STOP_DECIDED: Way.INBOX,
        Kind.EXAM_ENDED: Way.EACH,
        Kind.RECEIPT: Way.EACH,
        Kind.OBJECTION_WAITS: Way.DIGEST,
        Kind.REVIEW_WAITS: Way.DIGEST,
        Kind.PAY_DECIDED: Way.EACH,
        Kind.PAID: Way.EACH,
        Kind.IDENTITY_CHECKED: Way.EACH,
        Kind.CALIBRATION: Way.EACH,
        Kind.DOCUMENT_CHANGED: Way.EACH,
        Kind.CAP_REACHED: Way.DIGEST,
        Kind.BREAK_DUE: Way.INBOX,
        Kind.PULSE_ASKED: Way.DIGEST,
        Kind.QUESTION_ASKED: Way.DIGEST,
        Kind.OPENING_FOUND: Way.DIGEST,
        Kind.INVITED: Way.EACH,
        Kind.JOB_ENDED: Way.INBOX,
    }
)
"""Before somebody chose."""

MOST_VALUE = 500
"""Characters of one value in a message; more is cut, with a sign that it was."""


@dataclass(frozen=True)
class Letter:
    """What is to be said to the account `to`: the words' name with the values in them, and where it leads in the product.

    `once` makes it one message however often it is said (to one person): the name of what happened, e.g. "verdict/<id>".
    """

    to: int
    kind: Kind
    words: str
    once: str
    values: Mapping[str, str] = field(default_factory=dict)
    link: str = ""


@dataclass(frozen=True)
class Message:
    """A letter in somebody's inbox. `no` only grows; times in microseconds, `read_at` None while unread."""

    id: str
    no: int
    account_no: int
    kind: Kind
    words: str
    values: Mapping[str, str]
    link: str
    made_at: int
    read_at: int | None = None


@dataclass(frozen=True)
class Said:
    """A message in somebody's language."""

    subject: str
    body: str


@dataclass(frozen=True)
class Preferences:
    """How somebody wants to hear. `ways` holds what they chose; quiet hours are whole hours 0..23 of their day, from
    `quiet_from` until before `quiet_until`, None for none; `digest_hour` is when the daily e-mail goes out."""

    ways: Mapping[Kind, Way] = field(default_factory=dict)
    quiet_from: int | None = None
    quiet_until: int | None = None
    digest_hour: int = 8

    def way_of(self, kind: Kind) -> Way:
        return self.ways.get(kind, USUAL[kind])


@dataclass(frozen=True)
class Address:
    """The address somebody has shown to be theirs, "" for none yet; `asked_at` when a link was last sent."""

    proven: str = ""
    proven_at: int | None = None
    asked_at: int | None = None


class MailState(StrEnum):
    """Where a mail is on its way."""

    WAITING = "waiting"
    """To be sent when its time has come."""
    SENDING = "sending"
    """Handed to the mail server, which has not said yes yet."""
    SENT = "sent"
    """The mail server took it."""
    FAILED = "failed"
    """It was refused, or tried too often."""
    DROPPED = "dropped"
    """Nothing was left to say: all of it was read, or its address is nobody's any more."""


class MailSort(StrEnum):
    """What a mail holds."""

    EACH = "each"
    """One message."""
    DIGEST = "digest"
    """All messages of one person that wait for the day's e-mail."""
    PROOF = "proof"
    """The link by which somebody shows that an address is theirs."""


@dataclass(frozen=True)
class Mail:
    """An e-mail to somebody; `message_no` None for a proof. `tries` counts how often it was handed over."""

    id: str
    no: int
    account_no: int
    sort: MailSort
    message_no: int | None
    state: MailState
    due_at: int
    tries: int
    trouble: str = ""
