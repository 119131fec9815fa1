"""Projects over HTTP: the routes of projects and those of templates and form checks."""

from fastapi import APIRouter

from preceptor.rooms.projects.api import routes, templates

router = APIRouter(tags=["projects"])
router.include_router(routes.router)
router.include_router(templates.router)

__all__ = ["router"]
