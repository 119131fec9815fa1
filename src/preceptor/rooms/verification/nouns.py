"""Checks, their evidence, and what a provider says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

MOST_PART_BYTES = 12 * 1024**2
MOST_NAME, MOST_NUMBER, MOST_REASON = 120, 40, 500
"""Characters."""
MOST_YEARS = 10
"""A check holds no longer than this, whatever the document says."""
UNDECIDED_DAYS = 30
"""Evidence that nobody decided on is erased after so long, and the check lapses."""


class Route(StrEnum):
    """What somebody shows."""

    FACE = "face"
    """An identity document and a photo of one's face, compared by a person; no template is made of either."""
    PAPERS = "papers"
    """Without one's face: an identity document, its photo covered if one likes, and a second paper in the same name."""
    PROVIDER = "provider"
    """A service outside asks and decides; nothing of what it sees comes here."""


class Part(StrEnum):
    """A picture of the evidence."""

    FRONT = "front"
    """The side of the document that names its holder."""
    BACK = "back"
    """Its other side, where it says something."""
    FACE = "face"
    """Its holder, now."""
    SECOND = "second"
    """A letter, bill or certificate in the same name, of the last three months."""


class Paper(StrEnum):
    """What sort of document it is."""

    PASSPORT = "passport"
    """Its page with the name."""
    NATIONAL_ID = "national_id"
    """An identity card."""
    DRIVING_LICENCE = "driving_licence"
    """A driving licence."""
    RESIDENCE_PERMIT = "residence_permit"
    """A permit to stay."""


class Field(StrEnum):
    """What was compared."""

    NAME = "name"
    """The name on the document is the person's."""
    NUMBER = "number"
    """The number typed is the document's."""
    COUNTRY = "country"
    """The country that made it."""
    OF_AGE = "of_age"
    """Its holder is of age."""
    GENUINE = "genuine"
    """It looks whole, unaltered and in force."""
    FACE = "face"
    """The photo on it and the person's own show one person."""
    SECOND_PAPER = "second_paper"
    """The second paper bears the same name and is recent."""


class State(StrEnum):
    """Where a check is."""

    DRAFT = "draft"
    """Begun; pictures are missing, or the provider has not answered."""
    WAITING = "waiting"
    """Sent; a checker has it next."""
    VERIFIED = "verified"
    """Found to be who they say, until it expires."""
    REFUSED = "refused"
    """Not found so; the reason is with it, and another try is open."""
    LAPSED = "lapsed"
    """Taken back by the person, or left undecided for too long."""


NEEDED = {Route.FACE: (Part.FRONT, Part.FACE), Route.PAPERS: (Part.FRONT, Part.SECOND), Route.PROVIDER: ()}
"""Without these a check cannot be sent."""
ALLOWED = {Route.FACE: (Part.FRONT, Part.BACK, Part.FACE), Route.PAPERS: (Part.FRONT, Part.BACK, Part.SECOND), Route.PROVIDER: ()}  # fmt: skip
OPEN = (State.DRAFT, State.WAITING)
REMIND_DAYS = 30
"""So long before a yes ends its person is told."""


@dataclass(frozen=True)
class Said:
    """What the person typed: the name and number on the document, as they stand there."""

    paper: Paper
    country: str
    number: str = field(repr=False)
    name: str = field(repr=False)


@dataclass(frozen=True)
class Check:
    """One try. `sealed` holds name and number until the evidence is erased; `hash` names the document without telling it, ""
    for none. Times in microseconds."""

    id: str
    account_no: int
    account: str
    route: Route
    state: State
    paper: str
    country: str
    hash: str
    sealed: str = field(repr=False)
    begun_at: int = 0
    sent_at: int | None = None
    decided_at: int | None = None
    decided_by: str = ""
    reason: str = ""
    checked: tuple[Field, ...] = ()
    expires_at: int | None = None
    erase_at: int | None = None
    """When the evidence is to be gone; None: there is none."""
    erased_at: int | None = None
    reference: str = ""
    """The provider's own name for it."""


@dataclass(frozen=True)
class Evidence:
    """A picture, sealed, in the file store. `sha256` and `bytes` are of the sealed file: what an auditor could compare."""

    check_id: str
    part: Part
    key: str
    type: str
    bytes: int
    sha256: str
    kept_at: int


@dataclass(frozen=True)
class Taken:
    """A picture found sound and sealed into the file store, before anybody remembers it."""

    key: str
    type: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Twin:
    """Another person's check of the same document: for the checker to weigh, no more."""

    id: str
    state: State
    begun_at: int


@dataclass(frozen=True)
class Opened:
    """A check as its checker sees it. `said` is None once it is erased."""

    check: Check
    said: Said | None
    parts: Sequence[Evidence]
    twins: Sequence[Twin]
    tries: int
    """How many checks this person has begun, this one with them."""
    may_decide: bool


@dataclass(frozen=True)
class Verdict:
    """What a checker or a provider found. `expires_at` is wanted of a yes, a reason of a no."""

    verified: bool
    reason: str = ""
    checked: tuple[Field, ...] = ()
    expires_at: int | None = None


@dataclass(frozen=True)
class Session:
    """A provider's session: its name for the check, and the page it wants the person on."""

    reference: str
    url: str


@dataclass(frozen=True)
class Told:
    """A provider's webhook, read. `document` is (country, number) where it told them: hashed, never kept."""

    event: str
    reference: str
    verdict: Verdict
    document: tuple[str, str] | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Proof:
    """What was erased of a check, and whether the file store holds any of it now."""

    evidence: Evidence
    gone: bool


@dataclass(frozen=True)
class Standing:
    """How it stands with somebody: `until` (micros) while verified, else the newest check's state, None for none."""

    until: int | None
    state: State | None


def asked_key(project_id: int) -> tuple[str, int]:
    """Under which a process remembers whether a project asks for a check."""
    return ("verification.asked", project_id)
