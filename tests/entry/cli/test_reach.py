"""Commands without a server: the same application on a loopback port, for one process alone (decision 0009)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest

from preceptor.base.settings import Settings
from preceptor.client import Preceptor
from preceptor.entry.web.local import local_house, served

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.slow


def begin(home: Path, *words: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PRECEPTOR_")}
    env = {**kept, "PRECEPTOR_HOME": str(home), "PYTHONPATH": str(ROOT / "src"), "OMP_NUM_THREADS": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "preceptor.entry.cli", *words], env=env, cwd=home.parent, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def end(command: subprocess.Popen[str]) -> Any:
    out, said = command.communicate(timeout=120)
    assert command.returncode == 0, said
    return json.loads(out)


def test_a_project_is_made_filled_and_read_with_no_server(tmp_path: Path) -> None:
    home = tmp_path / "home"
    file = tmp_path / "pairs.jsonl"
    file.write_text('{"prompt": "A prime above 90?", "chosen": "97", "rejected": "91"}\n')

    made = end(begin(home, "project", "create", "Here", "--template", "rank_responses", "--json"))
    ended = end(begin(home, "import", str(made["id"]), str(file), "--json"))
    listed = end(begin(home, "project", "list", "--json"))

    assert (ended["state"], ended["items"], ended["answers"]) == ("finished", 1, 1)
    assert [(one["name"], one["counts"]["items"]) for one in listed] == [("Here", 1)]


def test_a_problem_is_json_on_standard_error_and_exit_code_one(tmp_path: Path) -> None:
    command = begin(tmp_path / "home", "build", "show", "none", "--json")
    out, said = command.communicate(timeout=120)
    assert (command.returncode, out) == (1, "")
    assert json.loads(said)["code"] == "build.not_found"


def test_two_commands_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    home = tmp_path / "home"
    end(begin(home, "project", "list", "--json"))
    words = ("--template", "compare_pair", "--json")
    both = [begin(home, "project", "create", name, *words) for name in ("One", "Two")]
    assert {end(one)["name"] for one in both} == {"One", "Two"}


def test_the_port_is_open_to_whoever_has_the_key_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRECEPTOR_HOME", str(tmp_path / "home"))
    assert Settings().home == tmp_path / "home"
    with local_house() as units, served(units) as (url, key):
        assert url.startswith("http://127.0.0.1:")
        with Preceptor(url, key) as client:
            assert client.me()["roles"] == ["admin"]
        for stranger in ({}, {"Authorization": "Bearer guessed"}, {"Authorization": f"Bearer {key}x"}):
            assert httpx2.get(f"{url}/api/v1/me", headers=stranger).status_code == 401
    with pytest.raises(httpx2.TransportError):
        httpx2.get(f"{url}/health/live", timeout=2)
