"""How much CPU a piece of work takes by itself: not what other threads of this process do meanwhile (another test's server may run
in it), nor the collection of garbage that other tests left."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What `work` gives, and its CPU seconds."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        begun = time.thread_time()
        return work(), time.thread_time() - begun
    finally:
        if collecting:
            gc.enable()
