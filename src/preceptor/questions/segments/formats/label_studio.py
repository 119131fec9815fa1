"""Label Studio's JSON: regions of a sound or a film in seconds, with a text beside each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from preceptor.questions import label_studio
from preceptor.questions.foreign import label_value, number, part
from preceptor.questions.format import Format, Labelled
from preceptor.questions.label_studio import Result
from preceptor.questions.segments.schema import Answer, Question

_LOSES = (
    "Times are seconds there and whole milliseconds here. Regions on video given in frames (timelinelabels) are not read. Relations are "
    "not kept."
)


def read(question: Question, name: str, text: str) -> list[Labelled]:
    """One for each annotation that was not cancelled: several people may have marked one file."""
    return [
        Labelled(
            label_studio.file_of(name, one.data, question.about),
            {"segments": _segments(question, name, one.results)},
            {},
            one.who,
        )
        for one in label_studio.each_annotation(name, text)
    ]


def write(question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    return label_studio.written(({question.about: item.file}, _results(question, item), "") for item in items)


def _segments(question: Question, name: str, results: Sequence[Result]) -> list[dict[str, Any]]:
    labels = {one.value: one.title for one in question.labels}
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


FORMAT = Format(label_studio.TITLE, _LOSES, read, write, signs=label_studio.SIGNS)
