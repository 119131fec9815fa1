"""The things of payouts: details, batches, payments, orders, reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from preceptor.rooms.pay.nouns import EarningKind

MOST_PAYMENTS = 10_000
"""In one batch; who is left over comes into the next."""
MOST_LEAST = 1_000_000
"""Minor units a batch may ask for before it pays anybody."""
MOST_NAME = 70
"""Characters of a name in a SEPA credit transfer (EPC132-08, Max70Text)."""
MOST_REPORT = 10_000
"""Rows of one report."""
MOST_ON_PAPER = 2_000
"""Lines of a statement that stand on its paper one by one; its sums are of all of them, and the CSV has each."""


class BatchState(StrEnum):
    """How far a batch is."""

    DRAWING = "drawing"
    """What is owed is being taken into payments."""
    DRAWN = "drawn"
    """Waits for somebody else to release it."""
    RELEASED = "released"
    """Its payments are being sent, or wait for the bank's word."""
    DONE = "done"
    """Every payment was paid or came to nothing."""
    CALLED_OFF = "called_off"
    """Called off before its release: everything in it is owed again."""


class PaymentState(StrEnum):
    """How far one payment is."""

    RESERVED = "reserved"
    """Taken in; nothing was sent."""
    SENDING = "sending"
    """Handed over, and no answer noted yet: handed over again under the same key after a breakdown."""
    SENT = "sent"
    """Taken by the bank or service, which has yet to say that it is paid."""
    PAID = "paid"
    """The bank or service said so."""
    FAILED = "failed"
    """Refused or returned: owed again."""
    CALLED_OFF = "called_off"
    """Its batch was called off: owed again."""


OPEN_STATES = (PaymentState.RESERVED, PaymentState.SENDING, PaymentState.SENT)


class Hindrance(StrEnum):
    """Why somebody who is owed something is not in a batch."""

    BELOW_LEAST = "below_least"
    """Less is owed than the batch's least amount; it comes into a later one."""
    NO_DETAILS = "no_details"
    """They have not said where to pay."""


@dataclass(frozen=True)
class Details:
    """Where somebody is paid: the account's holder, its IBAN without blanks, its BIC ("" where the IBAN does)."""

    name: str
    iban: str
    bic: str = ""


@dataclass(frozen=True)
class KeptDetails:
    """Details at rest: sealed but for `masked` ("DE•• •••• 3000"); times in microseconds."""

    account_no: int
    account: str
    sealed: str
    masked: str
    changed_at: int


@dataclass(frozen=True)
class Batch:
    """Payments of one currency, drawn up and released together; `least` in minor units, times in microseconds."""

    id: str
    currency: str
    least: int
    state: BatchState
    adapter: str
    note: str
    drawn_by: str
    drawn_at: int
    released_by: str = ""
    released_at: int | None = None
    ended_at: int | None = None


@dataclass(frozen=True)
class BatchSums:
    """A batch's payments by state: how many, and minor units."""

    count: dict[PaymentState, int]
    minor_units: dict[PaymentState, int]


@dataclass(frozen=True)
class Payment:
    """Money on its way to one person; its id is the key under which it is sent, however often.

    `reference` is the bank's; `why` what it said when it refused; `masked` where it went.
    """

    id: str
    batch_id: str
    contributor_id: int
    currency: str
    minor_units: int
    state: PaymentState
    masked: str
    reference: str
    why: str
    changed_at: int


@dataclass(frozen=True)
class Candidate:
    """Somebody who is owed something; `hindrance` None: would be in a batch drawn up now."""

    contributor_id: int
    pseudonym: str
    minor_units: int
    hindrance: Hindrance | None


@dataclass(frozen=True)
class Taken:
    """A step of drawing a batch up: the number of the last person looked at, and how many were taken in."""

    last: int
    count: int


class ReceiptState(StrEnum):
    """What an adapter says of a payment."""

    PAID = "paid"
    """It is done."""
    ACCEPTED = "accepted"
    """It is taken, and its end is reported later."""
    REFUSED = "refused"
    """It will never be done; `why` tells."""


@dataclass(frozen=True)
class Order:
    """One payment as an adapter is asked for it. The same `key` again is the same payment, and is not done twice."""

    key: str
    currency: str
    minor_units: int
    details: Details
    text: str


@dataclass(frozen=True)
class Receipt:
    state: ReceiptState
    reference: str = ""
    why: str = ""


@dataclass(frozen=True)
class Reported:
    """A row of the bank's or service's report: the payment's key, and what became of it."""

    key: str
    currency: str
    minor_units: int
    paid: bool
    why: str = ""


@dataclass(frozen=True)
class StatementLine:
    """What somebody earned in one project by one kind of thing; `seconds` of active time, `withheld` of it held back."""

    project_id: int
    kind: EarningKind
    currency: str
    count: int
    seconds: int
    minor_units: int
    withheld: int


@dataclass(frozen=True)
class Statement:
    """A month or a year (UTC) of somebody's money: everything they earned in it, and what was paid out to them in it."""

    month: str
    lines: tuple[StatementLine, ...]
    payments: tuple[Payment, ...]


class FileForm(StrEnum):
    """In what form a bank takes a batch."""

    CSV = "csv"
    """A table with a heading, in UTF-8."""
    PAIN_001 = "pain_001"
    """ISO 20022 customer credit transfer initiation, pain.001.001.09."""


@dataclass(frozen=True)
class BankFile:
    """A batch as its bank takes it."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Debtor:
    """Whose account pays; from the settings."""

    name: str
    iban: str
    bic: str = ""


class DifferenceKind(StrEnum):
    """In what the report and our books differ."""

    UNKNOWN = "unknown"
    """Reported, and not in this batch."""
    AMOUNT = "amount"
    """Another amount or currency than ours."""
    STATE = "state"
    """Reported otherwise than it was noted before."""
    NOT_REPORTED = "not_reported"
    """Sent or paid by our books, and not in the report."""


@dataclass(frozen=True)
class Difference:
    """`ours` and `theirs` in minor units, None where there is none."""

    kind: DifferenceKind
    key: str
    ours: int | None
    theirs: int | None


@dataclass(frozen=True)
class Reconciled:
    """A report against a batch: what is to be noted paid or failed because of it, and where the two differ."""

    paid: tuple[str, ...]
    failed: tuple[Reported, ...]
    agreed: int
    differences: tuple[Difference, ...]
