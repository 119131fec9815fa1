"""What all tests share: a real SQLite and a real PostgreSQL, and units of work over each."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from preceptor.base.clock import SetClock
from preceptor.base.settings import Settings
from preceptor.infra.db.database import Database, open_database
from preceptor.infra.db.schema import metadata
from preceptor.infra.files import open_files
from preceptor.infra.unit import Units
from temporary_postgres import TemporaryPostgres
from web import House

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("HF_HUB_OFFLINE", "1")


@pytest.fixture(scope="session")
def postgres() -> Iterator[TemporaryPostgres]:
    server = TemporaryPostgres()
    yield server
    server.close()


@pytest.fixture(params=["sqlite", "postgres"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty store: every test that asks for it runs on both databases."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/preceptor.db"
    server: TemporaryPostgres = request.getfixturevalue("postgres")
    return server.fresh()


@pytest.fixture
def database(store_url: str) -> Iterator[Database]:
    """An open store with every room's tables."""
    import preceptor.app  # noqa: F401 - naming the rooms' tables is the wiring's work

    opened = open_database(store_url)
    metadata.create_all(opened.engine)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def units(database: Database, clock: SetClock, tmp_path: Path) -> Units:
    """Units of work with a clock that stands still and a random source that repeats itself."""
    settings = Settings(home=tmp_path)
    return Units(database, open_files(str(tmp_path / "files")), settings, clock, random.Random(0))


@pytest.fixture
def house(units: Units) -> House:
    """The whole house over HTTP, on both databases: `house.as_manager.get("/projects")`."""
    from preceptor.app import ROUTERS

    return House(units, ROUTERS)


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The team's folder of real human-feedback data; tests that need it skip when it is absent."""
    here = Path(__file__).resolve().parents[1]
    folder = Path(os.environ.get("PRECEPTOR_DATA", here.parent / "shared" / "data"))
    if not (folder / "CATALOGUE.md").exists():
        pytest.skip(f"real data is absent: {folder} (set PRECEPTOR_DATA)")
    return folder
