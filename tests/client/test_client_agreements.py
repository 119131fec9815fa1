"""Documents and what comes before the first task, from Python and from the terminal, before a live server."""

from __future__ import annotations

from pathlib import Path

import pytest

from entry.cli.terminal import Terminal
from live import live_server
from preceptor.client import Preceptor

pytestmark = pytest.mark.slow


def test_documents_are_published_signed_and_listed(tmp_path: Path) -> None:
    with live_server(tmp_path) as live, Preceptor(live.url, live.key) as preceptor:
        terminal = Terminal({"PRECEPTOR_URL": live.url, "PRECEPTOR_TOKEN": live.key})
        project = preceptor.projects.create("Asks first", template="rank_responses")["id"]
        rule = tmp_path / "rule.json"
        rule.write_text('{"fact": "language", "key": "en", "least": "C1"}', encoding="utf-8")
        assert preceptor.eligibility.get(project) is None
        (found,) = terminal.done("eligibility", "count", project, rule, "--json").json
        assert (found["passes"], found["of"], found["words"]) == (0, 0, "en at C1 or above")
        terminal.done("eligibility", "set", project, rule)
        (shown,) = terminal.done("eligibility", "show", project, "--json").json
        assert shown == preceptor.eligibility.get(project) and shown["version"] == 1
        preceptor.eligibility.set(project, None)
        text = tmp_path / "keep.md"
        text.write_text("What you see here stays here.", encoding="utf-8")
        (made,) = terminal.done(
            "agreements", "publish", text, "--title", "Keep it here", "--project", project, "--json"
        ).json
        assert preceptor.agreements.get(made["id"])["text"] == "What you see here stays here."
        assert preceptor.agreements.onboarding(project) == {"course": False, "reading": "not_asked"}
        terminal.done("agreements", "ask", project, "--course", "--reading", "once")
        assert preceptor.agreements.onboarding(project) == {"course": True, "reading": "once"}

        text.write_text("What you see here stays here, always.", encoding="utf-8")
        terminal.done("agreements", "publish", text, "--title", "Keep it here", "--of", made["id"])
        assert [one["version"] for one in preceptor.agreements.versions(made["id"])] == [2, 1]
        words = preceptor.agreements.changes(made["id"], earlier=1, later=2)
        assert "always" in "".join(one["text"] for one in words if one["stretch"] == "added")
        (listed,) = terminal.done("agreements", "list", "--project", project, "--json").json
        assert (listed["id"], listed["version"], listed["signatures"]) == (made["id"], 2, 0)
        assert terminal.done("agreements", "signatures", made["id"], "--json").json == []
        assert preceptor.agreements.missing(project)[0]["code"] == "agreement.unsigned"
        assert preceptor.agreements.retire(made["id"])["retired"]
        assert terminal("agreements", "signatures", "nothing", "--json").problem["code"] == "agreement.not_found"
