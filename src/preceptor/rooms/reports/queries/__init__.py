"""Reads: how healthy a project is."""

from preceptor.rooms.reports.queries.health import changed_at, health

__all__ = ["changed_at", "health"]
