"""Projects over HTTP."""

from preceptor.rooms.projects.api.routes import router

__all__ = ["router"]
