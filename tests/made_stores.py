"""Stores with every room's tables, copied from one made before: the tables are made once, not for each test."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from preceptor.infra.db.database import open_database
from preceptor.infra.db.schema import metadata
from temporary_postgres import TemporaryPostgres


class MadeStores:
    """Copies cost a few milliseconds. A test module that adds tables of its own gets a new pattern."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._patterns: dict[tuple[str, int], str] = {}
        self._emptied: dict[int, list[str]] = defaultdict(list)
        self._shapes: dict[int, str] = {}

    def sqlite(self, path: Path) -> str:
        pattern = self._pattern("sqlite", lambda: f"sqlite:///{self._folder}/{len(metadata.tables)}.db")
        shutil.copyfile(pattern.removeprefix("sqlite:///"), path)
        return f"sqlite:///{path}"

    def postgres(self, server: TemporaryPostgres) -> str:
        """One that was given back, else a copy: thirteen hundred files to make and to remove again."""
        emptied = self._emptied[len(metadata.tables)]
        if emptied:
            return emptied.pop()
        url = server.fresh(like=self._pattern("postgres", server.fresh))
        self._shapes.setdefault(len(metadata.tables), server.shape(url))
        return url

    def give_back(self, server: TemporaryPostgres, url: str) -> None:
        """For the next test, emptied; a database that a test has altered is dropped."""
        tables = len(metadata.tables)
        if server.empty(url) == self._shapes.get(tables):
            self._emptied[tables].append(url)
        else:
            server.drop(url)

    def _pattern(self, kind: str, fresh: Callable[[], str]) -> str:
        key = kind, len(metadata.tables)
        if key not in self._patterns:
            url = fresh()
            made = open_database(url)
            metadata.create_all(made.engine)
            made.close()
            self._patterns[key] = url
        return self._patterns[key]
