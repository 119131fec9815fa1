"""Which labels of an answer mean today what they meant when it was given; pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.forms import BoundQuestion, Form, Reply
from preceptor.questions.contract import Label

Shown = Mapping[str, Any]


def labels_now(form: Form, name: str, reply: Reply, shown: Shown) -> Mapping[str, Label]:
    """The labels of a reply that mean today what they meant when it was given; none when its question is gone, of
    another kind or on another scale (five of five is not five of nine)."""
    now = form.questions.get(name)
    if now is None or now.kind is not reply.question.kind:
        return {}
    labels = reply.labels(shown)
    if now is reply.question or now.settings == reply.question.settings:
        return labels
    return {unit: label for unit, label in labels.items() if _still_means(now, reply.question, unit, label)}


def _still_means(now: BoundQuestion, then: BoundQuestion, unit: str, label: Label) -> bool:
    today = now.kind.categories(now.settings, unit)
    if label not in today:
        return False
    before = then.kind.categories(then.settings, unit)
    return now.kind.level == "nominal" or (today[0], today[-1]) == (before[0], before[-1])
