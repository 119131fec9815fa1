"""Talking with hidden models, and prompts side by side, from Python before a live server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from entry.cli.terminal import Terminal
from live import live_server
from preceptor.client import Preceptor, ServerProblem
from rooms.chats.talks import TALK, set_talks, side_of

pytestmark = pytest.mark.slow


def test_a_conversation_is_held_from_python(tmp_path: Path) -> None:
    with live_server(tmp_path) as live, Preceptor(live.url, live.key) as preceptor:
        project = set_talks(live, TALK).project
        lease = preceptor.work.take(project)["offer"]["lease"]
        assert preceptor.work.chat(lease, "talk")["exchanges"] == []
        preceptor.work.say(lease, "talk", "Good morning")
        chat = preceptor.work.chat(lease, "talk", wait=True)
        assert sorted(reply["text"] for reply in chat["exchanges"][0]["replies"]) == [
            "From one.",
            "From two, *at length*.",
        ]
        assert chat["names"] == {}, "who is who stays hidden until the end"
        side = side_of(chat, "From one")
        chosen = preceptor.work.choose(lease, "talk", place=1, side=side, edited="From one, mended.", alone=True)
        assert (chosen["exchanges"][0]["said"], chosen["exchanges"][0]["edited"], chosen["alone"]) == (
            "From one, mended.", True, side,
        )  # fmt: skip
        preceptor.work.say(lease, "talk", "And then?")
        again = preceptor.work.chat(lease, "talk", wait=True)
        assert [reply["side"] for reply in again["exchanges"][1]["replies"]] == [side]
        ended = preceptor.work.end_chat(lease, "talk")
        assert ended["ended"]
        assert ended["names"][side] == "one"
        with pytest.raises(ServerProblem) as caught:
            preceptor.work.say(lease, "talk", "One more word")
        assert caught.value.code == "chat.ended"
        assert preceptor.work.alike(project, "Good morning") == []
        assert preceptor.work.coverage(project) == []


def test_submitted_conversations_are_listed_shown_and_written_to_a_file(tmp_path: Path) -> None:
    with live_server(tmp_path) as live, Preceptor(live.url, live.key) as preceptor:
        project = set_talks(live, TALK).project
        lease = preceptor.work.take(project)["offer"]["lease"]
        preceptor.work.say(lease, "talk", "Good morning")
        side = side_of(preceptor.work.chat(lease, "talk", wait=True), "From one")
        preceptor.work.choose(lease, "talk", place=1, side=side, edited="From one, mended.")
        preceptor.work.end_chat(lease, "talk")
        assert list(preceptor.chats.list(project)) == [], "before it is submitted it is its person's alone"
        preceptor.work.answer(lease, {"talk": {"whole": {"flow": 4}}}, then_next=False)
        (one,) = preceptor.chats.list(project)
        assert preceptor.chats.get(one["answer"]) == [one]
        assert set(one["models"].values()) == {"one", "two"} and one["models"][side] == "one"
        assert one["messages"] == [
            {"role": "user", "content": "Good morning"}, {"role": "assistant", "content": "From one, mended."},
        ]  # fmt: skip
        assert len(one["chat"]["exchanges"][0]["replies"]) == 2, "also what was turned down"

        terminal = Terminal({"PRECEPTOR_URL": live.url, "PRECEPTOR_TOKEN": live.key})
        (row,) = terminal.done("chat", "list", project, "--json").json
        assert (row["answer"], row["exchanges"]) == (one["answer"], 1)
        assert "From one, mended." in terminal.done("chat", "show", one["answer"]).out
        assert terminal.done("chat", "show", one["answer"], "--json").json == [one]
        terminal.done("chat", "export", project, tmp_path / "talks.jsonl")
        assert [json.loads(line) for line in (tmp_path / "talks.jsonl").read_text("utf-8").splitlines()] == [one]
        assert terminal("chat", "show", "0" * 32, "--json").problem["code"] == "answer.not_found"
