"""Each request watched: its number, how long it took, what it became; the last net."""

from __future__ import annotations

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from preceptor.base.ids import new_id
from preceptor.entry.web.metrics import Metrics
from preceptor.entry.web.problems import our_fault, respond

log = logging.getLogger("preceptor.web")


class Watch:
    """ASGI, outermost. Logs the path only: what follows the question mark may be anything."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics, log_requests: bool) -> None:
        self._app = app
        self._metrics = metrics
        self._log_requests = log_requests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = new_id()
        scope["preceptor.request_id"] = request_id
        started = time.perf_counter()
        status = 0

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message.setdefault("headers", []).append((b"x-request-id", request_id.encode()))
            await send(message)

        self._metrics.in_flight += 1
        try:
            await self._app(scope, receive, watched)
        except Exception:
            # One of the three doors where a broad catch belongs: nobody above could say it better.
            log.exception("request %s failed: %s %s", request_id, scope["method"], scope["path"])
            if status == 0:
                await respond(our_fault(request_id))(scope, receive, watched)
        finally:
            self._metrics.in_flight -= 1
            self._note(scope, status, time.perf_counter() - started, request_id)

    def _note(self, scope: Scope, status: int, seconds: float, request_id: str) -> None:
        self._metrics.count(scope["method"], route_of(scope), status, seconds)
        if self._log_requests:
            fields = {"request": request_id, "method": scope["method"], "path": scope["path"], "status": status}
            log.info("%(method)s %(path)s %(status)s", fields, extra={**fields, "ms": round(seconds * 1000, 2)})


def route_of(scope: Scope) -> str:
    """The route's template, not its address: one line of metrics for each route, not for each id."""
    route = scope.get("route")
    return getattr(route, "path", None) or "(page)"
