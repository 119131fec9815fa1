"""`preceptor backup` and `preceptor restore`, as an operator types them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from preceptor.base.settings import Settings
from preceptor.infra.db.database import open_database
from preceptor.infra.db.migrate import upgrade

ROOT = Path(__file__).resolve().parents[3]


def preceptor(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PRECEPTOR_")}
    env = {**kept, "PRECEPTOR_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-m", "preceptor.entry.cli", *words], env=env, cwd=home.parent, text=True, capture_output=True
    )


@pytest.mark.slow
def test_what_is_backed_up_is_restored_into_an_empty_home_only(tmp_path: Path) -> None:
    archive = str(tmp_path / "backup.tar.gz")
    old = open_database(Settings(home=tmp_path / "old").store_url)
    upgrade(old)
    old.close()

    assert preceptor(tmp_path / "old", "backup", archive).returncode == 0
    first = preceptor(tmp_path / "new", "restore", archive)
    second = preceptor(tmp_path / "new", "restore", archive)

    assert (first.returncode, first.stderr) == (0, "")
    assert second.returncode != 0
    assert "backup.not_empty" in second.stderr
