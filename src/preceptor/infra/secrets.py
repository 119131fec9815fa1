"""The house's one secret key: made once, and what is derived from it for each purpose."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import os
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from preceptor.base.problems import Kind, Problem
from preceptor.base.settings import Settings

_BYTES = 32
_LEAST = 16
"""Fewer characters than this in PRECEPTOR_SECRET_KEY could be guessed."""


def secret_key(settings: Settings) -> bytes:
    """The key from PRECEPTOR_SECRET_KEY, else from `<home>/secret.key`, which is made (0600) when it is absent.

    Raises Problem `secrets.weak` when the key given is shorter than 16 characters.
    """
    given = settings.secret_key.get_secret_value().encode()
    key = given or _kept(settings.home / "secret.key")
    if len(key) < _LEAST:
        raise Problem(
            Kind.INVALID, "secrets.weak", f"The secret key has {len(key)} characters; at least {_LEAST} are needed.",
            hint="Make one with: python -c 'import secrets; print(secrets.token_urlsafe(32))'",
        )  # fmt: skip
    return key


class Sealer:
    """Encrypts small secrets for one purpose (Fernet under a key by HKDF-SHA256, RFC 5869).

    A text sealed for one purpose cannot be opened for another.
    """

    def __init__(self, settings: Settings, purpose: str) -> None:
        self._purpose = purpose
        self._fernet = Fernet(base64.urlsafe_b64encode(_derive(secret_key(settings), purpose)))

    def seal(self, text: str) -> str:
        return self._fernet.encrypt(text.encode()).decode()

    def seal_bytes(self, content: bytes) -> bytes:
        """For a file that is in memory anyway; sealed it is a third larger."""
        return self._fernet.encrypt(content)

    def open(self, sealed: str, *, max_age: int | None = None) -> str:
        """The text again. Raises Problem `secrets.unreadable`: another key, a changed text, or older than `max_age` s."""
        return self._opened(sealed, max_age).decode()

    def open_bytes(self, sealed: bytes) -> bytes:
        """The file again. Raises Problem `secrets.unreadable`."""
        return self._opened(sealed, None)

    def _opened(self, sealed: str | bytes, max_age: int | None) -> bytes:
        try:
            return self._fernet.decrypt(sealed if isinstance(sealed, bytes) else sealed.encode(), ttl=max_age)
        except (InvalidToken, UnicodeEncodeError):
            raise Problem(
                Kind.CONFLICT, "secrets.unreadable", f"What was sealed for {self._purpose} cannot be opened any more.",
                hint="It is too old, or the secret key has changed: begin again.",
            ) from None  # fmt: skip


def token(size: int = _BYTES) -> str:
    """A fresh URL-safe secret of `size` random bytes (256 bits by default)."""
    return secrets.token_urlsafe(size)


def digest(secret: str) -> str:
    """What is stored instead of a random secret. A slow hash would add nothing: 256 bits cannot be guessed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()


def keyed_digest(settings: Settings, purpose: str, text: str) -> str:
    """What is kept to find a text again that must not be kept: HMAC-SHA256 under a key of its own. Whoever has only the
    database can neither read it nor try texts against it."""
    return hmac.new(_derive(secret_key(settings), purpose), text.encode(), hashlib.sha256).hexdigest()


@lru_cache(maxsize=64)
def _derive(key: bytes, purpose: str) -> bytes:
    return HKDF(hashes.SHA256(), _BYTES, salt=b"preceptor", info=purpose.encode()).derive(key)


def _kept(path: Path) -> bytes:
    with contextlib.suppress(FileNotFoundError):
        return path.read_bytes().strip()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = secrets.token_urlsafe(_BYTES).encode()
    whole = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    whole.touch(mode=0o600)
    whole.write_bytes(fresh)
    try:
        # A link appears whole or not at all, and never over a key that another process has made meanwhile.
        os.link(whole, path)
    except FileExistsError:
        return path.read_bytes().strip()
    finally:
        whole.unlink()
    return fresh
