"""Cross-site requests refused; security headers on every response."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from preceptor.base.problems import Kind, Problem
from preceptor.entry.web.problems import respond

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_BARE = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), payment=(), usb=()"),
]
_ONE_CLICK = re.compile(r"/api/v1/mail/(?:unsubscribe|proof)/[^/]{1,500}")
"""Mail programs post here by themselves (RFC 8058), and people from leaves without script. The token in the address is the whole right; who is signed in counts nothing."""
_API_POLICY = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")


class Guard:
    """ASGI: an unsafe request made by a page must come from our own page; every response carries its shields."""

    def __init__(self, app: ASGIApp, *, address: str) -> None:
        self._app = app
        self._own = _origin(address)
        secure = [(b"strict-transport-security", b"max-age=31536000")] if address.startswith("https:") else []
        self._headers = [*_BARE, *secure]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._shield(message)
            await send(message)

        guarded = scope["method"] not in SAFE and not _ONE_CLICK.fullmatch(scope["path"])
        if guarded and (problem := self._cross_site(scope)):
            await respond(problem)(scope, receive, shielded)
            return
        await self._app(scope, receive, shielded)

    def _shield(self, message: Message) -> None:
        headers = message.setdefault("headers", [])
        headers.extend(self._headers)
        # Pages bring their own policy with a nonce; everything else may do nothing in a browser.
        if not any(name == b"content-security-policy" for name, _ in headers):
            headers.append(_API_POLICY)

    def _cross_site(self, scope: Scope) -> Problem | None:
        """What is wrong with where an unsafe request comes from. Tokens are exempt: no browser sends them by itself."""
        headers = dict(scope["headers"])
        if headers.get(b"authorization", b"")[:7].lower() == b"bearer ":
            return None
        site = headers.get(b"sec-fetch-site", b"")
        if site not in {b"", b"same-origin", b"none"} or not self._ours(headers):
            return _refusal("This request comes from another site.")
        # Neither can be sent by another site's form or page: a browser would have to ask us first. Webhooks are signed.
        if b"x-preceptor" not in headers and b"x-signature" not in headers:
            return _refusal("The header X-Preceptor is missing.")
        return None

    def _ours(self, headers: Mapping[bytes, bytes]) -> bool:
        origin = headers.get(b"origin")
        if origin is None:
            return True
        host = headers.get(b"host", b"").decode("latin-1").lower()
        given = origin.decode("latin-1").lower()
        return given == self._own or urlsplit(given).netloc == host


def _origin(address: str) -> str:
    parts = urlsplit(address.lower())
    return f"{parts.scheme}://{parts.netloc}"


def _refusal(sentence: str) -> Problem:
    return Problem(
        Kind.FORBIDDEN, "web.cross_site", sentence,
        hint="Programs send an API token, or the header “X-Preceptor: 1” with the cookie.",
    )  # fmt: skip
