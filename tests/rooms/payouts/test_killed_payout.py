"""kill -9 in the middle of a payout: whoever was paid is not paid again, whoever was not still is."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.pay.nouns import Account
from preceptor.rooms.payouts import actions, queries
from preceptor.rooms.payouts.adapters.simulator import Simulator
from preceptor.rooms.payouts.nouns import BatchState
from rooms.pay.till import recount
from rooms.payouts.counter import GOOD, Counter, simulated
from rooms.settle import settle

ROOT = Path(__file__).resolve().parents[3]
PEOPLE = range(1, 5)


@pytest.mark.slow
def test_a_batch_shot_in_the_middle_pays_nobody_twice(
    units: Units, store_url: str, clock: SetClock, tmp_path: Path
) -> None:
    counter = Counter(simulated(units), clock)
    for no in PEOPLE:
        counter.owe(no, iban=GOOD[no % 3])
    batch = counter.draw_up()
    counter.units.write_now(counter.two, actions.release, batch)
    books = tmp_path / "simulated-bank"

    _shot(store_url, tmp_path, 2, "paid", clock)
    assert len(_booked(books)) == 2
    assert _states(counter, batch) == ["paid", "sending", "reserved", "reserved"]
    before = _booked(books)
    clock.advance(days=1)  # the dead worker's lease on the job is over
    _shot(store_url, tmp_path, 2, "asked", clock)
    assert len(_booked(books)) == 2
    assert _states(counter, batch) == ["paid", "paid", "sending", "reserved"]
    clock.advance(days=1)
    settle(counter.units)

    after = _booked(books)
    assert {key: after[key] for key in before} == before, "what was booked was not booked anew"
    assert sum(row["minor_units"] for row in after.values()) == counter.balance(Account.PAID) == 20 * len(PEOPLE)
    assert counter.balance(Account.ON_ITS_WAY) == 0
    assert counter.batch(batch).state is BatchState.DONE
    keys = [one.id for one in counter.payments(batch)]
    found = counter.units.read_now(counter.one, queries.reconciled, batch, Simulator(books).report(keys))
    assert (found.agreed, found.differences) == (len(PEOPLE), ())
    recount(counter.units)


def _shot(store_url: str, home: Path, nth: int, moment: str, clock: SetClock) -> None:
    """A worker takes the job up and is killed at its `nth` payment."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [
        sys.executable,
        str(Path(__file__).with_name("dying.py")),
        store_url,
        str(home),
        str(nth),
        moment,
        clock.now().isoformat(),
    ]
    ended = subprocess.run(command, env=env, cwd=home, capture_output=True, text=True, timeout=60)
    assert ended.returncode == -signal.SIGKILL, ended.stderr[-2000:]


def _booked(folder: Path) -> dict[str, dict[str, int]]:
    return {path.stem: json.loads(path.read_text()) for path in folder.glob("[!.]*.json")}


def _states(counter: Counter, batch: str) -> list[str]:
    return [one.state.value for one in counter.payments(batch)]
