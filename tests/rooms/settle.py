"""Lets followers and jobs do all there is to do, in the test's own thread."""

from __future__ import annotations

from preceptor.app import HEARS, JOBS
from preceptor.infra.jobs.follow import Follower
from preceptor.infra.jobs.runner import Runner
from preceptor.infra.unit import Units


def settle(units: Units) -> None:
    follower, runner = Follower(units, HEARS), Runner(units, JOBS)
    while follower.run_once() or runner.run_one():
        pass
