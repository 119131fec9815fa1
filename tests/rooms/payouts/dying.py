"""A worker that sends a batch and is shot in the middle: `python dying.py STORE HOME NTH MOMENT NOW`.

MOMENT "asked": before the bank has heard of the NTH payment; "paid": it has paid, and we have not noted it.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from preceptor.base.clock import SetClock
from preceptor.base.settings import Settings
from preceptor.infra.db.database import open_database
from preceptor.infra.files import open_files
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.unit import Units
from preceptor.rooms.payouts import jobs
from preceptor.rooms.payouts.adapters import simulator
from preceptor.rooms.payouts.nouns import Order, Receipt

_pay = simulator.Simulator.pay
_asked = 0


def _pay_and_die(bank: simulator.Simulator, order: Order) -> Receipt:
    global _asked
    _asked += 1
    last = _asked == int(sys.argv[3])
    if last and sys.argv[4] == "asked":
        os.kill(os.getpid(), signal.SIGKILL)
    receipt = _pay(bank, order)
    if last:
        os.kill(os.getpid(), signal.SIGKILL)
    return receipt


if __name__ == "__main__":
    simulator.Simulator.pay = _pay_and_die  # type: ignore[method-assign]
    home = Path(sys.argv[2])
    settings = Settings(home=home, payouts="simulator")
    units = Units(
        open_database(sys.argv[1]),
        open_files(str(home / "files")),
        settings,
        SetClock(datetime.fromisoformat(sys.argv[5])),
    )
    while Runner(units, {"payouts.send": jobs.send}).run_one():
        pass
