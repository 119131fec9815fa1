"""The session cookie, set and cleared in one place."""

from __future__ import annotations

from fastapi import Response

from preceptor.door import Door
from preceptor.rooms.identity.api.recognise import COOKIE, SECURE_COOKIE
from preceptor.rooms.identity.nouns import Opened


def is_https(door: Door) -> bool:
    """Whether people reach us by https: as the operator said, else as this request came."""
    return door.units.settings.address.startswith("https:") or door.request.url.scheme == "https"


def hand_out(response: Response, door: Door, opened: Opened) -> None:
    secure = is_https(door)
    response.set_cookie(
        SECURE_COOKIE if secure else COOKIE, opened.secret, max_age=door.units.settings.session_hours * 3600,
        path="/", secure=secure, httponly=True, samesite="lax",
    )  # fmt: skip
    response.headers["cache-control"] = "no-store"


def take_back(response: Response, door: Door) -> None:
    secure = is_https(door)
    response.delete_cookie(SECURE_COOKIE if secure else COOKIE, path="/", secure=secure, httponly=True, samesite="lax")
