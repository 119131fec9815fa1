"""A million people: what finding whom a drive would ask costs, beside looking at everybody.

    python -m benchmarks drives            (benchmarks/drives.py [sqlite|postgres] [--people 1000000])

The people of `people.py`, each with an account, one in ten a contributor with a record of twenty check items. Each drive is matched as
its job does it: the sets of its rule, the order of everybody who passes, then profiles, skills and records of those who come near.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.people import people, settle  # noqa: E402
from benchmarks.store import measure  # noqa: E402
from benchmarks.table import Line  # noqa: E402
from preceptor.base.actor import SYSTEM  # noqa: E402
from preceptor.infra.unit import Ctx, Units  # noqa: E402
from preceptor.rooms.drives import queries  # noqa: E402
from preceptor.rooms.drives.nouns import Drive, DriveState, Found  # noqa: E402
from preceptor.rooms.drives.store import drives  # noqa: E402
from preceptor.rooms.eligibility.queries import read_rule  # noqa: E402
from preceptor.rooms.projects import actions as projects  # noqa: E402
from preceptor.rooms.projects.nouns import NewProject  # noqa: E402
from preceptor.rooms.quality.store.gold import scores  # noqa: E402
from preceptor.rooms.workforce.queries import spelled  # noqa: E402
from preceptor.rooms.workforce.store import contributors, profiles  # noqa: E402
from rooms.routing.stage import FORM  # noqa: E402

T = TypeVar("T")
GOAL_S, TIMES, CHECKED = 5.0, 3, 20
_DRIVES = {
    "everybody, the 100 best": (None, 100),
    "everybody, the 1,000 best": (None, 1_000),
    "one language, the 100 best": ({"fact": "language", "key": "qaa", "least": "B2"}, 100),
    "three fields, hours, two languages, the 500 best": (
        {
            "all": [
                {"fact": "domain", "among": ["law", "finance", "business"]},
                {"fact": "hours", "least": 10},
                {
                    "any": [
                        {"fact": "language", "key": "qab", "least": "B1"},
                        {"fact": "language", "key": "qaa", "least": "B1"},
                    ]
                },
                {"not": {"fact": "country", "among": ["US"]}},
            ]
        },
        500,
    ),
}


def fill(units: Units, count: int) -> float:
    """Profiles of everybody; of one in ten a contributor with check items, two of three right. Seconds it took."""
    began = time.perf_counter()
    for numbered in batched(enumerate(people(count), start=1), 5_000):
        said = [{"account_no": no, "said": spelled(one.profile), "changed_at": 1} for no, one in numbered]
        units.write_now(SYSTEM, lambda ctx, said=said: ctx.conn.execute(sa.insert(profiles), said))
    for some in batched(range(10, count + 1, 10), 2_000):
        units.write_now(SYSTEM, _workers, some)
    return time.perf_counter() - began


def batched(found: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(found)
    while some := list(islice(rest, size)):
        yield some


def _workers(ctx: Ctx, numbers: list[int]) -> None:
    rows = [{"id": no, "pseudonym": f"p{no}", "account_no": no, "source": "own", "made_at": 1} for no in numbers]
    ctx.conn.execute(sa.insert(contributors), rows)
    ctx.conn.execute(sa.insert(scores), list(_checks(numbers)))


def _checks(numbers: list[int]) -> Iterator[dict[str, object]]:
    for no in numbers:
        for one in range(CHECKED):
            right = (no * 31 + one * 17) % 3 > 0
            yield {"answer": f"{no}-{one}", "question": "q", "project_id": 1, "item_id": one, "contributor_id": no,
                   "score": float(right), "right": right, "at": 1}  # fmt: skip


def measured(units: Units, project: int, name: str) -> tuple[Found, list[float]]:
    raw, wanted = _DRIVES[name]
    spans, found = [], Found(0)
    for turn in range(TIMES):
        made = Drive(f"{name} {turn}", 0, project, DriveState.MATCHING, read_rule(raw), wanted, 7, "", 1, 1, turn)
        units.write_now(SYSTEM, lambda ctx, made=made: drives.add(ctx.conn, made))
        began = time.perf_counter()
        found = units.read_now(SYSTEM, queries.matched, made.id)
        spans.append(time.perf_counter() - began)
    return found, spans


def compared(units: Units, count: int) -> list[Line]:
    lines = [Line("everybody put into their sets", "", f"{settle(units, count):.0f} s")]
    lines.append(Line("profiles, and records of one in ten", "", f"{fill(units, count):.0f} s"))
    new = NewProject(name="Bench", form=FORM, overlap=1)
    project = units.write_now(SYSTEM, projects.create_project, new).id
    for name in _DRIVES:
        found, spans = measured(units, project, name)
        best = [fit.points for _, fit in islice(found.best, 1)]
        middle = f"{statistics.median(spans):.2f} s, at most {max(spans):.2f}"
        line = f"match: {name} ({found.passes:,} pass; the first has {best[0] if best else 0} points)"
        lines.append(Line(line, f"≤ {GOAL_S:.0f} s", middle, "", max(spans) <= GOAL_S))
    return lines


def main() -> int:
    return measure("people", compared)


if __name__ == "__main__":
    sys.exit(main())
