"""A small OpenAI-compatible server over real HTTP, without torch: says what it is told to, well or badly."""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Say = Callable[["Handler", dict[str, Any]], None]
"""What the server does with one request: the handler to write with, and the request's JSON."""


class ModelServer(ThreadingHTTPServer):
    """`plan` holds what to do with the next requests, one each; afterwards it answers with `answer(body)`."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.plan: deque[Say] = deque()
        self.answer: Callable[[dict[str, Any]], str] = lambda body: f"You said {body['messages'][-1]['content']}"
        self.at_once = 0
        self.most_at_once = 0
        self.broken_pipes = 0
        self.lock = threading.Lock()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:
        self.broken_pipes += 1


class Handler(BaseHTTPRequestHandler):
    server: ModelServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        with self.server.lock:
            self.server.seen.append(body)
            self.server.keys.append(self.headers.get("authorization", ""))
            say = self.server.plan.popleft() if self.server.plan else well
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
        try:
            say(self, body)
        finally:
            with self.server.lock:
                self.server.at_once -= 1

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def send(self, status: int, told: Any, **headers: str) -> None:
        content = told if isinstance(told, bytes) else json.dumps(told).encode()
        self.send_response(status)
        for name, value in {"content-type": "application/json", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def begin_stream(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()

    def event(self, told: Any) -> None:
        self.wfile.write(b"data: " + (told if isinstance(told, bytes) else json.dumps(told).encode()) + b"\n\n")
        self.wfile.flush()


def well(handler: Handler, body: dict[str, Any]) -> None:
    """A good answer, whole or streamed as asked, with the tokens counted."""
    speak(handler, body, handler.server.answer(body))


def speak(handler: Handler, body: dict[str, Any], text: str) -> None:
    usage = {"prompt_tokens": sum(len(m["content"].split()) for m in body["messages"]), "completion_tokens": 3}
    if not body.get("stream"):
        choice = {"message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
        handler.send(200, {"model": "tiny-2026-01", "choices": [choice], "usage": usage})
        return
    handler.begin_stream()
    for word in text.split(" "):
        handler.event({"model": "tiny-2026-01", "choices": [{"delta": {"content": word + " "}}]})
    handler.event({"choices": [{"delta": {}, "finish_reason": "stop"}]})
    handler.event({"choices": [], "usage": usage})
    handler.event(b"[DONE]")


def refuse(status: int, message: str = "no", **headers: str) -> Say:
    return lambda handler, _body: handler.send(status, {"error": {"message": message}}, **headers)


def hang(seconds: float) -> Say:
    return lambda _handler, _body: time.sleep(seconds)


@contextmanager
def model_server() -> Iterator[ModelServer]:
    server = ModelServer()
    threading.Thread(target=lambda: server.serve_forever(0.05), daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
