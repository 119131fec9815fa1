"""What may happen: pure decisions over roles, scopes, passwords, tokens and attempts."""

from __future__ import annotations

import re
import unicodedata
import zlib
from dataclasses import dataclass

from preceptor.base.actor import Actor, Role
from preceptor.base.problems import Fault, Kind, Problem, conflict, forbidden, invalid, not_found
from preceptor.rooms.identity.nouns import DEEDS, HOUSE_MANAGER, Deed, Invitation, Keep


def deeds_of(actor: Actor, project_id: int | None = None) -> frozenset[Deed]:
    """Everything `actor` may do in a project, or in the house when `project_id` is None."""
    allowed: set[Deed] = set()
    if Role.ADMIN in actor.roles:
        allowed |= DEEDS[Role.ADMIN]
    elif project_id is None:
        allowed |= HOUSE_MANAGER if Role.MANAGER in actor.roles else set()
    for role in actor.roles & {Role.ESCALATION_HANDLER, Role.VERIFIER}:
        allowed |= DEEDS[role]
    for role in actor.project_roles.get(project_id, frozenset()) if project_id is not None else ():
        allowed |= DEEDS[role]
    if actor.scopes is not None:
        allowed = {deed for deed in allowed if deed.value in actor.scopes}
    return frozenset(allowed)


def roles_for(deed: Deed) -> frozenset[Role]:
    """The roles that allow it in a project."""
    return frozenset(role for role, deeds in DEEDS.items() if deed in deeds)


def deeds_anywhere(actor: Actor) -> frozenset[Deed]:
    """What `actor` may do in the house, in any project of theirs, or in one they may make: what a token can be for."""
    found = set(deeds_of(actor)).union(*(deeds_of(actor, each) for each in actor.project_roles))
    if Deed.MAKE_PROJECT in found:
        found |= {deed for deed in DEEDS[Role.MANAGER] if actor.scopes is None or deed.value in actor.scopes}
    return frozenset(found)


def may(actor: Actor, deed: Deed, project_id: int | None = None) -> bool:
    return deed in deeds_of(actor, project_id)


def require(actor: Actor, deed: Deed, project_id: int | None = None) -> None:
    """Raises Problem unauthenticated, forbidden, or not_found; `queries.require` is its door for other rooms."""
    if may(actor, deed, project_id):
        return
    require_known(actor)
    if project_id is not None and not deeds_of(actor, project_id):
        raise not_found("project", project_id)
    raise forbidden(
        "identity.not_allowed",
        f"{actor.name} may not {deed.value.replace('_', ' ')} here.",
        hint="Ask an administrator or the project's manager for a role that allows it.",
    )


def require_known(actor: Actor) -> None:
    """For what anybody who is signed in may do. Raises Problem `identity.unknown`."""
    if not actor.known:
        raise Problem(
            Kind.UNAUTHENTICATED, "identity.unknown", "You are not signed in.", hint="Sign in, or send a token."
        )


def require_in_person(actor: Actor) -> None:
    """For what would let a token outgrow itself (passwords, tokens, second factors). Refuses API tokens."""
    require_known(actor)
    if actor.scopes is not None:
        raise forbidden(
            "identity.session_needed", "An API token may not change how its owner signs in.",
            hint="Sign in on the page and do it there.",
        )  # fmt: skip


_EMAIL = re.compile(r"[^\s@\x00-\x1f\"(),:;<>\[\]\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,187}[a-z0-9])?")


def normal_email(given: str) -> str:
    """The one spelling we store and look up: NFKC, lower case, no blanks around. Raises Problem `identity.email`."""
    email = unicodedata.normalize("NFKC", given).strip().lower()
    if not _EMAIL.fullmatch(email) or ".." in email:
        raise invalid(
            "identity.email", "That is no e-mail address; expected something like name@example.org.",
            faults=[Fault("/email", "is no e-mail address")],
        )  # fmt: skip
    return email


PASSWORD_LEAST = 10
PASSWORD_MOST = 256
"""Longer ones would let anybody buy our hashing time with bandwidth."""
_OBVIOUS = frozenset({"password", "preceptor", "qwertyuiop", "1234567890", "letmein", "administrator"})


