"""Guidelines, content policies and taxonomies: clauses, categories, versions, changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_CLAUSES = 200
MOST_TITLE = 200
"""Characters in a clause's title."""
MOST_TEXT = 20_000
"""Characters in a clause's text."""
MOST_TOGETHER = 200_000
"""Characters in all clauses together: some 30,000 words, more than anybody reads before judging."""


def newest_key(project_id: int) -> tuple[str, int]:
    """Under which a process remembers a project's newest version."""
    return ("policy.newest", project_id)


@dataclass(frozen=True)
class Clause:
    """`number` is one to four whole numbers with dots ("1.2"); `text` is markdown, kept to the letter."""

    number: str
    title: str
    text: str


@dataclass(frozen=True)
class Guidelines:
    """One version of a project's guidelines. `made_at` in microseconds; `made_by` is an account's id."""

    project_id: int
    version: int
    clauses: tuple[Clause, ...]
    note: str
    made_at: int
    made_by: str


@dataclass(frozen=True)
class Version:
    """A version without its text, for lists."""

    version: int
    clauses: int
    note: str
    made_at: int
    made_by: str


class Change(StrEnum):
    """What happened to a clause between two versions."""

    ADDED = "added"
    """It is only in the later version."""
    REMOVED = "removed"
    """It is only in the earlier version."""
    CHANGED = "changed"
    """Same number, other words."""
    RENUMBERED = "renumbered"
    """Same words, other number."""


class Stretch(StrEnum):
    """What happened to a stretch of words."""

    SAME = "same"
    """In both versions."""
    ADDED = "added"
    """Only in the later version."""
    REMOVED = "removed"
    """Only in the earlier version."""


@dataclass(frozen=True)
class Words:
    """A stretch of text; all stretches but the added ones make the earlier text, all but the removed ones the later."""

    stretch: Stretch
    text: str


@dataclass(frozen=True)
class ClauseChange:
    """One clause that differs. `was` is None when added, `now` when removed."""

    change: Change
    was: Clause | None
    now: Clause | None
    title: tuple[Words, ...]
    text: tuple[Words, ...]


class Verdict(StrEnum):
    """What an example shows of its clause."""

    VIOLATING = "violating"
    """It breaks the clause."""
    NOT_VIOLATING = "not_violating"
    """It looks as if it might, and does not."""
    BORDERLINE = "borderline"
    """It lies on the edge; the reason says what decides."""


@dataclass(frozen=True)
class Example:
    """A case that shows what a clause means."""

    text: str
    verdict: Verdict
    why: str = ""


@dataclass(frozen=True)
class PolicyClause(Clause):
    """A clause of a content policy: as a guideline's, with examples."""

    examples: tuple[Example, ...] = ()


@dataclass(frozen=True)
class Policy:
    """One version of a content policy of the house. `made_by` is "" for what came with Preceptor."""

    name: str
    version: int
    title: str
    clauses: tuple[PolicyClause, ...]
    note: str
    made_at: int
    made_by: str


@dataclass(frozen=True)
class PolicyRow:
    """A version of a policy without its text, for lists."""

    name: str
    version: int
    title: str
    clauses: int
    note: str
    made_at: int


@dataclass(frozen=True)
class Node:
    """A category of a taxonomy. `parent` is the code it lies under, "" at the top; `escalate`: who meets it should stop."""

    code: str
    title: str
    help: str = ""
    parent: str = ""
    escalate: bool = False


@dataclass(frozen=True)
class Taxonomy:
    """One version of a taxonomy. `edition` is what its source calls the version; `ready`: it came with Preceptor."""

    name: str
    version: int
    edition: str
    title: str
    source: str
    nodes: tuple[Node, ...]
    made_at: int
    ready: bool = False


@dataclass(frozen=True)
class TaxonomyRow:
    """A taxonomy without its nodes, for lists: the newest version."""

    name: str
    version: int
    edition: str
    title: str
    source: str
    nodes: int
    ready: bool


class Relation(StrEnum):
    """How a category of one taxonomy relates to one of another (SKOS mapping properties)."""

    EXACT = "exact"
    """The same thing in other words."""
    CLOSE = "close"
    """Mostly the same."""
    NARROW = "narrow"
    """The first lies within the second."""
    BROAD = "broad"
    """The first holds more than the second."""


@dataclass(frozen=True)
class Pair:
    """One line of a crosswalk."""

    code: str
    other: str
    relation: Relation
