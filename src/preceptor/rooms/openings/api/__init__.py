"""Openings over HTTP: for everybody, and for those who write them."""

from fastapi import APIRouter

from preceptor.rooms.openings.api import apply, decide, held, manage, public, searches
from preceptor.rooms.openings.api.posting import head_of

router = APIRouter(tags=["openings"])
router.include_router(public.router)
router.include_router(manage.router)
router.include_router(apply.router)
router.include_router(decide.router)
router.include_router(held.router)
router.include_router(searches.router)

__all__ = ["head_of", "router"]
