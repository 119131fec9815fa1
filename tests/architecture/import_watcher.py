"""Imports every module of the house and reports what was opened meanwhile, as JSON; run in its own interpreter."""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
import threading
from typing import Any

LEFT_OUT = (".backends", "preceptor.entry.cli.__main__", "preceptor.stats.distributed")
"""Programs that are started and not imported, and what needs an extra that may be absent."""
WATCHED = ("socket.connect", "socket.bind", "sqlite3.connect", "subprocess.Popen", "os.system", "os.mkdir", "os.remove")


def main() -> None:
    opened: list[str] = []
    current = ""

    def watch(event: str, args: tuple[Any, ...]) -> None:
        known = "__pycache__" in str(args[:1])  # where Python and numba keep what they compiled
        if not known and (event in WATCHED or (event == "open" and _writes(args))):
            opened.append(f"{current}: {event} {args[0] if args else ''}")

    names = sorted(_modules())
    # Libraries may do as they like on their first import: what counts is what our own modules do.
    for name in names:
        importlib.import_module(name)
    before = threading.active_count()
    for name in names:
        sys.modules.pop(name, None)
    sys.modules.pop("preceptor", None)
    sys.addaudithook(watch)
    for name in names:
        current = name
        importlib.import_module(name)
    if threading.active_count() > before:
        opened.append(f"threads: {threading.enumerate()}")
    sys.stdout.write(json.dumps({"imported": len(names), "opened": opened}))


def _modules() -> list[str]:
    import preceptor

    found = pkgutil.walk_packages(preceptor.__path__, "preceptor.")
    return [one.name for one in found if not any(part in one.name for part in LEFT_OUT)]


def _writes(args: tuple[Any, ...]) -> bool:
    path, _mode, flags = args
    wanted = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    return bool(wanted) and str(path) != os.devnull


main()
