"""A project's health from Python and from the terminal, before a live server."""

from __future__ import annotations

from pathlib import Path

import pytest

from entry.cli.terminal import Terminal
from live import live_server
from preceptor.client import Preceptor
from rooms.routing.stage import FORM

pytestmark = pytest.mark.slow


def test_health_is_read_and_targets_are_set(tmp_path: Path) -> None:
    with live_server(tmp_path) as live, Preceptor(live.url, live.key) as preceptor:
        terminal = Terminal({"PRECEPTOR_URL": live.url, "PRECEPTOR_TOKEN": live.key})
        project = preceptor.projects.create("Healthy", form=FORM)["id"]
        known = {row["indicator"]: row for row in preceptor.reports.health(project)["rows"]}
        assert known["gold"]["state"] == "too_few" and known["questions"]["state"] == "well"
        told = terminal.done("health", project, "--target", "gold=0.8", "--days", 30, "--json").json
        assert told["days"] == 30
        assert next(row for row in told["rows"] if row["indicator"] == "gold")["target"] == 0.8
        back = terminal.done("health", project, "--target", "gold=", "--json").json
        assert next(row for row in back["rows"] if row["indicator"] == "gold")["target"] == 0.7
        assert terminal("health", project, "--target", "gold=9", "--json").problem["code"] == "reports.target"
        assert "gold=0.8" in terminal("health", project, "--target", "gold").err
        assert "too_few" in terminal.done("health", project).out
