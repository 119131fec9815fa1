"""What fields that show a picture, a sound or a film have in common: value and faults.

A value names a file kept by the house and what is known of it: {"media": id, "type", "width", "height", "duration_ms",
"frames_per_second" (of films that say so), "alt", "warning": {"categories": […], "severity": 1..3}}. The house fills in what it has measured; people give `alt` and
`warning`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.base.problems import Fault
from preceptor.base.reading import quoted
from preceptor.fields.sound import json_type, text_fault

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "image": ("image/png", "image/jpeg", "image/webp"),
    "audio": ("audio/wav", "audio/mpeg", "audio/flac", "audio/ogg", "audio/mp4", "audio/webm"),
    "video": ("video/mp4", "video/webm"),
}
"""Family → the types that are kept and shown."""
CATEGORIES = (
    "violence", "gore", "sexual", "hate", "self_harm", "abuse", "animals", "medical", "shock", "other",
)  # fmt: skip
"""What media may be warned of; a person opts in to each by itself."""
MOST_SEVERE = 3
MOST_PIXELS = 40_000_000
"""Width × height of the largest picture taken."""
MOST_SIDE = 32_000
MOST_MILLISECONDS = 24 * 3_600_000
MOST_FRAMES_PER_SECOND = 1000

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,79}")
_MEASURES = {"image": ("width", "height"), "audio": ("duration_ms",), "video": ("width", "height", "duration_ms")}
_KEYS = frozenset({"media", "type", "alt", "warning"})
_RATE = "frames_per_second"
_MOST_ALT = 2000


def faults(family: str, title: str, *, required: bool, value: Any) -> list[Fault]:
    """What is wrong with a value of the family "image", "audio" or "video"; pointers relative to it."""
    if type(value) is not dict:
        return [Fault("", f"{title} names a media file ({{media, type, …}}); this is {json_type(value)}.")]
    if not value and not required:
        return []
    measures = _MEASURES[family]
    known = {*_KEYS, *measures, *([_RATE] if family == "video" else [])}
    strange = [key for key in value if key not in known][:3]
    if strange:
        return [Fault("", f"A value for {title} has no {', '.join(map(quoted, strange))}.")]
    found = _name_faults(family, value)
    for name in measures:
        most = MOST_MILLISECONDS if name == "duration_ms" else MOST_SIDE
        if type(value.get(name)) is not int or not 1 <= value[name] <= most:
            found.append(Fault(f"/{name}", f"{name} is a whole number from 1 to {most:,}."))
    found += _rate_faults(value[_RATE]) if _RATE in value else []
    return found + _alt_faults(value.get("alt", "")) + _warning_faults(value.get("warning"))


def plain(value: Mapping[str, Any]) -> str:
    """Its words: the description for people who cannot see or hear it."""
    return str(value.get("alt", ""))


def for_contributor(value: Mapping[str, Any], _order: Sequence[str]) -> dict[str, Any]:
    return dict(value)


def _name_faults(family: str, value: Mapping[str, Any]) -> list[Fault]:
    found = []
    if type(value.get("media")) is not str or not _ID.fullmatch(value["media"]):
        found.append(Fault("/media", "This should be the id of a media file of the project."))
    if value.get("type") not in FAMILIES[family]:
        found.append(Fault("/type", f"This should be one of {', '.join(FAMILIES[family])}."))
    return found


def _rate_faults(rate: Any) -> list[Fault]:
    if type(rate) in {int, float} and 0 < rate <= MOST_FRAMES_PER_SECOND:
        return []
    return [Fault(f"/{_RATE}", f"{_RATE} is a number above 0 and at most {MOST_FRAMES_PER_SECOND:,}.")]


def _alt_faults(alt: Any) -> list[Fault]:
    why = text_fault(alt) or (f"At most {_MOST_ALT} characters are taken." if len(alt) > _MOST_ALT else None)
    return [Fault("/alt", why)] if why else []


def _warning_faults(warning: Any) -> list[Fault]:
    if warning is None:
        return []
    if type(warning) is not dict or warning.keys() != {"categories", "severity"}:
        return [Fault("/warning", "A warning has categories and a severity, and nothing else.")]
    found = []
    named = warning["categories"]
    if type(named) is not list or not named or not all(type(one) is str and one in CATEGORIES for one in named):
        found.append(Fault("/warning/categories", f"Name at least one of {', '.join(CATEGORIES)}."))
    elif len(set(named)) < len(named):
        found.append(Fault("/warning/categories", "A category is named twice."))
    severity = warning["severity"]
    if type(severity) is not int or not 1 <= severity <= MOST_SEVERE:
        found.append(Fault("/warning/severity", f"A severity is 1 (mild) to {MOST_SEVERE} (severe)."))
    return found
