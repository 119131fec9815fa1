"""Openings over HTTP: for everybody, and for those who write them."""

from fastapi import APIRouter

from preceptor.rooms.openings.api import manage, public
from preceptor.rooms.openings.api.posting import head_of

router = APIRouter(tags=["openings"])
router.include_router(public.router)
router.include_router(manage.router)

__all__ = ["head_of", "router"]
