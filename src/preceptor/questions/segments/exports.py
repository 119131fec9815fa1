"""What stretches say in words: the transcript, and one line."""

from __future__ import annotations

from collections import Counter

from preceptor.questions.contract import Shown
from preceptor.questions.segments.schema import Answer, Question


def texts(question: Question, _shown: Shown, answer: Answer) -> dict[str, str]:
    """Everything written down, in the order of time."""
    if not question.write:
        return {}
    ordered = sorted(answer.segments, key=lambda one: (one.start_ms, one.end_ms))
    said = "\n".join(one.text for one in ordered if one.text.strip())
    return {"": said} if said else {}


def summary(question: Question, _shown: Shown, answer: Answer) -> str:
    titles = {one.value: one.title for one in question.labels}
    counts = Counter(one.label for one in answer.segments)
    parts = []
    for label, count in counts.most_common():
        seconds = sum(one.end_ms - one.start_ms for one in answer.segments if one.label == label) / 1000
        parts.append(f"{count} × {titles.get(label, label)} ({seconds:.1f} s)")
    return ", ".join(parts) or "nothing marked"
