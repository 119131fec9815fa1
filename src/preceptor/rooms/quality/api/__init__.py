"""The routes of quality: what answers add up to, and what was found beside it."""

from __future__ import annotations

from fastapi import APIRouter

from preceptor.rooms.quality.api import findings, results

router = APIRouter(tags=["quality"])
for _part in (results, findings):
    router.include_router(_part.router)
