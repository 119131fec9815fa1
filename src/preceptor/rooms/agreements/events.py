"""What happened to documents, signatures, readings and the course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class Published(Event):
    """A version is in force; `subject` is the document, `hash` its text's."""

    NAME: ClassVar[str] = "agreements.published"
    kind: str
    version: int
    hash: str


@dataclass(frozen=True, kw_only=True)
class Retired(Event):
    """A document is asked of nobody any more; its signatures stay."""

    NAME: ClassVar[str] = "agreements.retired"


@dataclass(frozen=True, kw_only=True)
class Signed(Event):
    """Somebody signed; `contributor` is their number. The name they typed is not in the trail: a trail cannot be erased."""

    NAME: ClassVar[str] = "agreements.signed"
    version: int
    hash: str
    contributor: int


@dataclass(frozen=True, kw_only=True)
class OnboardingChanged(Event):
    """A project wants something else read before its first task."""

    NAME: ClassVar[str] = "agreements.onboarding_changed"
    course: bool
    reading: str


@dataclass(frozen=True, kw_only=True)
class GuidelinesRead(Event):
    """Somebody read a project's guidelines to the end; `seconds` by the server's clock."""

    NAME: ClassVar[str] = "agreements.guidelines_read"
    version: int
    contributor: int
    seconds: int


@dataclass(frozen=True, kw_only=True)
class CourseDone(Event):
    """Somebody passed every page of the course; `subject` is their contributor number."""

    NAME: ClassVar[str] = "agreements.course_done"
    version: int