def check_password(password: str, *, email: str = "") -> None:
    """Length and the obvious, nothing else (NIST SP 800-63B, 5.1.1.2). Raises Problem `identity.password_weak`."""
    bare = password.strip().lower()
    why = ""
    if len(password) < PASSWORD_LEAST:
        why = f"has {len(password)} characters; at least {PASSWORD_LEAST} are needed"
    elif len(password) > PASSWORD_MOST:
        why = f"has {len(password)} characters; at most {PASSWORD_MOST} are taken"
    elif len(set(bare)) < 4 or bare in _OBVIOUS or bare.rstrip("0123456789!") in _OBVIOUS:
        why = "is among the first that would be guessed"
    elif email and bare in {email, email.split("@")[0]}:
        why = "is your e-mail address"
    if why:
        raise invalid(
            "identity.password_weak", f"This password {why}.",
            hint="Three or four unrelated words make a good one.", faults=[Fault("/password", why)],
        )  # fmt: skip


TOKEN_PREFIX = "pct_"  # noqa: S105 - a prefix, so that secret scanners can find leaked tokens
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def spell_token(secret: str) -> str:
    """`pct_` + secret + checksum: a mistyped or invented token is refused without a look into the database."""
    return f"{TOKEN_PREFIX}{secret}{_checksum(secret)}"


def is_token(text: str) -> bool:
    """Whether prefix and checksum are right; says nothing on whether such a token exists."""
    body = text.removeprefix(TOKEN_PREFIX)
    return len(body) == len(text) - 4 and 38 < len(body) < 80 and body.isascii() and _checksum(body[:-6]) == body[-6:]


def _checksum(secret: str) -> str:
    """CRC-32 in six base-62 digits."""
    rest = zlib.crc32(secret.encode())
    digits = ""
    for _ in range(6):
        rest, digit = divmod(rest, 62)
        digits = _ALPHABET[digit] + digits
    return digits


@dataclass(frozen=True)
class Attempt:
    """Whether one more try is allowed, the arrival time to store if so, and how long to wait (micros) if not."""

    allowed: bool
    arrival: int
    wait: int


def attempt(arrival: int, now: int, keep: Keep) -> Attempt:
    """GCRA (ITU-T I.371): `arrival` is the theoretical arrival time stored before, 0 when there was none."""
    due = max(arrival, now)
    early = due - now
    if early > keep.every * (keep.burst - 1):
        return Attempt(False, arrival, early - keep.every * (keep.burst - 1))
    return Attempt(True, due + keep.every, 0)


def too_often(wait: int) -> Problem:
    """The refusal; `retry_after` (whole seconds) becomes the Retry-After header."""
    seconds = max(1, -(-wait // 1_000_000))
    return Problem(
        Kind.TOO_MANY, "identity.too_many_attempts", "There were too many attempts from here or for this account.",
        hint=f"Wait {seconds} seconds and try again.", extra={"retry_after": seconds},
    )  # fmt: skip


def refuse_last_admin(left: int) -> None:
    """An installation without an active administrator could never be governed again."""
    if left < 1:
        raise conflict(
            "identity.last_admin",
            "This is the last active administrator.",
            hint="Make somebody else administrator first.",
        )


def refuse_erased(email: str) -> None:
    """What its owner had erased is nobody's any more. Raises Problem `identity.erased`."""
    if email.endswith("@erased.invalid"):
        raise conflict("identity.erased", "This account was erased by its owner.", hint="Make a new one.")


def still_good(invitation: Invitation | None, now: int) -> Invitation:
    """The invitation, if its link may be used at `now` (micros). Raises Problem `identity.invitation_gone`."""
    if invitation is None or invitation.expires_at <= now:
        raise Problem(
            Kind.GONE, "identity.invitation_gone", "This invitation has expired, was withdrawn, or was used already.",
            hint="Ask for a new one, or sign in if you have used it.",
        )  # fmt: skip
    return invitation
