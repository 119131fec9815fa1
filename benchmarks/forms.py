"""How long a form takes to check one answer and one item, in microseconds of CPU."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

from preceptor.forms import parse

DIMENSIONS = ("accuracy", "clarity", "helpfulness", "safety")
FORM = {
    "fields": [
        {"kind": "markdown", "name": "prompt", "title": "Prompt"},
        {"kind": "responses", "name": "responses", "title": "Responses"},
    ],
    "questions": [
        {"kind": "rank", "name": "overall", "title": "Which is best?"},
        {
            "kind": "rate",
            "name": "quality",
            "title": "Quality",
            "dimensions": [{"name": name, "title": name} for name in DIMENSIONS],
        },
    ],
}
ITEM = {
    "prompt": "How does a heat pump work, and when is it worth it? " * 3,
    "responses": [
        {"id": f"r{n}", "text": "It moves heat and does not make it. ⚙ " * 6, "model": "m"} for n in range(1, 5)
    ],
}
ANSWERS = {
    "overall": {"order": [["r2"], ["r1", "r3"], ["r4"]], "none_acceptable": False},
    "quality": {"values": {f"r{n}": dict.fromkeys(DIMENSIONS, 4) for n in range(1, 5)}},
}


def microseconds(work: Callable[[], object], *, times: int = 500, rounds: int = 9) -> float:
    """The best of several rounds of CPU time, per call: what the machine can do when nothing is in the way."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for _ in range(times):
            work()
        best = min(best, time.process_time() - start)
    return best / times * 1e6


def figures() -> dict[str, float]:
    """What is measured → microseconds of CPU a call."""
    form = parse(FORM)
    replies = form.replies(ITEM, ANSWERS)
    return {
        "check_item": microseconds(lambda: form.check_item(ITEM)),
        "check_answers": microseconds(lambda: form.check_answers(ITEM, ANSWERS)),
        "replies": microseconds(lambda: form.replies(ITEM, ANSWERS)),
        "labels": microseconds(lambda: [reply.labels(ITEM) for reply in replies.values()]),
        "for_contributor": microseconds(lambda: form.for_contributor(ITEM, {"responses": ["r3", "r1", "r4", "r2"]})),
    }


if __name__ == "__main__":
    print(f"rank of 4 and rate 4 x 4; item of {len(json.dumps(ITEM, ensure_ascii=False).encode())} bytes")
    for name, cost in figures().items():
        print(f"{name:16} {cost:8.1f} µs")
