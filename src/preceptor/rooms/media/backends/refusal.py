"""Why the reading program does not take a file."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - it is no error of ours
    """`code` is that of the Problem the server makes of it; `why` a sentence; `hint` what to do."""

    def __init__(self, code: str, why: str, hint: str = "") -> None:
        super().__init__(why)
        self.told = {"code": code, "why": why, "hint": hint}


def truncated(why: str) -> Refused:
    return Refused("media.truncated", f"it is cut off or damaged ({why}).", "Send it again from where it is whole.")
