"""Label Studio's JSON: regions of a text or a dialogue's paragraphs, and their relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from preceptor.questions import label_studio
from preceptor.questions.foreign import label_value, part, unreadable
from preceptor.questions.format import PROMPT, Format, Labelled
from preceptor.questions.label_studio import Annotation, Result
from preceptor.questions.parts import named, parts
from preceptor.questions.spans.formats.dialogue import paragraphs, texts_of
from preceptor.questions.spans.formats.offsets import places
from preceptor.questions.spans.schema import Answer, Link, Mark, Question

_LOSES = (
    "A region over several paragraphs comes back as a mark in each. Authors of paragraphs must be user and assistant (or "
    "system), or name each response once. Regions of HTML, which count in tags, are refused. Several relations on one arrow become "
    "several links; which way an arrow of no direction points is lost. Other fields "
    "than texts are not written."
)
_TEXT, _DIALOGUE = "labels", "paragraphlabels"


class _Placed(NamedTuple):
    """A mark read, and the region it came from."""

    region: str
    mark: dict[str, Any]


def read(question: Question, name: str, text: str) -> list[Labelled]:
    """One for each annotation that was not cancelled: several people may have marked one text."""
    return [_labelled(question, name, one) for one in label_studio.each_annotation(name, text)]


def write(question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    return label_studio.written((_data(question, item), _results(question, item), item.file) for item in items)


def _labelled(question: Question, name: str, one: Annotation) -> Labelled:
    field = question.about if question.about in one.data else _only_text(name, one.data)
    value = one.data[field]
    if not isinstance(value, list | str):
        raise unreadable(name, f"“{field}” of a task holds neither a text nor paragraphs")
    texts = texts_of(name, value) if isinstance(value, list) else value
    shown: dict[str, Any] = {key: found for key, found in one.data.items() if key != field and isinstance(found, str)}
    shown[question.about] = texts
    placed = [mark for each in one.results for mark in _placed(question, name, texts, one.results, each)]
    links = list(dict.fromkeys(_links(question, name, placed, one.results)))
    answer = {"marks": [each.mark for each in placed], "links": [link.model_dump() for link in links]}
    return Labelled(one.task, answer, {}, one.who, shown)


def _only_text(name: str, data: Mapping[str, Any]) -> str:
    """The field that holds what was marked, where it is not called as ours is."""
    dialogues = [key for key, value in data.items() if isinstance(value, list)]
    found = dialogues or [key for key, value in data.items() if isinstance(value, str)]
    if len(found) != 1:
        raise unreadable(
            name, f"a task's data does not say which of {', '.join(map(str, data)) or 'no fields'} was marked"
        )
    return found[0]


def _placed(question: Question, name: str, texts: Any, results: Sequence[Result], one: Result) -> Iterator[_Placed]:
    """The marks of one region: one for each of its labels and each paragraph it covers."""
    if one.get("type") not in (_TEXT, _DIALOGUE):
        return
    value = part(name, one, "value", dict)
    labels = {each.value: each.title for each in question.labels}
    region = str(one.get("id"))
    told = {"severity": _severity(question, name, results, region), "note": _note(question, name, results, one)}
    for said in part(name, value, str(one["type"]), list):
        label = label_value(labels, name, said)
        for where, start, end in places(name, texts, value):
            yield _Placed(region, {"part": where, "start": start, "end": end, "label": label, **told})


def _severity(question: Question, name: str, results: Sequence[Result], region: str) -> str:
    """What the choices about this region say, where the question asks for a severity."""
    known = {one.value: one.title for one in question.severities}
    for one in results if known else ():
        if one.get("type") == "choices" and str(one.get("id")) == region:
            said = part(name, part(name, one, "value", dict), "choices", list)
            return label_value(known, name, said[0] if said else "")
    return ""


def _note(question: Question, name: str, results: Sequence[Result], one: Result) -> str:
    """The region's own remark, or the text written beside it."""
    meta = one.get("meta")
    lines = meta.get("text") if isinstance(meta, dict) else None
    for other in results:
        if other.get("type") == "textarea" and other.get("id") == one.get("id"):
            lines = part(name, part(name, other, "value", dict), "text", list)
    return "\n".join(map(str, lines))[:2000] if question.notes and isinstance(lines, list) else ""


def _links(question: Question, name: str, placed: Sequence[_Placed], results: Sequence[Result]) -> Iterator[Link]:
    known = {one.value: one.title for one in question.relations}
    at = {one.region: place for place, one in reversed(list(enumerate(placed)))}
    for one in results if known else ():
        ends = [at[str(one[end])] for end in ("from_id", "to_id") if str(one.get(end)) in at]
        if one.get("type") == "relation" and len(ends) == 2:
            source, target = reversed(ends) if one.get("direction") == "left" else ends
            for said in one.get("labels") or ():
                yield Link(source=source, target=target, relation=label_value(known, name, said))


def _data(question: Question, item: Labelled) -> dict[str, Any]:
    value = item.shown.get(question.about, "")
    data = {key: each for key, each in item.shown.items() if key != PROMPT and isinstance(each, str)}
    return {**data, question.about: value if isinstance(value, str) else paragraphs(value)}


def _results(question: Question, item: Labelled) -> list[dict[str, Any]]:
    answer = Answer.model_validate(dict(item.answer))
    texts = parts(question, item.shown)
    order = {named(at, each)[0]: at for at, each in enumerate(item.shown.get(question.about) or ())}
    dialogue = not isinstance(item.shown.get(question.about), str)
    found: list[dict[str, Any]] = []
    for number, mark in enumerate(answer.marks):
        place = _place(mark, texts[mark.part], str(order[mark.part]) if dialogue else "")
        found += _region(question, number, mark, place, _DIALOGUE if dialogue else _TEXT)
    return [*found, *(_relation(link) for link in answer.links)]


def _place(mark: Mark, text: str, paragraph: str) -> dict[str, Any]:
    said = {"text": text[mark.start : mark.end]}
    if not paragraph:
        return {"start": mark.start, "end": mark.end, **said}
    return {"start": paragraph, "end": paragraph, "startOffset": mark.start, "endOffset": mark.end, **said}


def _region(
    question: Question, number: int, mark: Mark, place: Mapping[str, Any], kind: str
) -> Iterator[dict[str, Any]]:
    shared = {"id": f"r{number}", "to_name": question.about}
    note = {"meta": {"text": [mark.note]}} if mark.note else {}
    yield {**shared, "from_name": question.name, "type": kind, "value": {**place, kind: [mark.label]}, **note}
    if mark.severity:
        choice = {"from_name": f"{question.name}_severity", "type": "choices"}
        yield {**shared, **choice, "value": {**place, "choices": [mark.severity]}}


def _relation(link: Link) -> dict[str, Any]:
    ends = {"from_id": f"r{link.source}", "to_id": f"r{link.target}"}
    return {"type": "relation", "direction": "right", **ends, "labels": [link.relation]}


FORMAT = Format(label_studio.TITLE, _LOSES, read, write, signs=label_studio.SIGNS)
