"""Our own shape, as the API takes it: what an export of items writes, and what scripts send."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.rooms.datasets.readers.draft import Draft, ItemDraft, Judgment, Unreadable

_KNOWN = {"payload", "key", "group", "gold", "judgments", "severity"}


def read_item(values: Mapping[str, Any]) -> Draft:
    unknown = sorted(set(values) - _KNOWN)
    if unknown:
        raise Unreadable(f"Unknown keys {', '.join(unknown)}; expected {', '.join(sorted(_KNOWN))}.")
    payload = values.get("payload")
    if not isinstance(payload, dict):
        raise Unreadable(f"“payload” holds {type(payload).__name__}; expected an object of fields.")
    gold = values.get("gold") or {}
    if not isinstance(gold, dict) or (gold and not isinstance(gold.get("answers"), dict)):
        raise Unreadable("“gold” needs {answers: {question: answer}, reason?: text}.")
    severity = values.get("severity")
    if severity is not None and (type(severity) is not int or not 0 <= severity <= 3):
        raise Unreadable("“severity” is 0 (neutral) to 3 (severe), or left out.")
    item = ItemDraft(
        payload=payload,
        key=str(values.get("key") or ""),
        group=str(values.get("group") or ""),
        judgments=tuple(map(_judgment, values.get("judgments") or ())),
        gold=gold.get("answers"),
        gold_reason=str(gold.get("reason") or ""),
        severity=severity,
    )
    return Draft(items=(item,))


def _judgment(given: object) -> Judgment:
    if not isinstance(given, dict) or not isinstance(given.get("answers"), dict) or not given.get("contributor"):
        raise Unreadable("A judgment needs {contributor: name, answers: {question: answer}}.")
    return Judgment(str(given["contributor"]), answers=given["answers"])
