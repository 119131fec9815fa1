"""Calibration over HTTP: sessions, taking part, the discussion."""

from fastapi import APIRouter

from preceptor.rooms.calibration.api import sessions, taking, talking
from preceptor.rooms.calibration.api.held import held

router = APIRouter(tags=["calibration"])
router.include_router(sessions.router)
router.include_router(taking.router)
router.include_router(talking.router)

__all__ = ["held", "router"]
