"""A cookie or a token made an actor: looked up once in five seconds, then remembered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from fastapi import Request
from starlette.types import Scope

from preceptor.base.actor import NOBODY, Actor
from preceptor.base.clock import to_micros
from preceptor.base.problems import Kind, Problem
from preceptor.infra.audit import Told
from preceptor.infra.unit import Units
from preceptor.rooms.identity import actions, queries, rules
from preceptor.rooms.identity.queries import Standing

COOKIE = "preceptor_session"
SECURE_COOKIE = "__Host-preceptor_session"
"""Behind https the browser itself guards that no other host and no plain connection can set it."""
_REMEMBERED = timedelta(seconds=5)
_NOTED_EVERY = 60_000_000
"""Micros between two notes that a session or token is in use: a write a minute, not one a request."""
_MOST = 20_000


class Recogniser:
    """Remembers actors by their secret. One for each process and house.

    Nobody gets as far as a route that is not in `open_to_all` (operation names): actions ask for rights as well, but
    one that looks something up before it asks would tell strangers what exists.
    """

    def __init__(self, units: Units, *, open_to_all: frozenset[str]) -> None:
        self._units = units
        self._open_to_all = open_to_all
        self._known: dict[str, tuple[float, Actor]] = {}
        self._era = 0
        units.committed.append(self._hear)

    async def __call__(self, request: Request) -> Actor:
        """Who asks. Raises Problem `identity.unknown` for nobody, `identity.token_invalid` for a wrong token."""
        secret, is_token = secret_in(request.scope)
        known = self._known.get(secret)
        if known is not None and self._units.clock.now().timestamp() < known[0]:
            return known[1]
        actor = await self._look_up(secret, is_token=is_token) if secret else NOBODY
        if not actor.known and _operation(request.scope) not in self._open_to_all:
            rules.require_known(actor)
        return actor

    def forget(self) -> None:
        """Somebody's rights changed: ask the database again. Cheap, and rare enough to forget everybody."""
        self._era += 1
        self._known.clear()

    async def _look_up(self, secret: str, *, is_token: bool) -> Actor:
        if is_token and not rules.is_token(secret):
            raise _wrong_token()
        era = self._era
        query = queries.standing_of_token if is_token else queries.standing_of_session
        standing = await self._units.read(NOBODY, query, secret)
        if standing is None:
            if is_token:
                raise _wrong_token()
            return NOBODY
        await self._note(secret, standing, is_token=is_token)
        self._remember(secret, standing, era)
        return standing.actor

    async def _note(self, secret: str, standing: Standing, *, is_token: bool) -> None:
        if to_micros(self._units.clock.now()) - standing.noted_at >= _NOTED_EVERY:
            note = actions.touch_token if is_token else actions.refresh
            await self._units.write(standing.actor, note, secret)

    def _remember(self, secret: str, standing: Standing, era: int) -> None:
        # What was read before somebody's rights changed must not be remembered after.
        if era != self._era:
            return
        if len(self._known) >= _MOST:
            self._known.clear()
        until = min((self._units.clock.now() + _REMEMBERED).timestamp(), standing.good_until / 1e6)
        self._known[secret] = (until, standing.actor)

    def _hear(self, told: Sequence[Told]) -> None:
        if any(one.event.NAME in _STALE for one in told):
            self.forget()


_STALE = {
    "identity.account_changed", "identity.account_closed", "identity.account_reopened", "identity.sessions_ended",
    "identity.token_revoked", "identity.member_changed",
}  # fmt: skip


def _operation(scope: Scope) -> str:
    route = scope.get("route")
    return str(getattr(route, "operation_id", None) or getattr(route, "name", ""))


def secret_in(scope: Scope) -> tuple[str, bool]:
    """The secret a request carries, and whether it is an API token; a token goes before a cookie."""
    cookie = ""
    for name, value in scope["headers"]:
        if name == b"authorization":
            kind, _, secret = value.decode("latin-1").partition(" ")
            if kind.lower() == "bearer":
                return secret.strip(), True
        elif name == b"cookie":
            cookie = cookie or _cookie(value.decode("latin-1"))
    return cookie, False


def session_secret(request: Request) -> str:
    """The session's secret, "" when the request carries none or a token."""
    secret, is_token = secret_in(request.scope)
    return "" if is_token else secret


def _cookie(header: str) -> str:
    plain = ""
    for part in header.split(";"):
        name, _, value = part.strip().partition("=")
        if name == SECURE_COOKIE:
            return value
        if name == COOKIE:
            plain = value
    return plain


def _wrong_token() -> Problem:
    return Problem(
        Kind.UNAUTHENTICATED, "identity.token_invalid", "This API token is not valid: mistyped, expired or revoked.",
        hint="Make a new one under your account.",
    )  # fmt: skip
