"""The things of this room: deeds, and which role may do them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from preceptor.base.actor import Role


class Deed(StrEnum):
    """Something a person may or may not do; API tokens are scoped by the same words."""

    ADMINISTER = "administer"
    """Make, change and close accounts; see every project."""
    SEE_AUDIT = "see_audit"
    """Read the audit trail and check it."""
    MAKE_PROJECT = "make_project"
    """Start a new project."""
    SEE_PROJECT = "see_project"
    """See a project's form, guidelines, counts and state."""
    CHANGE_PROJECT = "change_project"
    """Change its form, guidelines, settings and state."""
    MANAGE_MEMBERS = "manage_members"
    """Add people to a project and take them off it."""
    IMPORT = "import"
    """Bring items and earlier judgments into a project."""
    SEE_ANSWERS = "see_answers"
    """Read items and everybody's answers, by pseudonym."""
    WORK = "work"
    """Take items of a project and answer them."""
    SEE_QUALITY = "see_quality"
    """See consensus, agreement and each contributor's figures."""
    REVIEW = "review"
    """Give a second look and decide."""
    BUILD = "build"
    """Freeze datasets and export them."""
    TRAIN = "train"
    """Start training runs and evaluations, and see them."""
    PLAN_ROUNDS = "plan_rounds"
    """Choose the next prompts and open a round."""


DEEDS: Mapping[Role, frozenset[Deed]] = {
    Role.ADMIN: frozenset(Deed),
    Role.MANAGER: frozenset(Deed) - {Deed.ADMINISTER, Deed.SEE_AUDIT},
    Role.REVIEWER: frozenset({Deed.SEE_PROJECT, Deed.SEE_ANSWERS, Deed.SEE_QUALITY, Deed.REVIEW, Deed.WORK}),
    Role.ANALYST: frozenset(
        {Deed.SEE_PROJECT, Deed.SEE_ANSWERS, Deed.SEE_QUALITY, Deed.BUILD, Deed.TRAIN, Deed.PLAN_ROUNDS}
    ),
    Role.CONTRIBUTOR: frozenset({Deed.WORK}),
}
"""What each role may do: house-wide for an ADMIN's role, within one project for a role held there.

A house-wide MANAGER may also make projects, and becomes manager of those; other house-wide roles only say what a
person can be asked to do: they act in projects they are members of.
"""
