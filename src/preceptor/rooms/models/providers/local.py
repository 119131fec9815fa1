"""A transformers model on this machine: its program started or found, then asked over HTTP."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncGenerator
from dataclasses import replace
from pathlib import Path

from preceptor.infra.programs import Program, at_work, find_or_start, holder
from preceptor.rooms.models.nouns import Ask, Endpoint, ModelProblem, Piece, Reply, Trouble
from preceptor.rooms.models.providers.contract import Surroundings, Watch, took_too_long
from preceptor.rooms.models.providers.http import HttpModel

PROGRAM = "preceptor.rooms.models.providers.serving"
_ADDRESS = "address.json"
_LOOK_SECONDS = 0.1
_DYING_SECONDS = 2.0
_EXTRA_MISSING = 78
_UNANSWERED = frozenset({Trouble.DOWN, Trouble.GARBLED})


class LocalModel:
    """Keeps the contract of `Model`. The program outlives whoever started it, serves every process of the house on this
    machine, and leaves when nobody has asked it for a while."""

    def __init__(self, endpoint: Endpoint, _key: str, around: Surroundings) -> None:
        self._endpoint = endpoint
        self._around = around

    async def reply(self, ask: Ask) -> Reply:
        try:
            return await (await self._served()).reply(ask)
        except ModelProblem as problem:
            if not await self._died(problem):
                raise
        return await (await self._served()).reply(ask)

    async def listen(self, ask: Ask) -> AsyncGenerator[Piece]:
        begun = False
        try:
            async for piece in (await self._served()).listen(ask):
                begun = True
                yield piece
            return
        except ModelProblem as problem:
            if begun or not await self._died(problem):
                raise
        async for piece in (await self._served()).listen(ask):
            yield piece

    async def _died(self, problem: ModelProblem) -> bool:
        """Whether what went wrong is that the program died meanwhile: then another may be asked, for asking costs nothing.
        One that is being killed may hold its folder a moment longer than it answers."""
        watch = Watch(_DYING_SECONDS)
        while problem.trouble in _UNANSWERED:
            if not at_work(self._folder):
                return True
            if watch.out:
                return False
            await self._around.sleep(_LOOK_SECONDS)
        return False

    @property
    def _folder(self) -> Path:
        return self._around.home / "serving" / self._endpoint.id

    async def _served(self) -> HttpModel:
        """The model over HTTP, once its program has loaded it. Raises ModelProblem down or timeout."""
        folder = self._folder
        program = await asyncio.to_thread(_begin, folder, self._around.models / self._endpoint.address)
        watch = Watch(self._endpoint.limits.seconds)
        while (told := _told(folder)) is None:
            # One that found the folder taken ends at once: then somebody else's is loading the model.
            if not program.alive and not at_work(folder):
                raise self._ended(program)
            if watch.out:
                raise took_too_long(self._endpoint)
            await self._around.sleep(_LOOK_SECONDS)
        place = replace(self._endpoint, address=f"http://127.0.0.1:{told['port']}/v1", model="local")
        return HttpModel(place, str(told["key"]), replace(self._around, private_addresses=True))

    def _ended(self, program: Program) -> ModelProblem:
        name = self._endpoint.name
        if program.code == _EXTRA_MISSING:
            return ModelProblem(
                Trouble.DOWN, f"“{name}” needs transformers, which is not installed.",
                hint="Install preceptor[train] where the server runs.",
            )  # fmt: skip
        return ModelProblem(
            Trouble.DOWN, f"The program of “{name}” ended. {program.last_words(most=300)}".strip(),
            hint="Check that its folder holds a model saved by transformers (safetensors) and its tokenizer.",
        )  # fmt: skip


def _begin(folder: Path, model: Path) -> Program:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "model.json").write_text(json.dumps({"model": str(model.absolute())}), encoding="utf-8")
    threads = str(max(1, (os.cpu_count() or 2) // 2))
    return find_or_start(PROGRAM, folder, env={"OMP_NUM_THREADS": threads, "HF_HUB_OFFLINE": "1"})


def _told(folder: Path) -> dict[str, object] | None:
    """Where the program listens, written once its model is loaded. What one that was killed has left there is not it."""
    try:
        found: dict[str, object] = json.loads((folder / _ADDRESS).read_bytes())
    except (OSError, ValueError):
        return None
    return found if found.get("pid") == holder(folder) else None
