"""A pretended provider, for trying checks out and for tests.

Started by `python -m preceptor.rooms.verification.providers.simulator`. It speaks the protocol of `hosted` and keeps nothing. POST /sessions begins one; POST /sessions/REFERENCE/end with
{"outcome": "verified" | "refused"} makes it send the webhook, and gives the webhook's answer.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2

from preceptor.base.problems import Problem
from preceptor.rooms.verification import rules

_MOST_BYTES = 64 * 1024


class Simulator(ThreadingHTTPServer):
    """`hook` is the installation's webhook; `port` 0 takes a free one."""

    daemon_threads = True

    def __init__(self, secret: str, hook: str, *, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Asked)
        self.secret, self.hook = secret, hook
        self.sessions: dict[str, str] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def begin(self, check: str) -> dict[str, str]:
        """The same check again is the same session."""
        reference = self.sessions.setdefault(check, f"sim-{secrets.token_hex(8)}")
        return {"reference": reference, "url": f"{self.url}/sessions/{reference}"}

    def end(
        self, reference: str, said: Mapping[str, Any], *, hook: str = "", at: int | None = None
    ) -> tuple[int, bytes]:
        """Send the webhook of a session's end; gives the installation's status and answer. `said` overrules what is sent."""
        told = {
            "id": f"evt-{secrets.token_hex(8)}", "reference": reference, "outcome": "verified", "reason": "",
            "checked": ["name", "number", "genuine"], "expires_on": None, "document": None, **said,
        }  # fmt: skip
        body = json.dumps(told).encode()
        now = int(time.time()) if at is None else at
        headers = {
            "content-type": "application/json", "x-timestamp": str(now),
            "x-signature": rules.signed(self.secret, now, body),
        }  # fmt: skip
        answer = httpx2.post(hook or self.hook, content=body, headers=headers, timeout=30, trust_env=False)
        return answer.status_code, answer.content


class _Asked(BaseHTTPRequestHandler):
    server: Simulator

    def do_POST(self) -> None:
        body = self.rfile.read(min(int(self.headers.get("content-length", "0")), _MOST_BYTES))
        parts = self.path.strip("/").split("/")
        if parts == ["sessions"]:
            self._begin(body)
        elif len(parts) == 3 and parts[0] == "sessions" and parts[2] == "end":
            self._say(*self.server.end(parts[1], json.loads(body or b"{}")))
        else:
            self._say(404, b"{}")

    def log_message(self, *_args: Any) -> None:
        """Nothing of a check is logged."""

    def _begin(self, body: bytes) -> None:
        try:
            rules.check_signed(
                self.server.secret, timestamp=self.headers.get("x-timestamp", ""), body=body,
                signature=self.headers.get("x-signature", ""), now_seconds=int(time.time()),
            )  # fmt: skip
        except Problem as problem:
            self._say(401, json.dumps({"code": problem.code}).encode())
            return
        self._say(201, json.dumps(self.server.begin(json.loads(body)["check"])).encode())

    def _say(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def main() -> None:
    asked = argparse.ArgumentParser(
        description="A pretended identity provider; the secret is PRECEPTOR_VERIFICATION_SECRET."
    )
    asked.add_argument("hook", help="http://…/api/v1/verification/webhook")
    asked.add_argument("--port", type=int, default=8410)
    given = asked.parse_args()
    Simulator(os.environ["PRECEPTOR_VERIFICATION_SECRET"], given.hook, port=given.port).serve_forever()


if __name__ == "__main__":
    main()
