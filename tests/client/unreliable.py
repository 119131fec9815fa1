"""A server that lets one down: between a client and a live server, it drops and refuses as a plan says."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


class Plan:
    """What to do with the next requests: "drop", "lose" (do it, answer nothing), a status such as "503", or pass on."""

    def __init__(self) -> None:
        self.next: list[str] = []
        self.asked: list[str] = []


@contextmanager
def unreliable(url: str) -> Iterator[tuple[str, Plan]]:
    """The address to ask instead of `url`, and the plan."""
    plan = Plan()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(urlsplit(url).netloc, plan))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", plan
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(behind: str, plan: Plan) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._take()

        do_POST = do_PUT = do_PATCH = do_DELETE = do_GET  # noqa: N815 - the names http.server asks for

        def _take(self) -> None:
            plan.asked.append(f"{self.command} {self.path}")
            deed = plan.next.pop(0) if plan.next else "pass"
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            if deed == "drop":
                self.close_connection = True
                return
            if deed.isdigit():
                self._answer(int(deed), b'{"code": "unreliable", "detail": "Not now.", "hint": "Later."}')
                return
            status, content = self._passed_on(body)
            if deed == "lose":
                self.close_connection = True
                return
            self._answer(status, content)

        def _passed_on(self, body: bytes) -> tuple[int, bytes]:
            connection = http.client.HTTPConnection(behind, timeout=30)
            kept = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "connection")}
            connection.request(self.command, self.path, body, kept)
            answer = connection.getresponse()
            content = answer.read()
            connection.close()
            return answer.status, content

        def _answer(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Nothing is to be said of requests."""

    return Handler
