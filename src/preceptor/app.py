"""The wiring: settings in, a working house out; which room hears which event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from fastapi import APIRouter

from preceptor.base.settings import Settings
from preceptor.infra.db.database import open_database
from preceptor.infra.files import open_files
from preceptor.infra.jobs.follow import Listener
from preceptor.infra.jobs.runner import Handler
from preceptor.infra.jobs.schedule import Every
from preceptor.infra.unit import Units
from preceptor.rooms.identity.api import router as identity
from preceptor.rooms.policy.api import router as policy
from preceptor.rooms.projects.api import router as projects
from preceptor.rooms.workforce.api import router as workforce

ROUTERS: Sequence[APIRouter] = (identity, policy, workforce, projects)
"""Every room's routes; the web door mounts them under /api/v1. Importing them also makes the schema whole."""

JOBS: Mapping[str, Handler] = MappingProxyType({})
"""Job kind ("room.thing") → the function that does it."""

HEARS: Mapping[str, tuple[Sequence[str], Listener]] = MappingProxyType({})
"""Listener's name ("room.thing", never renamed: its cursor is kept under it) → event names and who hears them."""

EVERY: Mapping[str, Every] = MappingProxyType({})
"""Job kinds that come round by the clock."""


def open_house(settings: Settings) -> Units:
    """Open the store and the files that `settings` name. Raises Problem when one cannot be reached."""
    settings.home.mkdir(parents=True, exist_ok=True)
    return Units(open_database(settings.store_url), open_files(settings.files_url), settings)
