"""A client of one OpenID Connect provider: code flow with PKCE (RFC 7636, RFC 9700)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import ipaddress
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx2
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from preceptor.base.problems import Kind, Problem
from preceptor.infra import secrets

_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA", "Ed25519")
"""Signatures by a key only the provider has: HS256 would take our own client secret, “none” anything."""
_KEPT_SECONDS = 3600
_LEEWAY_SECONDS = 60
_TIMEOUT = 10.0
_LONGEST = 1 << 20


@dataclass(frozen=True)
class Trip:
    """One person's way to the provider and back; kept sealed in their browser meanwhile."""

    state: str = field(default_factory=secrets.token)
    nonce: str = field(default_factory=secrets.token)
    verifier: str = field(default_factory=lambda: secrets.token(48))


class Provider:
    """`issuer` as in its own documents; `back` is the address people return to. Its keys are kept for an hour."""

    def __init__(self, issuer: str, *, client_id: str, client_secret: str, back: str) -> None:
        _refuse_plain(issuer)
        self._issuer = issuer
        self._client_id = client_id
        self._client_secret = client_secret
        self._back = back
        self._kept: dict[str, tuple[float, Any]] = {}

    async def way_there(self, trip: Trip) -> str:
        """Where to send the person."""
        challenge = base64.urlsafe_b64encode(hashlib.sha256(trip.verifier.encode()).digest()).rstrip(b"=").decode()
        query = {
            "response_type": "code", "client_id": self._client_id, "redirect_uri": self._back,
            "scope": "openid email profile", "state": trip.state, "nonce": trip.nonce,
            "code_challenge": challenge, "code_challenge_method": "S256",
        }  # fmt: skip
        where = str((await self._about())["authorization_endpoint"])
        return f"{where}{'&' if '?' in where else '?'}{urlencode(query)}"

    async def way_back(self, trip: Trip, *, code: str, state: str) -> dict[str, Any]:
        """The signed claims behind a code. Raises Problem `oidc.refused` when anything does not fit."""
        if not hmac.compare_digest(trip.state.encode(), state.encode()):
            raise refused("this answer belongs to another sign-in")
        about = await self._about()
        form = {
            "grant_type": "authorization_code", "code": code, "redirect_uri": self._back,
            "code_verifier": trip.verifier, "client_id": self._client_id,
        }  # fmt: skip
        answer = await self._fetch(str(about["token_endpoint"]), form=form)
        id_token = answer.get("id_token")
        if not isinstance(id_token, str):
            raise refused("the provider sent no ID token")
        return await self._checked(id_token, nonce=trip.nonce)

    async def _checked(self, id_token: str, *, nonce: str) -> dict[str, Any]:
        claims = await self._verified(id_token)
        self._refuse_foreign(claims)
        if not hmac.compare_digest(str(claims.get("nonce", "")).encode(), nonce.encode()):
            raise refused("its ID token was made for another sign-in")
        now = time.time()
        if not _number(claims.get("exp")) > now - _LEEWAY_SECONDS:
            raise refused("its ID token has expired; check both machines' clocks")
        if not _number(claims.get("iat")) < now + _LEEWAY_SECONDS:
            raise refused("its ID token comes from the future; check both machines' clocks")
        if not isinstance(claims.get("sub"), str) or not claims["sub"]:
            raise refused("its ID token names nobody")
        return claims

    def _refuse_foreign(self, claims: dict[str, Any]) -> None:
        audience = claims.get("aud")
        meant = audience if isinstance(audience, list) else [audience]
        if claims.get("iss") != self._issuer:
            raise refused("its ID token comes from another issuer")
        if self._client_id not in meant or (len(meant) > 1 and claims.get("azp") != self._client_id):
            raise refused("its ID token was made for another application")

    async def _verified(self, id_token: str) -> dict[str, Any]:
        """The claims, if the signature is good; fetches the keys anew once, since providers change them."""
        for fresh in (False, True):
            try:
                keys = KeySet.import_key_set(await self._keys(fresh=fresh))
                return dict(jwt.decode(id_token, keys, algorithms=_ALGORITHMS).claims)
            except (JoseError, ValueError, KeyError):
                continue
        raise refused("the signature of its ID token is not good")

    async def _about(self) -> dict[str, Any]:
        where = f"{self._issuer.rstrip('/')}/.well-known/openid-configuration"
        about = await self._keep(where)
        if about.get("issuer") != self._issuer:
            raise refused(f"it calls itself {about.get('issuer')!r}; check PRECEPTOR_OIDC_ISSUER")
        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
            _refuse_plain(str(about.get(name, "")))
        return about

    async def _keys(self, *, fresh: bool) -> Any:
        where = str((await self._about())["jwks_uri"])
        if fresh:
            self._kept.pop(where, None)
        return await self._keep(where)

    async def _keep(self, where: str) -> dict[str, Any]:
        kept = self._kept.get(where)
        if kept is None or kept[0] < time.monotonic():
            kept = (time.monotonic() + _KEPT_SECONDS, await self._fetch(where))
            self._kept[where] = kept
        return dict(kept[1])

    async def _fetch(self, where: str, *, form: dict[str, str] | None = None) -> dict[str, Any]:
        auth = httpx2.BasicAuth(self._client_id, self._client_secret) if form and self._client_secret else None
        try:
            async with httpx2.AsyncClient(timeout=_TIMEOUT, follow_redirects=False) as client:
                headers = {"accept": "application/json"}
                if form is None:
                    answer = await client.get(where, headers=headers)
                else:
                    answer = await client.post(
                        where, data=form, headers=headers, auth=auth or httpx2.USE_CLIENT_DEFAULT
                    )
            content = answer.json() if len(answer.content) < _LONGEST else None
        except (httpx2.HTTPError, ValueError) as error:
            raise Problem(
                Kind.UNAVAILABLE, "oidc.unreachable", f"The identity provider cannot be asked: {type(error).__name__}.",
                hint="Try again later, or sign in with a password.",
            ) from error  # fmt: skip
        if answer.status_code != 200 or not isinstance(content, dict):
            raise refused(f"it answered {answer.status_code}")
        return content


def refused(why: str) -> Problem:
    return Problem(
        Kind.FORBIDDEN, "oidc.refused", f"Signing in by the identity provider did not work: {why}.", hint="Begin again."
    )


def _refuse_plain(address: str) -> None:
    """Secrets travel there: https, or a provider on this very machine."""
    parts = urlsplit(address)
    if parts.scheme == "https" or (parts.scheme == "http" and _is_here(parts.hostname or "")):
        return
    raise Problem(
        Kind.INVALID, "oidc.address", f"The identity provider's address “{address}” is not safe; https is needed.",
        hint="Check PRECEPTOR_OIDC_ISSUER.",
    )  # fmt: skip


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else float("nan")
