"""Prints the server's OpenAPI description, from the code alone: a store of its own, no network."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from preceptor.app import open_house
from preceptor.base.settings import Settings
from preceptor.entry.web.app import make_app
from preceptor.entry.web.rooms import ROUTERS


def description() -> dict[str, Any]:
    """Without the version, which changes with every release while the shapes stay."""
    with tempfile.TemporaryDirectory() as home:
        units = open_house(Settings(home=Path(home), store=f"sqlite:///{home}/empty.db"))
        described = make_app(units, ROUTERS).openapi()
        units.database.close()
    return {**described, "info": {**described["info"], "version": ""}}


if __name__ == "__main__":
    json.dump(description(), sys.stdout, ensure_ascii=False, sort_keys=True)
