"""Reads: how healthy a project is, how it went, who did what, where people differ."""

from preceptor.rooms.reports.queries.health import changed_at, health
from preceptor.rooms.reports.queries.over_time import findings, history, people

__all__ = ["changed_at", "findings", "health", "history", "people"]
