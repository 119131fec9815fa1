"""Label Studio's JSON: regions of a sound or a film in seconds, with a text beside each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from preceptor.questions.foreign import label_value, number, part, read_json, unreadable
from preceptor.questions.format import Format, Labelled
from preceptor.questions.segments.schema import Answer, Question

_LOSES = (
    "Times are seconds there and whole milliseconds here. Regions on video given in frames (timelinelabels) are not read. Relations are "
    "not kept."
)


def read(question: Question, name: str, text: str) -> list[Labelled]:
    """One for each annotation that was not cancelled: several people may have marked one file."""
    tasks = read_json(name, text)
    if not isinstance(tasks, list):
        raise unreadable(name, "it is no list of tasks")
    return [found for task in tasks for found in _task(question, name, task)]


def write(question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    tasks = [
        {
            "id": n,
            "data": {question.about: item.file},
            "annotations": [{"id": n, "result": _results(question, item), "was_cancelled": False}],
        }
        for n, item in enumerate(items, start=1)
    ]
    return {"label_studio.json": json.dumps(tasks, ensure_ascii=False, indent=1)}


def _task(question: Question, name: str, task: object) -> list[Labelled]:
    data = part(name, task, "data", dict)
    said = [value for value in (data.get(question.about), *data.values()) if isinstance(value, str)]
    if not said:
        raise unreadable(name, "a task's data names no file")
    file = said[0].rpartition("/")[2] if "://" in said[0] or said[0].startswith("/") else said[0]
    return [
        Labelled(file, {"segments": _segments(question, name, each)}, {}, str(each.get("completed_by") or ""))
        for each in part(name, task, "annotations", list)
        if isinstance(each, dict) and not each.get("was_cancelled")
    ]


def _segments(question: Question, name: str, annotation: dict[str, Any]) -> list[dict[str, Any]]:
    labels = {one.value: one.title for one in question.labels}
    results = [one for one in part(name, annotation, "result", list) if isinstance(one, dict)]
    texts = {
        one.get("id"): "\n".join(map(str, part(name, part(name, one, "value", dict), "text", list)))
        for one in results
        if one.get("type") == "textarea"
    }
    found = []
    for one in results:
        if one.get("type") == "labels":
            value = part(name, one, "value", dict)
            named = part(name, value, "labels", list)
            start, end = (round(1000 * number(name, value.get(side))) for side in ("start", "end"))
            label = label_value(labels, name, named[0] if named else "")
            text = texts.get(one.get("id"), "") if question.write else ""
            found.append({"label": label, "start_ms": start, "end_ms": end, "text": text})
    return found


def _results(question: Question, item: Labelled) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for n, one in enumerate(Answer.model_validate(dict(item.answer)).segments):
        times = {"start": one.start_ms / 1000, "end": one.end_ms / 1000, "channel": 0}
        shared = {"id": f"r{n}", "to_name": question.about}
        found.append(
            {**shared, "from_name": question.name, "type": "labels", "value": {**times, "labels": [one.label]}}
        )
        if one.text:
            said = {"value": {**times, "text": [one.text]}}
            found.append({**shared, "from_name": f"{question.name}_text", "type": "textarea", **said})
    return found


FORMAT = Format("Label Studio", _LOSES, read, write)
