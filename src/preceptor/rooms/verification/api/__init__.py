"""Identity checks over HTTP: one's own, a checker's, a provider's word."""

from fastapi import APIRouter

from preceptor.rooms.verification.api import checking, mine, outside
from preceptor.rooms.verification.api.mine import held

__all__ = ["held", "router"]

router = APIRouter(tags=["verification"])
router.include_router(mine.router)
router.include_router(checking.router)
router.include_router(outside.router)
