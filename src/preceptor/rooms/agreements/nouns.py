"""Documents and signatures, readings, the course."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_TITLE, MOST_TEXT, MOST_NOTE, MOST_NAME = 200, 60_000, 500, 120
"""Characters."""


class DocumentKind(StrEnum):
    """What a document is about."""

    CONFIDENTIALITY = "confidentiality"
    """What is seen here stays here."""
    CONTENT_WARNING = "content_warning"
    """What one may meet that is hard to look at."""
    DATA_USE = "data_use"
    """What becomes of one's answers and of what is known about oneself."""
    OTHER = "other"
    """Something else the house or the project asks."""


@dataclass(frozen=True)
class Text:
    """What a version says: `language` is BCP 47, `text` markdown, `note` why it came, "" for the first."""

    title: str
    text: str
    language: str = "en"
    note: str = ""


@dataclass(frozen=True)
class Document:
    """A document at one of its versions. `project_id` None: the house asks it of everybody. `newest` is the newest version's
    number. Times in microseconds; `hash` is the SHA-256 of title, an empty line, and text, in UTF-8."""

    no: int
    id: str
    project_id: int | None
    kind: DocumentKind
    newest: int
    retired_at: int | None
    version: int
    said: Text
    hash: str
    published_at: int
    signatures: int = 0
    """How many people signed this version."""


@dataclass(frozen=True)
class VersionRow:
    """A version without its text, for lists; `signatures` on this version."""

    version: int
    title: str
    note: str
    hash: str
    published_at: int
    signatures: int


@dataclass(frozen=True)
class Signature:
    """Who signed what, when; `name` is what they typed, "" once they had it erased."""

    document_no: int
    version: int
    contributor_id: int
    name: str
    hash: str
    signed_at: int


@dataclass(frozen=True)
class Signer:
    """A signature as managers see it: never the name."""

    pseudonym: str
    version: int
    signed_at: int


@dataclass(frozen=True)
class Mine:
    """A document as the person sees it who is asked for it: the version they signed last, if any."""

    document: Document
    signed_version: int | None
    signed_at: int | None
    name: str

    @property
    def waits(self) -> bool:
        """Whether it is to be signed now: it is in force, and its newest version is not signed."""
        return self.document.retired_at is None and self.signed_version != self.document.newest


@dataclass(frozen=True)
class Asked:
    """A document's newest version, as far as handing out work needs to know it."""

    no: int
    id: str
    version: int
    title: str


class Reading(StrEnum):
    """Whether a project's guidelines are to be read before its first task."""

    NOT_ASKED = "not_asked"
    """They lie beside every task; that is enough."""
    ONCE = "once"
    """Once, whichever version is the newest then."""
    EACH_VERSION = "each_version"
    """Again with every new version."""


@dataclass(frozen=True)
class Onboarding:
    """What a project wants to have been read before its first task, besides its documents."""

    course: bool = False
    reading: Reading = Reading.NOT_ASKED


@dataclass(frozen=True)
class Read:
    """How far somebody is with one version of a project's guidelines; `done_at` None while not finished. `seconds` is how
    long they had it open, by the server's clock."""

    version: int
    begun_at: int | None = None
    done_at: int | None = None
    seconds: int = 0


@dataclass(frozen=True)
class Check:
    """A page's question: `right` is the place of the right option, `why` what is told after an answer."""

    question: str
    options: Sequence[str]
    right: int
    why: str


@dataclass(frozen=True)
class Page:
    """A page of the course; `text` is markdown."""

    id: str
    title: str
    text: str
    check: Check


@dataclass(frozen=True)
class Course:
    """The course in one language."""

    version: int
    language: str
    title: str
    pages: Sequence[Page]


@dataclass(frozen=True)
class Progress:
    """How far somebody is in one version of the course: pages passed, by id → when."""

    version: int
    passed: Mapping[str, int]
    done_at: int | None = None


@dataclass(frozen=True)
class Checked:
    """What is told after an answer in the course; `right` is the place of the right option."""

    correct: bool
    right: int
    why: str
    progress: Progress


def asked_key(project_id: int | None) -> tuple[str, int]:
    """Under which a process remembers what is asked: by the house (None) or by a project."""
    return ("agreements.asked", project_id or 0)


def onboarding_key(project_id: int) -> tuple[str, int]:
    return ("agreements.onboarding", project_id)
