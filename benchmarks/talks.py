"""Many conversations at once, and how long somebody else waits for a page meanwhile.

Usage: python benchmarks/talks.py [--talks 200]
The server is a process of its own on SQLite, the contributors' program another on the same cores. Everybody says one thing
to two hidden scripted models of 200 words each, one word every 20 ms, and reads both replies as they come. Somebody else
asks for their catalogue again and again, from the first word until all replies are whole.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.served import served  # noqa: E402
from benchmarks.table import Line, show  # noqa: E402
from preceptor.app import open_house  # noqa: E402
from preceptor.base.actor import SYSTEM  # noqa: E402
from preceptor.base.settings import Settings  # noqa: E402
from preceptor.infra.db.migrate import upgrade  # noqa: E402
from rooms.chats.crowd import people, talk_at_once  # noqa: E402
from rooms.chats.talks import SCENE, TALK, make_talks  # noqa: E402

WORD_MILLIS, MOST_MS = 20, 500


def prepared(home: Path, count: int) -> tuple[int, list[str]]:
    """A store with a project to talk in: its number, and the secrets of `count` people who may."""
    form = {"fields": SCENE, "questions": [TALK]}
    items = [{"scene": f"Scene {n}"} for n in range(count)]
    units = open_house(Settings(home=home))
    try:
        upgrade(units.database)
        project = units.write_now(SYSTEM, make_talks, form, items, word_millis=WORD_MILLIS)
        return project, units.write_now(SYSTEM, people, project, count)
    finally:
        units.database.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--talks", type=int, default=200)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        project, secrets = prepared(home, asked.talks)
        with served(Path(sys.executable), home) as server:
            took, waits = asyncio.run(talk_at_once(server.url, project, secrets))
    waits.sort()
    half, most, longest = (waits[int(share * (len(waits) - 1))] * 1000 for share in (0.5, 0.95, 1.0))
    show(f"{asked.talks} talks at once", [
        Line("all replies whole after", "", f"{took:.1f} s"),
        Line("somebody else's page: half within", "", f"{half:.0f} ms"),
        Line("95 of 100 within", f"≤ {MOST_MS} ms", f"{most:.0f} ms ({len(waits)})", met=most <= MOST_MS),
        Line("longest", "", f"{longest:.0f} ms"),
    ])  # fmt: skip


if __name__ == "__main__":
    main()
