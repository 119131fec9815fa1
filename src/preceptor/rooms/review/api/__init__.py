"""Second looks over HTTP."""

from __future__ import annotations

from fastapi import APIRouter

from preceptor.rooms.review.api import desk, escalations, reports

router = APIRouter()
router.include_router(escalations.router)
router.include_router(desk.router)
router.include_router(reports.router)
