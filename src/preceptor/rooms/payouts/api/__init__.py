"""Payouts over HTTP: where one is paid and what was paid, and the batches of the house."""

from fastapi import APIRouter

from preceptor.rooms.payouts.api import batches, mine
from preceptor.rooms.payouts.api.mine import held

router = APIRouter(tags=["payouts"])
router.include_router(mine.router)
router.include_router(batches.router)

__all__ = ["held", "router"]
