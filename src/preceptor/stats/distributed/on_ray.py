"""The files of a set as tasks of Ray, on one machine or many: extra `[ray]`."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import TypeVar

import ray

T = TypeVar("T")
R = TypeVar("R")

_AT_ONCE = 4
"""Tasks waiting for each processor, so that results no one has asked for do not fill the object store."""


@ray.remote(num_cpus=1)  # type: ignore[untyped-decorator]
def _run(task: Callable[[T], R], one: T) -> R:
    return task(one)


class OnRay:
    """Ray's tasks, one processor each; used as a context, which leaves Ray as it found it.

    Files, and the folder results go to, must be readable from every machine under the same name. Nothing is
    reported to Ray's makers unless the caller has set RAY_USAGE_STATS_ENABLED.
    """

    def __init__(self, *, address: str | None = None, workers: int | None = None) -> None:
        """address: of a running cluster ("auto" finds it); None starts one here with `workers` processors.

        Where the program has joined Ray already, that is used, and both settings are left aside.
        """
        self._started = not ray.is_initialized()
        if self._started:
            os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
            ray.init(address=address, num_cpus=workers, include_dashboard=False, log_to_driver=False)

    def __enter__(self) -> OnRay:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._started:
            ray.shutdown()

    def map(self, task: Callable[[T], R], each: Sequence[T]) -> Iterator[R]:
        """The results in the order of `each`."""
        most = _AT_ONCE * max(1, int(ray.cluster_resources().get("CPU", 1)))
        under_way: deque[ray.ObjectRef] = deque()
        for one in each:
            if len(under_way) >= most:
                yield ray.get(under_way.popleft())
            under_way.append(_run.remote(task, one))
        while under_way:
            yield ray.get(under_way.popleft())
