"""The program behind a local model is found, killed, started again: whoever asks gets an answer each time."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from preceptor.infra.programs import ask_to_leave, at_work, holder
from preceptor.rooms.models.nouns import Ask, Endpoint, EndpointState, Limits, Price, Provider, Settings, Spent, Turn
from preceptor.rooms.models.providers import local, open_model
from preceptor.rooms.models.providers.contract import Surroundings

pytestmark = pytest.mark.slow
TESTS = Path(__file__).resolve().parents[2]
ASK = Ask("local", (Turn("user", "say this again"),), Settings(max_tokens=12))
ENDPOINT = Endpoint(
    no=1, id="local", name="Local", provider=Provider.LOCAL, address="any", model="", has_key=False, price=Price(),
    limits=Limits(seconds=120), schemas=False, script=(), word_millis=0, state=EndpointState.OPEN, down_since=None,
    trouble="", spent=Spent(), made_at=0, made_by="",
)  # fmt: skip


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the program is the real one but for what it writes with."""
    monkeypatch.setattr(local, "PROGRAM", "rooms.models.echoing")
    monkeypatch.setenv("PYTHONPATH", str(TESTS))
    yield tmp_path
    ask_to_leave(tmp_path / "serving" / "local")


def model(home: Path) -> Any:
    return open_model(ENDPOINT, "", Surroundings(False, home, home / "models"))


def test_however_often_it_is_killed_whoever_asks_next_is_answered(house: Path) -> None:
    """Asked the very moment it is shot, while the dead one may still hold its folder and its port."""
    folder = house / "serving" / "local"
    seen = set()
    for _ in range(3):
        assert asyncio.run(model(house).reply(ASK)).text.strip() == "say this again"
        pid = holder(folder)
        assert pid is not None
        seen.add(pid)
        os.kill(pid, signal.SIGKILL)

    async def listened() -> str:
        return "".join([piece.text async for piece in model(house).listen(ASK)])

    assert asyncio.run(listened()).strip() == "say this again"
    assert len(seen) == 3


def test_an_address_left_by_a_dead_program_is_nobodys(house: Path) -> None:
    folder = house / "serving" / "local"
    folder.mkdir(parents=True)
    (folder / "address.json").write_text(json.dumps({"port": 1, "key": "old", "pid": 1}))
    (folder / "program.lock").write_text("1")
    assert not at_work(folder)
    assert asyncio.run(model(house).reply(ASK)).text.strip() == "say this again"
