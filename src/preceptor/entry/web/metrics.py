"""Counts and durations of requests, in the text format Prometheus reads."""

from __future__ import annotations

import bisect
import os
from collections import defaultdict
from collections.abc import Iterator

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""Seconds; upper bounds of the histogram's buckets."""
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Metrics:
    """One process's figures; the event loop alone writes them, so nothing is locked."""

    def __init__(self) -> None:
        self.in_flight = 0
        self._requests: defaultdict[tuple[str, str, int], int] = defaultdict(int)
        self._buckets: defaultdict[str, list[int]] = defaultdict(lambda: [0] * (len(BOUNDS) + 1))
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        # An invented method must not make a new line each time.
        known = method if method in _METHODS else "other"
        self._requests[known, route, status] += 1
        self._buckets[route][bisect.bisect_left(BOUNDS, seconds)] += 1
        self._seconds[route] += seconds

    def text(self) -> str:
        """The exposition format, version 0.0.4."""
        return "\n".join([*self._lines(), ""])

    def _lines(self) -> Iterator[str]:
        yield "# HELP preceptor_process_id The web process these figures are of (see PRECEPTOR_WEB_PROCESSES)."
        yield "# TYPE preceptor_process_id gauge"
        yield f"preceptor_process_id {os.getpid()}"
        yield "# HELP preceptor_requests_in_flight Requests being answered now."
        yield "# TYPE preceptor_requests_in_flight gauge"
        yield f"preceptor_requests_in_flight {self.in_flight}"
        yield "# HELP preceptor_requests_total Requests answered."
        yield "# TYPE preceptor_requests_total counter"
        for (method, route, status), count in sorted(self._requests.items()):
            yield f'preceptor_requests_total{{method="{method}",route="{route}",status="{status}"}} {count}'
        yield "# HELP preceptor_request_seconds How long answering took."
        yield "# TYPE preceptor_request_seconds histogram"
        for route, buckets in sorted(self._buckets.items()):
            yield from self._histogram(route, buckets)

    def _histogram(self, route: str, buckets: list[int]) -> Iterator[str]:
        so_far = 0
        for bound, count in zip([*map(str, BOUNDS), "+Inf"], buckets, strict=True):
            so_far += count
            yield f'preceptor_request_seconds_bucket{{route="{route}",le="{bound}"}} {so_far}'
        yield f'preceptor_request_seconds_sum{{route="{route}"}} {self._seconds[route]:.6f}'
        yield f'preceptor_request_seconds_count{{route="{route}"}} {so_far}'
