"""One person's connection to a server that may die at any moment: plain HTTP, no retries of its own."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from typing import Any

from journeys.running import Server

_TIMEOUT_SECONDS = 60


class Lost(Exception):  # noqa: N818 - it is not an error here
    """The connection broke: whether the server did what was asked is not known."""


@dataclass(frozen=True)
class Reply:
    status: int
    body: Any

    @property
    def code(self) -> str:
        return str(self.body.get("code", "")) if isinstance(self.body, dict) else ""


class Caller:
    """Signed in by a session's cookie; finds the server again after a restart on another port."""

    def __init__(self, server: Server, cookie: str) -> None:
        self._server = server
        self._headers = {"Cookie": cookie, "X-Preceptor": "1", "Content-Type": "application/json"}
        self._connection: http.client.HTTPConnection | None = None
        self._port = 0

    def get(self, path: str) -> Reply:
        return self.send("GET", path)

    def post(self, path: str, body: Any = None, *, key: str = "") -> Reply:
        """Raises Lost when the server went away before it answered."""
        return self.send("POST", path, body if body is not None else {}, key=key)

    def send(self, method: str, path: str, body: Any = None, *, key: str = "") -> Reply:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {**self._headers, **({"Idempotency-Key": key} if key else {})}
        try:
            connection = self._connected()
            connection.request(method, f"/api/v1{path}", content, headers)
            answer = connection.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException) as error:
            self.hang_up()
            raise Lost(str(error)) from error
        return Reply(answer.status, json.loads(text) if text else None)

    def hang_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _connected(self) -> http.client.HTTPConnection:
        if self._connection is None or self._port != self._server.port:
            self.hang_up()
            self._port = self._server.port
            self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_TIMEOUT_SECONDS)
        return self._connection
