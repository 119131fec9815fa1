"""Guidelines, content policies and taxonomies over HTTP."""

from fastapi import APIRouter

from preceptor.rooms.policy.api import guidelines, judging

router = APIRouter()
router.include_router(guidelines.router)
router.include_router(judging.router)

__all__ = ["router"]
