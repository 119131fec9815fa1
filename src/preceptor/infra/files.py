"""Files: a local folder, or S3, GCS or Azure by URL; large ones are never in memory whole."""

from __future__ import annotations

import hashlib
import hmac
import re
import shutil
import tempfile
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from preceptor.base.problems import Kind, Problem, not_found

PART = 8 * 1024 * 1024
"""Bytes per part of a streamed write or read; with _PARTS_AT_ONCE it bounds the memory a stream takes."""
_PARTS_AT_ONCE = 4
_SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._=-]{0,199}")
_KEY_LONGEST = 900


@dataclass(frozen=True)
class Stored:
    """What a streamed write kept: how many bytes, and their SHA-256 in hexadecimal."""

    key: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Listed:
    """A file that is there; `bytes` long, last changed at `at` (UTC)."""

    key: str
    bytes: int
    at: datetime


class Files:
    """Keys are relative paths such as `uploads/0192…/votes.jsonl`: letters, digits and ._=- in each part.

    Every method raises Problem: `files.key` for a key of another form, `file.not_found`, `files.unreachable`.
    """

    def __init__(self, store: ObjectStore, *, root: Path | None = None, secret: bytes = b"") -> None:
        self.store = store
        self.root = root
        """The folder of a local store; None when the store is remote."""
        self._secret = secret

    def write(self, key: str, content: bytes) -> None:
        """Keep a small file; it is there whole or not at all."""
        check_key(key)
        with _spoken(key):
            obstore.put(self.store, key, content, use_multipart=False)

    def write_stream(self, key: str, chunks: Iterable[bytes], *, most: int | None = None) -> Stored:
        """Keep what `chunks` yield, hashing as it goes by. Nothing stays when `chunks` raise, or exceed `most` bytes."""
        check_key(key)
        count = _Count(key, most)
        with _spoken(key):
            obstore.put(
                self.store, key, (count.add(chunk) for chunk in chunks),
                use_multipart=True, chunk_size=PART, max_concurrency=_PARTS_AT_ONCE,
            )  # fmt: skip
        return count.stored()

    async def take(self, key: str, chunks: AsyncIterable[bytes], *, most: int | None = None) -> Stored:
        """`write_stream` for the web's event loop: an upload goes to the store while it arrives."""
        check_key(key)
        count = _Count(key, most)

        async def counted() -> AsyncIterator[bytes]:
            async for chunk in chunks:
                yield count.add(chunk)

        with _spoken(key):
            await obstore.put_async(
                self.store, key, counted(), use_multipart=True, chunk_size=PART, max_concurrency=_PARTS_AT_ONCE
            )
        return count.stored()

    def read(self, key: str) -> bytes:
        """All of a small file."""
        check_key(key)
        with _spoken(key):
            return bytes(obstore.get(self.store, key).bytes())

    def read_range(self, key: str, start: int, *, end: int) -> bytes:
        """Bytes [start, end) of a file; fewer when it ends before."""
        check_key(key)
        with _spoken(key):
            end = min(end, obstore.head(self.store, key)["size"])
            return bytes(obstore.get_range(self.store, key, start=start, end=end)) if start < end else b""

    def stream(self, key: str) -> Iterator[bytes]:
        """A file in parts of about PART bytes."""
        check_key(key)
        with _spoken(key):
            for chunk in obstore.get(self.store, key).stream(min_chunk_size=PART):
                yield bytes(chunk)

    async def give(self, key: str, *, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """Bytes [start, end) in parts, for the web's event loop."""
        check_key(key)
        with _spoken(key):
            size = (await obstore.head_async(self.store, key))["size"]
            end = size if end is None else min(end, size)
            if start >= end:
                return
            found = await obstore.get_async(self.store, key, options={"range": (start, end)})
            async for chunk in found.stream(min_chunk_size=1024 * 1024):
                yield bytes(chunk)

    def find(self, key: str) -> Listed | None:
        """What is known of a file, None when it is not there."""
        check_key(key)
        try:
            with _spoken(key):
                return _listed(obstore.head(self.store, key))
        except Problem as problem:
            if problem.kind is Kind.NOT_FOUND:
                return None
            raise

    def exists(self, key: str) -> bool:
        return self.find(key) is not None

    def list(self, prefix: str = "") -> Iterator[Listed]:
        """Every file below the folder `prefix`, in no particular order."""
        if prefix:
            check_key(prefix)
        with _spoken(prefix):
            for page in obstore.list(self.store, prefix=prefix or None):
                yield from (_listed(each) for each in page)

    def delete(self, key: str) -> None:
        """Remove a file; nothing happens when it is gone already."""
        check_key(key)
        try:
            with _spoken(key):
                obstore.delete(self.store, key)
        except Problem as problem:
            if problem.kind is not Kind.NOT_FOUND:
                raise

    def delete_all(self, prefix: str) -> int:
        """Remove every file below a folder; gives how many."""
        check_key(prefix)
        keys = [each.key for each in self.list(prefix)]
        for key in keys:
            self.delete(key)
        return len(keys)

    @contextmanager
    def local(self, key: str) -> Iterator[Path]:
        """A path on this machine, for libraries that want one: the file itself, or a copy that goes away after."""
        if self.root is not None:
            if not self.exists(key):
                raise not_found("file", key)
            yield self.root / key
            return
        with tempfile.TemporaryDirectory(prefix="preceptor-") as folder:
            path = Path(folder) / key.rsplit("/", 1)[-1]
            with path.open("wb") as out:
                for chunk in self.stream(key):
                    out.write(chunk)
            yield path

    def put_path(self, key: str, path: Path) -> Stored:
        """Keep a file that lies on this machine."""
        with path.open("rb") as source:
            return self.write_stream(key, iter(lambda: source.read(PART), b""))

    def link(self, key: str, *, seconds: int, now: datetime) -> str:
        """An address from which anybody may fetch the file for `seconds`.

        Remote stores sign it themselves; for a local one it is a path of this application, which `check_link` opens.
        """
        check_key(key)
        if self.root is None:
            with _spoken(key):
                return str(obstore.sign(self.store, "GET", key, timedelta(seconds=seconds)))
        expires = int(now.timestamp()) + seconds
        query = urlencode({"expires": expires, "signature": self._sign(key, expires)})
        return f"/api/v1/files/{quote(key)}?{query}"

    def check_link(self, key: str, *, expires: int, signature: str, now: datetime) -> None:
        """Raises Problem forbidden when we did not sign this link, gone when its time is over."""
        if not hmac.compare_digest(signature, self._sign(key, expires)):
            raise Problem(Kind.FORBIDDEN, "files.link", "This link was not made by this installation.")
        if now.timestamp() > expires:
            raise Problem(Kind.GONE, "files.link_over", "This link is no longer valid.", hint="Ask for a new one.")

    def _sign(self, key: str, expires: int) -> str:
        if not self._secret:
            raise Problem(Kind.INTERNAL, "files.no_secret", "The file store was opened without a key to sign links.")
        return hmac.new(self._secret, f"{expires}\n{key}".encode(), hashlib.sha256).hexdigest()


def open_files(url: str, *, secret: bytes = b"") -> Files:
    """Open the file store at `url`: a folder's path, or s3://, gs://, az:// with the provider's usual variables.

    `secret` signs links to files of a local store.
    """
    if "://" not in url:
        root = Path(url).absolute()
        root.mkdir(parents=True, exist_ok=True)
        return Files(LocalStore(root), root=root, secret=secret)
    try:
        return Files(from_url(url), secret=secret)
    except (BaseError, ValueError) as error:
        raise Problem(
            Kind.INVALID, "files.url", f"The file store “{url.split('?')[0]}” cannot be opened: {_first_line(error)}",
            hint="PRECEPTOR_FILES is a folder, s3://bucket/prefix, gs://… or az://….",
        ) from None  # fmt: skip


def check_key(key: str) -> None:
    """Raises Problem `files.key` unless each part of the path is plain: no way up, out, or into hidden files."""
    if len(key) <= _KEY_LONGEST and all(_SEGMENT.fullmatch(part) for part in key.split("/")):
        return
    raise Problem(
        Kind.INVALID, "files.key", f"“{key[:80]}” is no name for a stored file.",
        hint="Parts between slashes begin with a letter or digit and hold letters, digits and ._=- only.",
    )  # fmt: skip


def safe_name(name: str) -> str:
    """A part of a key from the name a person's file has: the last part of its path, odd letters as `_`."""
    last = re.split(r"[/\\]", name)[-1]
    plain = re.sub(r"[^A-Za-z0-9._=-]+", "_", last).lstrip(".=-")
    return plain[-120:].lstrip(".=-") or "file"


def free_bytes(files: Files) -> int | None:
    """Room left where a local store lies; None for a remote one."""
    return shutil.disk_usage(files.root).free if files.root is not None else None


class _Count:
    """Counts and hashes what goes by."""

    def __init__(self, key: str, most: int | None) -> None:
        self._key = key
        self._most = most
        self._bytes = 0
        self._hash = hashlib.sha256()

    def add(self, chunk: bytes) -> bytes:
        self._bytes += len(chunk)
        if self._most is not None and self._bytes > self._most:
            raise Problem(
                Kind.TOO_LARGE, "files.too_large", f"The file is larger than {self._most:,} bytes.",
                hint="Send it in parts, or ask the operator to raise the limit.",
            )  # fmt: skip
        self._hash.update(chunk)
        return chunk

    def stored(self) -> Stored:
        return Stored(self._key, self._bytes, self._hash.hexdigest())


def _listed(meta: Any) -> Listed:
    return Listed(meta["path"], meta["size"], meta["last_modified"])


@contextmanager
def _spoken(key: str) -> Iterator[None]:
    """The store's exceptions in our words."""
    try:
        yield
    except FileNotFoundError:
        raise not_found("file", key) from None
    except BaseError as error:
        raise Problem(
            Kind.UNAVAILABLE, "files.unreachable", f"The file store did not do it: {_first_line(error)}",
            hint="Check PRECEPTOR_FILES, the store's credentials, and the room left on its disk.",
        ) from error  # fmt: skip


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0][:300]
