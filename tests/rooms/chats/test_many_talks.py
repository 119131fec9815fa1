"""Many conversations at once: every reply arrives whole, and somebody else is answered all the while.

How long that somebody waits is measured by `python -m benchmarks talks`, with two hundred, in processes of their own.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from live import live_server
from preceptor.base.actor import SYSTEM
from rooms.chats.crowd import people, talk_at_once
from rooms.chats.talks import TALK, set_talks

pytestmark = pytest.mark.slow
MANY = 40


def test_open_talks_disturb_nobody(tmp_path: Path) -> None:
    with live_server(tmp_path) as live:
        scenes = [{"scene": f"Scene {n}"} for n in range(MANY)]
        talks = set_talks(live, TALK, payloads=scenes, word_millis=20)
        secrets = live.units.write_now(SYSTEM, people, talks.project, MANY)
        _, waits = asyncio.run(talk_at_once(live.url, talks.project, secrets))
    assert waits, "somebody else was answered while all talked"
