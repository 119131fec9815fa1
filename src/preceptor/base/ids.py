"""Identifiers: UUIDv7 outside, small integers inside hot tables."""

from __future__ import annotations

import uuid_utils


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562) as 32 hexadecimal digits: sorts by time of making, safe in URLs and file names."""
    return uuid_utils.uuid7().hex
