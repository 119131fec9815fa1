"""Talking with hidden models, and prompts side by side, from Python before a live server."""

from __future__ import annotations

from pathlib import Path

import pytest

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
