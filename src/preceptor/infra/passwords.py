"""Password hashes: Argon2id at OWASP's 19 MiB, t=2, p=1, only a few at a time."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass
from functools import cache

from pwdlib import PasswordHash
from pwdlib.exceptions import UnknownHashError
from pwdlib.hashers.argon2 import Argon2Hasher

_AT_ONCE = 4
"""19 MiB and 30 ms of a core each: a rush of sign-ins must starve neither memory nor the people at work."""
_gate = threading.BoundedSemaphore(_AT_ONCE)


@dataclass(frozen=True)
class Checked:
    """Whether the password was right, and the hash to store instead when today's settings are stronger."""

    right: bool
    better_hash: str | None = None


def hash_password(password: str) -> str:
    """About 30 ms of CPU: never inside a unit of work that others wait for."""
    with _gate:
        return _hasher().hash(password)


def check_password(password: str, stored: str) -> Checked:
    """An empty `stored` (no such account, or one without a password) costs the same time and is never right."""
    with _gate:
        try:
            right, better = _hasher().verify_and_update(password, stored or _nobodys())
        except UnknownHashError:
            return Checked(False)
    return Checked(right and stored != "", better)


async def hash_password_soon(password: str) -> str:
    return await asyncio.to_thread(hash_password, password)


async def check_password_soon(password: str, stored: str) -> Checked:
    return await asyncio.to_thread(check_password, password, stored)


@cache
def _hasher() -> PasswordHash:
    return PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19 * 1024, parallelism=1),))


@cache
def _nobodys() -> str:
    return _hasher().hash("a password that nobody has")
