"""Bodies read whole, and bounded: what is personal goes through no file on its way."""

from __future__ import annotations

from preceptor.base.problems import Kind, Problem
from preceptor.door import Door


async def received(door: Door, *, most: int) -> bytes:
    """The body. Raises Problem `files.too_large` as soon as it is longer than `most` bytes."""
    content = bytearray()
    async for piece in door.request.stream():
        content += piece
        if len(content) > most:
            raise Problem(
                Kind.TOO_LARGE,
                "files.too_large",
                f"The file is larger than {most:,} bytes.",
                hint="Send a smaller one.",
            )
    return bytes(content)
