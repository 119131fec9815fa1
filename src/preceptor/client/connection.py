"""One connection to a server: signs requests, retries what can be, raises its problems."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx2

_AGAIN = {429, 502, 503, 504}
_TRIES = 4
_CHUNK = 1024 * 1024


class ServerProblem(Exception):  # noqa: N818 - the server says "problem" (RFC 9457); so do we
    """What the server says went wrong: `code` is stable, `hint` says what to do, `faults` where (JSON pointers)."""

    def __init__(self, status: int, body: Mapping[str, Any]) -> None:
        self.status = status
        self.code = str(body.get("code", "unknown"))
        # A job keeps its problem's words under `sentence`, the routes send them as `detail`.
        said = body.get("detail") or body.get("sentence") or body.get("title")
        self.sentence = str(said or f"The server answered {status}.")
        self.hint = str(body.get("hint", ""))
        self.faults = tuple(body.get("faults", ()))
        super().__init__(f"{self.sentence} {self.hint}".strip())


class Connection:
    """`url` is the server's address; `token` an API token (`pct_…`)."""

    def __init__(self, url: str, token: str, *, timeout: float = 60.0) -> None:
        self.url = url.rstrip("/")
        headers = {"Authorization": f"Bearer {token}", "User-Agent": "preceptor-client"} if token else {}
        self._http = httpx2.Client(base_url=f"{self.url}/api/v1", headers=headers, timeout=timeout)

    def get(self, path: str, **query: Any) -> Any:
        """The JSON at `path`; None values of the query are left out."""
        return self._send("GET", path, params={k: v for k, v in query.items() if v is not None})

    def post(self, path: str, body: Any = None, *, key: str | None = None) -> Any:
        """Send JSON; with an idempotency `key` it is safe to try again, and is."""
        headers = {"Idempotency-Key": key} if key else {}
        return self._send("POST", path, json=body if body is not None else {}, headers=headers, again=key is not None)

    def put(self, path: str, body: Any) -> Any:
        return self._send("PUT", path, json=body)

    def patch(self, path: str, body: Any) -> Any:
        return self._send("PATCH", path, json=body, again=False)

    def delete(self, path: str) -> None:
        self._send("DELETE", path)

    def upload(self, path: str, file: Path, **query: Any) -> Any:
        """Send a file as it is, in pieces, so that memory does not grow with it."""

        def pieces() -> Iterator[bytes]:
            with file.open("rb") as stream:
                while piece := stream.read(_CHUNK):
                    yield piece

        headers = {"Content-Type": "application/octet-stream"}
        return self._send("POST", path, params=query, content=pieces(), headers=headers, again=False, timeout=3600)

    def download(self, path: str, to: Path, **query: Any) -> int:
        """Save what lies at `path`; gives its bytes. Written beside and renamed, so that half a file is never found."""
        beside = to.with_name(to.name + ".part")
        size = 0
        kept = {k: v for k, v in query.items() if v is not None}
        with self._http.stream("GET", path, params=kept, timeout=3600) as answer, beside.open("wb") as out:
            if answer.status_code >= 400:
                answer.read()
                _raise(answer)
            for piece in answer.iter_bytes(_CHUNK):
                size += out.write(piece)
        beside.replace(to)
        return size

    def rows(self, path: str, **query: Any) -> Iterator[dict[str, Any]]:
        """Every row of a list, page after page."""
        cursor: str | None = None
        while True:
            page = self.get(path, cursor=cursor, **query)
            yield from page["rows"]
            cursor = page.get("next")
            if not cursor:
                return

    def close(self) -> None:
        self._http.close()

    def _send(self, method: str, path: str, *, again: bool = True, **options: Any) -> Any:
        for tried in range(1, _TRIES + 1):
            last = tried == _TRIES or not again
            try:
                answer = self._http.request(method, path, **options)
            except httpx2.TransportError as error:
                if last:
                    raise ServerProblem(0, _unreachable(self.url, error)) from error
            else:
                if answer.status_code < 400:
                    return answer.json() if answer.content else None
                if last or answer.status_code not in _AGAIN:
                    _raise(answer)
            # Not a secret: spreads out clients that were all turned away at once.
            time.sleep(min(8.0, 0.25 * 2**tried) * random.uniform(0.5, 1.5))  # noqa: S311
        raise AssertionError("the last try either returns or raises")


def _raise(answer: httpx2.Response) -> None:
    try:
        body = answer.json()
    except json.JSONDecodeError:
        body = {"detail": f"The server answered {answer.status_code} without saying why."}
    raise ServerProblem(answer.status_code, body if isinstance(body, dict) else {})


def _unreachable(url: str, error: Exception) -> Mapping[str, str]:
    return {
        "code": "client.unreachable",
        "detail": f"No Preceptor server answers at {url}: {error}.",
        "hint": "Start it with `preceptor serve`, or set PRECEPTOR_URL.",
    }
