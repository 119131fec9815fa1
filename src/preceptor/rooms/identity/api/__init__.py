"""The routes of identity, and how an asker is recognised."""

from __future__ import annotations

from fastapi import APIRouter

from preceptor.rooms.identity.api import accounts, audit, members, own, provider, sessions, tokens
from preceptor.rooms.identity.api.recognise import Recogniser

__all__ = ["Recogniser", "router"]

router = APIRouter(tags=["identity"])
for _part in (sessions, own, tokens, accounts, members, audit, provider):
    router.include_router(_part.router)
