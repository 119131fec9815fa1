"""The things of this room: accounts, sessions, tokens, deeds, and which role may do them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
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
    RUN_MODELS = "run_models"
    """Add model endpoints, set their keys and budgets, try them, and see what they cost."""
    USE_MODELS = "use_models"
    """Let models write responses for a project and judge its items, which costs money."""
    MANAGE_EXAMS = "manage_exams"
    """Write questions and exams of the house, read their results, correct and retire."""

    PAY = "pay"
    """Put money into a project, set how it pays, decide about what was earned in it; house-wide, pay people out."""
    HANDLE_ESCALATIONS = "handle_escalations"
    """See what was stopped as illegal and decide what becomes of it: only who is named for it, no administrator."""
    VERIFY_IDENTITY = "verify_identity"
    """See what people show of their identity and decide: only who is named for it, no administrator."""


ONLY_NAMED = frozenset({Deed.HANDLE_ESCALATIONS, Deed.VERIFY_IDENTITY})
"""What no other role brings with it."""

DEEDS: Mapping[Role, frozenset[Deed]] = {
    Role.ADMIN: frozenset(Deed) - ONLY_NAMED,
    Role.MANAGER: frozenset(Deed) - ONLY_NAMED - {Deed.ADMINISTER, Deed.SEE_AUDIT, Deed.RUN_MODELS, Deed.MANAGE_EXAMS},
    Role.REVIEWER: frozenset({Deed.SEE_PROJECT, Deed.SEE_ANSWERS, Deed.SEE_QUALITY, Deed.REVIEW, Deed.WORK}),
    Role.ANALYST: frozenset(
        {
            Deed.SEE_PROJECT,
            Deed.SEE_ANSWERS,
            Deed.SEE_QUALITY,
            Deed.BUILD,
            Deed.TRAIN,
            Deed.PLAN_ROUNDS,
            Deed.USE_MODELS,
        }
    ),
    Role.ESCALATION_HANDLER: frozenset({Deed.HANDLE_ESCALATIONS}),
    Role.VERIFIER: frozenset({Deed.VERIFY_IDENTITY}),
    Role.CONTRIBUTOR: frozenset({Deed.WORK}),
}
"""What each role may do: house-wide for an ADMIN's role, within one project for a role held there.

A house-wide MANAGER may also make projects, and becomes manager of those, runs the models all projects share, writes exams, and pays
people out, which takes two; other house-wide roles only say what a person can be asked to do: they act in projects they are members of. A house-wide ESCALATION_HANDLER handles those of all; a VERIFIER is one in the house.
"""

HOUSE_MANAGER = frozenset({Deed.MAKE_PROJECT, Deed.RUN_MODELS, Deed.PAY, Deed.MANAGE_EXAMS})
"""What a house-wide MANAGER may do outside any project."""


class AccountState(StrEnum):
    """Whether somebody may come in."""

    ACTIVE = "active"
    """May sign in."""
    CLOSED = "closed"
    """May not sign in; what they did stays, under their pseudonym."""


@dataclass(frozen=True)
class Account:
    """`no` is for hot tables inside, `id` for the world outside; times are micros."""

    no: int
    id: str
    email: str
    name: str
    state: AccountState
    roles: frozenset[Role]
    language: str
    two_step: bool
    made_at: int


@dataclass(frozen=True)
class Credentials:
    """What a sign-in is checked against. Empty strings where there is none; `totp_secret` is sealed."""

    account: Account
    password_hash: str
    totp_secret: str
    totp_last_step: int


@dataclass(frozen=True)
class Session:
    """Somebody's signed-in browser; times are micros."""

    id: str
    account_no: int
    made_at: int
    seen_at: int
    expires_at: int
    agent: str


@dataclass(frozen=True)
class Token:
    """Somebody's key for programs: may do what its owner may, and of that only `scopes`. Times are micros."""

    id: str
    account_no: int
    name: str
    scopes: frozenset[str]
    made_at: int
    expires_at: int | None
    used_at: int | None


@dataclass(frozen=True)
class Member:
    """What an account is in one project."""

    account: Account
    project_id: int
    roles: frozenset[Role]


@dataclass(frozen=True)
class Invitation:
    """A place kept for somebody who has no account yet; `project_roles` maps project ids to roles.

    `email` is empty when whoever has the link may name their own address.
    """

    id: str
    email: str
    roles: frozenset[Role]
    project_roles: Mapping[int, frozenset[Role]]
    made_by: int
    expires_at: int


@dataclass(frozen=True)
class Keep:
    """How often something may be tried: `burst` at once, then one more every `every` micros (GCRA)."""

    burst: int
    every: int


class Refusal(StrEnum):
    """Why a sign-in was refused; what the person is told says no more than they may know."""

    WRONG = "wrong"
    """No such account, a closed one, or another password."""
    CODE_NEEDED = "code_needed"
    """The password is right; the code of the second factor is missing."""
    CODE_WRONG = "code_wrong"
    """The password is right; the code is wrong, too old, or was used before."""


@dataclass(frozen=True)
class Opened:
    """A new session: its secret goes into the cookie and is never seen again."""

    secret: str
    session_id: str
    account_no: int


@dataclass(frozen=True)
class MadeToken:
    """A new API token: its secret is shown once."""

    secret: str
    token: Token


@dataclass(frozen=True)
class Person:
    """Somebody the house is opened with (`ensure_people`)."""

    email: str
    name: str
    password: str
    roles: frozenset[Role]


_BETWEEN = re.compile(r"[@.+_,;:/()-]+")


def words_of(*texts: str) -> frozenset[str]:
    """What a name or an address is found by: its words, folded, whole and in their pieces."""
    words = [word for text in texts for word in text.casefold().split()]
    return frozenset(piece for word in words for piece in (word, *_BETWEEN.split(word)) if piece)
