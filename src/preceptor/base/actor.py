"""Who is asking: handed down with every request, and to every job."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What somebody is, in the house or in one project."""

    ADMIN = "admin"
    """Runs the installation: accounts, settings, every project."""
    MANAGER = "manager"
    """Sets up projects and decides what is asked, of whom, for how much."""
    REVIEWER = "reviewer"
    """Takes a second look and adjudicates."""
    ANALYST = "analyst"
    """Reads everything of a project, builds datasets, trains and evaluates."""
    ESCALATION_HANDLER = "escalation_handler"
    """Decides what becomes of content people stopped because it looked illegal; nobody else sees it."""
    VERIFIER = "verifier"
    """Sees what people show of their identity, and decides; nobody else sees it."""
    CONTRIBUTOR = "contributor"
    """Judges, writes, teaches; sees their own work and what the project shows them."""


@dataclass(frozen=True)
class Actor:
    """`id` is the account's id ("" for nobody, "system" for the house itself); `account_no` its small integer.

    `roles` are house-wide; `project_roles` maps a project's id to the roles held there; `scopes` narrow what an
    API token may do (None = all that the roles allow).
    """

    id: str
    name: str
    account_no: int = 0
    roles: frozenset[Role] = frozenset()
    project_roles: Mapping[int, frozenset[Role]] = field(default_factory=lambda: MappingProxyType({}))
    scopes: frozenset[str] | None = None

    @property
    def known(self) -> bool:
        return self.id != ""


NOBODY = Actor(id="", name="nobody")
SYSTEM = Actor(id="system", name="Preceptor", roles=frozenset({Role.ADMIN}))
