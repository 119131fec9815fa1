"""Request bodies: a size limit before anything is read, and strict JSON (RFC 8259, I-JSON)."""

from __future__ import annotations

import json
import re
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from preceptor.base.problems import Kind, Problem
from preceptor.entry.web.problems import respond

DEPTH = 64
"""Brackets inside brackets at most; a form nests seven deep."""
_TOKENS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)
_UPLOADS = re.compile(
    r"/api/v1/(?:projects/\d{1,18}/(?:uploads|media|media/archives)|leases/[^/]{1,64}/snapshots|me/resume|me/verification/parts/[a-z]{1,9})"
)
_HUGE_NUMBER = re.compile(r"/(?:\d{19,31}|\d{33,})(?=/|$)")
"""A number that fits no database's integer. 32 digits may be one of our ids."""


class StrictBodies:
    """ASGI: bodies above the limit, and JSON that is not strictly JSON, never reach a route."""

    def __init__(self, app: ASGIApp, *, most: int, most_upload: int) -> None:
        self._app = app
        self._most = most
        self._most_upload = most_upload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            refuse_path(scope)
            if scope["method"] not in {"GET", "HEAD", "OPTIONS"}:
                receive = await self._check(scope, receive)
        except Problem as problem:
            await respond(problem, status=_status(problem))(scope, receive, send)
            return
        await self._app(scope, receive, send)

    async def _check(self, scope: Scope, receive: Receive) -> Receive:
        """What the route may read instead: the same body, counted, and looked through when it is JSON."""
        headers = dict(scope["headers"])
        if _UPLOADS.fullmatch(scope["path"]):
            return _counted(receive, headers, self._most_upload)
        _refuse_length(headers, self._most)
        body = await _whole(receive, self._most)
        if body and _is_json(headers.get(b"content-type", b"application/json")):
            check_json(body)
        return _again(body, receive)


def refuse_path(scope: Scope) -> None:
    """Zero bytes and endless numbers in an address: no row can have them, and PostgreSQL fails on them."""
    if "\x00" in scope["path"] or b"%00" in scope["query_string"]:
        raise Problem(Kind.INVALID, "web.address", "The address holds a zero byte.", hint="Leave it out.")
    path = scope["path"]
    if len(path) > 19 and _HUGE_NUMBER.search(path):
        raise Problem(Kind.NOT_FOUND, "web.no_route", "There is nothing with so large a number.", hint="Check the id.")


def check_json(body: bytes) -> None:
    """Raises Problem `web.json`, `web.json_depth`: not UTF-8, NaN, a key twice, a lone surrogate, U+0000, too deep."""
    _refuse_depth(body)
    try:
        text = body.decode("utf-8")
        value = _STRICT.decode(text)
    except UnicodeDecodeError as error:
        raise _not_json(f"byte {error.start} is no UTF-8") from None
    except json.JSONDecodeError as error:
        raise _not_json(f"{error.msg} at line {error.lineno}, column {error.colno}") from None
    except ValueError as error:
        # Python refuses whole numbers of more than 4,300 digits itself.
        raise _not_json(str(error)) from None
    # Only an escape can smuggle these past the decoder, so the slow look is rare.
    if "\\u" in text or "\x00" in text:
        _refuse_characters(value)


def _refuse_depth(body: bytes) -> None:
    if body.count(b"[") + body.count(b"{") <= DEPTH:
        return
    depth = 0
    for token in _TOKENS.finditer(body):
        first = token.group()[0]
        if first in b"[{":
            depth += 1
            if depth > DEPTH:
                raise Problem(
                    Kind.TOO_LARGE, "web.json_depth", f"The JSON is nested more than {DEPTH} deep.", hint="Flatten it."
                )
        elif first in b"]}":
            depth -= 1


def _refuse_constant(name: str) -> Any:
    raise _not_json(f"{name} is no JSON number")


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _not_json(f"the key “{twice[:80]}” stands twice in one object")
    return found


_STRICT = json.JSONDecoder(parse_constant=_refuse_constant, object_pairs_hook=_distinct)
"""Made once: making one costs more than reading a small body with it."""


def _refuse_characters(value: Any) -> None:
    if isinstance(value, str):
        if "\x00" in value or any("\ud800" <= char <= "\udfff" for char in value):
            raise _not_json("a text holds U+0000 or half a surrogate pair")
    elif isinstance(value, dict):
        for key, inner in value.items():
            _refuse_characters(key)
            _refuse_characters(inner)
    elif isinstance(value, list):
        for inner in value:
            _refuse_characters(inner)


def _not_json(why: str) -> Problem:
    return Problem(
        Kind.INVALID, "web.json", f"The body is not strict JSON: {_plain(why)}.", hint="Send UTF-8 JSON (RFC 8259)."
    )


def _plain(why: str) -> str:
    return why.encode("utf-8", "replace").decode()


def _status(problem: Problem) -> int | None:
    return 400 if problem.code in {"web.json", "web.address"} else None


def _is_json(content_type: bytes) -> bool:
    kind = content_type.partition(b";")[0].strip().lower()
    return kind == b"application/json" or kind.endswith(b"+json")


def _refuse_length(headers: dict[bytes, bytes], most: int) -> None:
    length = headers.get(b"content-length", b"0")
    if not length.isdigit() or int(length) > most:
        raise too_large(most)


def too_large(most: int) -> Problem:
    return Problem(
        Kind.TOO_LARGE, "web.body_large", f"The body is larger than {most:,} bytes.",
        hint="Send less at once; large files go through an upload.",
    )  # fmt: skip


async def _whole(receive: Receive, most: int) -> bytes:
    message = await receive()
    body: bytes = message.get("body", b"")
    if not message.get("more_body", False):
        if len(body) > most:
            raise too_large(most)
        return body
    parts = [body]
    size = len(body)
    while message.get("more_body", False):
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > most:
            raise too_large(most)
    return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    given = False

    async def replay() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay


def _counted(receive: Receive, headers: dict[bytes, bytes], most: int) -> Receive:
    """A stream that stops at the limit, however long it said it would be; nothing is held in memory."""
    _refuse_length(headers, most)
    read = 0

    async def counted() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > most:
            raise too_large(most)
        return message

    return counted
