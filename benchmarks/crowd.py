"""Every page about people with a million of them, on SQLite or PostgreSQL: what the server takes for each.

    python -m benchmarks crowd            (benchmarks/crowd.py [sqlite|postgres] [--people 1000000])

Everybody works in one project, applied to one opening, sat one exam, has a message and a payment in one batch; one in five waits for an
identity check, one in ten has a receipt. They speak 500 languages by a Zipf curve, with names in their own script. The same seed gives
the same people; the store writes them itself, by the tables that the rooms declare. Each query is asked seven times, the first time cold.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import sqlalchemy as sa
from pyroaring import BitMap

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.languages import RANKED, names_of  # noqa: E402
from benchmarks.store import measure  # noqa: E402
from benchmarks.table import Line  # noqa: E402
from preceptor.base.actor import SYSTEM, Actor, Role  # noqa: E402
from preceptor.infra.unit import Ctx, Units  # noqa: E402
from preceptor.rooms.eligibility import queries as eligibility  # noqa: E402
from preceptor.rooms.eligibility.nouns import About  # noqa: E402
from preceptor.rooms.eligibility.rules import values_of  # noqa: E402
from preceptor.rooms.eligibility.rules.index import BLOCK_BITS  # noqa: E402
from preceptor.rooms.eligibility.store import index  # noqa: E402
from preceptor.rooms.exams.store import attempts  # noqa: E402
from preceptor.rooms.fairness import actions as fairness  # noqa: E402
from preceptor.rooms.identity import queries as identity  # noqa: E402
from preceptor.rooms.messages import queries as messages  # noqa: E402
from preceptor.rooms.messages.store import inbox  # noqa: E402
from preceptor.rooms.openings import actions as openings_actions  # noqa: E402
from preceptor.rooms.openings import queries as openings  # noqa: E402
from preceptor.rooms.openings.nouns import Posting, Stage  # noqa: E402
from preceptor.rooms.payouts import queries as payouts  # noqa: E402
from preceptor.rooms.performance import queries as performance  # noqa: E402
from preceptor.rooms.projects import actions as projects  # noqa: E402
from preceptor.rooms.projects.nouns import NewProject, State  # noqa: E402
from preceptor.rooms.quality import queries as quality  # noqa: E402
from preceptor.rooms.standing import queries as standing  # noqa: E402
from preceptor.rooms.verification import queries as verification  # noqa: E402
from preceptor.rooms.wellbeing import queries as wellbeing  # noqa: E402
from preceptor.rooms.workforce import queries as workforce  # noqa: E402
from preceptor.rooms.workforce.nouns import Domain, Education, Known, Level, Profile  # noqa: E402
from rooms.projects.makers import form  # noqa: E402

GOAL_MS, TIMES = 200.0, 7
SORTS = 10_007
"""So many different people, each of them drawn once; person n is the (7919 n mod 10007)th of them."""
_COUNTRIES = ("IN", "US", "NG", "BR", "ID", "PH", "EG", "MX", "ES", "DE", "FR", "KE", "VN", "TR", "GB")

_TABLES: dict[str, str] = {
    "identity_account": """no, public_id, email, name, password_hash, state, roles, language, totp_secret, totp_pending, totp_last_step, made_at)
        SELECT n, 'a' || n, 'p' || n || '@example.org', sort.name, '', 'active', '["contributor"]', sort.tag, '', '', 0, n""",
    "identity_word address": "word, account_no) SELECT 'p' || n || '@example.org', n",
    "identity_word begin": "word, account_no) SELECT 'p' || n, n",
    "identity_word host": "word, account_no) SELECT 'example.org', n",
    "identity_word given": "word, account_no) SELECT sort.given, n",
    "identity_word family": "word, account_no) SELECT sort.family, n",
    "identity_membership": "project_id, account_no, role) SELECT 1, n, 'contributor'",
    "workforce_contributor": "id, pseudonym, account_no, source, made_at) SELECT n, 'person-' || n, n, 'own', n",
    "workforce_tally": """project_id, contributor_id, answers, seconds, reviewed, stood)
        SELECT 1, n, n % 400, (n % 400) * 40, n % 40, (n % 40) - (n % 3) % 2""",
    "workforce_profile": "account_no, said, changed_at) SELECT n, sort.said, n",
    "openings_application": """id, public_id, opening_id, account_no, stage, country, note, profile, reason, began_at, sent_at, decided_at)
        SELECT n, 'p' || n, 1, n, CASE n % 3 WHEN 0 THEN 'sent' WHEN 1 THEN 'accepted' ELSE 'declined' END, sort.country, '', sort.said, '',
               n, n, n""",
    "verification_check": """id, account_no, account, route, state, paper, country, hash, sealed, begun_at, sent_at, decided_by, reason, checked,
        reference) SELECT 'c' || (10000000 + n), n, 'a' || n, 'papers', 'waiting', 'passport', sort.country, '', '', n, n, '', '', '', ''""",
    "exams_attempt": """id, public_id, exam_id, exam_version, account_no, contributor, number, places, started_at, submitted_at, outcome)
        SELECT n, 't' || n, 1, 1, n, n, 1, '[]', n, n,
               '{"passed": true, "needed": 60, "sections": []}'""",
    "messages_message": """public_id, account_no, once, kind, words, said, link, made_at)
        SELECT 'm' || n, n, 'welcome', 'application_decided', 'x', '{}', '/work', n""",
    "payouts_payment": """id, batch_id, contributor_id, currency, minor_units, state, masked, reference, why, changed_at)
        SELECT 'y' || (10000000 + n), 'batch', n, 'EUR', 100 + n % 900, CASE n % 9 WHEN 0 THEN 'failed' ELSE 'paid' END, '', '', '', n""",
    "wellbeing_day": "contributor_id, project_id, day, units, seconds) SELECT n, 1, {today}, 600 + n % 1000, 300",
    "wellbeing_pulse": "contributor_id, week, said) SELECT n, ({today} + 3) / 7, 1 + n % 5",
    "quality_gold_tally": """project_id, contributor_id, seen, "right", told_seen, told_right)
        SELECT 1, n, n % 30, (n % 30) * 4 / 5, n % 30 / 5 * 5, n % 30 / 5 * 4""",
    "standing_receipt": """id, project_id, contributor_id, state, made_at, note, rule, evidence, appeal, plea, reply)
        SELECT 'r' || (10000000 + n), 1, n, 'noted', n, '', '{rule}', '[]', 'none', '', ''""",
    "fairness_pass": "project_id, step, person, passed) SELECT 1, 'accepted', 'd' || n, n % 3 % 2",
    "fairness_said": """person, attribute, "group", words, said_at)
        SELECT 'd' || n, 'gender', CASE n % 5 WHEN 0 THEN 'woman' WHEN 1 THEN 'man' ELSE 'non_binary' END, '', n""",
}
_SOME = {"verification_check": 5, "standing_receipt": 10}
"""One in so many has a row in these."""


def sorts(seed: int = 7) -> Iterator[tuple[str, str, Profile]]:
    """Made-up people: the language they are spoken to in, a name, and what they say of themselves; the same for the same seed."""
    random = np.random.default_rng(seed)
    shares = 1 / np.arange(1, len(RANKED) + 1)
    spoken = random.choice(len(RANKED), (SORTS, 2), p=shares / shares.sum())
    drawn = random.integers(0, 10_000, (SORTS, 8))
    levels, domains, educations = list(Level), list(Domain), list(Education)
    for (first, second), (a, b, c, d, e, f, g, h) in zip(spoken.tolist(), drawn.tolist(), strict=True):
        known = (Known(RANKED[first], levels[a % 7]), Known(RANKED[second], levels[b % 7]))
        names = names_of(RANKED[first])
        yield RANKED[first], names[h % len(names)], Profile(
            country=_COUNTRIES[c % len(_COUNTRIES)], languages=known[: 1 + (first != second)],
            education=educations[d % 6], experience_years=e % 40, hours_per_week=f % 41,
            domains=(domains[g % len(domains)],),
        )  # fmt: skip


def fill(units: Units, count: int) -> float:
    """Everybody into the store; seconds it took."""
    began = time.perf_counter()
    people = list(sorts())
    units.database.write_now(lambda conn: _lookups(conn, people, count))
    for table, said in _TABLES.items():
        said = said.replace("{today}", str(_today(units))).replace("{rule}", _spelled_rule())
        some = f" WHERE n % {_SOME[table]} = 0" if table in _SOME else ""
        statement = f"INSERT INTO {table.split()[0]} ({said} FROM bench_n JOIN bench_sort AS sort ON sort.k = n * 7919 % {SORTS}{some}"
        units.database.write_now(
            lambda conn, text=statement: conn.exec_driver_sql(text.replace("%", "%%") if _is_postgres(conn) else text)
        )
    for sums in (_SUMS, _GROUPS, _CROWD.replace("{today}", str(_today(units)))):
        units.database.write_now(lambda conn, text=sums: conn.exec_driver_sql(text))
    _into_sets(units, [one for _, _, one in people], count)
    if "postgres" in units.settings.store_url:
        units.database.write_now(lambda conn: conn.exec_driver_sql("ANALYZE"))
    return time.perf_counter() - began


def _is_postgres(conn: sa.Connection) -> bool:
    return conn.dialect.name == "postgresql"


def _lookups(conn: sa.Connection, people: list[tuple[str, str, Profile]], count: int) -> None:
    conn.exec_driver_sql("CREATE TABLE bench_n (n BIGINT PRIMARY KEY)")
    conn.exec_driver_sql(
        f"INSERT INTO bench_n WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < {count}) SELECT n FROM more"
    )
    conn.exec_driver_sql(
        "CREATE TABLE bench_sort (k BIGINT PRIMARY KEY, tag TEXT, name TEXT, given TEXT, family TEXT, country TEXT, said TEXT)"
    )
    rows = [
        {"k": k, "tag": tag, "name": name, "country": one.country, "said": workforce.spelled(one), **_words(name)}
        for k, (tag, name, one) in enumerate(people)
    ]
    conn.execute(sa.text("INSERT INTO bench_sort VALUES (:k, :tag, :name, :given, :family, :country, :said)"), rows)


def _words(name: str) -> dict[str, str]:
    given, family = name.casefold().split(" ")
    return {"given": given, "family": family}


def _into_sets(units: Units, profiles: list[Profile], count: int) -> None:
    """The sets rules are counted by, as followers put people into them."""
    numbers = np.arange(1, count + 1)
    order = np.argsort(numbers * 7919 % SORTS, kind="stable")
    ends = np.searchsorted((numbers * 7919 % SORTS)[order], np.arange(SORTS + 1))
    sets: dict[tuple[str, str], BitMap] = defaultdict(BitMap)
    for k, one in enumerate(profiles):
        mine = BitMap(numbers[order[ends[k] : ends[k + 1]]].astype(np.uint32))
        for place in values_of(About(one)):
            sets[place] |= mine
    blocks = range((count >> BLOCK_BITS) + 1)
    moved = {
        (fact, value, block): (part, BitMap())
        for (fact, value), members in sets.items()
        for block in blocks
        if (part := members & BitMap(range(block << BLOCK_BITS, (block + 1) << BLOCK_BITS)))
    }
    units.write_now(SYSTEM, lambda ctx: index.move(ctx.conn, moved))


def _today(units: Units) -> int:
    return units.read_now(SYSTEM, wellbeing.today)


def _spelled_rule() -> str:
    from pydantic import TypeAdapter

    from preceptor.rooms.standing.nouns import Action, Draft, Rule

    return (
        TypeAdapter(Rule)
        .dump_json(Rule("rule", 1, 1, Draft("Told", (), Action.WARN), on=True, made_at=1, made_by=1))
        .decode()
    )


def pages(count: int, opening: str) -> dict[str, tuple[Actor, Callable[[Ctx], Any]]]:
    """Page → who asks, and what they ask. `middle` is somebody, and a place in a list, with as many before as behind."""
    middle = count // 2
    them = Actor(id=f"a{middle}", name="", account_no=middle, project_roles={1: frozenset({Role.CONTRIBUTOR})})
    rule = eligibility.read_rule({"all": [
        {"fact": "language", "key": "en", "least": "B1"}, {"fact": "domain", "among": ["law", "finance"]},
        {"not": {"fact": "country", "among": ["US", "GB"]}},
    ]})  # fmt: skip
    return {
        "members of a project": (SYSTEM, lambda ctx: identity.members(ctx, 1, after=middle, limit=50)),
        "accounts": (SYSTEM, lambda ctx: identity.list_accounts(ctx, after=middle, limit=50)),
        "accounts: one address": (SYSTEM, lambda ctx: identity.find_accounts(ctx, f"p{middle}@")),
        "accounts: a rare name": (SYSTEM, lambda ctx: identity.find_accounts(ctx, "ᏩᏯ")),
        "accounts: nobody": (SYSTEM, lambda ctx: identity.find_accounts(ctx, "zzzz")),
        "accounts: what everybody has": (SYSTEM, lambda ctx: identity.find_accounts(ctx, "exam")),
        "accounts: two words": (SYSTEM, lambda ctx: identity.find_accounts(ctx, "grace walk")),
        "applications": (SYSTEM, lambda ctx: openings.applications_of(ctx, 1, opening, stage=Stage.SENT, before=middle)),
        "applications of a country": (
            SYSTEM, lambda ctx: openings.applications_of(ctx, 1, opening, stage=Stage.SENT, country="KE", before=middle)
        ),
        "one's applications": (them, openings.my_applications),
        "one's profile": (them, workforce.my_profile),
        "verification queue": (SYSTEM_VERIFIER, lambda ctx: verification.waiting(ctx, after=f"c{10_000_000 + middle}")),
        "exam results": (SYSTEM, lambda ctx: attempts.graded(ctx.conn, 1, before=(middle, middle), limit=50)),
        "one's messages": (them, lambda ctx: (inbox.page(ctx.conn, middle, unread=False, before=None, limit=50), messages.count_unread(ctx))),
        "payout batches": (SYSTEM, payouts.batches),
        "a batch's payments": (SYSTEM, lambda ctx: payouts.payments(ctx, "batch", after=f"y{10_000_000 + middle}")),
        "receipts of a project": (SYSTEM, lambda ctx: standing.receipts(ctx, 1, before=f"r{10_000_000 + middle}")),
        "one's receipts": (them, standing.my_receipts),
        "how people do": (SYSTEM, lambda ctx: quality.standings(ctx, 1, after=middle, limit=100)),
        "one's performance": (them, lambda ctx: performance.mine(ctx, 1)),
        "all contributors": (SYSTEM, lambda ctx: workforce.tallies(ctx, after=middle, limit=50)),
        "wellbeing of a project": (SYSTEM, lambda ctx: wellbeing.crowd(ctx, 1)),
        "one's wellbeing": (them, wellbeing.mine),
        "who would pass a rule": (SYSTEM, lambda ctx: eligibility.would_pass(ctx, 1, rule)),
    }  # fmt: skip


SYSTEM_VERIFIER = Actor(id="checker", name="", account_no=1, roles=frozenset({Role.VERIFIER}))


def set_up(units: Units) -> str:
    """The project, and the id of its opening."""
    made = units.write_now(SYSTEM, projects.create_project, NewProject(name="Everybody", form=form()))
    units.write_now(SYSTEM, projects.change_state, made.id, State.ACTIVE)
    opening = units.write_now(
        SYSTEM, openings_actions.make_opening, made.id, Posting(title="Work", description="Work here.")
    )
    units.database.write_now(lambda conn: conn.exec_driver_sql(_BATCH))
    return opening.id


_BATCH = """INSERT INTO payouts_batch (id, currency, least, state, adapter, note, drawn_by, drawn_at, released_by)
    VALUES ('batch', 'EUR', 1, 'done', 'bank_file', '', 'x', 1, '')"""

_SUMS = """INSERT INTO payouts_sum (batch_id, state, payments, minor_units)
    SELECT batch_id, state, COUNT(*), CAST(SUM(minor_units) AS BIGINT) FROM payouts_payment GROUP BY batch_id, state"""

_GROUPS = """INSERT INTO fairness_count (project_id, step, attribute, "group", people, passed)
    SELECT project_id, step, attribute, "group", COUNT(*), CAST(SUM(passed) AS BIGINT)
    FROM fairness_pass JOIN fairness_said USING (person) GROUP BY 1, 2, 3, 4"""

_CROWD = """INSERT INTO wellbeing_crowd (project_id, last, people, units, most_units, pulses, said)
    SELECT project_id, {today}, COUNT(*), CAST(SUM(units) AS BIGINT), MAX(units), COUNT(said), CAST(COALESCE(SUM(said), 0) AS BIGINT)
    FROM wellbeing_day JOIN wellbeing_pulse USING (contributor_id) GROUP BY project_id"""


def measured(units: Units, count: int, opening: str) -> list[Line]:
    lines = []
    for page, (who, ask) in pages(count, opening).items():
        spans: list[float] = []
        busy: list[float] = []
        for _ in range(TIMES):
            began, worked = time.perf_counter(), time.thread_time()
            units.read_now(who, ask)
            spans.append((time.perf_counter() - began) * 1000)
            busy.append((time.thread_time() - worked) * 1000)
        middle = statistics.median(spans)
        beside = f"cold {spans[0]:.1f}, of the processor {statistics.median(busy):.1f}"
        lines.append(Line(page, f"≤ {GOAL_MS:.0f} ms", f"{middle:.1f} ms", beside, middle <= GOAL_MS))
    return lines


def four_fifths(units: Units) -> Line:
    """Drawn for the first who looks on a day, and kept for the others: there is no second time."""
    began = time.perf_counter()
    units.write_now(SYSTEM, fairness.read_report, 1)
    took = (time.perf_counter() - began) * 1000
    return Line("four fifths", f"≤ {GOAL_MS:.0f} ms", f"{took:.1f} ms", "cold", took <= GOAL_MS)


def compared(units: Units, count: int) -> list[Line]:
    opening = set_up(units)
    took = fill(units, count)
    return [Line("everybody made", "", f"{took:.0f} s"), *measured(units, count, opening), four_fifths(units)]


def main() -> int:
    return measure("people", compared)


if __name__ == "__main__":
    sys.exit(main())
