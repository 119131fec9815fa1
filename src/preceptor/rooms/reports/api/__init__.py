"""A project's health over HTTP: its routes, and how they answer."""

from preceptor.rooms.reports.api.routes import router

__all__ = ["router"]
