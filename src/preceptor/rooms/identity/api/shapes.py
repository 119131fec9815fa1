"""What goes over the wire in identity."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints

from preceptor.base.actor import Role
from preceptor.base.clock import from_micros
from preceptor.rooms.identity.nouns import Account, AccountState, Deed, Invitation, Member, Session, Token
from preceptor.rooms.identity.queries import Me

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Email = Annotated[str, StringConstraints(min_length=3, max_length=254)]
Password = Annotated[SecretStr, Field(min_length=1, max_length=256)]
"""SecretStr: it shows as stars wherever somebody prints the body."""


class Asked(BaseModel):
    """Base of every request body: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid")


class SignIn(Asked):
    email: Email
    password: Password
    code: str = Field("", max_length=20, description="Code of the second factor, or a recovery code.")


class InvitationLink(Asked):
    token: str = Field(min_length=1, max_length=100, description="What stands behind the # in the link.")


class AcceptInvitation(InvitationLink):
    name: Name
    password: Password
    email: str = Field("", max_length=254, description="Counts only when the invitation is bound to no address.")


class NewAccount(Asked):
    email: Email
    name: Name
    password: Password
    roles: set[Role] = Field(default_factory=set)


class AccountPatch(Asked):
    name: Name | None = None
    roles: set[Role] | None = None
    state: AccountState | None = None
    password: Password | None = None


class MePatch(Asked):
    name: Name | None = None
    language: str | None = Field(None, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)


class NewPassword(Asked):
    old: Password
    new: Password


class PasswordAgain(Asked):
    password: Password


class Code(Asked):
    code: str = Field(min_length=6, max_length=10)


class NewToken(Asked):
    name: Name
    scopes: set[Deed] = Field(default_factory=set, description="Deeds it may do; none = all that its owner may.")
    expires_at: datetime | None = None


class Roles(Asked):
    roles: set[Role] = Field(min_length=1)


class NewInvitation(Asked):
    email: str = Field("", max_length=254, description="Empty: whoever has the link names their own address.")
    roles: set[Role] = Field(default_factory=set)
    project_roles: dict[int, set[Role]] = Field(default_factory=dict, max_length=50)
    days: int = Field(7, ge=1, le=30, description="How long the link is good.")


class MeOut(BaseModel):
    """Who is signed in and what they may do in the house; `project_roles` has project ids as keys.

    `scopes` are the deeds a token of theirs can be for: those of the house and of any of their projects."""

    id: str
    name: str
    email: str
    language: str
    two_step: bool
    roles: list[Role]
    project_roles: dict[str, list[Role]]
    deeds: list[Deed]
    scopes: list[Deed]

    @classmethod
    def of(cls, me: Me) -> Self:
        own = me.account
        held = {str(project): sorted(roles) for project, roles in me.project_roles.items()}
        return cls(
            id=own.id, name=own.name, email=own.email, language=own.language, two_step=own.two_step,
            roles=sorted(own.roles), project_roles=held, deeds=sorted(me.deeds), scopes=sorted(me.scopes),
        )  # fmt: skip


class AccountOut(BaseModel):
    id: str
    email: str
    name: str
    state: AccountState
    roles: list[Role]
    two_step: bool
    made_at: datetime

    @classmethod
    def of(cls, one: Account) -> Self:
        return cls(
            id=one.id, email=one.email, name=one.name, state=one.state, roles=sorted(one.roles),
            two_step=one.two_step, made_at=from_micros(one.made_at),
        )  # fmt: skip


class Accounts(BaseModel):
    rows: list[AccountOut]
    next: str | None


class MemberOut(BaseModel):
    account_id: str
    name: str
    email: str
    roles: list[Role]

    @classmethod
    def of(cls, one: Member) -> Self:
        return cls(account_id=one.account.id, name=one.account.name, email=one.account.email, roles=sorted(one.roles))


class Members(BaseModel):
    rows: list[MemberOut]
    next: str | None = None


class SessionOut(BaseModel):
    id: str
    made_at: datetime
    seen_at: datetime
    expires_at: datetime
    agent: str
    current: bool

    @classmethod
    def of(cls, one: Session, *, current: str) -> Self:
        return cls(
            id=one.id, made_at=from_micros(one.made_at), seen_at=from_micros(one.seen_at),
            expires_at=from_micros(one.expires_at), agent=one.agent, current=one.id == current,
        )  # fmt: skip


class Sessions(BaseModel):
    rows: list[SessionOut]
    next: str | None = None


class TokenOut(BaseModel):
    """`token` is the secret itself, only ever in the answer to its making."""

    id: str
    name: str
    scopes: list[str]
    made_at: datetime
    expires_at: datetime | None
    used_at: datetime | None
    token: str | None = None

    @classmethod
    def of(cls, one: Token, *, secret: str | None = None) -> Self:
        return cls(
            id=one.id, name=one.name, scopes=sorted(one.scopes), made_at=from_micros(one.made_at),
            expires_at=from_micros(one.expires_at) if one.expires_at else None,
            used_at=from_micros(one.used_at) if one.used_at else None, token=secret,
        )  # fmt: skip


class Tokens(BaseModel):
    rows: list[TokenOut]
    next: str | None = None


class InvitationOut(BaseModel):
    """`link` is shown once: whoever has it may make the account. `email` is empty when it is bound to no address."""

    id: str
    email: str
    roles: list[Role]
    project_roles: dict[str, list[Role]]
    expires_at: datetime
    link: str | None = None

    @classmethod
    def of(cls, one: Invitation, *, link: str | None = None) -> Self:
        held = {str(project): sorted(roles) for project, roles in one.project_roles.items()}
        return cls(
            id=one.id, email=one.email, roles=sorted(one.roles), project_roles=held,
            expires_at=from_micros(one.expires_at), link=link,
        )  # fmt: skip


class Invitations(BaseModel):
    rows: list[InvitationOut]
    next: str | None = None


class TwoStepSetup(BaseModel):
    secret: str
    uri: str


class RecoveryCodes(BaseModel):
    """Shown once; each good for one sign-in."""

    recovery_codes: list[str]


class EventOut(BaseModel):
    position: int
    at: datetime
    name: str
    actor: str
    subject: str
    project_id: int | None
    payload: dict[str, Any]


class Trail(BaseModel):
    rows: list[EventOut]
    next: str | None


class FlawOut(BaseModel):
    entry: int
    strand: str
    why: str


class AuditVerdict(BaseModel):
    whole: bool
    entries: int
    strands: int
    flaws: list[FlawOut]


class Provider(BaseModel):
    name: str
    start: str


class WaysIn(BaseModel):
    """How somebody may sign in here."""

    password: bool
    providers: list[Provider]
