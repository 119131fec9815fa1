"""Leases over HTTP: take, answer, skip, keep, flag, and one's own work."""

from preceptor.rooms.routing.api.routes import router

__all__ = ["router"]
