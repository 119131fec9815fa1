"""A million people: what counting a rule costs beside looking at everybody, on SQLite or PostgreSQL.

    python -m benchmarks people            (benchmarks/people.py [sqlite|postgres] [--people 1000000])

People are made up: 500 languages by how many speak what (a Zipf curve), a country, fields, education, years and hours; in
the store they lie exactly as followers put them there. Each rule is counted five times, cold sets and all, and once by
looking at every person in memory: both counts must be the same.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from string import ascii_lowercase

import numpy as np
from pyroaring import BitMap

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.store import measure  # noqa: E402
from benchmarks.table import Line  # noqa: E402
from preceptor.base.actor import SYSTEM  # noqa: E402
from preceptor.infra.unit import Ctx, Units  # noqa: E402
from preceptor.rooms.eligibility import queries  # noqa: E402
from preceptor.rooms.eligibility.nouns import About, Rule  # noqa: E402
from preceptor.rooms.eligibility.rules import lacks, told, values_of  # noqa: E402
from preceptor.rooms.eligibility.rules.index import block_of  # noqa: E402
from preceptor.rooms.eligibility.store import index  # noqa: E402
from preceptor.rooms.workforce.nouns import Domain, Education, Known, Level, Profile  # noqa: E402

GOAL_MS, TIMES = 200.0, 5
_TAGS = [f"q{a}{b}" for a, b in product(ascii_lowercase, repeat=2)][:500]
"""As many languages as speakers of them are to be told apart; codes that ISO 639-2 leaves for local use, and beyond."""
_COUNTRIES = ("IN", "US", "NG", "BR", "ID", "PH", "EG", "MX", "ES", "DE", "FR", "KE", "VN", "TR", "GB")
_RULES = {
    "one language": {"fact": "language", "key": "qaa", "least": "B2"},
    "a rare language, two countries": {
        "all": [{"fact": "language", "key": "qpk", "least": "A1"}, {"fact": "country", "among": ["IN", "NG"]}]
    },
    "eight conditions, nested": {
        "all": [
            {"fact": "language", "key": "qab", "least": "B1"},
            {"any": [{"fact": "domain", "among": ["law", "finance"]}, {"fact": "education", "least": "master"}]},
            {"fact": "experience", "least": 3},
            {"fact": "hours", "least": 10},
            {"not": {"fact": "country", "among": ["US", "GB"]}},
            {
                "not": {
                    "any": [{"fact": "answers", "key": "", "least": 1}, {"fact": "skill", "key": "law", "least": 60}]
                }
            },
        ]
    },
}


def people(count: int, seed: int = 7) -> Iterator[About]:
    """Made-up people, one after the other; the same for the same seed."""
    random = np.random.default_rng(seed)
    shares = 1 / np.arange(1, len(_TAGS) + 1)
    shares /= shares.sum()
    levels, domains, educations = list(Level), list(Domain), list(Education)
    for start in range(0, count, 10_000):
        size = min(10_000, count - start)
        spoken = random.choice(len(_TAGS), (size, 2), p=shares)
        drawn = random.integers(0, 10_000, (size, 7))
        for (first, second), (a, b, c, d, e, f, g) in zip(spoken.tolist(), drawn.tolist(), strict=True):
            known = (Known(_TAGS[first], levels[a % 7]), Known(_TAGS[second], levels[b % 7]))
            yield About(Profile(
                country=_COUNTRIES[c % len(_COUNTRIES)], languages=known[: 1 + (first != second)],
                education=educations[d % 6], experience_years=e % 40, hours_per_week=f % 41,
                domains=(domains[g % len(domains)],),
            ))  # fmt: skip


def settle(units: Units, count: int) -> float:
    """Put everybody into their sets, 65,536 at a time; seconds it took."""
    began = time.perf_counter()
    sets: dict[index.Block, BitMap] = defaultdict(BitMap)
    for number, one in enumerate(people(count), start=1):
        for fact, value in values_of(one):
            sets[fact, value, block_of(number)].add(number)
    moved = {place: (members, BitMap()) for place, members in sets.items()}
    units.write_now(SYSTEM, lambda ctx: index.move(ctx.conn, moved))
    return time.perf_counter() - began


def measured(units: Units, rule: Rule) -> tuple[int | None, list[float]]:
    """How many pass (as it is told), and the milliseconds of each count."""
    spans: list[float] = []
    passes: int | None = None
    for _ in range(TIMES):
        began = time.perf_counter()
        would = units.read_now(SYSTEM, lambda ctx: _count(ctx, rule))
        spans.append((time.perf_counter() - began) * 1000)
        passes = would
    return passes, spans


def _count(ctx: Ctx, rule: Rule) -> int | None:
    return queries.would_pass(ctx, 1, rule).passes


def main() -> int:
    return measure("people", compared)


def compared(units: Units, count: int) -> list[Line]:
    lines = [Line("everybody put into their sets", "", f"{settle(units, count):.0f} s")]
    rules = {name: queries.read_rule(raw) for name, raw in _RULES.items()}
    seen, took = dict.fromkeys(rules, 0), dict.fromkeys(rules, 0.0)
    for one in people(count):
        for name, rule in rules.items():
            began = time.perf_counter()
            seen[name] += not lacks(rule, one)
            took[name] += time.perf_counter() - began
    for name, rule in rules.items():
        passes, spans = measured(units, rule)
        right = "" if passes == told(seen[name]) else f" (found {passes}, looking finds {seen[name]})"
        met = max(spans) <= GOAL_MS and not right
        middle = f"{statistics.median(spans):.1f} ms, at most {max(spans):.1f}{right}"
        beside = f"{took[name]:.1f} s looking at everybody in memory"
        lines.append(Line(f"count: {name} ({seen[name]:,} pass)", f"≤ {GOAL_MS:.0f} ms", middle, beside, met))
    return lines


if __name__ == "__main__":
    sys.exit(main())
