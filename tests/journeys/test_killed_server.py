"""kill -9 in the middle of everything, ten times over: no acknowledged answer is lost, none is doubled."""

from __future__ import annotations

import json
import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from journeys.caller import Caller
from journeys.crowd import FORM, Contributor
from journeys.evidence import Evidence
from journeys.running import Server, until
from preceptor.app import open_house
from preceptor.base.actor import SYSTEM, Role
from preceptor.base.settings import Settings
from preceptor.infra.db.database import Database, open_database
from preceptor.infra.db.migrate import upgrade
from preceptor.infra.unit import Ctx, Units
from preceptor.rooms.identity import actions as identity
from preceptor.rooms.identity.api.recognise import COOKIE
from preceptor.rooms.projects import actions as projects
from preceptor.rooms.projects.nouns import NewProject, State
from preceptor.rooms.work import actions as work
from preceptor.rooms.work.nouns import NewItem
from temporary_postgres import TemporaryPostgres

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

PEOPLE, ITEMS, OVERLAP = 32, 1000, 3
KILLS, BURST = 10, 200
LEASE_SECONDS = 10
ROWS, BAD_EVERY = 12_000, 1_000
PAIRS = {
    "fields": [
        {"kind": "text", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [{"kind": "compare", "name": "better", "title": "Which is better?"}],
}
COLUMNS = {
    "reader": "columns", "fields": {"prompt": ["q"], "responses": ["a", "b"]}, "key": "id",
    "votes": {"by": "columns", "columns": ["v1", "v2"], "codes": {"1": "first", "2": "second"}},
}  # fmt: skip


@pytest.fixture(scope="module")
def careful_postgres() -> Iterator[TemporaryPostgres]:
    """PostgreSQL as it is run for real: what is committed is on the disk."""
    server = TemporaryPostgres(fsync="on", synchronous_commit="on", full_page_writes="on")
    yield server
    server.close()


@dataclass
class Town:
    """A server, its store seen from outside, thirty-two contributors and a manager."""

    server: Server
    database: Database
    manager: Caller
    project_id: int
    import_project_id: int
    people: list[Contributor]

    def evidence(self) -> Evidence:
        return Evidence.of(self.database, self.project_id)

    def promised(self) -> int:
        return sum(len(one.promised) for one in self.people)

    def staying(self) -> list[Contributor]:
        return [one for one in self.people if not one.left_behind]


@pytest.fixture(params=["sqlite", "postgres"])
def town(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    store = f"sqlite:///{tmp_path}/preceptor.db"
    if request.param == "postgres":
        store = request.getfixturevalue("careful_postgres").fresh()
    units = open_house(Settings(home=tmp_path, store=store))
    upgrade(units.database)
    server = Server(tmp_path, store=store, lease_seconds=str(LEASE_SECONDS))
    try:
        found = _settle_in(units, server)
    finally:
        units.database.close()
    database = open_database(store)
    server.start()
    yield Town(server, database, *found)
    server.stop()
    database.close()


def _settle_in(units: Units, server: Server) -> tuple[Caller, int, int, list[Contributor]]:
    def make(ctx: Ctx, form: dict[str, Any]) -> int:
        return projects.create_project(ctx, NewProject(name="Killed", form=form, overlap=OVERLAP, gold_share=0.0)).id

    judged, imported = (units.write_now(SYSTEM, make, form) for form in (FORM, PAIRS))
    texts = [NewItem({"text": f"Text {number}"}) for number in range(ITEMS)]
    for start in range(0, ITEMS, 200):
        units.write_now(SYSTEM, work.add_items, judged, texts[start : start + 200])
    units.write_now(SYSTEM, projects.change_state, judged, State.ACTIVE)
    manager = Caller(server, _person(units, "manager", Role.ADMIN))
    people = []
    for number in range(PEOPLE):
        caller = Caller(server, _person(units, f"person{number}", Role.CONTRIBUTOR, project_id=judged))
        people.append(Contributor(caller, judged, random.Random(number)))
    return manager, judged, imported, people


def _person(units: Units, name: str, role: Role, *, project_id: int | None = None) -> str:
    """Somebody new; gives the cookie they are signed in by."""

    def make(ctx: Ctx) -> str:
        account = identity.make_account(
            ctx, email=f"{name}@example.org", name=name, roles={role}, password_hash="no password fits"
        )
        if project_id is not None:
            identity.set_member(ctx, project_id, account.id, roles=[role])
        opened = identity.open_session(ctx, account.no, account_id=account.id, how="test", agent="test")
        return f"{COOKIE}={opened.secret}"

    return units.write_now(SYSTEM, make)


def test_ten_times_killed_nothing_promised_is_lost_or_doubled(town: Town) -> None:
    bring_in = start_import(town)
    for round_ in range(KILLS):
        burst(town, then_kill=round_)
        town.evidence().check(town.people)
        town.server.start()
        town.people[round_ % 4].walk_away()
    finish(town)

    town.server.kill(workers_too=False)
    final = town.evidence()
    final.check(town.people)
    assert final.complete()
    # Whoever walked away never learnt whether their last answer arrived: it may be there without having been promised.
    assert town.promised() <= len(final.answers) == ITEMS * OVERLAP

    town.server.start()
    check_import(town, bring_in)
    trail = town.manager.post("/audit/verify")
    assert (trail.status, trail.body["flaws"]) == (200, [])
    assert "Traceback" not in town.server.log.read_text()


def burst(town: Town, *, then_kill: int) -> None:
    """Everybody answers at once; kill -9 when there are some two hundred more, while the others are on their way."""
    goal = town.promised() + BURST + random.Random(then_kill).randrange(50)
    shot = threading.Event()
    with ThreadPoolExecutor(PEOPLE) as crowd:
        working = [crowd.submit(one.work, enough=shot.is_set) for one in town.staying()]
        until(lambda: town.promised() >= goal or all(one.done() for one in working), "enough was answered")
        town.server.kill(workers_too=then_kill % 2 == 0)
        shot.set()
    for one in working:
        one.result()


def finish(town: Town) -> None:
    """The rest, without a kill: also what the people held who walked away, once its time has run out."""
    done = threading.Event()

    def stay(one: Contributor) -> None:
        while not done.is_set():
            one.work(enough=done.is_set)
            done.wait(0.25)

    with ThreadPoolExecutor(PEOPLE) as crowd:
        working = [crowd.submit(stay, one) for one in town.staying()]
        try:
            until(lambda: town.evidence().complete() or any(one.done() for one in working), "every slot is answered")
        finally:
            done.set()
    for one in working:
        one.result()


def start_import(town: Town) -> dict[str, Any]:
    """A file of pairs with two votes each, some of its rows bad: big enough to be killed in the middle."""
    rows = []
    for n in range(ROWS):
        row = {"id": f"k{n}", "q": f"Question {n}", "a": f"One {n}", "b": f"Two {n}", "v1": "1", "v2": str(1 + n % 2)}
        rows.append(json.dumps({"id": f"k{n}", "q": 7} if n % BAD_EVERY == 0 else row))
    sent = town.manager.post(f"/projects/{town.import_project_id}/uploads?name=pairs.jsonl", "\n".join(rows).encode())
    assert sent.status == 201, sent
    asked = {"uploads": [sent.body["upload"]], "mapping": COLUMNS, "include_judgments": True}
    begun = town.manager.post(f"/projects/{town.import_project_id}/imports", asked)
    assert begun.status == 202, begun
    found: dict[str, Any] = begun.body
    return found


def check_import(town: Town, begun: dict[str, Any]) -> None:
    """It ends by itself after the last restart, and its counts are exact: those said and those in the store."""

    def seen() -> dict[str, Any]:
        found: dict[str, Any] = town.manager.get(f"/imports/{begun['import']}").body
        return found

    until(lambda: seen()["state"] not in ("waiting", "running"), "the import has ended", 120)
    bad = ROWS // BAD_EVERY
    ended, stored = seen(), Evidence.of(town.database, town.import_project_id)
    assert (ended["state"], ended["rows_read"], ended["bad_rows"]) == ("finished", ROWS, bad), ended
    assert (ended["items"], ended["answers"]) == (ROWS - bad, 2 * (ROWS - bad)), ended
    assert (len(stored.items), len(stored.answers)) == (ended["items"], ended["answers"])
