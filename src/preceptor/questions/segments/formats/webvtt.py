"""WebVTT: one text a file, cues with a voice (W3C WebVTT 1)."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from preceptor.questions.foreign import label_value, unreadable
from preceptor.questions.format import Format, Labelled
from preceptor.questions.segments.schema import Answer, Question, Segment

_LOSES = (
    "The label is the cue's voice (<v label>); cues without one take the question's first label. Styles, regions, notes and cue "
    "settings are not kept; blank lines inside a text become single line ends. Who marked is lost."
)
_TIMES = re.compile(r"(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})[ \t]+-->[ \t]+(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})")
_VOICE = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]*)>")
_TAG = re.compile(r"</?[^>]*>")


def read(question: Question, name: str, text: str) -> list[Labelled]:
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not re.match(r"WEBVTT(?:[ \t\n]|$)", plain):
        raise unreadable(name, "it does not begin with WEBVTT")
    found = [cue for block in re.split(r"\n{2,}", plain) if (cue := _cue(question, name, block))]
    return [Labelled(_file_of(name), {"segments": found})]


def write(_question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    return {f"{item.file}.vtt": _text(Answer.model_validate(dict(item.answer)).segments) for item in items}


def _file_of(name: str) -> str:
    return name.removesuffix(".vtt")


def _cue(question: Question, name: str, block: str) -> dict[str, object] | None:
    lines = block.split("\n")
    place = next((n for n, line in enumerate(lines[:2]) if "-->" in line), None)
    if place is None:
        return None
    times = _TIMES.match(lines[place].strip())
    if times is None:
        raise unreadable(name, f"“{lines[place][:60]}” gives no times")
    parts = [int(each or 0) for each in times.groups()]
    said = "\n".join(lines[place + 1 :])
    voice = _VOICE.search(said)
    labels = {one.value: one.title for one in question.labels}
    label = label_value(labels, name, html.unescape(voice.group(1))) if voice else question.labels[0].value
    text = html.unescape(_TAG.sub("", said)).strip() if question.write else ""
    return {"label": label, "start_ms": _ms(parts[:4]), "end_ms": _ms(parts[4:]), "text": text}


def _ms(parts: Sequence[int]) -> int:
    hours, minutes, seconds, thousandths = parts
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths


def _text(segments: Sequence[Segment]) -> str:
    cues = []
    for one in sorted(segments, key=lambda each: (each.start_ms, each.end_ms, each.label)):
        said = re.sub(r"\n{2,}", "\n", html.escape(one.text.strip(), quote=False))
        cues.append(f"{_stamp(one.start_ms)} --> {_stamp(one.end_ms)}\n<v {html.escape(one.label, quote=False)}>{said}")
    return "\n\n".join(["WEBVTT", *cues]) + "\n"


def _stamp(ms: int) -> str:
    return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


FORMAT = Format("WebVTT", _LOSES, read, write)
