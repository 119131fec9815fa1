"""Pay over HTTP: one's own money, and a project's."""

from fastapi import APIRouter

from preceptor.rooms.pay.api import fees, mine, project
from preceptor.rooms.pay.api.mine import held

router = APIRouter(tags=["pay"])
router.include_router(mine.router)
router.include_router(project.router)
router.include_router(fees.router)

__all__ = ["held", "router"]
