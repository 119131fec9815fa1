"""The program behind a local model: transformers over OpenAI-compatible HTTP."""

from __future__ import annotations

import json
import os
import secrets
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from preceptor.infra.programs import held

WRONG_INPUT, TAKEN, EXTRA_MISSING = 65, 75, 78
_IDLE_SECONDS = 900.0
_MOST_BODY = 4 * 1024**2


class Serving(ThreadingHTTPServer):
    """One model, asked by one at a time: two generations side by side would each take twice as long."""

    daemon_threads = True

    def __init__(self, writer: Any, key: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.writer = writer
        self.key = key
        self.turn = threading.Lock()
        self.asked_at = time.monotonic()

    def leave_when_idle(self) -> None:
        while time.monotonic() - self.asked_at < _IDLE_SECONDS or self.turn.locked():
            time.sleep(1.0)
        self.shutdown()


class _Handler(BaseHTTPRequestHandler):
    server: Serving

    def do_POST(self) -> None:
        self.server.asked_at = time.monotonic()
        size = int(self.headers.get("content-length") or 0)
        if not secrets.compare_digest(self.headers.get("authorization", ""), f"Bearer {self.server.key}"):
            self._say(401, {"error": {"message": "this key is not the one"}})
        elif self.path != "/v1/chat/completions":
            self._say(404, {"error": {"message": "only /v1/chat/completions is answered"}})
        elif not 0 < size <= _MOST_BODY:
            self._say(413, {"error": {"message": f"a request has 1 to {_MOST_BODY} bytes"}})
        else:
            self._answer(self.rfile.read(size))

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: what is asked is nobody's business."""

    def _answer(self, body: bytes) -> None:
        try:
            asked = json.loads(body)
            prompt = self.server.writer.prompt(asked["messages"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            self._say(400, {"error": {"message": f"this is no chat completion: {error!s:.200}"}})
            return
        with self.server.turn, closing(self.server.writer.write(prompt, asked)) as pieces:
            if asked.get("stream"):
                self._stream(pieces)
            else:
                self._reply(pieces)
        self.server.asked_at = time.monotonic()

    def _reply(self, pieces: Any) -> None:
        try:
            text = "".join(pieces)
        except Exception as error:  # a door: too long a prompt, no memory left, a token it does not know
            self._say(500, {"error": {"message": f"it could not write: {error!s:.200}"}})
            return
        self._say(200, _whole(text, self.server.writer.ended))

    def _stream(self, pieces: Any) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()
        try:
            for piece in pieces:
                self._event({"model": "local", "choices": [{"index": 0, "delta": {"content": piece}}]})
            ended = self.server.writer.ended
            self._event({"choices": [{"index": 0, "delta": {}, "finish_reason": ended["finish"]}]})
            self._event({"choices": [], "usage": ended["usage"]})
            self.wfile.write(b"data: [DONE]\n\n")
        except (BrokenPipeError, ConnectionResetError):
            return  # whoever asked went away: the writer stops when its pieces are closed
        except Exception as error:  # a door, as in `_reply`
            self._event({"error": {"message": f"it could not write: {error!s:.200}"}})

    def _event(self, told: Any) -> None:
        self.wfile.write(b"data: " + json.dumps(told).encode() + b"\n\n")
        self.wfile.flush()

    def _say(self, status: int, told: Any) -> None:
        content = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _whole(text: str, ended: dict[str, Any]) -> dict[str, Any]:
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "message": message, "finish_reason": ended["finish"]}
    return {"model": "local", "choices": [choice], "usage": ended["usage"]}


def main(arguments: list[str]) -> int:
    """Serve the model that the folder's `model.json` names until told to leave, or idle for a quarter of an hour."""

    def load(folder: Path) -> Any:
        from preceptor.rooms.models.providers.writer import Writer

        return Writer(Path(json.loads((folder / "model.json").read_text("utf-8"))["model"]))

    return serve(Path(arguments[0]), load)


def serve(folder: Path, load: Callable[[Path], Any]) -> int:
    """Hold the folder and answer with what `load` gives; the exit code says why it ended."""
    with held(folder) as ours:
        if not ours:
            return TAKEN
        place = folder / "address.json"
        try:
            writer = load(folder)
        except ImportError as error:
            print(f"The extra `train` is missing: {error}")  # noqa: T201 - the program's log
            return EXTRA_MISSING
        except (OSError, ValueError) as error:
            print(f"This is no model that can be loaded: {error!s:.300}")  # noqa: T201
            return WRONG_INPUT
        server = Serving(writer, secrets.token_urlsafe(32))
        signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
        threading.Thread(target=server.leave_when_idle, daemon=True).start()
        _tell(place, {"port": server.server_port, "key": server.key, "pid": os.getpid()})
        try:
            server.serve_forever(0.2)
        finally:
            place.unlink(missing_ok=True)
    return 0


def _tell(place: Path, told: dict[str, Any]) -> None:
    """For the eyes of this account only, and whole or not at all: it holds the key."""
    part = place.with_suffix(".part")
    part.touch(mode=0o600)
    part.write_text(json.dumps(told), encoding="utf-8")
    part.replace(place)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
