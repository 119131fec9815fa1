"""The gate and projects' rules over HTTP."""

from fastapi import APIRouter

from preceptor.rooms.eligibility.api import gate, rule
from preceptor.rooms.eligibility.api.gate import MissingBody

__all__ = ["MissingBody", "router"]

router = APIRouter(tags=["eligibility"])
router.include_router(gate.router)
router.include_router(rule.router)
