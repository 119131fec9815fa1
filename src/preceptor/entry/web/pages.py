"""The built page: its files, and index.html for every address that is none of ours."""

from __future__ import annotations

import asyncio
import mimetypes
import re
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from preceptor.entry.web.problems import no_such_page, respond

STATIC = Path(__file__).parent / "static"
_NONCE = "__CSP_NONCE__"
_SANDBOX = ("/sandbox/", "/pyodide/")
"""Where code that contributors judge is run: files for a frame whose origin is nobody's."""
_WORKER = re.compile(r"/assets/[\w.-]+\.worker-[\w-]+\.js")
"""What the page works out beside itself. A worker lives under its own file's policy: scripts of the house, and nothing else."""
_WORKER_POLICY = {"content-security-policy": "default-src 'none'; script-src 'self'"}
Head = Callable[[str, str], Awaitable[str]]
"""(path of the page, caller's address) → HTML for its head: what crawlers read before any script has run."""
_HOST = re.compile(r"[A-Za-z0-9.\-]+(:\d{1,5})?|\[[0-9A-Fa-f:]+\](:\d{1,5})?")
_FOREVER = "public, max-age=31536000, immutable"
_NOT_BUILT = """The page has not been built.

Build it with:  npm ci && npm run build
(“make run” does both.) The API is at /api/v1; its description at /api/v1/openapi.json.
"""


class Pages:
    """ASGI, for whatever no route has answered."""

    def __init__(self, folder: Path = STATIC, *, head: Head | None = None) -> None:
        self._folder = folder.resolve()
        self._head = head
        self._index: tuple[float, str] = (0.0, "")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._answer(Request(scope))
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        path = request.url.path
        if path == "/api" or path.startswith(("/api/", "/health", "/metrics")) or request.method not in {"GET", "HEAD"}:
            return respond(no_such_page(path))
        found = await asyncio.to_thread(self._file, path)
        if found is not None:
            response = _file_response(found, path, gzip="gzip" in request.headers.get("accept-encoding", ""))
            if path.startswith(_SANDBOX):
                response.headers.update(_sandboxed(request.headers.get("host", "")))
            if _WORKER.fullmatch(path):
                response.headers.update(_WORKER_POLICY)
            return response
        # A missing script must not be answered with a page: the browser would say “unexpected <”.
        if path.startswith(("/assets/", *_SANDBOX)):
            return respond(no_such_page(path))
        told = await self._head(path, request.client.host if request.client else "") if self._head else ""
        return await asyncio.to_thread(self._page, told)

    def _file(self, path: str) -> Path | None:
        wanted = (self._folder / path.lstrip("/")).resolve()
        inside = wanted.is_relative_to(self._folder) and wanted.name != "index.html"
        return wanted if inside and wanted.is_file() else None

    def _page(self, told: str) -> Response:
        index = self._folder / "index.html"
        if not index.is_file():
            return PlainTextResponse(_NOT_BUILT, 503, headers={"cache-control": "no-store"})
        changed = index.stat().st_mtime
        if self._index[0] != changed:
            self._index = (changed, index.read_text(encoding="utf-8"))
        nonce = secrets.token_urlsafe(16)
        headers = {"content-security-policy": policy(nonce), "cache-control": "no-store"}
        page = self._index[1].replace(_NONCE, nonce)
        return HTMLResponse(page.replace("</head>", f"{told}</head>", 1) if told else page, headers=headers)


def policy(nonce: str) -> str:
    """What the page may load: itself. Style attributes are allowed (annotation layers write them), style tags are not."""
    rules = {
        "default-src": "'self'",
        "script-src": f"'self' 'nonce-{nonce}'",
        "style-src": f"'self' 'nonce-{nonce}'",
        "style-src-attr": "'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "media-src": "'self' blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _sandboxed(host: str) -> dict[str, str]:
    """The frame has an origin of its own, so it asks for these files as a stranger; it may load and ask for nothing else.

    Addresses are spelled out because in such a frame 'self' is nobody.
    """
    here = [f"{scheme}://{host}" for scheme in ("http", "https")] if _HOST.fullmatch(host) else []
    files = " ".join(f"{one}{folder}" for one in here for folder in _SANDBOX)
    rules = [
        "sandbox allow-scripts",
        "default-src 'none'",
        f"script-src {files} blob: 'wasm-unsafe-eval'",
        "worker-src blob:",
        f"connect-src {files}",
        "frame-ancestors 'self'",
    ]
    return {"content-security-policy": "; ".join(rules), "access-control-allow-origin": "*"}


def _file_response(found: Path, path: str, *, gzip: bool) -> Response:
    headers = {
        "cache-control": _FOREVER if path.startswith(("/assets/", "/pyodide/")) else "no-cache",
        "vary": "accept-encoding",
    }
    kind = mimetypes.guess_type(found.name)[0] or "application/octet-stream"
    packed = found.with_name(f"{found.name}.gz")
    if gzip and packed.is_file():
        headers["content-encoding"] = "gzip"
        found = packed
    return FileResponse(found, headers=headers, media_type=kind)
