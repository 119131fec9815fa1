"""What is kept on the asker, for the file they can keep."""

from __future__ import annotations

from typing import Any

from preceptor.door import Door
from preceptor.rooms.calibration import queries


async def held(door: Door) -> dict[str, Any]:
    return await door.read(queries.held)
