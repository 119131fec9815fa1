"""A calibration session from Python and from the terminal, before a live server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from entry.cli.terminal import Terminal
from live import live_server
from preceptor.client import Preceptor
from rooms.routing.stage import FORM, RANKED, payload

pytestmark = pytest.mark.slow


def test_a_session_is_planned_held_and_looked_at(tmp_path: Path) -> None:
    with live_server(tmp_path) as live, Preceptor(live.url, live.key) as preceptor:
        terminal = Terminal({"PRECEPTOR_URL": live.url, "PRECEPTOR_TOKEN": live.key})
        project = preceptor.projects.create("Calibrates", form=FORM)["id"]
        items = tmp_path / "items.jsonl"
        items.write_text(json.dumps({"payload": payload(1)}) + "\n\n", encoding="utf-8")
        refused = terminal("calibration", "plan", project, items, "--title", "Nobody there", "--json").problem
        assert refused["code"] == "calibration.people"
        terminal.done("calibration", "ask", project)
        assert preceptor.calibration.asked(project)
        assert not preceptor.calibration.ask(project, False)
        assert (
            list(preceptor.calibration.list(project))
            == terminal.done("calibration", "list", project, "--json").json
            == []
        )
        assert list(preceptor.calibration.mine()) == []
        for word in ("move", "agreement", "attendance"):
            told = terminal("calibration", word, "nothing", *(["closed"] if word == "move" else []), "--json").problem
            assert told["code"] == "calibration.not_found"
        for act in (
            lambda: preceptor.calibration.answer("nothing", 1, RANKED),
            lambda: preceptor.calibration.post("nothing", "Why?"),
            lambda: preceptor.calibration.propose("nothing", "1", "Other words", "So"),
        ):
            with pytest.raises(Exception, match="calibration") as found:
                act()
            assert getattr(found.value, "code", "") == "calibration.not_found"
