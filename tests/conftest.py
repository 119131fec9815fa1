"""What all tests share: a real SQLite and a real PostgreSQL, and units of work over each."""

from __future__ import annotations

import gc
import os
import random
import re
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import dev
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings

from made_stores import MadeStores
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
# A table's width is what a test says it is, not what the shell that started the tests had.
os.environ.pop("COLUMNS", None)
# Tests start many Python processes: without kept bytecode each of them compiles every library anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# A machine that is busy with something else makes no test fail.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """`make check` does not even read a file whose every test it leaves out: reading torch takes longer than it all."""
    if collection_path.suffix != ".py" or config.getoption("markexpr") != dev.FAST:
        return None
    [marks] = re.findall(r"^pytestmark = (.*)$", collection_path.read_text("utf-8"), re.MULTILINE)[:1] or [""]
    return True if re.search(r"\bmark\.(slow|browser|train)\b", marks) else None


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """As the server does: looking for cycles among modules and tests that never go away took a seventh of the tests' CPU."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()
        gc.set_threshold(20_000, 20, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a store is told by what it asks for: `make check` leaves it to `make test`."""
    for item in items:
        if "store_url" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.store)


@pytest.fixture(scope="session")
def postgres() -> Iterator[TemporaryPostgres]:
    server = TemporaryPostgres()
    yield server
    server.close()


@pytest.fixture(scope="session")
def made_stores(tmp_path_factory: pytest.TempPathFactory) -> MadeStores:
    import preceptor.app  # noqa: F401 - naming the rooms' tables is the wiring's work

    return MadeStores(tmp_path_factory.mktemp("stores"))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a store: every test that asks for it runs on both databases. Empty, unless it asks for `database`."""
    made: MadeStores | None = None
    if "database" in request.fixturenames:
        made = request.getfixturevalue("made_stores")
    if request.param == "sqlite":
        path = tmp_path / "preceptor.db"
        yield made.sqlite(path) if made is not None else f"sqlite:///{path}"
        return
    server: TemporaryPostgres = request.getfixturevalue("postgres")
    url = made.postgres(server) if made is not None else server.fresh()
    yield url
    if made is None:
        server.drop(url)
    else:
        made.give_back(server, url)


@pytest.fixture
def database(store_url: str) -> Iterator[Database]:
    """An open store with every room's tables."""
    opened = open_database(store_url)
    if not sa.inspect(opened.engine).has_table("audit_entry"):  # a test folder may have a store_url of its own
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
    from preceptor.entry.web.rooms import ROUTERS

    return House(units, ROUTERS)


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The team's folder of real human-feedback data; tests that need it skip when it is absent."""
    here = Path(__file__).resolve().parents[1]
    folder = Path(os.environ.get("PRECEPTOR_DATA", here.parent / "shared" / "data"))
    if not (folder / "CATALOGUE.md").exists():
        pytest.skip(f"real data is absent: {folder} (set PRECEPTOR_DATA)")
    return folder
