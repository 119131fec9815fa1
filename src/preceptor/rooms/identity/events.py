"""What happened to accounts, sessions and tokens; the subject is the account's id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from preceptor.base.events import Event


@dataclass(frozen=True, kw_only=True)
class AccountMade(Event):
    NAME: ClassVar[str] = "identity.account_made"
    roles: tuple[str, ...] = ()
    how: str = "made"


@dataclass(frozen=True, kw_only=True)
class AccountChanged(Event):
    NAME: ClassVar[str] = "identity.account_changed"
    what: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AccountClosed(Event):
    NAME: ClassVar[str] = "identity.account_closed"


@dataclass(frozen=True, kw_only=True)
class AccountErased(Event):
    """Its owner had everything about them taken out; nobody can sign in with it again."""

    NAME: ClassVar[str] = "identity.account_erased"


@dataclass(frozen=True, kw_only=True)
class AccountReopened(Event):
    NAME: ClassVar[str] = "identity.account_reopened"


@dataclass(frozen=True, kw_only=True)
class SignedIn(Event):
    NAME: ClassVar[str] = "identity.signed_in"
    session: str
    how: str = "password"


@dataclass(frozen=True, kw_only=True)
class SignInFailed(Event):
    """Subject is "" when no such account exists: the address tried is never kept, it may be a mistyped password."""

    NAME: ClassVar[str] = "identity.sign_in_failed"
    why: str


@dataclass(frozen=True, kw_only=True)
class SessionsEnded(Event):
    NAME: ClassVar[str] = "identity.sessions_ended"
    sessions: tuple[str, ...]
    why: str


@dataclass(frozen=True, kw_only=True)
class PasswordChanged(Event):
    NAME: ClassVar[str] = "identity.password_changed"


@dataclass(frozen=True, kw_only=True)
class SecondFactorSet(Event):
    NAME: ClassVar[str] = "identity.second_factor_set"


@dataclass(frozen=True, kw_only=True)
class SecondFactorRemoved(Event):
    NAME: ClassVar[str] = "identity.second_factor_removed"


@dataclass(frozen=True, kw_only=True)
class RecoveryCodeUsed(Event):
    NAME: ClassVar[str] = "identity.recovery_code_used"
    left: int


@dataclass(frozen=True, kw_only=True)
class TokenMade(Event):
    NAME: ClassVar[str] = "identity.token_made"
    token: str
    scopes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TokenRevoked(Event):
    NAME: ClassVar[str] = "identity.token_revoked"
    token: str


@dataclass(frozen=True, kw_only=True)
class MemberChanged(Event):
    """`roles` are those held in `project_id` from now on; none = no member any more."""

    NAME: ClassVar[str] = "identity.member_changed"
    roles: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ProviderLinked(Event):
    NAME: ClassVar[str] = "identity.provider_linked"
    issuer: str


@dataclass(frozen=True, kw_only=True)
class InvitationMade(Event):
    """Subject is the invitation's id."""

    NAME: ClassVar[str] = "identity.invitation_made"
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InvitationWithdrawn(Event):
    """Its link leads nowhere any more; subject is the invitation's id."""

    NAME: ClassVar[str] = "identity.invitation_withdrawn"
