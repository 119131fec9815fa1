"""Signing in and out; passwords are checked between `knock` and `sign_in`, outside."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.base.clock import MINUTE_MICROS
from preceptor.base.ids import new_id
from preceptor.base.problems import not_found
from preceptor.infra import secrets
from preceptor.infra.passwords import Checked
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity import rules, second_factor
from preceptor.rooms.identity.events import SessionsEnded, SignedIn, SignInFailed
from preceptor.rooms.identity.nouns import AccountState, Credentials, Keep, Opened, Refusal
from preceptor.rooms.identity.store import accounts, attempts, sessions

HOUR = 3_600_000_000


def knock(ctx: Ctx, email: str, *, address: str) -> Credentials | None:
    """Before a password is looked at: count the try, find the account. Raises Problem `identity.too_many_attempts`.

    One account from one address may be tried `sign_in_attempts` times at once, then once a minute. One account from
    anywhere, and one address for any account, get ten times that: an attacker must not lock others out cheaply.
    """
    tries = ctx.settings.sign_in_attempts
    narrow, wide = Keep(tries, MINUTE_MICROS), Keep(tries * 10, MINUTE_MICROS // 10)
    _count(ctx, [(_pair(email, address), narrow), (f"account:{email}", wide), (f"address:{address}", wide)])
    return accounts.credentials(ctx.conn, email=email)


def sign_in(
    ctx: Ctx, found: Credentials | None, *, checked: Checked, email: str, address: str,
    code: str = "", agent: str = "", old_secret: str = "",
) -> Opened | Refusal:  # fmt: skip
    """After the password was checked. A refusal is returned, not raised: it must be kept in the trail."""
    if found is None or not checked.right or found.account.state is not AccountState.ACTIVE:
        return _refuse(ctx, found, Refusal.WRONG)
    if found.totp_secret and (refusal := second_factor.refusal(ctx, found, code)):
        return _refuse(ctx, found, refusal)
    if checked.better_hash:
        accounts.change(ctx.conn, found.account.no, password_hash=checked.better_hash)
    attempts.forget(ctx.conn, _pair(email, address))
    # The key was perhaps planted in this browser by somebody else (session fixation): it dies now.
    end_secret(ctx, old_secret)
    return open_session(ctx, found.account.no, account_id=found.account.id, how="password", agent=agent)


def open_session(ctx: Ctx, account_no: int, *, account_id: str, how: str, agent: str) -> Opened:
    """A fresh session for somebody who has just proved who they are."""
    secret, session_id, now = secrets.token(), new_id(), ctx.now()
    sessions.forget_expired(ctx.conn, account_no, now)
    sessions.add_session(
        ctx.conn, public_id=session_id, account_no=account_no, token_hash=secrets.digest(secret),
        made_at=now, seen_at=now, expires_at=now + ctx.settings.session_hours * HOUR, agent=agent[:200],
    )  # fmt: skip
    ctx.tell(SignedIn(subject=account_id, session=session_id, how=how))
    return Opened(secret, session_id, account_no)


def refresh(ctx: Ctx, secret: str) -> None:
    """The session is in use: its idle time begins anew."""
    sessions.seen(ctx.conn, secrets.digest(secret), ctx.now())


def sign_out(ctx: Ctx, secret: str) -> None:
    """End the session of this cookie; nothing to do when it is over already."""
    rules.require_known(ctx.actor)
    end_secret(ctx, secret)


def end_session(ctx: Ctx, session_id: str) -> None:
    """End one of one's own sessions, on another machine for instance. Raises Problem `session.not_found`."""
    rules.require_in_person(ctx.actor)
    ended = sessions.end_sessions(ctx.conn, ctx.actor.account_no, only=session_id)
    if not ended:
        raise not_found("session", session_id)
    ctx.tell(SessionsEnded(subject=ctx.actor.id, sessions=ended, why="ended by its owner"))


def end_secret(ctx: Ctx, secret: str) -> None:
    """End the session behind a cookie, if there is one."""
    session = sessions.session_by_hash(ctx.conn, secrets.digest(secret)) if secret else None
    if session is None:
        return
    owner = accounts.by_no(ctx.conn, session.account_no)
    ended = sessions.end_sessions(ctx.conn, session.account_no, only=session.id)
    ctx.tell(SessionsEnded(subject=owner.id if owner else "", sessions=ended, why="signed out"))


def end_all(ctx: Ctx, account_no: int, account_id: str, *, why: str) -> None:
    """What somebody was allowed changed: every browser has to show again who it is."""
    ended = sessions.end_sessions(ctx.conn, account_no)
    ctx.tell(SessionsEnded(subject=account_id, sessions=ended, why=why))


def _count(ctx: Ctx, keys: Sequence[tuple[str, Keep]]) -> None:
    for key, keep in keys:
        decision = rules.attempt(attempts.arrival(ctx.conn, key), ctx.now(), keep)
        if not decision.allowed:
            raise rules.too_often(decision.wait)
        attempts.set_arrival(ctx.conn, key, decision.arrival)
    attempts.sweep(ctx.conn, before=ctx.now() - HOUR)


def _pair(email: str, address: str) -> str:
    return f"pair:{email}|{address}"


def _refuse(ctx: Ctx, found: Credentials | None, why: Refusal) -> Refusal:
    if why is not Refusal.CODE_NEEDED:
        ctx.tell(SignInFailed(subject=found.account.id if found else "", why=why.value))
    return why
