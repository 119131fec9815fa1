"""Identifiers: UUIDv7 outside, small integers inside hot tables."""

from __future__ import annotations

import hashlib

import uuid_utils


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562) as 32 hexadecimal digits: sorts by time of making, safe in URLs and file names."""
    return uuid_utils.uuid7().hex


def alias(item_id: str) -> str:
    """What a contributor hears an item called: the same for everybody, and telling nothing of when it was made."""
    return hashlib.blake2b(item_id.encode(), digest_size=16).hexdigest()
