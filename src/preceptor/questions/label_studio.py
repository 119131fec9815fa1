"""What Label Studio files share: tasks with data, and annotations that are lists of results."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from preceptor.questions.foreign import part, read_json, unreadable

TITLE = "Label Studio"
SIGNS = ("data", "annotations")
Result = Mapping[str, Any]


@dataclass(frozen=True)
class Annotation:
    """What one person said of one task."""

    task: str
    """What the task is called: ours gives the item's name back, others their number."""
    data: Mapping[str, Any]
    results: Sequence[Result]
    who: str


def each_annotation(name: str, text: str) -> Iterator[Annotation]:
    """Those that were not cancelled, of each task in order: several people may have marked one. Raises Problem
    `format.unreadable`."""
    tasks = read_json(name, text)
    if not isinstance(tasks, list):
        raise unreadable(name, "it is no list of tasks")
    for number, task in enumerate(tasks, start=1):
        data = part(name, task, "data", dict)
        for each in part(name, task, "annotations", list):
            results = [one for one in part(name, each, "result", list) if isinstance(one, dict)]
            if not each.get("was_cancelled"):
                yield Annotation(_called(task, number), data, results, str(each.get("completed_by") or ""))


def file_of(name: str, data: Mapping[str, Any], field: str) -> str:
    """The media file a task is about: under the field's name, else the first text there is, without the place it lay at."""
    said = [value for value in (data.get(field), *data.values()) if isinstance(value, str)]
    if not said:
        raise unreadable(name, "a task's data names no file")
    return said[0].rpartition("/")[2] if "://" in said[0] or said[0].startswith("/") else said[0]


def written(tasks: Iterable[tuple[Mapping[str, Any], Sequence[Result], str]]) -> dict[str, str]:
    """One file of (data, results, what the task is called; "" = its data say it)."""
    whole = [
        {
            "id": number,
            "data": data,
            **({"meta": {"item": called}} if called else {}),
            "annotations": [{"id": number, "result": list(results), "was_cancelled": False}],
        }
        for number, (data, results, called) in enumerate(tasks, start=1)
    ]
    return {"label_studio.json": json.dumps(whole, ensure_ascii=False, indent=1)}


def _called(task: Mapping[str, Any], number: int) -> str:
    meta = task.get("meta")
    return str((meta.get("item") if isinstance(meta, dict) else None) or f"task {task.get('id', number)}")
