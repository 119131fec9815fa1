"""The second factor: codes by time (TOTP, RFC 6238) and recovery codes for one use each."""

from __future__ import annotations

import hmac
import secrets as randomness

import pyotp

from preceptor.infra import secrets
from preceptor.infra.secrets import Sealer
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.events import RecoveryCodeUsed
from preceptor.rooms.identity.nouns import Credentials, Refusal
from preceptor.rooms.identity.store import accounts, factors

_STEP_SECONDS = 30
_DRIFT = (0, -1, 1)
"""A device's clock may be one step off."""
_CODES = 10
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without i, l, o, 0, 1: recovery codes are read from paper."""


def sealer(ctx: Ctx) -> Sealer:
    return Sealer(ctx.settings, "identity.totp")


def refusal(ctx: Ctx, found: Credentials, code: str) -> Refusal | None:
    """None when the code is right; then it is used up in this transaction."""
    if not code:
        return Refusal.CODE_NEEDED
    bare = "".join(code.split()).replace("-", "").lower()
    if bare.isdigit():
        step = step_of(ctx, sealer(ctx).open(found.totp_secret), bare)
        claimed = step is not None and accounts.take_step(ctx.conn, found.account.no, step)
        return None if claimed else Refusal.CODE_WRONG
    left = factors.spend_recovery_code(ctx.conn, found.account.no, secrets.digest(bare))
    if left is None:
        return Refusal.CODE_WRONG
    ctx.tell(RecoveryCodeUsed(subject=found.account.id, left=left))
    return None


def step_of(ctx: Ctx, secret: str, code: str) -> int | None:
    """The time step `code` belongs to, None when to none near now."""
    now = ctx.now() // 1_000_000
    clock = pyotp.TOTP(secret)
    for drift in _DRIFT:
        at = now + drift * _STEP_SECONDS
        if hmac.compare_digest(clock.at(at), code):
            return at // _STEP_SECONDS
    return None


def fresh_codes() -> list[str]:
    """Ten recovery codes of ten letters (49 bits) in two groups, as they are shown."""
    codes = ["".join(randomness.choice(_LETTERS) for _ in range(10)) for _ in range(_CODES)]
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def code_hashes(codes: list[str]) -> list[str]:
    return [secrets.digest(code.replace("-", "")) for code in codes]
