"""Pseudonyms and keys: pure sums over what is handed in."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from preceptor.rooms.workforce.words import ANIMALS, COLOURS


def pseudonym(seed: bytes) -> str:
    """A name like amber-otter-4f2 that says nothing about whose it is: one of 64 × 64 × 4096 by the hash of `seed`."""
    number = int.from_bytes(hashlib.sha256(seed).digest()[:3])
    colour, animal, rest = number >> 18, number >> 12 & 63, number & 4095
    return f"{COLOURS[colour]}-{ANIMALS[animal]}-{rest:03x}"


def source_key(salt: bytes, project_id: int, name: str) -> str:
    """How an imported name is remembered: HMAC-SHA256 (RFC 2104), another one in every project and every house.

    Without `salt` nobody can try out names to see who was meant, nor follow a person from one project to the next.
    """
    return hmac.new(salt, f"{project_id}\x00{name}".encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def source_keys(salt: bytes, project_id: int, names: Sequence[str]) -> Mapping[str, str]:
    """Name → key, each name once, in the order they came."""
    return MappingProxyType({name: source_key(salt, project_id, name) for name in names})
