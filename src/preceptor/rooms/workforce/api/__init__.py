"""People over HTTP: contributors by pseudonym, and one's own profile."""

from fastapi import APIRouter

from preceptor.rooms.workforce.api import contributors, profiles

router = APIRouter(tags=["workforce"])
router.include_router(contributors.router)
router.include_router(profiles.router)

__all__ = ["router"]
