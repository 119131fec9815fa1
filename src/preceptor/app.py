"""The wiring: settings in, a working house out; which room hears which event."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from fastapi import APIRouter

from preceptor.base.settings import Settings
from preceptor.infra.db.database import open_database
from preceptor.infra.files import open_files
from preceptor.infra.unit import Units
from preceptor.rooms.policy import api as policy_api
from preceptor.rooms.policy import store as policy_store
from preceptor.rooms.projects import api as projects_api
from preceptor.rooms.projects import store as projects_store
from preceptor.rooms.workforce import api as workforce_api
from preceptor.rooms.workforce import store as workforce_store

STORES: Sequence[ModuleType] = (policy_store, workforce_store, projects_store)
"""Every room's tables; naming them here is what makes the schema whole."""

ROUTERS: Sequence[APIRouter] = (policy_api.router, workforce_api.router, projects_api.router)
"""Every room's routes; the web door mounts them under /api/v1."""


def open_house(settings: Settings) -> Units:
    """Open the store and the files that `settings` name. Raises Problem when one cannot be reached."""
    settings.home.mkdir(parents=True, exist_ok=True)
    return Units(open_database(settings.store_url), open_files(settings.files_url), settings)
