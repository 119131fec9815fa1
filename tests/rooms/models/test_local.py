"""A real transformers model, tiny and made from config, behind its own program: real HTTP, real tokens."""

from __future__ import annotations

import asyncio
import os
import signal
import stat
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from preceptor.infra.programs import ask_to_leave, at_work
from preceptor.rooms.models.nouns import (
    Ask,
    Endpoint,
    EndpointState,
    Finish,
    Limits,
    ModelProblem,
    Price,
    Provider,
    Settings,
    Spent,
    Trouble,
    Turn,
)
from preceptor.rooms.models.providers import open_model
from preceptor.rooms.models.providers.contract import Surroundings

pytestmark = [pytest.mark.train, pytest.mark.slow]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A house with one local model in its folder; its program is asked to leave at the end."""
    from preceptor.rooms.training.backends.tiny import make_causal, make_tokenizer

    place = tmp_path_factory.mktemp("house")
    tokenizer = make_tokenizer(["The sky is blue. Why is it so? Nobody knows."], longest=256)
    tokenizer.save_pretrained(place / "models" / "tiny")
    make_causal(tokenizer, longest=256, seed=1).save_pretrained(place / "models" / "tiny")
    yield place
    ask_to_leave(place / "serving" / "local")


def endpoint(address: str = "tiny", **more: Any) -> Endpoint:
    limits = Limits(seconds=300)  # torch is long in coming where others compute
    return Endpoint(**{
        "no": 1, "id": "local", "name": "Local", "provider": Provider.LOCAL, "address": address, "model": "",
        "has_key": False, "price": Price(), "limits": limits, "schemas": False, "script": (), "word_millis": 0,
        "state": EndpointState.OPEN, "down_since": None, "trouble": "", "spent": Spent(), "made_at": 0, "made_by": "",
        **more,
    })  # fmt: skip


def asked(**settings: Any) -> Ask:
    return Ask("local", (Turn("user", "Why is the sky blue?"),), Settings(**{"max_tokens": 12, **settings}))


def test_a_local_model_writes_streams_stops_and_outlives_who_asked(home: Path) -> None:
    surroundings = Surroundings(False, home, home / "models")

    async def story() -> None:
        model = open_model(endpoint(), "", surroundings)
        first = await model.reply(asked(temperature=0.9, seed=5))
        assert first.usage.counted
        assert 0 < first.usage.output <= 12
        assert first.usage.input > 5
        assert (await model.reply(asked(temperature=0.9, seed=5))).text == first.text
        others = {(await model.reply(asked(temperature=0.9, seed=seed))).text for seed in range(6, 12)}
        assert len(others) > 1
        likeliest = await model.reply(asked(temperature=0))
        pieces = [piece async for piece in model.listen(asked(temperature=0))]
        assert "".join(piece.text for piece in pieces) == likeliest.text
        whole = pieces[-1].reply
        assert whole is not None
        assert whole.usage == likeliest.usage
        if likeliest.usage.output == 12:
            assert likeliest.finish is Finish.LENGTH
        word = likeliest.text.strip()[3:5]
        if word:
            assert word not in (await model.reply(asked(temperature=0, stop=(word,)))).text
        async with aclosing(model.listen(asked(max_tokens=200, temperature=1.0, seed=1))) as left_early:
            async for _ in left_early:
                break
        assert (await model.reply(asked(temperature=0))).text == likeliest.text

    asyncio.run(story())
    told = home / "serving" / "local" / "address.json"
    assert stat.S_IMODE(told.stat().st_mode) == 0o600
    assert at_work(home / "serving" / "local")


def test_a_killed_program_is_started_again(home: Path) -> None:
    surroundings = Surroundings(False, home, home / "models")
    asyncio.run(open_model(endpoint(), "", surroundings).reply(asked()))
    os.kill(int((home / "serving" / "local" / "program.lock").read_text()), signal.SIGKILL)
    assert asyncio.run(open_model(endpoint(), "", surroundings).reply(asked())).text is not None


def test_a_folder_without_a_model_is_down_and_says_so(home: Path) -> None:
    surroundings = Surroundings(False, home, home / "models")
    with pytest.raises(ModelProblem) as caught:
        asyncio.run(open_model(endpoint("nothing", id="empty"), "", surroundings).reply(asked()))
    assert caught.value.trouble is Trouble.DOWN
    assert "no folder" in caught.value.sentence
