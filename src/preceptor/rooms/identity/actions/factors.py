"""Setting up, confirming and removing the second factor."""

from __future__ import annotations

from dataclasses import dataclass

import pyotp

from preceptor.base.problems import conflict, invalid
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import rules, second_factor
from preceptor.rooms.identity.actions.sessions import end_all
from preceptor.rooms.identity.events import SecondFactorRemoved, SecondFactorSet
from preceptor.rooms.identity.nouns import Credentials
from preceptor.rooms.identity.store import accounts, factors


@dataclass(frozen=True)
class Setup:
    """What an authenticator app needs: the secret (base 32), and the same as an otpauth:// address for a QR code."""

    secret: str
    uri: str


def begin_two_step(ctx: Ctx) -> Setup:
    """Make a secret that counts only once its owner has shown a code from it."""
    mine = _mine(ctx)
    if mine.totp_secret:
        raise conflict("identity.two_step_set", "Two-step sign-in is on already.", hint="Turn it off first.")
    secret = pyotp.random_base32()
    accounts.change(ctx.conn, mine.account.no, totp_pending=second_factor.sealer(ctx).seal(secret))
    return Setup(secret, pyotp.TOTP(secret).provisioning_uri(name=mine.account.email, issuer_name="Preceptor"))


def confirm_two_step(ctx: Ctx, code: str) -> list[str]:
    """Turn it on; gives the recovery codes, shown once. All sessions end: the caller opens a fresh one."""
    mine = _mine(ctx)
    pending = accounts.pending_secret(ctx.conn, mine.account.no)
    if not pending:
        raise conflict("identity.two_step_not_begun", "There is no second factor to confirm.", hint="Set it up first.")
    step = second_factor.step_of(ctx, second_factor.sealer(ctx).open(pending), code.replace(" ", ""))
    if step is None:
        raise invalid(
            "identity.code_wrong", "This code does not fit.", hint="Check the device's clock, and use the newest code."
        )
    accounts.change(ctx.conn, mine.account.no, totp_secret=pending, totp_pending="", totp_last_step=step)
    end_all(ctx, mine.account.no, mine.account.id, why="two-step sign-in was turned on")
    ctx.tell(SecondFactorSet(subject=mine.account.id))
    return _new_codes(ctx, mine)


def renew_recovery_codes(ctx: Ctx) -> list[str]:
    """New recovery codes; the old ones are worth nothing from now on."""
    mine = _mine(ctx)
    if not mine.totp_secret:
        raise conflict("identity.two_step_off", "Two-step sign-in is off.", hint="Turn it on first.")
    return _new_codes(ctx, mine)


def remove_two_step(ctx: Ctx) -> None:
    """Turn it off; the route has asked for the password again."""
    mine = _mine(ctx)
    accounts.change(ctx.conn, mine.account.no, totp_secret="", totp_pending="")
    factors.set_recovery_codes(ctx.conn, mine.account.no, [])
    ctx.tell(SecondFactorRemoved(subject=mine.account.id))


def _new_codes(ctx: Ctx, mine: Credentials) -> list[str]:
    codes = second_factor.fresh_codes()
    factors.set_recovery_codes(ctx.conn, mine.account.no, second_factor.code_hashes(codes))
    return codes


def _mine(ctx: Ctx) -> Credentials:
    rules.require_in_person(ctx.actor)
    mine = accounts.credentials(ctx.conn, no=ctx.actor.account_no)
    if mine is None:
        raise conflict("identity.no_account", "The house itself has no second factor.")
    return mine
