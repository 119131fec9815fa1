"""Measuring on a throw-away store of either kind, and saying whether the goals were met."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.table import Line, show
from preceptor.app import open_house
from preceptor.base.settings import Settings
from preceptor.infra.db.migrate import upgrade
from preceptor.infra.unit import Units
from temporary_postgres import TemporaryPostgres


def measure(of: str, compared: Callable[[Units, int], Sequence[Line]]) -> int:
    """`[sqlite|postgres] [--of 1000000]` as the command line has it, the table printed; 1 where a goal is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("store", choices=("sqlite", "postgres"), nargs="?", default="sqlite")
    parser.add_argument(f"--{of}", dest="count", type=int, default=1_000_000)
    asked = parser.parse_args()
    with opened(asked.store) as units:
        lines = compared(units, asked.count)
    show(f"{asked.count:,} {of} on {asked.store}", lines)
    return 0 if all(line.met is not False for line in lines) else 1


@contextmanager
def opened(store: str) -> Iterator[Units]:
    """A house with every table, on a store that is gone afterwards."""
    server = TemporaryPostgres() if store == "postgres" else None
    try:
        with tempfile.TemporaryDirectory() as home:
            url = server.fresh() if server else f"sqlite:///{home}/bench.db"
            units = open_house(Settings(home=Path(home), store=url))
            try:
                upgrade(units.database)
                yield units
            finally:
                units.database.close()
    finally:
        if server:
            server.close()
