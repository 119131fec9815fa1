"""Contributors: who judged, by pseudonym, and how much."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from preceptor.base.languages import language_tag


class Source(StrEnum):
    """Where a contributor's answers come from."""

    OWN = "own"
    """Somebody with an account here."""
    IMPORTED = "imported"
    """Somebody known only from a file of earlier judgments."""
    MODEL = "model"
    """A model that judges; its pseudonym says so too."""


@dataclass(frozen=True)
class Contributor:
    """`id` is the small number answers carry; `account_no` is None without an account; `made_at` in microseconds."""

    id: int
    pseudonym: str
    account_no: int | None
    source: Source
    made_at: int


@dataclass(frozen=True)
class Tally:
    """A contributor with what they have done in one project, or in all of them."""

    contributor: Contributor
    answers: int
    seconds: int


@dataclass(frozen=True)
class Done:
    """What one contributor has done since the last count: answers given, seconds spent."""

    contributor_id: int
    answers: int
    seconds: int = 0


@dataclass(frozen=True)
class Reviews:
    """Answers that a reviewer looked at for the first time, and those of them that stood."""

    reviewed: int = 0
    stood: int = 0


@dataclass(frozen=True)
class Record:
    """What somebody did in a project: answers, seconds of active time they took, and what reviewers said of them."""

    answers: int = 0
    seconds: int = 0
    reviewed: int = 0
    stood: int = 0


class Level(StrEnum):
    """How well somebody knows a language: the six levels of the CEFR (Council of Europe, 2020), and more than these."""

    A1 = "A1"
    """Simple phrases."""
    A2 = "A2"
    """Everyday matters."""
    B1 = "B1"
    """Familiar subjects, connected."""
    B2 = "B2"
    """Complex texts, fluent talk."""
    C1 = "C1"
    """Demanding texts, nuance."""
    C2 = "C2"
    """Practically everything, with ease."""
    NATIVE = "native"
    """Grown up with it."""

    def reaches(self, needed: Level) -> bool:
        return _LEVELS.index(self) >= _LEVELS.index(needed)


_LEVELS = tuple(Level)


class Education(StrEnum):
    """The highest education somebody has finished; each is more than those before."""

    NONE = "none"
    """None asked for, or none finished."""
    SECONDARY = "secondary"
    """School to about 18."""
    VOCATIONAL = "vocational"
    """A trade or a short degree."""
    BACHELOR = "bachelor"
    """A first degree."""
    MASTER = "master"
    """A second degree."""
    DOCTORATE = "doctorate"
    """A doctorate."""


class Domain(StrEnum):
    """A field people know their way about."""

    GENERAL = "general"
    """What everybody knows."""
    WRITING = "writing"
    """Texts of all sorts, journalism, editing."""
    TRANSLATION = "translation"
    """From one language into another."""
    LINGUISTICS = "linguistics"
    """How languages work."""
    SOFTWARE = "software"
    """Programming and systems."""
    DATA = "data"
    """Statistics and data science."""
    MATHEMATICS = "mathematics"
    """Pure and applied."""
    PHYSICS = "physics"
    """Also astronomy."""
    CHEMISTRY = "chemistry"
    """Also materials."""
    BIOLOGY = "biology"
    """Living things."""
    MEDICINE = "medicine"
    """Doctors' work, pharmacy."""
    NURSING = "nursing"
    """Care and therapy."""
    PSYCHOLOGY = "psychology"
    """Also counselling."""
    ENGINEERING = "engineering"
    """Machines, buildings, circuits."""
    LAW = "law"
    """Also policy and compliance."""
    FINANCE = "finance"
    """Accounting, banking, tax."""
    BUSINESS = "business"
    """Marketing, sales, people."""
    EDUCATION = "education"
    """Teaching."""
    HISTORY = "history"
    """Also archaeology."""
    PHILOSOPHY = "philosophy"
    """Also ethics and religion."""
    SOCIETY = "society"
    """Politics, sociology, economics."""
    ARTS = "arts"
    """Pictures, film, design, music."""
    SAFETY = "safety"
    """Trust and safety, moderation, red teaming."""
    TRADES = "trades"
    """Crafts, farming, cooking, transport."""


@dataclass(frozen=True)
class Spoken:
    """A language (BCP 47) and how well it is known, or has to be."""

    tag: str
    level: Level

    @property
    def canonical(self) -> Spoken:
        """The same with its tag in canonical case."""
        return Spoken(language_tag(self.tag) or self.tag, self.level)


MOST_KNOWN = 50
"""Languages in a profile."""
MOST_DOMAINS = len(Domain)
MOST_PROOF, MOST_ABOUT = 200, 4_000
"""Characters."""
MOST_YEARS, MOST_WEEK = 70, 80
MOST_RESUME_BYTES = 5 * 1024 * 1024
MOST_RESUME_TEXT = 200_000
"""Characters of a résumé's text that are kept."""


@dataclass(frozen=True)
class Known(Spoken):
    """A language somebody speaks; `proof` in their own words: a certificate, a degree, where they grew up. "" for none."""

    proof: str = ""


@dataclass(frozen=True)
class Profile:
    """What a person says about themselves. `country` ISO 3166-1, `time_zone` IANA, both "" while not said."""

    country: str = ""
    time_zone: str = ""
    languages: tuple[Known, ...] = ()
    education: Education = Education.NONE
    experience_years: int = 0
    domains: tuple[Domain, ...] = ()
    hours_per_week: int | None = None
    about: str = ""


NOTHING_SAID = Profile()
"""Before somebody said anything."""


@dataclass(frozen=True)
class Resume:
    """A résumé as it was sent; `text` is what was read out of it. `key` is where its bytes lie; `kept_at` in microseconds."""

    id: str
    name: str
    type: str
    bytes: int
    sha256: str
    text: str
    key: str
    kept_at: int


@dataclass(frozen=True)
class ReadResume:
    """What the reading program found, before it is anybody's."""

    type: str
    bytes: int
    sha256: str
    text: str
    key: str


def number_key(account_no: int) -> tuple[str, int]:
    """Under which a process remembers the contributor's number of an account."""
    return ("workforce.number", account_no)
