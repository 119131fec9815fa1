"""A provider behind HTTPS: asked for sessions by signed JSON, and heard by signed webhooks.

POST <url>/sessions, {"check", "back_to"}, headers X-Timestamp (seconds) and X-Signature (`rules.signed`) → {"reference", "url"}.
A gateway of thirty lines makes any vendor speak it; docs/guide/identity-checks.md shows both.
"""

from __future__ import annotations

import json
import time

import httpx2

from preceptor.base.problems import Kind, Problem
from preceptor.rooms.verification import rules
from preceptor.rooms.verification.nouns import Session

_SECONDS = 10
_MOST_BYTES = 64 * 1024


class Hosted:
    """`url` without a slash at its end; `secret` is shared with the provider."""

    def __init__(self, url: str, secret: str) -> None:
        self._url = url.rstrip("/")
        self._secret = secret

    def begin(self, check_id: str, *, back_to: str) -> Session:
        """Raises Problem `verification.provider` when it cannot be reached or says something else than a session."""
        body = json.dumps({"check": check_id, "back_to": back_to}).encode()
        now = int(time.time())  # the wire's own clock: the provider compares it with its own
        headers = {
            "content-type": "application/json", "x-timestamp": str(now),
            "x-signature": rules.signed(self._secret, now, body),
        }  # fmt: skip
        try:
            answer = httpx2.post(
                f"{self._url}/sessions", content=body, headers=headers, timeout=_SECONDS, follow_redirects=False,
                trust_env=False,
            )  # fmt: skip
        except httpx2.HTTPError as error:
            raise _unreachable(type(error).__name__) from None
        if answer.status_code != 201 or len(answer.content) > _MOST_BYTES:
            raise _unreachable(f"status {answer.status_code}")
        return _session(answer.content)


def _session(content: bytes) -> Session:
    try:
        said = json.loads(content)
        reference, url = str(said["reference"]), str(said["url"])
    except (ValueError, KeyError, TypeError):
        raise _unreachable("no session in its answer") from None
    if not 1 <= len(reference) <= 200 or not url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise _unreachable("its session has no address by HTTPS")
    return Session(reference, url)


def _unreachable(why: str) -> Problem:
    return Problem(
        Kind.UNAVAILABLE, "verification.provider", f"The identity provider did not begin a session: {why}.",
        hint="Try again in a moment, or show your document here instead.",
    )  # fmt: skip
