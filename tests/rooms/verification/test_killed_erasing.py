"""kill -9 in the middle of erasing evidence: the next worker finishes it, and the trail says so once for each check."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from preceptor.base.actor import SYSTEM
from preceptor.base.clock import SetClock
from preceptor.infra.unit import Units
from preceptor.rooms.verification import queries
from rooms.settle import settle
from rooms.verification.counter import Counter, checker
from rooms.verification.test_verification import told

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.slow
def test_a_worker_shot_while_it_erases_leaves_nothing_half_erased(
    units: Units, store_url: str, clock: SetClock, tmp_path: Path
) -> None:
    counter = Counter(units)
    checks = [counter.verify(counter.wait(no)) for no in (1, 2, 3)]
    clock.advance(days=8)
    units.write_now(SYSTEM, lambda ctx: ctx.enqueue("verification.erase", {}))

    shoot(store_url, tmp_path, 3, clock)
    assert len(counter.held()) == 3, "one check is done, of the second one picture is left"
    assert len(told(units, "verification.evidence_erased")) == 1
    clock.advance(days=1)  # the dead worker's lease on the job is over
    settle(units)

    assert counter.held() == []
    assert len(told(units, "verification.evidence_erased")) == 3
    for check in checks:
        assert all(one.gone for one in units.read_now(checker(), queries.proof, check.id))
        assert counter.open(check).check.erased_at is not None


def shoot(store_url: str, home: Path, nth: int, clock: SetClock) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    script = str(Path(__file__).with_name("dying.py"))
    command = [sys.executable, script, store_url, str(home), str(nth), clock.now().isoformat()]
    ended = subprocess.run(command, env=env, cwd=home, capture_output=True, text=True, timeout=60)
    assert ended.returncode == -signal.SIGKILL, ended.stderr[-2000:]
