"""Where files are worked on: one after another here, or in other processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from types import TracebackType
from typing import Protocol, TypeVar

from preceptor.base.problems import invalid

T = TypeVar("T")
R = TypeVar("R")


class Runner(Protocol):
    """Runs one function over many small arguments."""

    def map(self, task: Callable[[T], R], each: Sequence[T]) -> Iterator[R]:
        """The results in the order of `each`, whenever each of them came; raises what a task raised."""


class Here:
    """One after another in this process: the least memory."""

    def map(self, task: Callable[[T], R], each: Sequence[T]) -> Iterator[R]:
        return map(task, each)


class Processes:
    """Several at once, in processes of this machine; used as a context, which ends them."""

    def __init__(self, workers: int) -> None:
        """workers: 1 or more; each holds one file's votes. Raises Problem under 1."""
        if workers < 1:
            raise invalid("stats.distributed.workers", f"{workers} workers were asked for; at least one is needed.")
        # Not forked: what the caller runs beside us (threads, compiled code) is not safe to copy.
        self._pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def map(self, task: Callable[[T], R], each: Sequence[T]) -> Iterator[R]:
        return self._pool.map(task, each)
