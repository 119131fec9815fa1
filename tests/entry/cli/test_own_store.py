"""Without a server's address a command opens the store itself: sample, trail, backup and restore."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from entry.cli.terminal import Terminal

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield tmp_path_factory.mktemp("own")


@pytest.fixture(scope="module")
def terminal(home: Path) -> Terminal:
    own = Terminal({"PRECEPTOR_HOME": str(home)})
    own.done("sample", "--json")
    return own


def test_the_sample_is_made_once(terminal: Terminal) -> None:
    again = terminal.done("sample", "--json").json
    assert {row["email"] for row in again} >= {"manager@example.org", "contributor@example.org"}
    projects = terminal.done("project", "list", "--json").json
    assert [row["name"] for row in projects] == ["Sample: which answer helps most?"]


def test_what_is_backed_up_comes_back_whole(terminal: Terminal, tmp_path: Path) -> None:
    archive = tmp_path / "backup.tar.gz"
    terminal.done("backup", archive)
    other = Terminal({"PRECEPTOR_HOME": str(tmp_path / "other")})
    assert "the audit trail is whole" in other.done("restore", archive).out
    assert other.done("project", "list", "--json").json == terminal.done("project", "list", "--json").json
    assert other.done("audit", "verify", "--json").json["flaws"] == []
    refused = other("restore", archive, "--json")
    assert refused.code in (1, 2)
    assert other("restore", archive).code == 1


def test_a_changed_entry_of_the_trail_is_found_with_exit_code_1(terminal: Terminal, tmp_path: Path) -> None:
    archive, home = tmp_path / "backup.tar.gz", tmp_path / "tampered"
    terminal.done("backup", archive)
    tampered = Terminal({"PRECEPTOR_HOME": str(home)})
    tampered.done("restore", archive)
    with closing(sqlite3.connect(home / "preceptor.db")) as store, store:
        changed = store.execute(
            "UPDATE audit_entry SET actor = 'somebody else' WHERE id = (SELECT MIN(id) FROM audit_entry)"
        )
        assert changed.rowcount == 1
    found = tampered("audit", "verify", "--json")
    assert found.code == 1
    assert len(found.json["flaws"]) == 1
    assert found.problem["code"] == "audit.broken"
    assert "✗" in tampered("audit", "verify").err


def test_a_store_that_is_no_store_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "preceptor.db").write_bytes(b"this is no database" * 100)
    said = Terminal({"PRECEPTOR_HOME": str(tmp_path)})("project", "list", "--json")
    assert (said.code, said.out) == (1, "")
    assert said.problem["hint"]
